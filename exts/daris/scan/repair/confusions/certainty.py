"""What is known of a reading becomes the probability that it is right: a logistic model of a few facts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.kazakh_words import HIGHEST

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR: Final = 3
"""Words on either side that tell how bad the print is there."""

MOST_DAMAGE: Final = 0.3
LONGEST: Final = 12
FLATTEST: Final = 6.0
LEAST_CHANCE: Final = 1e-4
"""Bounds of the facts: beyond them nothing was measured."""

WEIGHTS: Final = (-3.01, 3.91, 0.72, -1.59, -2.68, 3.4, 2.39, -4.46, -2.35, 6.26, -5.26, -0.17)
"""Logistic regression on the even lines of the garble set and on pages made like it (``make_confidence``)."""


class Facts(NamedTuple):
    """What is known of the reading of one word."""

    line: int
    chance: float
    """Probability by cost alone that the word was printed."""
    rank: int
    """That of the word put; -1: no list has it."""
    letters: int
    changed: bool
    damaged: bool
    """No list has the word as it was read, or it was changed."""
    capital: bool
    """A capital inside a sentence."""


class Certainty(NamedTuple):
    """The probability that a reading is right, and whether it and all near it are listed words as read."""

    chance: float
    quiet: bool


def certainty(words: Sequence[Facts], at: int, damage: float) -> Certainty:
    """Weigh the reading of one word of a page; ``damage`` is the share of its words that no list has."""
    row = measures(words, at, damage)
    return Certainty(1 / (1 + math.exp(-_dot(row))), quiet=row[NEARNESS] == 0 and not words[at].damaged)


def measures(words: Sequence[Facts], at: int, damage: float) -> tuple[float, ...]:
    """Return the numbers that the model weighs."""
    return _row(words[at], _near(words, at), min(damage, MOST_DAMAGE) / MOST_DAMAGE)


NEARNESS: Final = 7
"""The place in a row of the damage near a word."""


def _row(word: Facts, near: float, share: float) -> tuple[float, ...]:
    chance = min(max(word.chance, LEAST_CHANCE), 1 - LEAST_CHANCE)
    odds = min(FLATTEST, math.log(chance / (1 - chance))) / FLATTEST
    return (
        1.0,
        odds,
        float(word.changed),
        word.changed * odds,
        float(word.rank < 0),
        max(word.rank, 0) / HIGHEST,
        min(word.letters, LONGEST) / LONGEST,
        near,
        share,
        near * share,
        (word.letters == 1) * share,
        word.capital * share,
    )


def _near(words: Sequence[Facts], at: int) -> float:
    """Return how much of what stands near a word on its line is damaged; the nearest counts most."""
    damaged, total = 0.0, 0.0
    for other in range(max(0, at - NEAR), min(len(words), at + NEAR + 1)):
        if other != at and words[other].line == words[at].line:
            weight = 1 / abs(other - at)
            total += weight
            damaged += weight * words[other].damaged
    return damaged / max(1.0, total)


def _dot(numbers: tuple[float, ...]) -> float:
    return math.fsum(map(float.__mul__, WEIGHTS, numbers))
