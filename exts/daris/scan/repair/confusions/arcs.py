"""The costs of a channel become arcs: what each piece of a reading may have been printed as."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from daris.lang.letters import ALPHABET
from daris.scan.repair.confusions.channel import OTHER, table
from daris.scan.repair.confusions.trie import CODE, CODES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from daris.scan.repair.confusions.channel import Channel, Misreading
    from daris.scan.repair.confusions.trie import Codes, Ints

Floats = npt.NDArray[np.float32]

LONGEST: Final = 3
"""Letters that one arc may print or read."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Every arc that a channel may price: it costs what the cheaper of two misreadings of the table does.

    ``cells`` numbers the piece that is read and the first letter printed, together; arcs of one cell stand
    together. ``number`` gives that of a piece.
    """

    pairs: tuple[Misreading, ...]
    letters: Codes
    cells: Ints
    prices: tuple[Ints, Ints]
    number: Mapping[str, int]

    def pieces(self, reads: Sequence[str], longest: int) -> Ints:
        """Return the number of the piece of one, two and three letters of each word at each place, or -1."""
        tables = np.full((LONGEST, len(reads), longest), -1, np.int32)
        number = self.number
        other = number[OTHER]
        for row, read in enumerate(reads):
            tables[0, row, : len(read)] = [number.get(sign, other) for sign in read]
            for size in range(2, LONGEST + 1):
                for at in range(len(read) - size + 1):
                    piece = number.get(read[at : at + size])
                    if piece is not None:
                        tables[size - 1, row, at] = piece
        return tables


@dataclass(frozen=True, slots=True)
class Arcs:
    """The arcs that a channel allows: ``counts[cell]`` of them from ``starts[cell]`` on, with their costs.

    ``which`` gives their numbers in the layout, ``least`` the lowest cost in each cell, ``least_of`` that of
    each piece; infinite where there is no arc, and for the piece -1.
    """

    layout: Layout
    which: Ints
    costs: Floats
    starts: Ints
    counts: Ints
    least: Floats
    least_of: Floats


def arcs(channel: Channel) -> Arcs:
    """Price the arcs and leave out what costs too much."""
    plan = layout()
    costs = np.append(channel.costs, np.inf).astype(np.float32)
    cheapest = np.minimum(*(costs[price] for price in plan.prices))
    which = np.flatnonzero(np.isfinite(cheapest)).astype(np.int32)
    allowed = cheapest[which]
    counts = np.bincount(plan.cells[which], minlength=len(plan.number) * CODES).astype(np.int32)
    starts = (np.cumsum(counts) - counts).astype(np.int32)
    least = np.full(len(counts), np.inf, np.float32)
    least[counts > 0] = np.minimum.reduceat(allowed, starts[counts > 0])
    least_of = np.append(least.reshape(-1, CODES).min(axis=1), np.float32(np.inf))
    return Arcs(plan, which, allowed, starts, counts, least, least_of)


@cache
def layout() -> Layout:
    """Sort the misreadings by what is read, once a process; a capital may be misread like a small letter."""
    known = table()
    nowhere = len(known.pairs)
    by_read: defaultdict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for (printed, read), place in known.number.items():
        by_read[read][printed] = (place, nowhere)
    for read in sorted({*by_read, *ALPHABET.upper()}):
        if read != read.lower():
            own = by_read[read]
            small = by_read.get(read.lower(), {})
            by_read[read] = {
                printed: (own.get(printed, (nowhere, 0))[0], small.get(printed, (nowhere, 0))[0])
                for printed in own.keys() | small.keys()
            }
    reads = {read: number for number, read in enumerate(sorted(by_read))}
    rows = [
        (number * CODES + (CODE[printed[0]] if printed else 0), printed, prices)
        for read, number in reads.items()
        for printed, prices in by_read[read].items()
    ]
    return _laid_out(sorted(rows), reads)


def _laid_out(rows: Sequence[tuple[int, str, tuple[int, int]]], reads: Mapping[str, int]) -> Layout:
    known = table()
    letters = np.zeros((len(rows), LONGEST), np.uint8)
    for number, (_, printed, _) in enumerate(rows):
        letters[number, : len(printed)] = [CODE[letter] for letter in printed]
    prices = np.array([prices for *_, prices in rows], np.int32)
    return Layout(
        tuple(known.pairs[own if own < len(known.pairs) else small] for *_, (own, small) in rows),
        letters,
        np.array([cell for cell, *_ in rows], np.int32),
        (prices[:, 0], prices[:, 1]),
        reads,
    )
