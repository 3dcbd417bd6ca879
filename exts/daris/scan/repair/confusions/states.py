"""Many ways through the trie at once, as arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.scan.repair.confusions.arcs import Floats
    from daris.scan.repair.confusions.trie import Ints


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


def joined(states: Iterable[States]) -> States:
    """Put ways one behind the other."""
    return States(*(np.concatenate(columns) for columns in zip(*states, strict=True)))


def true(values: npt.NDArray[Any]) -> npt.NDArray[np.intp]:
    """Return where values are true: a quarter of the time of numpy's own function for short arrays."""
    return values.nonzero()[0]


def spread(counts: Ints) -> tuple[Ints, Ints]:
    """Repeat the number of each count as often as it says, and number the repetitions from 0 on."""
    source = np.arange(len(counts), dtype=np.int32).repeat(counts)
    starts = counts.cumsum(dtype=np.int32) - counts
    return source, np.arange(len(source), dtype=np.int32) - starts[source]
