"""Readings and budgets become the words that may have been printed, looked for once and remembered."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daris.scan.repair.confusions.beam import Found, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.confusions.arcs import Arcs
    from daris.scan.repair.confusions.trie import Trie

__all__ = ["Found", "Search"]

ROUNDED: Final = 4.0
"""Nats to which a budget is rounded."""

REMEMBERED: Final = 20_000
"""Readings that one search remembers."""

AT_ONCE: Final = 256
"""Words that are looked for at the same time: more take more memory."""


@dataclass(frozen=True, slots=True)
class Search:
    """The words of a trie, misread as the arcs say; ``remembered`` holds what was found."""

    trie: Trie
    arcs: Arcs
    remembered: dict[tuple[str, float], list[Found]] = field(default_factory=dict)

    def words(self, reads: Sequence[str], budgets: Sequence[float]) -> list[list[Found]]:
        """Return, for each reading, the likeliest words within its budget of nats, the likeliest first.

        A budget is rounded up for the search, so that a reading need not be looked for again whenever
        the opinion of the page changes a little.
        """
        asked = [
            (read, math.ceil(budget / ROUNDED) * ROUNDED) for read, budget in zip(reads, budgets, strict=True)
        ]
        known = self.remembered
        new = sorted({one for one in asked if one not in known}, key=lambda one: (len(one[0]), one))
        if len(known) + len(new) > REMEMBERED:
            known.clear()
            new = sorted(set(asked), key=lambda one: (len(one[0]), one))
        for begin in range(0, len(new), AT_ONCE):
            chunk = new[begin : begin + AT_ONCE]
            known.update(
                zip(chunk, Run(self.trie, self.arcs, *zip(*chunk, strict=True)).found(), strict=True)
            )
        return [
            [way for way in known[one] if way.cost <= budget]
            for one, budget in zip(asked, budgets, strict=True)
        ]
