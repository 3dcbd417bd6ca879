"""Words as read become the words that may have been printed: a beam over the trie, many words at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from daris.lang.kazakh_words import HIGHEST
from daris.scan.repair.confusions.arcs import LONGEST
from daris.scan.repair.confusions.states import States, joined, spread, true
from daris.scan.repair.confusions.trie import CODES
from daris.scan.repair.lexicon import SUFFIX_COST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.confusions.arcs import Arcs, Floats
    from daris.scan.repair.confusions.channel import Misreading
    from daris.scan.repair.confusions.trie import Codes, Ints, Trie

Places = npt.NDArray[np.intp]

WIDTH: Final = 100
"""Ways that are kept for one word at one letter."""

BEAM: Final = 13.0
"""Nats by which a way may be worse than the best one at the same letter."""

STEEPEST: Final = 16.0
"""Nats by which a way may be worse than the best one a letter before."""

MOST: Final = 8
"""Words that are returned for one reading."""

START, GATE, SPACE = -1, -2, -3
"""What led to a state, if it was no misreading: nothing, an ending, or a lost space."""

WORD_RANK: Final = 7
"""Rank of a word after which a space may be missing."""

GATE_COST: Final = float(SUFFIX_COST)

LOST_SPACE: Final = 14.0
"""Nats it costs that a space between two words was not read."""


class Found(NamedTuple):
    """A word, the cost of its reading plus its rarity, and the pieces that were read."""

    word: str
    cost: float
    rank: int
    steps: tuple[Misreading, ...]


class Run:
    """One beam search over a few words; what it keeps is only read when the ways are traced back."""

    def __init__(self, trie: Trie, arcs: Arcs, reads: Sequence[str], budgets: Sequence[float]) -> None:
        """Set out with one way for each reading, at the root."""
        self.trie, self.arcs, self.reads = trie, arcs, reads
        self.budgets = np.array(budgets, np.float32)
        self.kept: list[States] = []
        self.count = 0
        self.lengths = np.array([len(read) for read in reads], np.int32)
        longest = int(self.lengths.max()) if reads else 0
        self.waiting: list[list[States]] = [[] for _ in range(longest + LONGEST + 1)]
        self.pieces = self.arcs.layout.pieces(reads, longest)
        self.limits = self.budgets

    def found(self) -> list[list[Found]]:
        """Return, for each reading, the likeliest words within its budget of nats, the likeliest first."""
        count = len(self.reads)
        zeros = np.zeros(count, np.int32)
        every = np.arange(count, dtype=np.int32)
        self.waiting[0].append(States(every, zeros, np.zeros(count, np.float32), zeros - 1, zeros + START))
        ends: list[tuple[States, Ints]] = []
        for at in range(len(self.waiting)):
            if not self.waiting[at]:
                continue
            states, numbers = self._arrive(at)
            self.waiting[at] = []
            ends.append((states, numbers))
            self._leave(at, states, numbers)
        return self._trace(ends)

    def _arrive(self, at: int) -> tuple[States, Ints]:
        """Join the ways that come to one letter; then let endings, spaces and lost letters in."""
        states = self._pruned(joined(self.waiting[at]))
        numbers = self._keep(states)
        nothing = np.full((1, len(states.of)), self.arcs.layout.number[""], np.int32)
        lost, _ = self._follow(states, numbers, nothing)
        more = joined([*self._jumps(states, numbers), lost])
        return joined([states, more]), np.concatenate([numbers, self._keep(more)])

    def _keep(self, states: States) -> Ints:
        numbers = np.arange(self.count, self.count + len(states.of), dtype=np.int32)
        self.kept.append(states)
        self.count += len(states.of)
        return numbers

    def _pruned(self, states: States) -> States:
        """Keep the best way to each node, and of each word the best nodes."""
        key = states.of.astype(np.int64) * len(self.trie.rank) + states.node
        order = np.lexsort((states.cost, key))
        fresh = np.ones(len(order), bool)
        key = key[order]
        fresh[1:] = key[1:] != key[:-1]
        states = states.take(order[fresh])
        total = states.cost + (HIGHEST - self.trie.best[states.node])
        best = np.full(len(self.reads), np.inf, np.float32)
        np.minimum.at(best, states.of, total)
        self.limits = np.minimum(best + STEEPEST, self.budgets)
        alive = total <= np.minimum(best + BEAM, self.budgets)[states.of]
        states, total = states.take(alive), total[alive]
        if len(total) <= WIDTH or np.bincount(states.of).max() <= WIDTH:
            return states
        order = np.lexsort((total, states.of))
        states = states.take(order)
        starts = np.searchsorted(states.of, states.of)
        return states.take(np.arange(len(order)) - starts < WIDTH)

    def _jumps(self, states: States, numbers: Ints) -> Iterator[States]:
        """Go on from whole words: with an ending, or after a space that was not read."""
        ranks = self.trie.rank[states.node]
        cost = states.cost + (HIGHEST - ranks)
        gates = self.trie.gate[states.node]
        spaces = np.where(ranks >= WORD_RANK, 0, -1)
        for targets, price, arc in (
            (np.where(gates, gates, -1), GATE_COST, GATE),
            (spaces, LOST_SPACE, SPACE),
        ):
            at = true((targets >= 0) & (states.node > 0))
            if not len(at):
                continue
            node = targets[at].astype(np.int32)
            yield States(
                states.of[at],
                node,
                cost[at] + np.float32(price),
                numbers[at],
                np.full(len(at), arc, np.int32),
            )

    def _leave(self, at: int, states: States, numbers: Ints) -> None:
        """Read one, two and three letters more."""
        if at < self.pieces[0].shape[1]:
            ways, sizes = self._follow(states, numbers, self.pieces[:, states.of, at])
            for size in range(LONGEST):
                of_size = true(sizes == size)
                if len(of_size):
                    self.waiting[at + size + 1].append(ways.take(of_size))

    def _follow(self, states: States, numbers: Ints, pieces: Ints) -> tuple[States, Places]:
        """Print all that pieces may have been, as far as there are words and budgets.

        ``pieces`` has a row for each size of a piece and a column for each state. Return the ways, and which
        row each of them is from. What cannot end within its limit is left out as early as that is known:
        most of the work on a short text was for ways that led nowhere.
        """
        least = states.cost + self.arcs.least_of[pieces] + (HIGHEST - self.trie.best[states.node])
        sizes, which = (least <= self.limits[states.of]).nonzero()
        numbers, pieces, states = numbers[which], pieces[sizes, which], states.take(which)
        limits = self.limits[states.of]
        source, node, cost, arc = self._printed(states, pieces, limits)
        self._print_more(node, self.arcs.layout.letters[arc])
        least = cost + (HIGHEST - self.trie.best[np.maximum(node, 0)])
        alive = true((node >= 0) & (least <= limits[source]))
        source = source[alive]
        ways = States(states.of[source], node[alive], cost[alive], numbers[source], arc[alive])
        return ways, sizes[source]

    def _printed(self, states: States, pieces: Ints, limits: Floats) -> tuple[Ints, Ints, Floats, Ints]:
        """Print the first letter of all that a piece may have been.

        Return, for each way, which state it comes from, its node, its cost and its arc.
        """
        arcs, best = self.arcs, self.trie.best
        source, node, letter = self._children(states.node)
        cells = pieces[source] * CODES + letter
        worth = true(states.cost[source] + arcs.least[cells] + (HIGHEST - best[node]) <= limits[source])
        source, node, cells = source[worth], node[worth], cells[worth]
        step, place = spread(arcs.counts[cells])
        found = arcs.starts[cells][step] + place
        source, node = source[step], node[step]
        cost = states.cost[source] + arcs.costs[found]
        worth = true(cost + (HIGHEST - best[node]) <= limits[source])
        return source[worth], node[worth], cost[worth], arcs.which[found[worth]]

    def _print_more(self, node: Ints, letters: Codes) -> None:
        """Go on to the nodes of the second and third letters; -1 where there is none."""
        for column in range(1, LONGEST):
            more = true(letters[:, column])
            if len(more):
                further = self.trie.step(node[more], letters[more, column])
                node[more] = np.where(node[more] >= 0, further, -1)

    def _children(self, nodes: Ints) -> tuple[Ints, Ints, Codes]:
        """Return each node, with code 0, and its children, with their letters; first, whose they are."""
        source, place = spread(self.trie.kids[nodes] + 1)
        parents = nodes[source]
        found = np.where(place, self.trie.first[parents] + place - 1, parents)
        return source, found, np.where(place, self.trie.letter[found], 0)

    def _trace(self, ends: list[tuple[States, Ints]]) -> list[list[Found]]:
        """Follow the best ways that read a whole word back to where they began."""
        history = joined(self.kept)
        found: list[dict[str, Found]] = [{} for _ in self.reads]
        for at, (states, numbers) in enumerate(ends):
            ranks = self.trie.rank[states.node]
            whole = (ranks >= 0) & (self.lengths[states.of] == at) & (states.node > 0)
            cost = states.cost + (HIGHEST - ranks)
            done = true(whole & (cost <= self.budgets[states.of]))
            for index in done[np.argsort(cost[done], kind="stable")].tolist():
                ways = found[states.of[index]]
                if len(ways) < MOST:
                    word, steps = self._way(history, int(numbers[index]))
                    ways.setdefault(word, Found(word, float(cost[index]), int(ranks[index]), steps))
        return [list(ways.values()) for ways in found]

    def _way(self, history: States, number: int) -> tuple[str, tuple[Misreading, ...]]:
        parts: list[str] = []
        steps: list[Misreading] = []
        while number >= 0:
            arc = int(history.arc[number])
            if arc >= 0:
                steps.append(self.arcs.layout.pairs[arc])
                parts.append(steps[-1][0])
            elif arc == SPACE:
                parts.append(" ")
            number = int(history.back[number])
        return "".join(reversed(parts)), tuple(reversed(steps))
