"""The terms that a course defines become a base: which terms a text mentions, and whether it holds one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from daris.lang.english_endings import ENDINGS as ENGLISH
from daris.lang.kazakh_suffixes import BACK, FRONT, HARDENED
from daris.lang.tags import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KAZAKH: Final = BACK | FRONT
SOFT: Final = {hard: soft for soft, hard in HARDENED.items()}
DERIVED: Final = re.compile(r"(?:лы|лі|сыз|сіз|[лдт](?:ық|ік|ығ|іг)\w*)$")
"""Endings that make another word, an adjective mostly, whose equivalent is another word too."""
CASES: Final = frozenset(ending for ending in KAZAKH if not DERIVED.search(ending))


@dataclass(frozen=True, slots=True)
class Term:
    """A term as the chapter has it, with pairs of a language tag and the term in that language."""

    source: str
    equivalents: tuple[tuple[str, str], ...] = ()

    def names(self, language: str) -> tuple[str, ...]:
        """Return what the term is called in a language; several names are as good as one."""
        return (
            (self.source,)
            if language == SOURCE
            else tuple(text for tag, text in self.equivalents if tag == language)
        )


@dataclass(frozen=True, slots=True)
class TermBase:
    """The terms of a course."""

    terms: tuple[Term, ...] = ()

    def mentioned(self, text: str, *, translated_to: str) -> tuple[Term, ...]:
        """Return the terms a text mentions that have a name in the other language, longest names first.

        A term inside a longer one does not count there: public diplomacy is not diplomacy.
        """
        found: list[Term] = []
        left = text.casefold()
        for name, term in self._named(translated_to):
            pattern, endings = _pattern(name), CASES if translated_to != SOURCE else frozenset(ENGLISH)
            spans = [match.span() for match in pattern.finditer(left) if _ends(match, endings)]
            if spans and term not in found:
                found.append(term)
            for start, end in spans:
                left = left[:start] + "\0" * (end - start) + left[end:]
        return tuple(found)

    def _named(self, translated_to: str) -> list[tuple[str, Term]]:
        other = "en" if translated_to == SOURCE else SOURCE
        pairs = (
            (name, term) for term in self.terms if term.names(translated_to) for name in term.names(other)
        )
        return sorted(pairs, key=lambda pair: -len(pair[0]))


def holds(text: str, names: Iterable[str], language: str) -> bool:
    """Tell whether a text holds one of the names in any form; in Kazakh also a word made from it."""
    endings = KAZAKH if language == SOURCE else frozenset(ENGLISH)
    return any(_ends(match, endings) for name in names for match in _pattern(name).finditer(text.casefold()))


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    *words, last = name.casefold().split() or [""]
    before = "".join(re.escape(word) + r"[\s-]+" for word in words)
    stems = "|".join(map(re.escape, _stems(last)))
    return re.compile(rf"(?<!\w){before}(?:{stems})(?P<ending>\w*)")


def _stems(word: str) -> Iterator[str]:
    yield word
    if word[-1:] in SOFT:
        yield word[:-1] + SOFT[word[-1]]
    if word.endswith("y"):
        yield word[:-1] + "ie"


def _ends(match: re.Match[str], endings: frozenset[str]) -> bool:
    return not match["ending"] or match["ending"] in endings
