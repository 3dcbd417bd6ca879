"""A word becomes every way to read it as a stem and an ending."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.stems.joining import full_stem, has_vowel, in_harmony, joins
from daris.lang.kazakh_grammar import ANY_VOWELS, NOUN, SHORT_ROOTS, VERB, VOWELS
from daris.lang.kazakh_irregular import FORMS, SHORTENED
from daris.lang.kazakh_suffixes import FRONT_VOWELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMMON: Final = 4
"""Rank from which on a word of the list is surely one."""

_PLURAL: Final = re.compile(
    r"(?P<stem>.{2,}?)(?P<ending>[лдт]ар(?:ы(?:м|ң|мыз|ңыз)?)?|[лдт]ер(?:і(?:м|ң|міз|ңіз)?)?)"
)
_OWNED: Final = ("сы", "сі")


class Reading(NamedTuple):
    """One reading; ``kind`` is the part of speech, n or v, and 0 is a word without ending."""

    stem: str
    ending: str
    kind: str

    @property
    def category(self) -> str:
        """Return the part of speech of the stem."""
        return "v" if self.kind == "v" else "n"


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads words by what is known of others: their ranks, and stems that are forms of shorter ones."""

    ranks: Mapping[str, int]
    derived: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return every reading; one at least."""
        alone = Reading(word, "", "0")
        if word in FORMS:
            return (Reading(FORMS[word], "", "0"),)
        known = tuple(
            one for one in dict.fromkeys((alone, Reading(word, "", "v"), *_cuts(word))) if self._may_be(one)
        )
        whole = tuple(one for one in known if (one.stem, one.category) not in self.derived)
        return whole or known or (alone,)

    def _may_be(self, one: Reading) -> bool:
        stem = one.stem
        if one.ending and (not _is_root(stem) or self._cuts_into(one)):
            return False
        return not (self._is_plural(stem) or self._is_owned(stem))

    def _cuts_into(self, one: Reading) -> bool:
        """Tell whether the ending takes the сы of an ending apart, as қалас + ы does."""
        stem = one.stem
        if one.kind != "n" or one.ending[0] not in "ыі" or len(stem) < 4 or stem[-1] != "с":  # noqa: PLR2004  # short roots prove nothing
            return False
        return stem[-2] in VOWELS and self._more_common(stem[:-1], stem)

    def _is_plural(self, word: str) -> bool:
        found = _PLURAL.fullmatch(word) if len(word) > 4 else None  # noqa: PLR2004  # as above
        return bool(
            found
            and in_harmony(found["stem"], found["ending"])
            and joins(found["stem"], found["ending"])
            and self.ranks.get(found["stem"], 0) >= COMMON
        )

    def _is_owned(self, word: str) -> bool:
        stem = word[:-2]
        return (
            word.endswith(_OWNED)
            and len(stem) > 2  # noqa: PLR2004  # as above
            and stem[-1] in VOWELS
            and in_harmony(stem, word[-2:])
            and self._more_common(stem, word[:-1])
        )

    def _more_common(self, word: str, other: str) -> bool:
        rank = self.ranks.get(word, 0)
        return rank >= COMMON and rank > self.ranks.get(other, 0)


def _is_root(stem: str) -> bool:
    begins = stem[0] in ANY_VOWELS and stem[-1] not in ANY_VOWELS
    return len(stem) > 2 or begins or stem in SHORT_ROOTS  # noqa: PLR2004  # the others are of two letters


@cache
def _cuts(word: str) -> tuple[Reading, ...]:
    """Return the readings with an ending."""
    found: list[Reading] = []
    for place in range(2, len(word)):
        stem, ending = word[:place], word[place:]
        if has_vowel(stem) and in_harmony(stem, ending):
            found += _fused(stem, ending)
            if joins(stem, ending):
                found += _plain(stem, ending)
    return tuple(found)


def _plain(stem: str, ending: str) -> Iterator[Reading]:
    full = SHORTENED.get(stem, full_stem(stem, ending)) if ending[0] in "ыіау" else full_stem(stem, ending)
    if ending in NOUN:
        yield Reading(full, ending, "n")
    if ending in VERB:
        yield Reading(full, ending, "v")
        if ending[0] == "у" and stem[-1] not in ANY_VOWELS:  # оқу is оқы + у
            yield Reading(stem + _narrow(stem), "~" + ending, "v")
        if ending.startswith(("ып", "іп")) and stem[-1] == "у" and len(stem) > 2:  # noqa: PLR2004  # тауып is тап + ып
            yield Reading(stem[:-1] + "п", ending, "v")


def _fused(stem: str, ending: str) -> Iterator[Reading]:
    """Yield readings in which the last letter of the stem and the first of the ending are one letter."""
    if ending[0] == "ю" and stem[-1] in ANY_VOWELS and "у" + ending[1:] in VERB:  # қою is қой + у
        yield Reading(stem + "й", ending, "v")
    if ending[0] == "я" and stem[-1] in ANY_VOWELS and "а" + ending[1:] in VERB:  # қояды is қой + ады
        yield Reading(stem + "й", ending, "v")
    if ending[0] == "и" and stem[-1] not in ANY_VOWELS and "й" + ending[1:] in VERB:  # оқиды is оқы + йды
        yield Reading(stem + _narrow(stem), ending, "v")
    if ending[:3] in {"іле", "ісі"} and stem[-1] == "т" and ending[1:] in NOUN:  # факт, фактілер
        yield Reading(stem, ending, "n")


def _narrow(stem: str) -> str:
    return "і" if any(letter in FRONT_VOWELS for letter in stem[-3:]) else "ы"
