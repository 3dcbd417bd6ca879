"""A Seed becomes Drafts: the order of the rooms, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.scan.draft import draft
from daris.scan.repair import repair
from daris.scan.structure import structure

if TYPE_CHECKING:
    from daris.model.lecture import Draft
    from daris.model.seed import Seed
    from daris.model.text import Text


def repair_seed(seed: Seed) -> Text:
    """Repair a seed that was read."""
    return repair(seed)


def draft_seed(seed: Seed) -> tuple[Draft, ...]:
    """Repair a seed that was read, find its lectures and draft each of them."""
    return tuple(map(draft, structure(repair_seed(seed))))
