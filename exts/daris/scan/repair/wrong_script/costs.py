"""What an arc of the search may do, and what it costs: natural logarithms of chances.

The costs that a document may change are in ``model``, those of letters in ``channel``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from daris.scan.repair.wrong_script.arcs import SIGN

if TYPE_CHECKING:
    from daris.scan.repair.wrong_script.automaton import Ints

LETTER, SIGNED, KEPT, DROPPED, ENDED, JOINED, SPELT, CUT, OPENED, LOST, GUESSED = range(11)
"""What an arc did: letters of a unit, a sign, a space kept or dropped, a word ended, words joined, a name
begun, a word cut by the end of the line, by its start, a letter lost, a letter that no unit explains."""
_KIND: Final = 24


def label(kind: int | Ints, detail: Ints | int) -> Ints:
    """Pack what an arc did and its detail (a unit, a sign, a word, a letter) into one number."""
    return np.asarray((np.asarray(kind, np.int32) << _KIND) + np.asarray(detail, np.int32), np.int32)


def kind_of(packed: Ints) -> Ints:
    """Return what arcs did."""
    return packed >> _KIND


def detail_of(packed: Ints) -> Ints:
    """Return the details of arcs."""
    return packed & ((1 << _KIND) - 1)


class Effort(NamedTuple):
    """Hypotheses beyond ``beam``, or dearer than the best of their line by ``margin``, are given up."""

    beam: int
    margin: float


FULL: Final = Effort(80, 11.0)
LOOK: Final = Effort(50, 9.5)
HARD: Final = Effort(160, 12.5)
"""For a second look at what was refused; for the first look and lines that it found easy; for hard lines."""
NEVER: Final = 60.0

JOIN: Final = 6.5
"""What it costs that no space stands between two words."""
SPELL: Final = 6.0
SPELL_END: Final = np.array((0.0, 4.0, 1.0, 3.0, 1.0), np.float32)
"""What a name costs to begin, and to end, by case: names are seldom in small letters."""
NUMBER_END: Final = 4.0
POSSESSIVE_END: Final = 0.5
FRAGMENT_END: Final = 0.0
"""What a number, the s of a possessive and a cut word cost to end; the last two have no capitals."""
SPLIT_NUMBER: Final = 3.0
"""What it costs more that a space or dirt slipped into a number: it has spaces and signs of its own."""
LOSE: Final = 5.0
GUESS: Final = 7.5
"""What it costs that a letter left no trace, or looks like nothing that the units know."""

FRESH, SMALL, FIRST, CAPITALS, TITLE = range(5)
_NO: Final = -1
CASES: Final = np.array(
    [
        # none, lower, one capital, capital and lower, capitals
        [FRESH, SMALL, FIRST, TITLE, CAPITALS],
        [SMALL, SMALL, _NO, _NO, _NO],
        [FIRST, TITLE, CAPITALS, _NO, CAPITALS],
        [CAPITALS, _NO, CAPITALS, _NO, CAPITALS],
        [TITLE, TITLE, _NO, _NO, _NO],
    ],
    np.int32,
)
"""How the letters of a unit carry on the case of a word; -1 where they cannot."""
GUESSED_CASE: Final = np.array([SMALL, SMALL, TITLE, CAPITALS, TITLE], np.int32)
CAPITALS_END: Final = 5.0
LEAST_CAPITAL: Final = 0.004
MOST_CAPITAL: Final = 0.985
LINE_CAPITAL: Final = 0.12
"""Shares of capital initials: never less, never more; at the start of a line at least the third."""

CLOSING, OPENING, TYING = range(3)
"""How a sign stands: behind a word, before one, between two."""
APOSTROPHE: Final = 4.0
LATE: Final = 2.5
"""What it costs more that a space slipped in before a closing sign."""
_BEHIND: Final = {
    ",": 2.6, ".": 2.8, ";": 5, ":": 5, '"': 5, ")": 6.5, "]": 6.5, "!": 6, "?": 6, "'": 6,
    "-": 6, "–": 6.5, "…": 7, "%": 6, "/": 7,
}  # fmt: skip
_BEFORE: Final = {'"': 5, "(": 6.5, "[": 6.5, "-": 5.5, "–": 5.5, "$": 5.5, "&": 9, "'": 7, "…": 7}
_BETWEEN: Final = {"-": 4.0}
_BEHIND_NUMBER: Final = _BEHIND | {"%": 2.0, ")": 4.0, "]": 4.0}
_BETWEEN_NUMBERS: Final = {"-": 3.0, "–": 4.0, "/": 4.0}
CLOSES: Final = np.array([_BEHIND.get(sign, NEVER) for sign in SIGN], np.float32)
OPENS: Final = np.array([_BEFORE.get(sign, NEVER) for sign in SIGN], np.float32)
TIES: Final = np.array([_BETWEEN.get(sign, NEVER) for sign in SIGN], np.float32)
CLOSES_NUMBER: Final = np.array([_BEHIND_NUMBER.get(sign, NEVER) for sign in SIGN], np.float32)
TIES_NUMBER: Final = np.array([_BETWEEN_NUMBERS.get(sign, NEVER) for sign in SIGN], np.float32)
STOPS: Final = np.array([sign in ".!?" for sign in SIGN])
"""By sign: what it costs behind a word, before one and between two, behind a number and between one and what
follows, and whether it ends a sentence."""
