"""The old and the new draft of a seed become units: blocks of both that share lines, in today's numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.publish.chapters.updating.blocks import Block

    Part = tuple[set[int], list[Block], list[Block]]
    Numbered = Sequence[tuple[Block, frozenset[int]]]


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines of a seed, how they were drafted and how they would be drafted now, block by block."""

    lines: frozenset[int]
    before: tuple[Block, ...]
    after: tuple[Block, ...]

    @property
    def changed(self) -> bool:
        """Tell whether the new draft says anything else."""
        return [(b.text, b.reason) for b in self.before] != [(b.text, b.reason) for b in self.after]


def units(before: Numbered, after: Numbered) -> tuple[Unit, ...]:
    """Return the units in the order of their lines; a block none of whose lines is left has none."""
    parts: list[Part] = []
    for lines, block, new in _in_order(before, after):
        if parts and not lines.isdisjoint(parts[-1][0]):
            parts[-1][0].update(lines)
        else:
            parts.append((set(lines), [], []))
        (parts[-1][2] if new else parts[-1][1]).append(block)
    return tuple(Unit(frozenset(lines), tuple(old), tuple(new)) for lines, old, new in _joined(parts))


def _in_order(before: Numbered, after: Numbered) -> Iterator[tuple[frozenset[int], Block, bool]]:
    every = [
        *((min(lines), False, rank, lines, block) for rank, (block, lines) in enumerate(before) if lines),
        *((min(lines), True, rank, lines, block) for rank, (block, lines) in enumerate(after) if lines),
    ]
    for _, new, _, lines, block in sorted(every, key=lambda entry: entry[:3]):
        yield lines, block, new


def _joined(parts: list[Part]) -> list[Part]:
    """Join parts that a block with a hole in its lines ties together."""
    joined: list[Part] = []
    for part in parts:
        touching = [other for other in joined if not other[0].isdisjoint(part[0])]
        joined = [other for other in joined if other not in touching]
        whole = (set(part[0]), [*part[1]], [*part[2]])
        for other in reversed(touching):
            whole = (whole[0] | other[0], [*other[1], *whole[1]], [*other[2], *whole[2]])
        joined.append(whole)
    return joined
