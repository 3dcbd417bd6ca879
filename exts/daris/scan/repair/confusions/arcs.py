"""The costs of a channel become arcs: what each piece of a reading may have been printed as."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from daris.lang.letters import ALPHABET
from daris.scan.repair.confusions.trie import CODE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from daris.scan.repair.confusions.channel import Channel, Misreading
    from daris.scan.repair.confusions.trie import Codes, Ints

Floats = npt.NDArray[np.float32]

LONGEST: Final = 3
"""Letters that one arc may print or read."""

OTHER: Final = "\ufffd"
"""Stands for every sign that no table has."""

SPARE: Final = 1.0
"""Nats that a misreading of the tables may cost more than one they do not have."""


@dataclass(frozen=True, slots=True)
class Arcs:
    """Arc ``n`` prints the codes ``letters[n]`` at ``costs[n]``; ``pairs[n]`` says what is read for what.

    The arcs that read one piece stand together: ``counts[p]`` of them from ``starts[p]`` on;
    ``number`` gives the p of a piece.
    """

    pairs: tuple[Misreading, ...]
    letters: Codes
    costs: Floats
    starts: Ints
    counts: Ints
    number: Mapping[str, int]

    def pieces(self, reads: Sequence[str], longest: int) -> list[Ints]:
        """Return, for pieces of one, two and three letters, the number of the piece at each place, or -1."""
        tables = [np.full((len(reads), longest), -1, np.int32) for _ in range(LONGEST)]
        number = self.number
        other = number[OTHER]
        for row, read in enumerate(reads):
            tables[0][row, : len(read)] = [number.get(sign, other) for sign in read]
            for size in range(2, LONGEST + 1):
                for at in range(len(read) - size + 1):
                    piece = number.get(read[at : at + size])
                    if piece is not None:
                        tables[size - 1][row, at] = piece
        return tables


@lru_cache(maxsize=8)
def arcs(channel: Channel) -> Arcs:
    """Sort the misreadings by what is read, with those that no table has."""
    by_read: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (printed, read), cost in channel.costs.items():
        if cost <= channel.anything + SPARE:
            by_read[read][printed] = cost
    signs = [piece for piece in by_read if len(piece) == 1]
    for read in {*signs, *ALPHABET, OTHER, ""}:
        for printed in ("", *ALPHABET) if read else ALPHABET:
            by_read[read].setdefault(printed, channel.anything)
    for read in {
        *by_read,
        *ALPHABET.upper(),
    }:  # a capital may be misread like its small letter, and in its own way
        if read != read.lower():
            small = by_read.get(read.lower(), {})
            by_read[read] = {
                **small,
                **{key: min(cost, small.get(key, cost)) for key, cost in by_read[read].items()},
            }
    return _laid_out(by_read)


def _laid_out(by_read: Mapping[str, Mapping[str, float]]) -> Arcs:
    rows = [
        (read, printed, cost) for read in sorted(by_read) for printed, cost in sorted(by_read[read].items())
    ]
    letters = np.zeros((len(rows), LONGEST), np.uint8)
    for number, (_, printed, _) in enumerate(rows):
        letters[number, : len(printed)] = [CODE[letter] for letter in printed]
    counts = np.array([len(by_read[read]) for read in sorted(by_read)], np.int32)
    return Arcs(
        tuple((printed, read) for read, printed, _ in rows),
        letters,
        np.array([cost for _, _, cost in rows], np.float32),
        (np.cumsum(counts) - counts).astype(np.int32),
        counts,
        {read: number for number, read in enumerate(sorted(by_read))},
    )
