"""Running text becomes the costs of words after one and after two words, and of what was never seen so."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NUMBER, STOP = "#", "."
"""What stands for any number, and for the start of a sentence."""
DISCOUNT = 0.9
"""Taken off every count, and given to what was never counted (interpolated absolute discounting)."""
DOUBT_OF_PAIRS, DOUBT_OF_TRIPLES = 40.0, 1.0
"""How many sightings the opinion without the first word is worth. All three were chosen by the perplexity of
the even lines of the garble set."""
LISTED_SHARE = 0.8
"""What the listed followers of a word may have of its chances at most."""
PAIRS_KEPT, TRIPLES_KEPT = 280_000, 220_000

Pair = tuple[str, str]
Triple = tuple[str, str, str]
Words = TypeVar("Words", bound=tuple[str, ...])
Sums = defaultdict[tuple[str, ...], float]


@dataclass
class Counts:
    """How often words follow one and two others."""

    pairs: defaultdict[Pair, float] = field(default_factory=lambda: defaultdict(float))
    triples: defaultdict[Triple, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, words: list[str], weight: float, known: Mapping[str, float]) -> None:
        """Count running words; those that are not known cut it."""
        run = [word if word in known else "" for word in words]
        for pair in pairwise(run):
            if all(pair) and pair[1] != STOP:
                self.pairs[pair] += weight
        for triple in zip(run, run[1:], run[2:], strict=False):
            if all(triple) and STOP not in triple[1:]:
                self.triples[triple] += weight


@dataclass(frozen=True)
class Following:
    """Costs of pairs and triples, and what the first words charge for what is not listed."""

    pairs: dict[Pair, float]
    triples: dict[Triple, float]
    after_one: dict[str, float]
    after_two: dict[Pair, float]


def spread(
    listed: Mapping[str, Counter[str]], words: Counter[str], scale: float
) -> dict[str, dict[str, float]]:
    """Return the chances of followers by listed pairs, whose corpus is ``scale`` times that of ``words``."""
    found = {}
    for first, followers in listed.items():
        chances = {second: count / scale / max(words[first], 1) for second, count in followers.items()}
        shrink = min(1.0, LISTED_SHARE / sum(chances.values()))
        found[first] = {second: chance * shrink for second, chance in chances.items()}
    return found


def sums(counts: Mapping[Words, float]) -> tuple[Sums, Sums]:
    """Return by all but the last word how much was counted, and how much of it is taken off."""
    total: Sums = defaultdict(float)
    taken: Sums = defaultdict(float)
    for words, count in counts.items():
        total[words[:-1]] += count
        taken[words[:-1]] += min(count, DISCOUNT)
    return total, taken


def discounted(count: float, total: float, taken: float, doubt: float, base: float) -> float:
    """Return the chance of what was counted so often among so many, given its chance with less context."""
    return (max(count - DISCOUNT, 0) + (taken + doubt) * base) / (total + doubt)


class Model:
    """Chances of words by what was counted, before anything is left out."""

    def __init__(
        self, alone: Mapping[str, float], listed: Mapping[str, Mapping[str, float]], counts: Counts
    ) -> None:
        """Take the chances of words alone, those of listed followers, and counts of running text."""
        self.alone, self.listed, self.counts = alone, listed, counts
        self.rest = {first: 1 - sum(chances.values()) for first, chances in listed.items()}
        self.pair_sums, self.triple_sums = sums(counts.pairs), sums(counts.triples)

    def pair(self, first: str, second: str) -> float:
        """Return the chance of a word after one word."""
        base = self.listed.get(first, {}).get(second, 0) + self.rest.get(first, 1) * self.alone[second]
        total, taken = self.pair_sums
        return discounted(
            self.counts.pairs.get((first, second), 0),
            total.get((first,), 0),
            taken.get((first,), 0),
            DOUBT_OF_PAIRS,
            base,
        )

    def triple(self, first: str, second: str, third: str) -> float:
        """Return the chance of a word after two words."""
        total, taken = self.triple_sums
        context, count = (first, second), self.counts.triples.get((first, second, third), 0)
        return discounted(count, total[context], taken[context], DOUBT_OF_TRIPLES, self.pair(second, third))

    def follow(self) -> Following:
        """Keep what tells most; the rest is charged to its first words."""
        triples = self._best_triples()
        pairs = self._best_pairs({triple[:2] for triple in triples} | {triple[1:] for triple in triples})
        one, two = defaultdict(list), defaultdict(list)
        for pair, chance in pairs.items():
            one[pair[0]].append((chance, self.alone[pair[1]]))
        for triple, chance in triples.items():
            two[triple[:2]].append((chance, pairs[triple[1:]]))
        return Following(
            {pair: -math.log(chance) for pair, chance in pairs.items()},
            {triple: -math.log(chance) for triple, chance in triples.items()},
            {first: charge(listed) for first, listed in one.items()},
            {first: charge(listed) for first, listed in two.items()},
        )

    def _best_triples(self) -> dict[Triple, float]:
        gains = {}
        for triple, count in self.counts.triples.items():
            if count > DISCOUNT:
                chance, less = self.triple(*triple), self.pair(*triple[1:])
                if chance > less:
                    gains[triple] = count * math.log(chance / less)
        best = sorted(gains, key=lambda triple: (-gains[triple], triple))[:TRIPLES_KEPT]
        return {triple: self.triple(*triple) for triple in best}

    def _best_pairs(self, needed: set[Pair]) -> dict[Pair, float]:
        gains = {}
        heard = sum(self.pair_sums[0].values())
        listed = ((first, second) for first, followers in self.listed.items() for second in followers)
        for pair in {*self.counts.pairs, *listed} - needed:
            chance = self.pair(*pair)
            often = self.counts.pairs.get(pair, 0) / heard + self.alone.get(pair[0], 0) * chance
            gains[pair] = often * abs(math.log(chance / self.alone[pair[1]]))
        best = sorted(gains, key=lambda pair: (-gains[pair], pair))[: max(0, PAIRS_KEPT - len(needed))]
        return {pair: self.pair(*pair) for pair in (*needed, *best)}


def charge(listed: Iterable[tuple[float, float]]) -> float:
    """Return what a word costs more if it is not listed, by the chances of those that are, here and alone."""
    own, other = map(sum, zip(*listed, strict=True))
    return -math.log(max(1 - own, 0.02) / max(1 - other, 0.02))
