"""A line becomes the stretches that look like misread English.

Two gates: groups of characters are judged by three characters in a row, and a hidden Markov model draws the
borders, since one group alone says little; what it finds must then be cheap to decode (``judge``).
Latin letters close a stretch: they were read by somebody who knew them.
"""

from __future__ import annotations

import lzma
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from daris.model.text import Stretch

LETTERS: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
SYMBOLS: Final = " " + LETTERS + "0123456789^#-.,!()[{|'\"\\/§£@&"
"""What characters are told apart: letters, digits, the signs strokes are misread as, ``^`` for a capital
behind a small letter, ``#`` for anything else, a space for the border of a group."""
STEPS: Final = 20
SWITCH: Final = 5.0
"""What it costs, in nats, to change between misread English and another language."""
NEVER: Final = -1e9
LONGEST: Final = 60
"""Characters of the longest group that can be words."""
PIECE: Final = 300
"""Longer stretches are cut between groups, so that no line is too long to decode."""
FEWEST: Final = 12
"""Letters that a stretch must have to be believed."""
_NUMBER: Final = {symbol: number for number, symbol in enumerate(SYMBOLS)}
_GROUP: Final = re.compile(r"\S+")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_TWINS: Final = str.maketrans("’‘“”„«»–—<{$", '\'\'"""""--[{§')


def symbols(group: str) -> tuple[int, ...]:
    """Return the symbols of one group of characters, with its borders."""
    found = [0]
    before = ""
    for character in group.translate(_TWINS):
        inner = character.isupper() and before.islower()
        symbol = "^" if inner else character.lower()
        found.append(_NUMBER.get(symbol, _NUMBER["#"]))
        before = character
    return (*found, 0)


@cache
def _evidence() -> np.ndarray[tuple[int, int, int], np.dtype[np.int8]]:
    packed = files("daris.lang").joinpath("data", "script-trigrams.xz").read_bytes()
    size = len(SYMBOLS)
    return np.frombuffer(lzma.decompress(packed), np.int8).reshape(size, size, size)


@lru_cache(maxsize=1 << 16)
def evidence(group: str) -> float:
    """Return how much likelier the group is in misread English than in Kazakh or Russian, in nats."""
    row = symbols(group)
    table = _evidence()
    return sum(int(table[row[place : place + 3]]) for place in range(len(row) - 2)) / STEPS


def stretches(line: str) -> tuple[Stretch, ...]:
    """Return the stretches of a line that may be misread English."""
    groups = [(match.start(), match.end(), match[0]) for match in _GROUP.finditer(line)]
    verdicts = _verdicts([text for _, _, text in groups])
    found: list[Stretch] = []
    open_ = False
    for (start, end, _), verdict in zip(groups, verdicts, strict=True):
        if verdict:
            joins = open_ and end - found[-1][0] <= PIECE
            found.append((found.pop()[0], end) if joins else (start, end))
        open_ = verdict
    return tuple((start, end) for start, end in found if sum(map(str.isalpha, line[start:end])) >= FEWEST)


def _verdicts(groups: list[str]) -> list[bool]:
    """Find the likeliest sequence of misread and other groups (Viterbi)."""
    native, misread = 0.0, -SWITCH / 2
    trail: list[tuple[bool, bool]] = []
    for group in groups:
        speaks = any(map(str.isalnum, group))
        weight = NEVER if len(group) > LONGEST or _LATIN.search(group) else evidence(group) if speaks else 0.0
        from_native = misread < native - SWITCH
        stays_native = native >= misread - SWITCH
        trail.append((not stays_native, not from_native))
        native, misread = (
            max(native, misread - SWITCH),
            max(misread, native - SWITCH) + weight,
        )
    verdict = misread > native
    verdicts = []
    for native_from_misread, misread_from_misread in reversed(trail):
        verdicts.append(verdict)
        verdict = misread_from_misread if verdict else native_from_misread
    return verdicts[::-1]
