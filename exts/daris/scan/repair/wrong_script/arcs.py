"""Garbled lines become arcs: what each of their characters can stand for, and where reading goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from daris.lang.english_shapes import SIGNS
from daris.scan.repair.wrong_script.automaton import WIDTH
from daris.scan.repair.wrong_script.channel import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.wrong_script.automaton import Bools, Floats, Ints, Places
    from daris.scan.repair.wrong_script.model import Model

SPECK_LETTER: Final = 2.0
SPECK_SIGN: Final = 1.5
SPECK_DIGIT: Final = 6.0
"""What it costs more to take a letter, a sign or a digit for a speck, on top of the speck itself: who has not
seen the print misses no number."""
SLICE: Final = 2.5
"""What a speck costs less at the left margin, which may have left a slice of a letter."""
RISE: Final = 2.0
"""How much dearer a character may make the best reading of a line, as far as the search looks ahead."""
SPAN: Final = 256.0
"""Arcs may cost half of it; ranks of the next group begin there."""
SHORT_GROUP: Final = 2
Ranks = npt.NDArray[np.float64]
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
    """Arcs of several lines: those of one group stand side by side, from ``first`` of it, the cheapest first.

    A group is a place, or with letters a place and the first letter. ``label`` is the number of a unit or of
    a sign, ``length`` the characters read. ``rank`` sorts by group and by the cost beyond what the characters
    may cost (``RISE``); ``least`` is the least of that in each group.
    """

    first: Ints
    rank: Ranks
    least: Floats
    label: Ints
    length: Ints
    cost: Floats

    def ranked(self, group: Places | Ints, slack: Floats | float) -> Ranks:
        """Return the rank of an arc of a group that costs ``slack`` beyond what its characters may cost."""
        return np.asarray(group * SPAN + np.minimum(slack, SPAN / 2), np.float64)


Run = tuple[int, "Ints", int, float]
"""Units of one reading: where it begins, their numbers, its length, what its inner spaces cost."""


@dataclass(frozen=True, slots=True)
class Page:
    """Lines made ready for the decoder.

    ``speck`` is the cost of taking a character for dirt. ``space`` and ``kind`` are length and kind of
    the run of spaces that begins at a position, ``keep`` and ``drop`` its costs; ``open_left`` and
    ``open_right`` tell where a margin may have cut a word.
    """

    lines: tuple[str, ...]
    width: int
    letters: Arcs
    signs: Arcs
    speck: Floats
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
    places = len(lines) * width
    letters = _letters(
        [run for line in enumerate(lines) for run in _letter_runs(*line, width, model)], model, places
    )
    signs = _signs([arc for line in enumerate(lines) for arc in _sign_arcs(*line, width)], places)
    keep_costs, drop_costs = np.array(model.keep, np.float32)[kind], np.array(model.drop, np.float32)[kind]
    left = np.array([strip.open_left for strip in strips])
    right = np.array([strip.open_right for strip in strips])
    return Page(
        tuple(lines),
        width,
        letters,
        signs,
        _specks(strips, width, model),
        space,
        kind,
        keep_costs,
        drop_costs,
        left,
        right,
    )


def _letter_runs(number: int, line: str, width: int, model: Model) -> Iterator[Run]:
    inner = {start: (length, model.drop[sort]) for start, length, sort in spaces(line)}
    for start, character in enumerate(line):
        if character == " ":
            continue
        place = number * width + start
        reading, end, extra = "", start, 0.0
        for _ in range(LONGEST):
            if end in inner and reading:
                length, cost = inner[end]
                end, extra = end + length, extra + cost
            if end >= len(line):
                break
            reading += line[end]
            end += 1
            if (units := model.units.by_reading.get(reading)) is not None:
                yield place, units, end - start, extra


def _sign_arcs(number: int, line: str, width: int) -> Iterator[tuple[int, int, int, float]]:
    for start in range(len(line)):
        for length in (1, 2):
            reading = line[start : start + length]
            if len(reading) == length:
                for rank, sign in enumerate(READ_AS.get(reading, ())):
                    price = 0.3 + 0.5 * rank + 2.5 * (reading != sign)
                    yield number * width + start, NUMBER_OF_SIGN[sign], length, price


def _speck(character: str) -> float:
    if character.isdigit():
        return SPECK_DIGIT
    return SPECK_LETTER if character.isalpha() else SPECK_SIGN


def _specks(strips: Sequence[Strip], width: int, model: Model) -> Floats:
    found = np.full((len(strips), width), np.inf, np.float32)
    for number, strip in enumerate(strips):
        for place, character in enumerate(strip.text):
            if character != " ":
                found[number, place] = _speck(character)
        found[number, 0] -= SLICE * strip.open_left
    found += model.units.cost[0]
    return found


def _letters(runs: Sequence[Run], model: Model, places: int) -> Arcs:
    sizes = np.array([len(run[1]) for run in runs], np.int64)
    unit = np.concatenate([run[1] for run in runs] or [np.zeros(0, np.int32)])
    place = np.repeat(np.array([run[0] for run in runs], np.int64), sizes)
    length = np.repeat(np.array([run[2] for run in runs], np.int32), sizes)
    extra = np.repeat(np.array([run[3] for run in runs], np.float32), sizes)
    group = place * WIDTH + model.units.letters[unit, 0]
    return _arcs(group, unit, length, extra + model.units.cost[unit], places * WIDTH)


def _signs(arcs: Sequence[tuple[int, int, int, float]], places: int) -> Arcs:
    place, sign, length = (np.array([arc[column] for arc in arcs], np.int64) for column in range(3))
    return _arcs(place, sign, length, np.array([arc[3] for arc in arcs], np.float32), places)


def _arcs(group: Places, label: Places | Ints, length: Places | Ints, cost: Floats, groups: int) -> Arcs:
    rank = np.asarray(group * SPAN + np.minimum(cost - np.float32(RISE) * length, SPAN / 2), np.float64)
    order = np.argsort(rank, kind="stable")
    rank = rank[order]
    count = np.bincount(group, minlength=groups).astype(np.int32)
    first = (np.cumsum(count) - count).astype(np.int32)
    least = np.full(groups, np.inf, np.float32)
    full = np.flatnonzero(count)
    least[full] = rank[first[full]] - full * SPAN
    return Arcs(
        first,
        rank,
        least,
        label[order].astype(np.int32),
        length[order].astype(np.int32),
        cost[order].astype(np.float32),
    )
