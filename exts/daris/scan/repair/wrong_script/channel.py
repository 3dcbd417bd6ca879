"""Look-alike tables become units: what a recogniser writes for one to three printed letters, at what cost."""

from __future__ import annotations

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
    from collections.abc import Mapping

    from daris.scan.repair.wrong_script.automaton import Codes, Floats, Ints

LONGEST: Final = 3
"""Units hold at most so many letters on either side."""
SPECK: Final = 5.5
"""What it costs to read a character as a speck of dirt."""
DEAREST: Final = 9.0
"""Units that cost more than this are left out."""
SHAPE_WEIGHT: Final = 10.0
"""How many sightings the opinion of the table of shapes is worth."""
MOST: Final = 100.0
"""Sightings in synthetic garble count for no more than this: other recognisers err in other ways."""
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
    Unit 0 prints nothing: any character may be a speck.
    """

    printed: tuple[str, ...]
    read: tuple[str, ...]
    cost: Floats
    letters: Codes
    case: Ints
    by_reading: Mapping[str, tuple[int, ...]]

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


def measured_chances() -> dict[tuple[str, str], tuple[float, float]]:
    """Return how often a unit was seen in the synthetic garble, and how often its letters were printed."""
    table = files("daris.lang").joinpath("data", "english-channel.tsv").read_text("utf-8")
    counts = {}
    for row in table.splitlines():
        printed, read, seen, total = row.split("\t")
        counts[printed, read] = (float(seen), float(total))
    return counts


def units_of(chances: Mapping[tuple[str, str], float]) -> Units:
    """Lay out units for the decoder; those beyond ``DEAREST`` are left out."""
    rows = [("", "", SPECK)]
    for (printed, read), chance in sorted(chances.items()):
        cost = -float(np.log(max(chance, 1e-9)))
        if cost <= DEAREST and case_of(printed) >= 0:
            rows.append((printed, read, cost))
    by_reading: defaultdict[str, list[int]] = defaultdict(list)
    letters = np.zeros((len(rows), LONGEST), np.uint8)
    for number, (printed, read, _) in enumerate(rows):
        for place, letter in enumerate(printed.lower()):
            letters[number, place] = CODE[letter]
        if number:
            by_reading[read].append(number)
    return Units(
        tuple(row[0] for row in rows),
        tuple(row[1] for row in rows),
        np.array([row[2] for row in rows], np.float32),
        letters,
        np.array([case_of(row[0]) for row in rows], np.int32),
        {read: tuple(numbers) for read, numbers in by_reading.items()},
    )


@cache
def prior() -> Units:
    """Return the units before any document was seen: shapes, and what synthetic garble taught."""
    shapes, measured = shape_chances(), measured_chances()
    printed_total = {printed: total for (printed, _), (_, total) in measured.items()}
    chances = {}
    for key in shapes.keys() | measured.keys():
        seen, _ = measured.get(key, (0.0, 0.0))
        total = printed_total.get(key[0], 0.0)
        share = min(1.0, MOST / total) if total else 1.0
        chances[key] = (share * seen + SHAPE_WEIGHT * shapes.get(key, 0.0)) / (share * total + SHAPE_WEIGHT)
    return units_of(chances)
