"""Strips that look like misread English become readings, or are refused: the second gate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from daris.scan.repair.wrong_script.adapt import survey
from daris.scan.repair.wrong_script.costs import HARD, LOOK
from daris.scan.repair.wrong_script.decoder import Reading, decode, price
from daris.scan.repair.wrong_script.gate import evidence
from daris.scan.repair.wrong_script.lexicon import english
from daris.scan.repair.wrong_script.model import unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.wrong_script.arcs import Strip

BASE: Final = 2.8
DEAREST: Final = 4.7
"""What a letter may cost to read as English: ``BASE`` plus a nat for each nat that its looks speak for
English, never more than ``DEAREST``. What looked like English in 11,167 lines of Kazakh news missed it by 0.5
at least; misread English costs 1.4 to 3.5 unless it is destroyed."""
GRACE: Final = 0.6
SHORT: Final = 16
LONG: Final = 40
"""What a letter may cost more in a strip of ``LONG`` letters: what looks like English by chance is short."""
EASY: Final = 2.4
"""What a letter may cost at the first look for a strip to be read with no more effort than that."""
NEARLY: Final = 1.0
"""What a quick look may find a letter dearer than it is."""
LOOKS: Final = 1.0
MANY: Final = 20
"""A refused strip of so many letters that looks so English is worth a warning."""
REFUSED: Final = Reading((), math.inf)


def read(strips: Sequence[Strip]) -> tuple[Reading, ...]:
    """Read strips; only those that read as English teach how the document was misread.

    What a first look nearly believes is looked at again.
    """
    lexicon, before = english(), unseen()
    near: set[Strip] = set()
    easy: set[Strip] = set()

    def believes(strip: Strip, cost: float) -> bool:
        if cost <= EASY * letters(strip):
            easy.add(strip)
        if believable(strip, cost - NEARLY * letters(strip)):
            near.add(strip)
        return believable(strip, cost)

    verdicts, learnt = survey(strips, before, lexicon, believes)
    doubted = [number for number, verdict in enumerate(verdicts) if not verdict and strips[number] in near]
    prices = price([strips[number] for number in doubted], before, lexicon)
    for number, cost in zip(doubted, prices, strict=True):
        verdicts[number] = believable(strips[number], cost)
    believed = [strip for strip, verdict in zip(strips, verdicts, strict=True) if verdict]
    efforts = [LOOK if strip in easy else HARD for strip in believed]
    read_ones = iter(decode(believed, efforts, learnt, lexicon))
    return tuple(next(read_ones) if verdict else REFUSED for verdict in verdicts)


def believable(strip: Strip, cost: float) -> bool:
    """Tell whether a strip reads as English at its cost before anything was learnt from the document."""
    grace = GRACE * min(1.0, max(0.0, (letters(strip) - SHORT) / (LONG - SHORT)))
    return cost / letters(strip) <= min(BASE + looks(strip), DEAREST) + grace


def broken(strip: Strip) -> bool:
    """Tell whether a refused strip is likely English that is too broken to restore."""
    return looks(strip) >= LOOKS and letters(strip) >= MANY


def looks(strip: Strip) -> float:
    """Return how much a letter of the strip speaks for misread English, in nats."""
    return sum(map(evidence, strip.text.split())) / letters(strip)


def letters(strip: Strip) -> int:
    """Count the letters of a strip; never less than one."""
    return max(1, sum(map(str.isalpha, strip.text)))
