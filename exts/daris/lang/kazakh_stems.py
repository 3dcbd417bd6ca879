"""Stems and endings of Kazakh with their weights; learnt from the word list, see bench/make_stems.py.

All in folded letters (``kazakh_folding``). Weights are whole numbers, which Python and JavaScript add alike.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = Path(__file__).parent / "data" / "kazakh-stems.json"
"""Made by bench/make_stems.py; ``data/NOTICE`` says from what."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a search knows of Kazakh words.

    ``stems`` has, by the weights as noun and as verb and the vowels ("b" back, "f" front, "x" either),
    the stems in one string; ``endings``, by part of speech, vowels and weight, the endings.
    ``abc>d`` is an ending abc before which the stem's own last letter d stood.
    ``unknown`` is the weight of a stem that is not here, and what each letter takes from it.
    """

    stems: Mapping[str, str]
    endings: Mapping[str, str]
    unknown: tuple[int, int]


@cache
def table() -> Table:
    """Load the table."""
    loaded = json.loads(DATA.read_text("utf-8"))
    base, each = loaded["unknown"]
    return Table(loaded["stems"], loaded["endings"], (base, each))
