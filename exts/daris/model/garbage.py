"""How seldom Python looks for garbage: what we load and read lives long, and there is much of it."""

from __future__ import annotations

from typing import Final

SELDOM: Final = (100_000, 50, 1000)
"""New objects before the youngest are looked through, and how often before the older are (``gc``)."""
