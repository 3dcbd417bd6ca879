"""A lattice of readings becomes the best reading of each line, and how likely each arc was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from daris.scan.repair.wrong_script.automaton import BETWEEN, ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.wrong_script.automaton import Floats, Ints
    from daris.scan.repair.wrong_script.hypotheses import Level


@dataclass(frozen=True, slots=True)
class Step:
    """One arc of a reading: what it did, the characters it read, and what that cost."""

    kind: int
    detail: int
    start: int
    end: int
    cost: float


@dataclass(frozen=True, slots=True)
class Lattice:
    """All hypotheses of one page in one numbering, with the levels that arcs are grouped by."""

    levels: tuple[Level, ...]
    line: Ints
    state: Ints
    case: Ints
    cost: Floats
    position: Ints
    source: Ints
    label: Ints


def lattice_of(levels: Sequence[Level]) -> Lattice:
    """Put the levels of a search together."""
    fronts = [level.front for level in levels]
    position = np.repeat([level.position for level in levels], [len(front) for front in fronts])
    return Lattice(
        tuple(levels),
        np.concatenate([front.line for front in fronts]),
        np.concatenate([front.state for front in fronts]),
        np.concatenate([front.case for front in fronts]),
        np.concatenate([front.cost for front in fronts]),
        position.astype(np.int32),
        np.concatenate([front.source for front in fronts]),
        np.concatenate([front.label for front in fronts]),
    )


def finals(lattice: Lattice, lengths: Ints) -> Ints:
    """Return the hypotheses that read their whole line to the end of a word."""
    at_end = lattice.position == lengths[lattice.line]
    return np.flatnonzero(at_end & ((lattice.state == BETWEEN) | (lattice.state == ROOT))).astype(np.int32)


def best(lattice: Lattice, lengths: Ints) -> tuple[tuple[float, tuple[Step, ...]], ...]:
    """Return the cost and the steps of the best reading of each line."""
    ends = finals(lattice, lengths)
    order = ends[np.lexsort((lattice.cost[ends], lattice.line[ends]))]
    chosen: dict[int, int] = {}
    for node in order:
        chosen.setdefault(int(lattice.line[node]), int(node))
    return tuple(
        (float(lattice.cost[chosen[line]]), _trace(lattice, chosen[line]))
        if line in chosen
        else (float("inf"), ())
        for line in range(len(lengths))
    )


def _trace(lattice: Lattice, node: int) -> tuple[Step, ...]:
    steps: list[Step] = []
    while (source := int(lattice.source[node])) >= 0:
        done = int(lattice.label[node])
        start, end = int(lattice.position[source]), int(lattice.position[node])
        cost = float(lattice.cost[node] - lattice.cost[source])
        steps.append(Step(done >> 24, done & 0xFFFFFF, start, end, cost))
        node = source
    return tuple(reversed(steps))


def likelihoods(lattice: Lattice, lengths: Ints) -> tuple[Floats, ...]:
    """Return for each level how likely each of its arcs is, given the whole line (forward and backward)."""
    count = len(lattice.cost)
    lines = len(lengths)
    ends = finals(lattice, lengths)
    least = np.full(lines, np.inf)
    np.minimum.at(least, lattice.line[ends], lattice.cost[ends])
    behind = np.zeros(count)
    behind[ends] = np.exp(-(lattice.cost[ends] - least[lattice.line[ends]]))
    ahead = np.zeros(count)
    weights = []
    for level in lattice.levels:
        own = slice(level.base, level.base + len(level.front))
        weight = np.exp(-(level.cost - lattice.cost[level.target]).astype(np.float64))
        opening = level.source < 0
        mass = np.where(opening, 1.0, ahead[level.source]) * weight
        ahead[own] = np.bincount(level.target - level.base, mass, len(level.front))
        weights.append(weight)
    total = np.bincount(lattice.line[ends], ahead[ends] * behind[ends], lines)
    found: list[Floats] = []
    for level, weight in zip(reversed(lattice.levels), reversed(weights), strict=True):
        mass = weight * behind[level.target]
        real = level.source >= 0
        through = mass * np.where(real, ahead[level.source], 1.0)
        safe = np.maximum(total[lattice.line[level.target]], 1e-300)
        found.append((through / safe).astype(np.float32))
        np.add.at(behind, level.source[real], mass[real])
    return tuple(reversed(found))
