"""A page of garbled lines becomes a lattice of readings: a beam search, all lines side by side.

At every character each line keeps its likeliest hypotheses; those that agree in state, case and the words
before are one. Everything that led to a hypothesis stays as an arc of the lattice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from daris.scan.repair.wrong_script.costs import CASES, LOSE, LOST
from daris.scan.repair.wrong_script.hypotheses import SOURCE, Front, Level, cheapest, foremost, join, least
from daris.scan.repair.wrong_script.moves import Moves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.wrong_script.arcs import Page
    from daris.scan.repair.wrong_script.automaton import Ints, Places
    from daris.scan.repair.wrong_script.costs import Effort
    from daris.scan.repair.wrong_script.lexicon import Lexicon
    from daris.scan.repair.wrong_script.model import Model


def search(page: Page, model: Model, lexicon: Lexicon, efforts: Sequence[Effort]) -> tuple[Level, ...]:
    """Read all lines of a page, each with its own effort; the levels are the lattice."""
    return _Search(page, model, lexicon, efforts).run()


class _Search:
    """One run over one page: what is kept, and what waits at characters further on."""

    def __init__(self, page: Page, model: Model, lexicon: Lexicon, efforts: Sequence[Effort]) -> None:
        self.page, self.lexicon = page, lexicon
        self.beam = np.array([effort.beam for effort in efforts], np.int32)
        self.margin = np.array([effort.margin for effort in efforts], np.float32)
        last = np.array([len(line) for line in page.lines], np.int32)
        self.moves = Moves(page, model, lexicon, last, self.margin)
        self.levels: list[Level] = []
        self.waiting: dict[int, list[Front]] = {0: [self.moves.start()]}
        self.known = 0

    def run(self) -> tuple[Level, ...]:
        for position in range(self.page.width):
            fronts = self.waiting.pop(position, None)
            if fronts:
                self._step(join(fronts), position)
        return tuple(self.levels)

    def _step(self, arrived: Front, position: int) -> None:
        moves = self.moves
        inside = self._keep(arrived, position)
        inside = join((inside, self._keep(moves.guessed(inside, LOSE, LOST), position, inside)))
        ended = self._keep(moves.ended(inside, position), position, inside)
        joined = self._keep(moves.joined(join((inside, ended))), position, inside)
        opened = self._keep(moves.opened(join((inside, joined)), position), position, inside)
        for gone, goal in moves.reading(join((inside, ended, joined, opened)), position):
            self._send(gone, goal)

    def _send(self, front: Front, goal: Ints | int) -> None:
        goals = np.broadcast_to(np.asarray(goal, np.int32), len(front))
        for position in np.unique(goals):
            self.waiting.setdefault(int(position), []).append(front.where(goals == position))

    def _keep(self, front: Front, position: int, rivals: Front | None = None) -> Front:
        """Merge hypotheses that agree, give up the dear ones, and number the rest as a level."""
        front = front.at(self._near(front, rivals))
        key = self._key(front)
        order = np.argsort(key)
        head = np.ones(len(order), bool)
        head[1:] = np.diff(key[order]) != 0
        group = np.cumsum(head) - 1
        best = cheapest(order, front.cost, head, group)
        kept = foremost(front.line[best], front.cost[best], self.beam)
        number = np.full(len(best), -1, np.int32)
        number[kept] = np.arange(self.known, self.known + len(kept), dtype=np.int32)
        target = number[group]
        arcs, winners = front.at(order[target >= 0]), front.at(best[kept])
        level = Level(self.known, position, winners, arcs.source, target[target >= 0], arcs.label, arcs.cost)
        self.levels.append(level)
        self.known += len(kept)
        return winners.but({SOURCE: number[kept]})

    def _near(self, front: Front, rivals: Front | None) -> Places:
        """Return the places of the hypotheses that are not much dearer than the best of their line."""
        everyone = (front,) if rivals is None else (front, rivals)
        limit = least(everyone, len(self.page.lines)) + self.margin
        return np.flatnonzero(front.cost <= limit[front.line])

    def _key(self, front: Front) -> Places:
        """Return one number for all that hypotheses must agree in to be one."""
        states, histories = len(self.lexicon.automaton.enter), self.lexicon.histories
        where = front.line.astype(np.int64) * states + front.state
        return (where * len(CASES) + front.case) * histories + front.before
