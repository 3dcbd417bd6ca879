"""Look-alike tables become units: what a recogniser writes for one to three printed letters, at what cost."""

from __future__ import annotations

import lzma
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.lang.english_shapes import DIGITS, SHAPES, STROKES
from daris.scan.repair.wrong_script.automaton import CODE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from daris.scan.repair.wrong_script.automaton import Codes, Floats, Ints

LONGEST: Final = 3
"""Units hold at most so many letters on either side."""
SPECK: Final = 6.5
"""What it costs to read a character as a speck of dirt."""
DEAREST: Final = 8.0
"""Units that cost more than this are left out."""
SHAPE_WEIGHT: Final = 10.0
"""How many sightings the opinion of the table of shapes is worth."""
MOST: Final = 40.0
"""Sightings of one recogniser count for no more than this: others err in other ways."""
OWN_WEIGHT: Final = 5.0
"""How many sightings by one recogniser the opinion of all is worth."""
RECOGNISERS: Final = 3
"""Columns of the table: Tesseract's neural Kazakh, pattern Kazakh and neural Russian recognisers."""
LIGATURE_SHARE: Final = 0.15
STROKE_SHARE: Final = 0.05
CASE_SLIP: Final = 0.15
"""How often, before anything was measured, letters that can run together do so, letters are read as a sign
of as many strokes, and a look-alike comes in the other case."""

NO_CASE, LOWER, UPPER, UPPER_LOWER, UPPERS = range(5)
"""What a unit tells of the case of its letters."""


@dataclass(frozen=True, slots=True)
class Units:
    """Unit ``n`` prints ``printed[n]``, is read as ``read[n]`` and costs ``cost[n]``: -ln P(read | printed).

    ``letters`` are the codes of the printed letters, ``case`` one of the five cases.
    Unit 0 prints nothing: any character may be a speck. ``by_recogniser`` has a row of costs for each
    recogniser that was measured.
    """

    printed: tuple[str, ...]
    read: tuple[str, ...]
    cost: Floats
    letters: Codes
    case: Ints
    by_reading: Mapping[str, Ints]
    by_recogniser: Floats

    def priced(self, cost: Floats) -> Units:
        """Return the same units at other costs."""
        return replace(self, cost=cost)


def case_of(printed: str) -> int:
    """Tell the case of the letters of a unit."""
    letters = [letter for letter in printed if letter.isalpha()]
    if not letters:
        return NO_CASE
    upper = [letter.isupper() for letter in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return UPPER if len(upper) == 1 else UPPERS
    return UPPER_LOWER if upper[0] and not any(upper[1:]) else -1


def shape_chances() -> dict[tuple[str, str], float]:
    """Return P(read | printed) as the table of shapes has it: by rank, likeliest first."""
    chances: defaultdict[tuple[str, str], float] = defaultdict(float)
    for printed, readings in (SHAPES | DIGITS).items():
        share = 0.9 if len(printed) == 1 else LIGATURE_SHARE
        ranked = readings.split(" ")
        total = sum(1 / rank for rank in range(1, len(ranked) + 1))
        for rank, reading in enumerate(ranked, 1):
            chances[printed, reading] += share / rank / total
    slips = {
        (printed, reading.swapcase()): CASE_SLIP * chance
        for (printed, reading), chance in chances.items()
        if len(printed) == 1
    }
    for printed_ones, signs in STROKES:
        for key in product(printed_ones.split(" "), signs.split(" ")):
            chances[key] += STROKE_SHARE / len(signs.split(" "))
    return slips | chances


def measured(packed: bytes) -> tuple[list[tuple[str, str]], Floats]:
    """Return units and, by recogniser, how often each was seen and its letters were printed."""
    rows = [row.split("\t") for row in lzma.decompress(packed).decode().splitlines()]
    counts = np.array([row[2:] for row in rows], np.float32).reshape(len(rows), RECOGNISERS, 2)
    return [(row[0], row[1]) for row in rows], counts


def units_of(keys: Sequence[tuple[str, str]], costs: Floats) -> Units:
    """Lay out units for the decoder; the first column of costs is for any recogniser, each has one more.

    Units that none of them takes for likelier than ``DEAREST`` are left out.
    """
    cheap = np.flatnonzero(costs.min(1) <= DEAREST)
    kept = [number for number in cheap.tolist() if case_of(keys[number][0]) >= 0]
    costs = np.vstack([np.full((1, costs.shape[1]), SPECK, np.float32), costs[kept]]).T.copy()
    keys = [("", ""), *(keys[number] for number in kept)]
    by_reading: defaultdict[str, list[int]] = defaultdict(list)
    letters = np.zeros((len(keys), LONGEST), np.uint8)
    for number, (printed, read) in enumerate(keys):
        letters[number, : len(printed)] = [CODE[letter] for letter in printed.lower()]
        if number:
            by_reading[read].append(number)
    return Units(
        tuple(printed for printed, _ in keys),
        tuple(read for _, read in keys),
        costs[0],
        letters,
        np.array([case_of(printed) for printed, _ in keys], np.int32),
        {read: np.array(numbers, np.int32) for read, numbers in by_reading.items()},
        costs[1:],
    )


@cache
def prior() -> Units:
    """Return the units before any document was seen."""
    return learnt(files("daris.lang").joinpath("data", "english-channel.tsv.xz").read_bytes())


def learnt(packed: bytes) -> Units:
    """Return the units by the table of shapes and by what synthetic garble taught, as a table has it."""
    shapes = shape_chances()
    seen_ones, counts = measured(packed)
    keys = sorted(shapes.keys() | set(seen_ones))
    place = {key: number for number, key in enumerate(keys)}
    seen = np.zeros((len(keys), RECOGNISERS), np.float32)
    seen[[place[key] for key in seen_ones]] = counts[:, :, 0]
    totals = {printed: total for (printed, _), total in zip(seen_ones, counts[:, :, 1], strict=True)}
    none = np.zeros(RECOGNISERS, np.float32)
    total = np.array([totals.get(printed, none) for printed, _ in keys])
    shape = np.array([shapes.get(key, 0.0) for key in keys], np.float32)
    share = np.minimum(1.0, MOST / np.maximum(total, 1.0))
    common = (share * seen).sum(1) + SHAPE_WEIGHT * shape
    common = (common / ((share * total).sum(1) + SHAPE_WEIGHT))[:, None]
    own = (seen + OWN_WEIGHT * common) / (total + OWN_WEIGHT)
    costs = -np.log(np.maximum(np.hstack([common, own]), 1e-6)).astype(np.float32)
    return units_of(keys, costs)
