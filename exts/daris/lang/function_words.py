"""Little words that betray a language; none of them is also a Kazakh word."""

from __future__ import annotations

from typing import Final

ENGLISH: Final = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "was",
        "for",
        "that",
        "with",
        "as",
        "by",
        "from",
        "at",
        "which",
        "are",
        "this",
        "have",
        "not",
        "be",
        "were",
        "it",
        "been",
    ]
)
"""The commonest words of any English text."""
