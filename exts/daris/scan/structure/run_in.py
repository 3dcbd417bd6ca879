"""A sentence that counts its parts becomes the places where a list begins, its items stand, and it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST: Final = re.compile(r"(?<=: )\(?1\) (?=\S)")
_NEXT: Final = re.compile(r"(?<=[;,] )\(?(?P<number>\d{1,2})\) (?=\S)")
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class RunIn:
    """A list within a sentence: where marker and words of each item begin, and where the last ends."""

    items: tuple[tuple[int, int], ...]
    end: int


def run_in(text: str, starts: Sequence[int]) -> RunIn | None:
    """Find the first ``…: 1) one; 2) two.`` in a text whose sentences begin at ``starts``."""
    for first in _FIRST.finditer(text):
        end = next((start for start in starts if start > first.end()), len(text))
        following = enumerate(_NEXT.finditer(text, first.end(), end), start=2)
        counted = [found for _, found in takewhile(lambda pair: int(pair[1]["number"]) == pair[0], following)]
        if len(counted) + 1 >= _FEWEST:
            return RunIn(tuple(found.span() for found in (first, *counted)), end)
    return None
