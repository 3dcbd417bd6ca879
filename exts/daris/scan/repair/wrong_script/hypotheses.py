"""Hypotheses of the search, all lines side by side, one array a property."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.wrong_script.arcs import Arcs
    from daris.scan.repair.wrong_script.automaton import Floats, Ints, Places


@dataclass(frozen=True, slots=True)
class Front:
    """Hypotheses at one character.

    Each knows its line, its state in the automaton, the case its word began with, the word before, its cost.
    ``source`` is the number of the hypothesis it came from (its own, once it is numbered), ``label`` what the
    arc between them did.
    """

    line: Ints
    state: Ints
    case: Ints
    before: Ints
    cost: Floats
    source: Ints
    label: Ints

    def __len__(self) -> int:
        """Return how many hypotheses there are."""
        return len(self.line)

    def at(self, places: Places) -> Front:
        """Return those at the given places."""
        return Front(*(getattr(self, name)[places] for name in Front.__slots__))

    def where(self, chosen: npt.NDArray[np.bool_]) -> Front:
        """Return those that are chosen."""
        return self.at(np.flatnonzero(chosen))

    def moved(self, state: Ints | int, label: Ints, cost: Floats | float) -> Front:
        """Return the same hypotheses, gone to ``state`` between two words for ``cost`` more."""
        count = len(self)
        return replace(
            self,
            state=np.broadcast_to(np.asarray(state, np.int32), count),
            case=np.zeros(count, np.int32),
            cost=(self.cost + cost).astype(np.float32),
            label=np.broadcast_to(label, count),
        )


@dataclass(frozen=True, slots=True)
class Level:
    """Hypotheses kept at one character, numbered from ``base``, and every arc that leads to one of them."""

    base: int
    position: int
    front: Front
    source: Ints
    target: Ints
    label: Ints
    cost: Floats


def join(fronts: Sequence[Front]) -> Front:
    """Put several fronts together."""
    return Front(*(np.concatenate([getattr(front, name) for front in fronts]) for name in Front.__slots__))


def pairs(group: Ints, arcs: Arcs) -> tuple[Places, Places]:
    """Pair each place of ``group`` with each arc of the group that stands there."""
    count = arcs.count[group]
    places = np.repeat(np.arange(len(group)), count)
    offset = np.arange(len(places)) - np.repeat(np.cumsum(count) - count, count)
    return places, arcs.first[group][places] + offset


def least(front: Front, lines: int) -> Floats:
    """Return for each hypothesis what the cheapest of its line costs."""
    cheapest = np.full(lines, np.inf, np.float32)
    np.minimum.at(cheapest, front.line, front.cost)
    return cheapest[front.line]


def foremost(line: Ints, cost: Floats, beam: int) -> Places:
    """Return, sorted, the places of the cheapest hypotheses of each line, ``beam`` at most."""
    crowded = np.bincount(line)[line] > beam
    if not crowded.any():
        return np.arange(len(line))
    many = np.flatnonzero(crowded)
    order = many[np.lexsort((cost[many], line[many]))]
    ranked = line[order]
    first = np.searchsorted(ranked, ranked)
    crowded[order[np.arange(len(order)) - first < beam]] = False
    return np.flatnonzero(~crowded)
