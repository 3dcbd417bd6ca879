"""What was seen on a page becomes the costs of reading one letter for another there."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from daris.lang.confusions import ANY, CRUMBS, FOLDED, LIGATURES, LOOK_ALIKES, LOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Misreading = tuple[str, str]
"""What was printed and what was read; either may be empty."""

DEAREST: Final = 11.0
"""Nats that touching, lost and invented letters of one word may cost together."""

PRIOR_WEIGHT: Final = 20.0
"""How many printed letters the table of confusions counts for against those of the page itself."""

PRIORS: Final[dict[Misreading, float]] = (
    {(printed, read): chance for printed, reads in LOOK_ALIKES.items() for read, chance in reads.items()}
    | {(printed, read): chance for printed, reads in LIGATURES.items() for read, chance in reads.items()}
    | {(printed, ""): chance for printed, chance in LOST.items()}
    | {("", read): chance for read, chance in CRUMBS.items()}
)


@dataclass(frozen=True, slots=True)
class Channel:
    """Costs in nats: negative logarithms of probabilities."""

    costs: Mapping[Misreading, float]
    by_read: Mapping[str, tuple[tuple[str, float], ...]]
    any: float

    def word(self, printed: str, read: str) -> float:
        """Return the cost of reading a word as another of the same length, letter for letter."""
        return sum(
            self.costs.get(pair, self.any) for pair in zip(printed, read, strict=True) if pair[0] != pair[1]
        )

    def misreadings(self, letters: str, begin: int, budget: float) -> Iterator[tuple[int, Misreading, float]]:
        """Yield what may be misread in ``letters`` from ``begin`` on within a budget, with place and cost."""
        for at in range(begin, len(letters) + 1):
            for end in range(at, min(at + LONGEST_PIECE, len(letters)) + 1):
                piece = letters[at:end]
                for printed, price in self.by_read.get(piece, ()):
                    if price > budget:
                        break  # the cheapest come first
                    yield at, (printed, piece), price


LONGEST_PIECE: Final = max(len(read) for _, read in PRIORS)


def channel(seen: Mapping[Misreading, float], letters: Mapping[str, int], unknown: float) -> Channel:
    """Weigh the table of confusions against what was seen.

    ``letters`` counts all letters of the text; ``unknown`` is the share of its words that no list has:
    the larger it is, the likelier is a confusion that no table has.
    """
    total = sum(letters.values())
    printed_more: defaultdict[str, float] = defaultdict(float)
    for (printed, _), times in seen.items():
        printed_more[printed] += times
    costs: dict[Misreading, float] = {}
    for misreading in PRIORS.keys() | seen.keys():
        printed, _ = misreading
        chances = (
            letters.get(printed, 0) if len(printed) == 1 else total / 50 if printed else total
        ) + printed_more[printed]
        times = seen.get(misreading, 0.0) + PRIOR_WEIGHT * PRIORS.get(misreading, ANY)
        costs[misreading] = -math.log(times / (chances + PRIOR_WEIGHT))
    by_read: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for (printed, read), cost in sorted(costs.items()):
        if len(printed) != 1 or len(read) != 1 or printed.translate(FOLDED) != read.translate(FOLDED):
            by_read[read].append((printed, cost))
    dearest = -math.log(ANY * (0.1 + 10 * unknown))
    return Channel(
        costs, {read: tuple(sorted(found, key=itemgetter(1))) for read, found in by_read.items()}, dearest
    )
