"""What is known of recognisers and what was seen on a page becomes the costs of misreading letters."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from daris.lang.confusions import ANY, CRUMBS, LIGATURES, LOOK_ALIKES, LOST
from daris.lang.kazakh_channel import KINDS, chances
from daris.lang.letters import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Misreading = tuple[str, str]
"""What was printed and what was read; either may be empty."""

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]

PRIOR_WEIGHT: Final = 30.0
"""How many printed letters the tables count for against those of the page itself."""

READ_RIGHT: Final = 0.97
"""How often a letter is read as itself, before anything is known."""

OTHER: Final = "\ufffd"
"""Stands for every sign that no table has."""

SPARE: Final = 1.0
"""Nats that a misreading of the tables may cost more than one they do not have."""

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
    """The costs in nats, negative logarithms of probabilities, of the misreadings that the table lists."""

    costs: Numbers


@dataclass(frozen=True, slots=True)
class Page:
    """How often each letter was read on a page, and what share of its words no list has.

    ``misread`` is the share that seems to have been misread: a clean text has new words, but no misread ones.
    """

    letters: Mapping[str, int]
    unknown: float
    misread: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """Every misreading, with its chances: one for each kind of recogniser, the last for any.

    ``printed`` numbers what is printed, as ``prints`` lists it. What ``single`` marks, one letter read for
    another, is possible even if no list has it.
    """

    pairs: tuple[Misreading, ...]
    number: Mapping[Misreading, int]
    chances: Numbers
    prints: tuple[str, ...]
    printed: Places
    single: Bools


@cache
def table() -> Table:
    """Join what was measured, what is known and what is merely possible, once a process."""
    measured = chances()
    nothing = (0.0,) * len(KINDS)
    listed = measured.keys() | PRIORS.keys()
    signs = {read for _, read in listed if len(read) == 1} | {*ALPHABET, OTHER}
    single = {(printed, read) for read in signs for printed in ("", *ALPHABET)}
    single |= {(printed, "") for printed in ALPHABET}
    pairs = tuple(sorted(listed | single))
    prints = tuple(sorted({printed for printed, _ in pairs}))
    place = {printed: number for number, printed in enumerate(prints)}
    return Table(
        pairs,
        {pair: number for number, pair in enumerate(pairs)},
        np.array([(*measured.get(pair, nothing), PRIORS.get(pair, 0.0)) for pair in pairs]),
        prints,
        np.array([place[printed] for printed, _ in pairs], np.int32),
        np.array([pair in single for pair in pairs]),
    )


ALIKE: Final = (1 / (len(KINDS) + 1),) * (len(KINDS) + 1)
"""Weights before anything was read: any kind of recogniser may have read the page."""


def channel(weights: Sequence[float], seen: Mapping[Misreading, float], page: Page) -> Channel:
    """Weigh the tables against what was seen; the more is unknown, the likelier any misreading."""
    known = table()
    times = np.zeros(len(known.pairs))
    times[[known.number[pair] for pair in seen]] = list(seen.values())
    own = _printed(known, page)
    more = np.bincount(known.printed, times, len(known.prints))
    right = [(place, known.number.get((printed, printed))) for place, printed in enumerate(known.prints)]
    for place, number in right:
        if number is not None:
            times[number] = own[place]
    opinions = known.chances @ np.array(weights)
    chance = (times + PRIOR_WEIGHT * np.maximum(opinions, ANY)) / (own + more + PRIOR_WEIGHT)[known.printed]
    anything = -math.log(ANY * (0.3 + 10 * page.unknown))
    costs = -np.log(np.minimum(chance, 1.0))
    costs[(opinions == 0) & (times == 0) | (costs > anything + SPARE)] = np.inf
    costs[known.single & ~np.isfinite(costs)] = anything
    return Channel(costs)


def _printed(known: Table, page: Page) -> Numbers:
    """Guess how often each piece was printed: a letter as often as it was read."""
    total = sum(page.letters.values())
    return np.array(
        [
            page.letters.get(piece, 0) if len(piece) == 1 else total / 50 if piece else total
            for piece in known.prints
        ],
        float,
    )


@cache
def unlearnt(kind: int) -> Channel:
    """Return the channel of a kind of recogniser for a text too short to teach anything."""
    return channel([float(number == kind) for number in range(len(ALIKE))], {}, Page({}, 0.0))


def kinds(seen: Mapping[Misreading, float], page: Page) -> tuple[float, ...]:
    """Tell which kind of recogniser would have read so: probabilities that add up to one.

    The letters of the page speak too: a Russian recogniser cannot read a Kazakh letter right.
    """
    known = table()
    right = {(letter, letter): float(times) for letter, times in page.letters.items()}
    times = {
        known.number[pair]: count for pair, count in (*right.items(), *seen.items()) if pair in known.number
    }
    chances_of = known.chances[list(times)]
    listed = (chances_of > 0).any(axis=1)
    scores = np.array(list(times.values())) * listed @ np.log(chances_of + ANY)
    weights = np.exp(scores - scores.max())
    return tuple((weights / weights.sum()).tolist())
