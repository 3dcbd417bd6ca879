"""A word of our own in several languages is the English one in all others."""

from __future__ import annotations

from typing import Final

ELSE: Final = "en"


class Wording(dict[str, str]):
    """What is written, by language; only languages that were written are among its keys."""

    def __missing__(self, language: str) -> str:
        """Return the English word."""
        return self[ELSE]
