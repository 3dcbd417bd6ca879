"""How three kinds of recognisers read Kazakh print; where the figures are from is in ``data/NOTICE``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path(__file__).parent / "data" / "kazakh-channel.tsv"
"""Printed letters, what was read, and how often in 100,000 cases by each kind of recogniser.

Counted by expectation-maximisation on pairs of print and reading, letters aligned many to many.
"""

KINDS: Final = ("neural", "patterns", "russian")
"""The neural engine with a Kazakh model, the old engine of patterns with one, and a model that is Russian."""


@cache
def chances() -> Mapping[tuple[str, str], tuple[float, ...]]:
    """Load the probability of each misreading, one a kind; a capital is read where a word begins with one."""
    table: dict[tuple[str, str], tuple[float, ...]] = {}
    for row in DATA.read_text("utf-8").splitlines():
        printed, read, *counts = row.split("\t")
        table[printed, read] = tuple(int(count) / 100_000 for count in counts)
    return table
