"""What is known of a reading becomes the probability that it is right: a logistic model of a few facts."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.kazakh_words import HIGHEST
from daris.scan.repair.confusions.spelling import side_by_side
from daris.scan.repair.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NEAR: Final = 3
"""Words on either side that tell how bad the print is there."""

BEGINNING: Final = 5
"""Letters in which words agree that are forms of one another, by and large."""

MOST_DAMAGE: Final = 0.3
LONGEST: Final = 12
FLATTEST: Final = 6.0
LEAST_CHANCE: Final = 1e-4
DEAREST: Final = 20.0
MOST_KIN: Final = 3
"""Bounds of the facts: beyond them nothing was measured."""

WEIGHTS: Final = (
    *(-1.83, 2.93, -2.47, -0.32, -3.45, 2.16, 3.88, -3.61, -2.15, 4.36),
    *(-4.29, -0.36, -3.02, 3.14, 4.03, -4.0, -2.64, 0.15, 0.0, 1.75),
)
"""Logistic regression on the even lines of the garble set and on pages made like it (``make_confidence``)."""


class Facts(NamedTuple):
    """What is known of the reading of one word."""

    line: int
    word: str
    """The word put, in lower case."""
    chance: float
    """Probability by cost alone that the word was printed."""
    cost: float
    """Nats of the misreadings that it takes; 0 for a word as read."""
    rank: int
    """That of the word put; -1: no list has it."""
    changed: bool
    damaged: bool
    """No list has the word as it was read, or it was changed."""
    capital: bool
    """A capital inside a sentence."""


class Certainty(NamedTuple):
    """The probability that a reading is right, and whether it and all near it are listed words as read."""

    chance: float
    quiet: bool


@dataclass(frozen=True, slots=True)
class Document:
    """The readings of one text in their order, and the share of its words that no list has.

    ``times`` counts the words put, ``kin`` the beginnings of those that are whole as they were read.
    """

    words: Sequence[Facts]
    unknown: float
    times: Mapping[str, int]
    kin: Mapping[str, int]

    @classmethod
    def of(cls, words: Sequence[Facts], unknown: float) -> Document:
        """Count the words of a text."""
        kin = Counter(word.word[:BEGINNING] for word in words if not word.damaged)
        return cls(words, unknown, Counter(word.word for word in words), kin)

    def certainty(self, at: int) -> Certainty:
        """Weigh the reading of one word."""
        row = self.measures(at)
        quiet = row[NEARNESS] == 0 and not self.words[at].damaged
        return Certainty(1 / (1 + math.exp(-_dot(row))), quiet=quiet)

    def measures(self, at: int) -> tuple[float, ...]:
        """Return the numbers that the model weighs: the word's own, then those of what stands around it."""
        word = self.words[at]
        near, share = self._near(at), min(self.unknown, MOST_DAMAGE) / MOST_DAMAGE
        return (
            *_row(word, near, share),
            float(self.times[word.word] > 1),
            min(self.kin.get(word.word[:BEGINNING], 0) - (not word.damaged), MOST_KIN) / MOST_KIN,
            float(self._known_pair(at)),
        )

    def _near(self, at: int) -> float:
        """Return how much of what stands near a word on its line is damaged; the nearest counts most."""
        words = self.words
        damaged, total = 0.0, 0.0
        for other in range(max(0, at - NEAR), min(len(words), at + NEAR + 1)):
            if other != at and words[other].line == words[at].line:
                weight = 1 / abs(other - at)
                total += weight
                damaged += weight * words[other].damaged
        return damaged / max(1.0, total)

    def _known_pair(self, at: int) -> bool:
        """Tell whether a word and its neighbour on the line are known to stand side by side."""
        around = self.words[max(0, at - 1) : at + 2]
        pairs = pairwise(around)
        return any(one.line == other.line and side_by_side(one.word, other.word) for one, other in pairs)


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
        min(len(word.word), LONGEST) / LONGEST,
        near,
        share,
        near * share,
        (len(word.word) == 1) * share,
        word.capital * share,
        min(word.cost, DEAREST) / DEAREST,
        word.changed * share,
        word.changed * near,
        word.changed * near * share,
        float(word.rank >= 0 and word.word not in lexicon().ranks),
    )


def _dot(numbers: tuple[float, ...]) -> float:
    return math.fsum(map(float.__mul__, WEIGHTS, numbers))
