"""A word becomes its rank, or None; a word read wrongly becomes the words it may be."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import product, takewhile
from typing import TYPE_CHECKING, Final

from daris.lang.confusions import FOLDED
from daris.lang.kazakh_suffixes import (
    BACK,
    BACK_AFTER,
    BACK_VOWELS,
    FRONT,
    FRONT_AFTER,
    FRONT_VOWELS,
    HARDENED,
    SOUNDS,
    SPEAKERS,
)
from daris.lang.kazakh_words import ENCODING, RESPELT, listed, ranks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

TRUSTED_RANK: Final = 6
"""From this rank on a word has all its letters; one or the other may still be another."""

SHORTEST_STEM: Final = 3
"""Letters; a shorter stem meets too many endings by chance."""

SUFFIX_COST: Final = 3
"""Ranks that a form loses against its stem when only its ending is known, and once more without harmony."""

SPEAKER_COST: Final = 3
"""Ranks that a form with an ending of my or your loses more."""

ENDINGS: Final = BACK | FRONT

LONGEST_SUFFIX: Final = max(map(len, ENDINGS))

_BYTES: Final = bytes(range(256)).decode(ENCODING, "replace")
_FOLDED_BYTES: Final = _BYTES.translate(FOLDED).encode(ENCODING, "replace")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word list, the words sorted by their folded letters, these letters, and the endings by theirs."""

    ranks: Mapping[str, int]
    words: Sequence[bytes]
    folded: Sequence[bytes]
    endings: Mapping[str, tuple[str, ...]]

    def rank(self, word: str) -> int | None:
        """Rank a word in lower case; a form that is not listed ranks a little below its stem."""
        word = word.translate(RESPELT)
        known = self.ranks.get(word)
        if known is not None:
            return known
        if word in ENDINGS:  # an ending that follows a hyphen or a number
            return 0
        forms = ((self._stem_rank(stem), stem, ending) for stem, ending in _cuts(word) if ending in ENDINGS)
        best = max(
            (
                stem_rank - ending_cost(ending) * (1 if ending in endings_after(stem) else 2)
                for stem_rank, stem, ending in forms
            ),
            default=-1,
        )
        return best if best >= 0 else None

    def alike(self, word: str) -> Iterator[tuple[str, int]]:
        """Yield the words that fold to the same letters as ``word``, with their ranks."""
        letters = word.translate(FOLDED)
        for listed_word in self._folding_to(letters):
            yield listed_word, self.ranks[listed_word]
        for head, tail in _cuts(letters):
            if tail in self.endings:
                for stem, ending in product(self._folding_to(head), self.endings[tail]):
                    if self.ranks[stem] > SUFFIX_COST and ending in endings_after(stem):
                        yield stem + ending, max(0, self.ranks[stem] - ending_cost(ending))

    def _folding_to(self, letters: str) -> Iterator[str]:
        key = letters.encode(ENCODING, "replace")
        after = range(bisect_left(self.folded, key), len(self.folded))
        places = takewhile(lambda at: self.folded[at] == key, after)
        return (self.words[at].decode(ENCODING) for at in places)

    def _stem_rank(self, stem: str) -> int:
        hard = stem[:-1] + HARDENED.get(stem[-1], stem[-1])
        return max(self.ranks.get(stem, -1), self.ranks.get(hard, -1))


@cache
def lexicon() -> Lexicon:
    """Load the lexicon once a process."""
    words = listed()
    endings: dict[str, tuple[str, ...]] = {}
    for ending in sorted(ENDINGS):
        letters = ending.translate(FOLDED)
        endings[letters] = (*endings.get(letters, ()), ending)
    folded = words.translate(_FOLDED_BYTES)
    return Lexicon(ranks(), words.split(b"\n"), folded.split(b"\n"), endings)


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    for cut in range(max(SHORTEST_STEM, len(word) - LONGEST_SUFFIX), len(word)):
        yield word[:cut], word[cut:]


def ending_cost(ending: str) -> int:
    """Return the ranks that a form loses against its stem."""
    return SUFFIX_COST + (SPEAKER_COST if ending in SPEAKERS else 0)


def endings_after(stem: str) -> frozenset[str]:
    """Return the endings that the last vowel and sound of a stem ask for; a neutral vowel asks for both."""
    vowel = next((letter for letter in reversed(stem) if letter in FRONT_VOWELS + BACK_VOWELS), "")
    sound = SOUNDS.get(stem[-1], "")
    back = BACK_AFTER.get(sound, frozenset())
    front = FRONT_AFTER.get(sound, frozenset())
    return front if vowel and vowel in FRONT_VOWELS else back if vowel else back | front
