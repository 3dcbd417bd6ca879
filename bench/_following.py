"""Running text and a broad model become the costs of words after one and two words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from bench._grams import Grams, keyed, split, total

if TYPE_CHECKING:
    from bench._broad import Broad
    from bench._grams import Numbers, Places

DISCOUNT = 0.9
"""Taken off every count, and given to what was never counted (interpolated absolute discounting)."""
DOUBT_OF_PAIRS, DOUBT_OF_TRIPLES = 40.0, 1.0
"""How many sightings the opinion without the first word is worth."""
BROAD = 0.4
"""The share of the broad model in every chance. All four were chosen by the perplexity of the even lines of
the garble set."""
LISTED_SHARE = 0.8
"""What the listed followers of a word may have of its chances at most."""
PAIRS_KEPT, TRIPLES_KEPT = 800_000, 800_000
LEAST_REST = 0.02
"""What is left, at least, for words that are not listed."""


Rows = np.ndarray[tuple[int, int], np.dtype[np.int64]]
"""Runs of words, one a row."""


@dataclass
class Counts:
    """How often words follow one and two others; columns of word numbers and weights."""

    stop: int
    pairs: list[Rows] = field(default_factory=list)
    triples: list[Rows] = field(default_factory=list)
    pair_weights: list[Numbers] = field(default_factory=list)
    triple_weights: list[Numbers] = field(default_factory=list)

    def add(self, words: Places, weight: float) -> None:
        """Count running words; those that are not known (-1) cut it, and no end of a sentence is learnt."""
        for wide, runs, weights in (
            (2, self.pairs, self.pair_weights),
            (3, self.triples, self.triple_weights),
        ):
            if len(words) >= wide:
                run = np.lib.stride_tricks.sliding_window_view(words, wide)
                run = run[(run >= 0).all(1) & (run[:, 1:] != self.stop).all(1)]
                runs.append(run)
                weights.append(np.full(len(run), weight))

    def grams(self, stride: int) -> tuple[Grams, Grams]:
        """Return the counts of pairs and of triples."""
        pairs, triples = np.concatenate(self.pairs), np.concatenate(self.triples)
        return (
            Grams.of(stride, list(pairs.T), np.concatenate(self.pair_weights)),
            Grams.of(stride, list(triples.T), np.concatenate(self.triple_weights)),
        )


@dataclass(frozen=True)
class Following:
    """Costs of pairs and triples, and what the first words charge for what is not listed.

    ``after_one`` is by word, ``after_two`` by the keys of the pairs that begin listed triples, ``begins``.
    """

    pairs: Grams
    triples: Grams
    begins: Places
    after_one: Numbers
    after_two: Numbers


def spread(first: Places, counts: Numbers, totals: Numbers, scale: float) -> Numbers:
    """Return the chances of followers of ``first``; their corpus is ``scale`` times that of ``totals``."""
    chances = counts / scale / np.maximum(totals[first], 1)
    shrink = np.minimum(1.0, LISTED_SHARE / np.maximum(total(first, chances, len(totals)), 1e-9))
    found: Numbers = chances * shrink[first]
    return found


class Counted:
    """Chances of words by what was counted, before anything is left out."""

    def __init__(self, alone: Numbers, listed: Grams, pairs: Grams, triples: Grams) -> None:
        """Take the chances of words alone, those of listed followers, and counts of running text."""
        self.alone, self.listed, self.pairs, self.triples = alone, listed, pairs, triples
        stride = len(alone)
        self.rest = 1 - total(listed.words(2)[0], listed.value, stride)
        first = pairs.words(2)[0]
        self.total = total(first, pairs.value, stride)
        self.taken = total(first, np.minimum(pairs.value, DISCOUNT), stride)
        begin = triples.words(3)[:2]
        self.totals = Grams.of(stride, begin, triples.value)
        self.takens = Grams.of(stride, begin, np.minimum(triples.value, DISCOUNT))

    def pair(self, first: Places, second: Places) -> Numbers:
        """Return the chances of words after one word."""
        base = self.listed.find(first, second)[0] + self.rest[first] * self.alone[second]
        count, total, taken = self.pairs.find(first, second)[0], self.total[first], self.taken[first]
        return discounted(count, total, taken, DOUBT_OF_PAIRS, base)

    def triple(self, first: Places, second: Places, third: Places) -> Numbers:
        """Return the chances of words after two words."""
        count, total = self.triples.find(first, second, third)[0], self.totals.find(first, second)[0]
        taken = self.takens.find(first, second)[0]
        return discounted(count, total, taken, DOUBT_OF_TRIPLES, self.pair(second, third))


def discounted(count: Numbers, total: Numbers, taken: Numbers, doubt: float, base: Numbers) -> Numbers:
    """Return the chance of what was counted so often among so many, given its chance with less context."""
    found: Numbers = (np.maximum(count - DISCOUNT, 0) + (taken + doubt) * base) / (total + doubt)
    return found


class Model:
    """What was counted and the broad model, mixed."""

    def __init__(self, counted: Counted, broad: Broad) -> None:
        """Take both."""
        self.counted, self.broad, self.alone = counted, broad, counted.alone
        self.stride = len(counted.alone)

    def pair(self, first: Places, second: Places) -> Numbers:
        """Return the chances of words after one word."""
        return mixed(self.counted.pair(first, second), self.broad.pair(first, second))

    def triple(self, first: Places, second: Places, third: Places) -> Numbers:
        """Return the chances of words after two words."""
        return mixed(self.counted.triple(first, second, third), self.broad.triple(first, second, third))

    def follow(self) -> Following:
        """Keep what tells most; the rest is charged to its first words."""
        triples, chances = self._best_triples()
        begins = np.unique(triples // self.stride)
        pairs, pair_chances = self._best_pairs(begins)
        first, second = split(self.stride, pairs, 2)
        kept = Grams(self.stride, pairs, pair_chances)
        after_one = charge(first, pair_chances, self.alone[second], self.stride)
        before, first, second = split(self.stride, triples, 3)
        listed, known = kept.find(first, second)
        rest = np.where(known, listed, np.exp(-after_one[first]) * self.alone[second])
        place = np.searchsorted(begins, keyed(self.stride, before, first))
        return Following(
            Grams(self.stride, pairs, -np.log(pair_chances)),
            Grams(self.stride, triples, -np.log(chances)),
            begins,
            after_one,
            charge(place, chances, rest, len(begins)),
        )

    def _best_triples(self) -> tuple[Places, Numbers]:
        counted = self.counted.triples
        keys = np.union1d(counted.key[counted.value > DISCOUNT], self.broad.triples.key)
        before, first, second = split(self.stride, keys, 3)
        chance, less = self.triple(before, first, second), self.pair(first, second)
        begin, place = np.unique(keys // self.stride, return_inverse=True)
        less *= np.exp(-charge(place, chance, less, len(begin)))[place]
        often = self.alone[before] * self.pair(before, first) * chance
        best = foremost(often * np.abs(np.log(chance / less)), TRIPLES_KEPT)
        return keys[best], chance[best]

    def _best_pairs(self, needed: Places) -> tuple[Places, Numbers]:
        keys = np.unique(
            np.concatenate([needed, self.counted.pairs.key, self.counted.listed.key, self.broad.pairs.key])
        )
        first, second = split(self.stride, keys, 2)
        chance, less = self.pair(first, second), self.alone[second]
        less = less * np.exp(-charge(first, chance, less, self.stride))[first]
        gain = self.alone[first] * chance * np.abs(np.log(chance / less))
        gain[np.searchsorted(keys, needed)] = np.inf
        best = foremost(gain, max(PAIRS_KEPT, len(needed)))
        return keys[best], chance[best]


def foremost(gain: Numbers, count: int) -> Places:
    """Return, in order, the places of the ``count`` largest."""
    return np.sort(np.argsort(-gain, kind="stable")[:count])


def charge(place: Places, chance: Numbers, less: Numbers, count: int) -> Numbers:
    """Return by place what is charged for what is not listed.

    ``chance`` and ``less`` are the chances of what is, here and with less context.
    """
    own, other = (total(place, weights, count) for weights in (chance, less))
    found: Numbers = -np.log(np.maximum(1 - own, LEAST_REST) / np.maximum(1 - other, LEAST_REST))
    return found


def mixed(counted: Numbers, broad: Numbers) -> Numbers:
    """Mix the chances that were counted with logarithms of the broad model, where it has any."""
    return np.where(np.isnan(broad), counted, (1 - BROAD) * counted + BROAD * np.exp(broad))
