"""Garbled lines become arcs: what each of their characters can stand for, and where reading goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.lang.english_shapes import SIGNS
from daris.scan.repair.wrong_script.channel import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.wrong_script.automaton import Bools, Floats, Ints
    from daris.scan.repair.wrong_script.model import Model

SPECK_LETTER: Final = 2.0
SPECK_SIGN: Final = 1.5
"""What it costs more to take a letter or a sign for a speck, on top of the speck itself."""
SHORT_GROUP: Final = 2
_GROUP: Final = re.compile(r"[^ ]+")

READ_AS: Final = {
    reading: tuple(sign for sign, readings in SIGNS.items() if reading in readings.split(" "))
    for readings_of_all in SIGNS.values()
    for reading in readings_of_all.split(" ")
}
"""Which marks of punctuation a reading may stand for."""
SIGN: Final = tuple(SIGNS)
NUMBER_OF_SIGN: Final = {sign: number for number, sign in enumerate(SIGN)}


@dataclass(frozen=True, slots=True)
class Arcs:
    """Arcs of several lines: those that leave a place stand one behind the other, from ``first`` of it.

    ``label`` is the number of a unit or of a sign, ``length`` the characters read, ``cost`` what comes
    on top of the unit's own cost.
    """

    first: Ints
    count: Ints
    label: Ints
    length: Ints
    cost: Floats


@dataclass(frozen=True, slots=True)
class Page:
    """Lines made ready for the decoder.

    ``space`` and ``kind`` are length and kind of the run of spaces that begins at a position, ``keep`` and
    ``drop`` its costs; ``open_left`` and ``open_right`` tell where a margin may have cut a word.
    """

    lines: tuple[str, ...]
    width: int
    letters: Arcs
    signs: Arcs
    space: Ints
    kind: Ints
    keep: Floats
    drop: Floats
    open_left: Bools
    open_right: Bools


def spaces(line: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, length and kind of each run of spaces inside a line."""
    groups = [(group.start(), group.end()) for group in _GROUP.finditer(line)]
    for (start, end), (after, stop) in pairwise(groups):
        short = (end - start <= SHORT_GROUP) + (stop - after <= SHORT_GROUP)
        yield end, after - end, 3 if after - end > 1 else short


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of a line to be decoded, and whether it touches the margins."""

    text: str
    open_left: bool = True
    open_right: bool = True


def page(strips: Sequence[Strip], model: Model) -> Page:
    """Find everything that the characters of ``strips`` can stand for."""
    lines = [strip.text for strip in strips]
    width = max(map(len, lines)) + 1
    space = np.zeros((len(lines), width), np.int32)
    kind = np.zeros((len(lines), width), np.int32)
    for number, line in enumerate(lines):
        for start, length, sort in spaces(line):
            space[number, start], kind[number, start] = length, sort
    letters = _table([list(_letter_arcs(line, model)) for line in lines], width)
    signs = _table([list(_sign_arcs(line)) for line in lines], width)
    keep_costs, drop_costs = np.array(model.keep, np.float32)[kind], np.array(model.drop, np.float32)[kind]
    left = np.array([strip.open_left for strip in strips])
    right = np.array([strip.open_right for strip in strips])
    return Page(tuple(lines), width, letters, signs, space, kind, keep_costs, drop_costs, left, right)


def _letter_arcs(line: str, model: Model) -> Iterator[tuple[int, int, int, float]]:
    inner = {start: (length, model.drop[sort]) for start, length, sort in spaces(line)}
    for start, character in enumerate(line):
        if character == " ":
            continue
        yield start, 0, 1, SPECK_LETTER if character.isalnum() else SPECK_SIGN
        reading, end, extra = "", start, 0.0
        for _ in range(LONGEST):
            if end in inner and reading:
                length, cost = inner[end]
                end, extra = end + length, extra + cost
            if end >= len(line):
                break
            reading += line[end]
            end += 1
            for unit in model.units.by_reading.get(reading, ()):
                yield start, unit, end - start, extra


def _sign_arcs(line: str) -> Iterator[tuple[int, int, int, float]]:
    for start in range(len(line)):
        for length in (1, 2):
            reading = line[start : start + length]
            if len(reading) == length:
                for rank, sign in enumerate(READ_AS.get(reading, ())):
                    yield start, NUMBER_OF_SIGN[sign], length, 0.3 + 0.5 * rank + 2.5 * (reading != sign)


def _table(rows: Sequence[Sequence[tuple[int, int, int, float]]], width: int) -> Arcs:
    flat = [(number * width + start, *rest) for number, row in enumerate(rows) for start, *rest in row]
    at = np.array([row[0] for row in flat], np.int64)
    count = np.bincount(at, minlength=len(rows) * width).astype(np.int32)
    first = (np.cumsum(count) - count).astype(np.int32)
    label = np.array([row[1] for row in flat], np.int32)
    length = np.array([row[2] for row in flat], np.int32)
    return Arcs(first, count, label, length, np.array([row[3] for row in flat], np.float32))
