"""A key becomes our own word for it in the language of an edition."""

from __future__ import annotations

from daris.lang.labels import LABELS


def label(key: str, language: str) -> str:
    """Return the word, in English where the language has none."""
    table = LABELS[key]
    return table.get(language, table["en"])
