"""Strips that look like misread English become readings, or are refused: the second gate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from daris.scan.repair.wrong_script.adapt import survey
from daris.scan.repair.wrong_script.costs import HARD, LOOK
from daris.scan.repair.wrong_script.decoder import decode, price
from daris.scan.repair.wrong_script.gate import evidence
from daris.scan.repair.wrong_script.lexicon import english
from daris.scan.repair.wrong_script.model import unseen
from daris.scan.repair.wrong_script.weighing import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.wrong_script.arcs import Strip
    from daris.scan.repair.wrong_script.model import Model

BASE: Final = 2.6
DEAREST: Final = 4.6
"""What a letter may cost to read as English: ``BASE`` plus a nat for each nat that its looks speak for
English, never more than ``DEAREST``. What looked like English in 12,767 lines of Kazakh and Russian, genuine
or misread, missed it by 0.36 at least; misread English costs 1.4 to 3.5 unless it is destroyed."""
SHORT: Final = 16
LONG: Final = 30
GRACE: Final = 0.7
LOUDER: Final = 0.5
FURTHER: Final = 2.3
"""What looks like English by chance is short. In a strip of ``LONG`` letters each may cost ``GRACE`` more,
looks speak louder by a half, and the dearest is further: of a broken line single words can be read."""
EASY: Final = 2.4
"""What a letter may cost at the first look for a strip to be read with no more effort than that."""
NEARLY: Final = 1.0
"""What a quick look may find a letter dearer than it is."""
LOOKS: Final = 1.0
MANY: Final = 20
"""A refused strip of so many letters that looks so English is worth a warning."""
REFUSED: Final = Reading((), math.inf)


def read(strips: Sequence[Strip], before: Model | None = None) -> tuple[Reading, ...]:
    """Read strips; only those that read as English teach how the document was misread.

    What a first look nearly believes is looked at again. ``before`` is what is believed of any document.
    """
    lexicon, before = english(), before or unseen()
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
    long = min(1.0, max(0.0, (letters(strip) - SHORT) / (LONG - SHORT)))
    limit = min(BASE + (1 + LOUDER * long) * looks(strip), DEAREST + FURTHER * long)
    return cost / letters(strip) <= limit + GRACE * long


def broken(strip: Strip) -> bool:
    """Tell whether a refused strip is likely English that is too broken to restore."""
    return looks(strip) >= LOOKS and letters(strip) >= MANY


def looks(strip: Strip) -> float:
    """Return how much a letter of the strip speaks for misread English, in nats."""
    return sum(map(evidence, strip.text.split())) / letters(strip)


def letters(strip: Strip) -> int:
    """Count the letters of a strip; never less than one."""
    return max(1, sum(map(str.isalpha, strip.text)))
