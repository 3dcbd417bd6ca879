"""A sentence that counts its parts becomes the places where a list begins, its items stand, and it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS: Final = (
    (re.compile(r"(?<=: )\(?1\) (?=\S)"), re.compile(r"(?<=[;,] )\(?(?P<number>\d{1,2})\) (?=\S)")),
    (re.compile(r"(?<=: )(?=\(?[аa]\) \S)"), re.compile(r"(?<=[;,] )(?=\(?[^\W\d_]\) \S)")),
    (re.compile(r"(?<=: )[–—-] (?=\S)"), re.compile(r"(?<=; )[–—-] (?=\S)")),
)
"""How the first item is marked, and the others: numbers, letters, which stay in the text, and dashes."""

_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class RunIn:
    """A list within a sentence: where marker and words of each item begin, and where the last ends.

    ``start`` is the first number of a numbered list.
    """

    items: tuple[tuple[int, int], ...]
    end: int
    start: int | None


def run_in(text: str, starts: Sequence[int]) -> RunIn | None:
    """Find the first ``…: 1) one; 2) two.`` in a text whose sentences begin at ``starts``."""
    for opening, going_on in _KINDS:
        for first in opening.finditer(text):
            end = next((start for start in starts if start > first.end()), len(text))
            following = enumerate(going_on.finditer(text, first.end(), end), start=2)
            counted = [found for _, found in takewhile(_in_turn, following)]
            if len(counted) + 1 >= _FEWEST:
                numbered = "number" in going_on.groupindex
                return RunIn(tuple(found.span() for found in (first, *counted)), end, 1 if numbered else None)
    return None


def _in_turn(pair: tuple[int, re.Match[str]]) -> bool:
    """Tell whether an item has the number that is its turn; letters and dashes always have."""
    turn, found = pair
    return int(found.groupdict().get("number") or turn) == turn
