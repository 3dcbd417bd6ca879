"""Text comes in, the same text goes out with soft hyphens where its words may be divided."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from pyphen import Pyphen

if TYPE_CHECKING:
    from pathlib import Path

SOFT_HYPHEN: Final = "\u00ad"
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def with_soft_hyphens(text: str, patterns: Path, fewest: int = 2, carried: int = 0) -> str:
    """Return ``text`` divided after the TeX patterns of its language; abbreviations stay whole.

    No fewer than ``fewest`` letters stand before a division or after it, nor than ``carried`` after it.
    """
    return _WORD.sub(lambda found: _divided(found[0], patterns, fewest, max(fewest, carried)), text)


@cache
def _divided(word: str, patterns: Path, before: int, after: int) -> str:
    if not word[1:].islower():
        return word
    return str(_reader(patterns, before, after).inserted(word, SOFT_HYPHEN))


@cache
def _reader(patterns: Path, before: int, after: int) -> Pyphen:
    return Pyphen(filename=patterns, left=before, right=after)
