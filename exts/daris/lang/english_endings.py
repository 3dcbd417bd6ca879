"""What an English noun takes, so that an inflected form leads back to its term."""

from __future__ import annotations

from typing import Final

ENDINGS: Final[tuple[str, ...]] = ("s", "es", "'s", "’s", "s'", "s’")
"""Plural and possessive; a final ``y`` becomes ``ies`` besides."""
