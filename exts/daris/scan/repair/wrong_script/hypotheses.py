"""Hypotheses of the search, all lines side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from daris.scan.repair.wrong_script.arcs import Arcs
    from daris.scan.repair.wrong_script.automaton import Bools, Floats, Ints, Places


LINES_APART: Final = 1e6
"""More than any line costs."""
LINE, STATE, CASE, BEFORE, SOURCE, LABEL, COST = range(7)


@dataclass(frozen=True, slots=True)
class Front:
    """Hypotheses at one character, a column each: in one array, so that one call moves all they know.

    Each knows its line, its state in the automaton, the case its word began with, its history, its cost.
    ``source`` is the number of the hypothesis it came from (its own, once it is numbered), ``label`` what the
    arc between them did.
    """

    rows: Ints

    @property
    def line(self) -> Ints:
        """Return the lines."""
        return self._row(LINE)

    @property
    def state(self) -> Ints:
        """Return the states."""
        return self._row(STATE)

    @property
    def case(self) -> Ints:
        """Return the cases."""
        return self._row(CASE)

    @property
    def before(self) -> Ints:
        """Return the histories."""
        return self._row(BEFORE)

    @property
    def source(self) -> Ints:
        """Return where the hypotheses came from."""
        return self._row(SOURCE)

    @property
    def label(self) -> Ints:
        """Return what the arcs did."""
        return self._row(LABEL)

    @property
    def cost(self) -> Floats:
        """Return the costs, which stand in their row bit by bit."""
        return self._row(COST).view(np.float32)

    def __len__(self) -> int:
        """Return how many hypotheses there are."""
        return len(self.line)

    def _row(self, row: int) -> Ints:
        found: Ints = self.rows[row]
        return found

    def at(self, places: Places | Ints) -> Front:
        """Return those at the given places."""
        return Front(self.rows.take(places, 1))

    def where(self, chosen: Bools) -> Front:
        """Return those that are chosen."""
        return self.at(np.flatnonzero(chosen))

    def but(self, changes: Mapping[int, Ints | int], cost: Floats | None = None) -> Front:
        """Return the same hypotheses with other rows."""
        rows = self.rows.copy()
        for row, values in changes.items():
            rows[row] = values
        if cost is not None:
            rows[COST].view(np.float32)[:] = cost
        return Front(rows)

    def moved(self, state: Ints | int, label: Ints, cost: Floats | float) -> Front:
        """Return the same hypotheses, gone to ``state`` between two words for ``cost`` more."""
        return self.but({STATE: state, CASE: 0, LABEL: label}, self.cost + cost)


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
    return Front(np.concatenate([front.rows for front in fronts], 1))


def pairs(group: Ints, slack: Floats, arcs: Arcs) -> tuple[Places, Places]:
    """Pair each place of ``group`` with each arc of the group that costs no more than ``slack`` allows."""
    first = arcs.first[group]
    count = np.searchsorted(arcs.rank, arcs.ranked(group, slack), "right") - first
    places = np.repeat(np.arange(len(group)), count)
    offset = np.arange(len(places)) - np.repeat(np.cumsum(count) - count - first, count)
    return places, offset


def least(fronts: Sequence[Front], lines: int) -> Floats:
    """Return what the cheapest hypothesis of each line costs."""
    found = np.full(lines, np.inf, np.float32)
    for front in fronts:
        np.minimum.at(found, front.line, front.cost)
    return found


def cheapest(order: Places, cost: Floats, head: Bools, group: Places) -> Places:
    """Return from each group of ``order``, which begin where ``head`` is true, the first of its cheapest."""
    if not len(order):
        return order
    low = np.minimum.reduceat(cost[order], np.flatnonzero(head))
    return np.minimum.reduceat(np.where(cost[order] == low[group], order, len(order)), np.flatnonzero(head))


def foremost(line: Ints, cost: Floats, beam: Ints) -> Places:
    """Return, sorted, the places of the cheapest of each line, as many as its beam, and of their equals."""
    count = np.bincount(line, minlength=len(beam))
    crowded = np.flatnonzero(count > beam)
    if not len(crowded):
        return np.arange(len(line))
    ranks = line * LINES_APART + cost
    first = np.cumsum(count) - count
    bound = np.full(len(count), np.inf)
    bound[crowded] = np.sort(ranks)[first[crowded] + beam[crowded] - 1]
    return np.flatnonzero(ranks <= bound[line])
