"""The steps of a reading become words with the characters they were read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from daris.scan.repair.wrong_script.arcs import SIGN
from daris.scan.repair.wrong_script.automaton import ALPHABET
from daris.scan.repair.wrong_script.costs import (
    CLOSING,
    CUT,
    DROPPED,
    ENDED,
    GUESSED,
    JOINED,
    KEPT,
    LETTER,
    LOST,
    OPENED,
    OPENING,
    SIGNED,
    SPELT,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.scan.repair.wrong_script.channel import Units
    from daris.scan.repair.wrong_script.lattice import Step


DASHES: Final = "-–—"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a sign (``word`` is -1), as printed, with the stretch of the garbled line it was read from.

    ``spaced`` tells whether a space stands before it, ``strange`` how many of its letters no unit explains;
    ``cost`` is what it cost to read it, ``ending`` the part of that for ending it as this word.
    """

    text: str
    start: int
    end: int
    word: int
    spaced: bool
    spelt: bool = False
    cut: bool = False
    role: int = CLOSING
    strange: int = 0
    cost: float = 0.0
    ending: float = 0.0


def tokens(steps: Iterable[Step], units: Units) -> tuple[Token, ...]:
    """Spell out a reading, words and signs apart."""
    found: list[Token] = []
    word = Token("", -1, -1, -1, spaced=False)
    for step in steps:
        if step.kind in (LETTER, LOST, GUESSED):
            word = _longer(word, step, units)
        elif step.kind in (ENDED, CUT):
            cut, cost = word.cut or step.kind == CUT, word.cost + step.cost
            found.append(replace(word, word=step.detail, cut=cut, cost=cost, ending=step.cost))
            word = Token("", -1, -1, -1, spaced=False)
        elif step.kind == SIGNED:
            found.append(_sign(step, spaced=word.spaced))
            word = replace(word, spaced=False)
        elif step.kind == DROPPED:
            word = replace(word, cost=word.cost + step.cost)
        elif step.kind in (KEPT, JOINED):
            word = replace(word, spaced=word.spaced or (bool(found) and not _holds(found[-1], step.kind)))
        elif step.kind in (SPELT, OPENED):
            word = replace(word, spelt=step.kind == SPELT, cut=step.kind == OPENED)
    return tuple(found)


def _longer(word: Token, step: Step, units: Units) -> Token:
    """Add what a step read to a word; a speck before the word is no part of it."""
    if step.kind == LETTER:
        letters = units.printed[step.detail]
        if not letters and not word.text:
            return word
    else:
        letter = ALPHABET[step.detail]
        letters = letter.upper() if word.text.isupper() and len(word.text) > 1 else letter
    start = step.start if word.start < 0 else word.start
    strange = word.strange + (step.kind != LETTER)
    cost = word.cost + step.cost
    return replace(word, text=word.text + letters, start=start, end=step.end, strange=strange, cost=cost)


def _sign(step: Step, *, spaced: bool) -> Token:
    sign, role = SIGN[step.detail & 0xFF], step.detail >> 8
    return Token(sign, step.start, step.end, -1, spaced and role != CLOSING, role=role)


def _holds(token: Token, kind: int) -> bool:
    """Tell whether the next word stands directly behind a token, whatever space was read."""
    if token.word >= 0:
        return False
    if token.role == OPENING and token.text in DASHES:
        return False
    return token.role != CLOSING or (kind == JOINED and token.text in "-/")


def text_of(found: Iterable[Token]) -> str:
    """Return the reading as one line."""
    return "".join(" " * token.spaced + token.text for token in found)
