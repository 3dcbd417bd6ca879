"""A heading or a term becomes an id that every language of the course shares."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

LONGEST: Final = 64
"""Longer ids make addresses that break in mail and chat."""


def anchor(text: str, letters: Mapping[str, str]) -> str:
    """Return ``text`` as lower-case ASCII words joined by hyphens; empty if nothing readable is left.

    ``letters`` maps lower-case letters, and longer strings, to ASCII; the longest string wins.
    Other letters lose their accents or, where that leaves nothing, themselves.
    """
    spelled = unicodedata.normalize("NFC", text).lower()
    longest_first = sorted(letters, key=len, reverse=True)
    if longest_first:
        pattern = "|".join(map(re.escape, longest_first))
        spelled = re.sub(pattern, lambda found: letters[found[0]], spelled)
    spaced = re.sub(r"[\W_]+", " ", spelled)
    plain = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode()
    return _shortened(re.findall(r"[a-z0-9]+", plain))


def unique(name: str, taken: Container[str]) -> str:
    """Return ``name``, or the first of ``name-2``, ``name-3`` … that is not ``taken``."""
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate


def _shortened(words: list[str]) -> str:
    """Join as many whole words as fit, and at least a piece of the first."""
    joined = "-".join(words)
    if len(joined) <= LONGEST:
        return joined
    return joined[: LONGEST + 1].rpartition("-")[0] or joined[:LONGEST]
