"""A Kazakh word in any spelling becomes the stem under which a search keeps it.

``stemmer.js`` does the same in the same order; a test compares them over a whole list of words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from daris.lang.kazakh_folding import CONFUSED, CYRILLIC, DOTS, LETTERS, LONG, MARKS
from daris.lang.kazakh_irregular import FORMS, SHORTENED
from daris.lang.kazakh_stems import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    Weights = tuple[int, ...]
    """The weight of a stem for each kind of ending: noun b, f, x, then verb b, f, x."""

NEVER: Final = -999
KINDS: Final = [f"{category} {vowels}" for category in "nv" for vowels in "bfx"]
"""Part of speech and vowels of an ending, in the order of ``Weights``."""

SHORTEST: Final = 3
"""Letters of a stem that no word of the list has shown."""

DEEPEST: Final = 3
"""How often endings come off a stem that is not in the table."""

_MARKS: Final = str.maketrans(MARKS)
_LETTERS: Final = str.maketrans(LETTERS | MARKS)
_DOTS: Final = str.maketrans(DOTS | MARKS)
_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]")


def clean(text: str) -> str:
    """Return text with composed letters and without signs inside its words that nobody types."""
    return _composed(text).translate(_MARKS)


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_kazakh(word: str) -> bool:
    """Tell whether a word has a Cyrillic letter."""
    return _CYRILLIC.search(word) is not None


def plain(word: str) -> str:
    """Return a word in lower case, in the letters that are compared."""
    word = _composed(word).lower()
    return word.translate(_LETTERS if is_kazakh(word) else _DOTS)


def loosen(stem: str) -> str:
    """Return a stem in which a scan's е for ө makes no difference, where it is long enough."""
    return stem.replace(*CONFUSED) if len(stem) >= LONG else stem


@dataclass(frozen=True, slots=True)
class Stemmer:
    """Chooses the stem and the ending with the highest weight together."""

    stems: Mapping[str, Weights]
    endings: Mapping[str, tuple[tuple[str, int, int], ...]]
    forms: Mapping[str, str]
    roots: Mapping[str, str]
    unknown: tuple[int, int]
    longest: int

    def stem(self, word: str) -> str:
        """Return the stem of a folded word."""
        if word in self.forms:
            return loosen(self.forms[word])
        for _ in range(DEEPEST):
            shorter = self._once(word)
            if shorter == word:
                break
            word = shorter
            if word in self.stems:
                break
        return loosen(self.roots.get(word, word))

    def _once(self, word: str) -> str:
        length, stems, endings = len(word), self.stems, self.endings
        base, each = self.unknown
        best, highest = word, NEVER
        for place in range(max(2, length - self.longest), length + 1):
            for instead, kind, weight in endings.get(word[place:], ()):
                stem = word[:place] + instead
                known = stems.get(stem)
                if known is not None:
                    weight += known[kind]  # noqa: PLW2901  # the inner loop of all searches
                elif instead or place < SHORTEST:
                    continue
                else:
                    weight += base - each * place  # noqa: PLW2901
                if weight > highest:
                    best, highest = stem, weight
        return best


@cache
def kazakh_stemmer() -> Stemmer:
    """Return the stemmer over the table of ``daris.lang``."""
    known = table()
    endings: dict[str, list[tuple[str, int, int]]] = {}
    for code, words in known.endings.items():
        kind, _, weight = code.rpartition(" ")
        for word in words.split(" "):
            ending, _, instead = word.partition(">")
            endings.setdefault(ending, []).append((instead, KINDS.index(kind), int(weight)))
    roots = {plain(short): plain(root) for short, root in SHORTENED.items()}
    stems = {word: _weights(code) for code, words in known.stems.items() for word in words.split(" ")}
    stems |= {short: stems[root] for short, root in roots.items() if root in stems}
    misread = {stem.replace(*CONFUSED, 1): stem for stem in stems if len(stem) >= LONG}
    stems |= {other: stems[stem] for other, stem in misread.items() if other not in stems}
    return Stemmer(
        stems=stems,
        endings={ending: tuple(readings) for ending, readings in endings.items()},
        forms={plain(form): plain(word) for form, word in FORMS.items()},
        roots=roots,
        unknown=known.unknown,
        longest=max(map(len, endings)),
    )


def _weights(code: str) -> Weights:
    noun, verb, vowels = code.split(" ")
    return tuple(
        NEVER if weight == "-" or {vowels, asked} == {"b", "f"} else int(weight)
        for weight in (noun, verb)
        for asked in "bfx"
    )


def stem(word: str) -> str:
    """Return the stem of a Kazakh word in any spelling: «ҚОҒАМДЫҚТЫҢ» and «когамдык» are one."""
    return kazakh_stemmer().stem(plain(word))
