"""Words as read become the words that may have been printed: a beam over the trie, many words at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from daris.lang.kazakh_words import HIGHEST
from daris.scan.repair.confusions.arcs import LONGEST
from daris.scan.repair.lexicon import SUFFIX_COST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.confusions.arcs import Arcs, Floats
    from daris.scan.repair.confusions.channel import Misreading
    from daris.scan.repair.confusions.trie import Ints, Trie

AT_ONCE: Final = 256
"""Words that are looked for at the same time: more take more memory."""

WIDTH: Final = 160
"""Ways that are kept for one word at one letter."""

BEAM: Final = 13.0
"""Nats by which a way may be worse than the best one at the same letter."""

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


class States(NamedTuple):
    """Ways through the trie: which word is read, the node, the cost, the state before, the arc from there."""

    of: Ints
    node: Ints
    cost: Floats
    back: Ints
    arc: Ints

    def take(self, which: npt.NDArray[Any]) -> States:
        """Return some of the ways."""
        return States(self.of[which], self.node[which], self.cost[which], self.back[which], self.arc[which])


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: the words of a trie, misread as the arcs say."""

    trie: Trie
    arcs: Arcs

    def words(self, reads: Sequence[str], budgets: Sequence[float]) -> list[list[Found]]:
        """Return, for each reading, the likeliest words within its budget of nats, the likeliest first."""
        order = sorted(range(len(reads)), key=lambda at: len(reads[at]))
        found: list[list[Found]] = [[] for _ in reads]
        for begin in range(0, len(order), AT_ONCE):
            chunk = order[begin : begin + AT_ONCE]
            run = _Run(self, [reads[at] for at in chunk], [budgets[at] for at in chunk])
            for at, ways in zip(chunk, run.found(), strict=True):
                found[at] = ways
        return found


class _Run:
    """One beam search over a few words; what it keeps is only read when the ways are traced back."""

    def __init__(self, search: Search, reads: Sequence[str], budgets: Sequence[float]) -> None:
        self.trie, self.arcs, self.reads = search.trie, search.arcs, reads
        self.budgets = np.array(budgets, np.float32)
        self.kept: list[States] = []
        self.count = 0
        self.lengths = np.array([len(read) for read in reads], np.int32)
        longest = int(self.lengths.max()) if reads else 0
        self.waiting: list[list[States]] = [[] for _ in range(longest + LONGEST + 1)]
        self.pieces = self.arcs.pieces(reads, longest)

    def found(self) -> list[list[Found]]:
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
        states = self._pruned(_joined(self.waiting[at]))
        numbers = self._keep(states)
        nothing = np.full(len(states.of), self.arcs.number[""], np.int32)
        lost = self._follow(states, numbers, nothing)
        merged = self._pruned(_joined([states, *self._jumps(states, numbers), lost]))
        return merged, self._keep(merged)

    def _keep(self, states: States) -> Ints:
        numbers = np.arange(self.count, self.count + len(states.of), dtype=np.int32)
        self.kept.append(states)
        self.count += len(states.of)
        return numbers

    def _pruned(self, states: States) -> States:
        """Keep the best way to each node, and of each word the best nodes."""
        order = np.lexsort((states.cost, states.node, states.of))
        states = states.take(order)
        fresh = np.ones(len(order), bool)
        fresh[1:] = (states.node[1:] != states.node[:-1]) | (states.of[1:] != states.of[:-1])
        states = states.take(fresh)
        total = states.cost + (HIGHEST - self.trie.best[states.node])
        best = np.full(len(self.reads), np.inf, np.float32)
        np.minimum.at(best, states.of, total)
        alive = total <= np.minimum(best + BEAM, self.budgets)[states.of]
        states, total = states.take(alive), total[alive]
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
            at = np.flatnonzero((targets >= 0) & (states.node > 0))
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
        for size, pieces in enumerate(self.pieces, 1):
            if at < pieces.shape[1]:
                here = pieces[states.of, at]
                alive = np.flatnonzero(here >= 0)
                self.waiting[at + size].append(self._follow(states.take(alive), numbers[alive], here[alive]))

    def _follow(self, states: States, numbers: Ints, pieces: Ints) -> States:
        """Print all that a piece may have been, letter by letter, as far as there are words and budgets."""
        counts = self.arcs.counts[pieces]
        source = np.repeat(np.arange(len(pieces)), counts)
        first = self.arcs.starts[pieces] - (np.cumsum(counts) - counts)
        arc = (np.arange(len(source)) + np.repeat(first, counts)).astype(np.int32)
        of, node = states.of[source], states.node[source]
        cost = states.cost[source] + self.arcs.costs[arc]
        for place in range(LONGEST):
            node = self.trie.step(node, self.arcs.letters[arc, place])
            least = cost + (HIGHEST - self.trie.best[np.maximum(node, 0)])
            alive = np.flatnonzero((node >= 0) & (least <= self.budgets[of]))
            source, arc, of, node, cost = source[alive], arc[alive], of[alive], node[alive], cost[alive]
        return States(of, node, cost, numbers[source], arc)

    def _trace(self, ends: list[tuple[States, Ints]]) -> list[list[Found]]:
        """Follow the best ways that read a whole word back to where they began."""
        history = _joined(self.kept)
        found: list[dict[str, Found]] = [{} for _ in self.reads]
        for at, (states, numbers) in enumerate(ends):
            ranks = self.trie.rank[states.node]
            whole = (ranks >= 0) & (self.lengths[states.of] == at) & (states.node > 0)
            cost = states.cost + (HIGHEST - ranks)
            done = np.flatnonzero(whole & (cost <= self.budgets[states.of]))
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
                steps.append(self.arcs.pairs[arc])
                parts.append(steps[-1][0])
            elif arc == SPACE:
                parts.append(" ")
            number = int(history.back[number])
        return "".join(reversed(parts)), tuple(reversed(steps))


def _joined(states: Sequence[States]) -> States:
    return States(*(np.concatenate(columns) for columns in zip(*states, strict=True)))
