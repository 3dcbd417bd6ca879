"""Words that are printed with a hyphen of their own, so that one at a line end must stay."""

from __future__ import annotations

from typing import Final

PARTICLES: Final = frozenset({"ақ", "ау", "ай", "мыс", "міс", "дағы", "дүр", "шы", "ші"})
"""Particles that lean on the word before: сондай-ақ."""

COMPOUND_FIRST: Final = ("лық", "лік", "дық", "дік", "тық", "тік", "ни", "си", "ми", "хи")
"""Endings of the first word of a compound adjective: әлеуметтік-мәдени."""
