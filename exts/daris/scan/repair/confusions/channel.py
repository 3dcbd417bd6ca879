"""What is known of recognisers and what was seen on a page becomes the costs of misreading letters."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from daris.lang.confusions import ANY, CRUMBS, LIGATURES, LOOK_ALIKES, LOST
from daris.lang.kazakh_channel import KINDS, chances
from daris.lang.letters import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Misreading = tuple[str, str]
"""What was printed and what was read; either may be empty."""

PRIOR_WEIGHT: Final = 30.0
"""How many printed letters the tables count for against those of the page itself."""

READ_RIGHT: Final = 0.97
"""How often a letter is read as itself, before anything is known."""

PRIORS: Final[dict[Misreading, float]] = (
    {(letter, letter): READ_RIGHT for letter in ALPHABET}
    | {(printed, read): chance for printed, reads in LOOK_ALIKES.items() for read, chance in reads.items()}
    | {(printed, read): chance for printed, reads in LIGATURES.items() for read, chance in reads.items()}
    | {(printed, ""): chance for printed, chance in LOST.items()}
    | {("", read): chance for read, chance in CRUMBS.items()}
)
"""The opinion of the tables that hold for any recogniser."""


@dataclass(frozen=True, slots=True, eq=False)
class Channel:
    """Costs in nats: negative logarithms of probabilities; ``anything`` is for misreadings of no table."""

    costs: Mapping[Misreading, float]
    anything: float


@dataclass(frozen=True, slots=True)
class Page:
    """How often each letter was read on a page, and what share of its words no list has."""

    letters: Mapping[str, int]
    unknown: float


@cache
def opinions() -> Mapping[Misreading, tuple[float, ...]]:
    """Return the chances of each misreading: one for each kind of recogniser, the last for any."""
    measured = chances()
    nothing = (0.0,) * len(KINDS)
    return {
        pair: (*measured.get(pair, nothing), PRIORS.get(pair, 0.0))
        for pair in measured.keys() | PRIORS.keys()
    }


ALIKE: Final = (1 / (len(KINDS) + 1),) * (len(KINDS) + 1)
"""Weights before anything was read: any kind of recogniser may have read the page."""


def channel(weights: Sequence[float], seen: Mapping[Misreading, float], page: Page) -> Channel:
    """Weigh the tables against what was seen; the more is unknown, the likelier any misreading."""
    total = sum(page.letters.values())
    printed_more: defaultdict[str, float] = defaultdict(float)
    for (printed, read), times in seen.items():
        if printed != read:
            printed_more[printed] += times
    costs: dict[Misreading, float] = {}
    for pair in opinions().keys() | seen.keys():
        printed, read = pair
        own = page.letters.get(printed, 0) if len(printed) == 1 else total / 50 if printed else total
        times = own if printed == read else seen.get(pair, 0.0)
        opinion = math.fsum(map(float.__mul__, weights, opinions().get(pair, ())))
        chance = (times + PRIOR_WEIGHT * max(opinion, ANY)) / (own + printed_more[printed] + PRIOR_WEIGHT)
        costs[pair] = -math.log(min(chance, 1.0))
    return Channel(costs, -math.log(ANY * (0.3 + 10 * page.unknown)))


@cache
def unlearnt(kind: int) -> Channel:
    """Return the channel of a kind of recogniser for a text too short to teach anything."""
    return channel([float(number == kind) for number in range(len(ALIKE))], {}, Page({}, 0.0))


def kinds(seen: Mapping[Misreading, float], page: Page) -> tuple[float, ...]:
    """Tell which kind of recogniser would have read so: probabilities that add up to one.

    The letters of the page speak too: a Russian recogniser cannot read a Kazakh letter right.
    """
    right = {(letter, letter): float(times) for letter, times in page.letters.items()}
    scores = [0.0] * len(ALIKE)
    for pair, times in (*right.items(), *seen.items()):
        for number, chance in enumerate(opinions().get(pair, ())):
            scores[number] += times * math.log(chance + ANY)
    weights = [math.exp(score - max(scores)) for score in scores]
    return tuple(weight / sum(weights) for weight in weights)
