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


def with_soft_hyphens(text: str, patterns: Path) -> str:
    """Return ``text`` divided after the TeX patterns of its language; abbreviations stay whole."""
    return _WORD.sub(lambda found: _divided(found[0], patterns), text)


@cache
def _divided(word: str, patterns: Path) -> str:
    if not word[1:].islower():
        return word
    return str(_reader(patterns).inserted(word, SOFT_HYPHEN))


@cache
def _reader(patterns: Path) -> Pyphen:
    return Pyphen(filename=patterns)
