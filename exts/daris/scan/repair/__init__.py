"""A Seed becomes a Text: one pass after another, each of which can be replayed and mapped back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daris.model.text import MarkKind, Text
from daris.scan.repair.rules import RULES
from daris.scan.repair.words import words

if TYPE_CHECKING:
    from daris.model.seed import Seed
    from daris.model.text import Mark

__all__ = ["RULES", "repair", "words"]


MOST_ROUNDS: Final = 4
"""Looks at repaired text; the second nearly always finds nothing."""


def repair(seed: Seed) -> Text:
    """Apply every rule in its order, and again to what came out, until nothing changes.

    So a text that was repaired needs no repair: what one rule mends may let another see more.
    """
    text = _once(seed)
    for _ in range(MOST_ROUNDS):
        again = [done for done in _once(replace(seed, lines=text.lines)).passes if done.edits]
        if not again:
            break
        for done in again:
            told = _told(text, text.then(replace(done, marks=())))
            text = text.then(
                replace(done, marks=tuple(mark for mark in done.marks if _place(mark) not in told))
            )
    return text


def _told(before: Text, after: Text) -> frozenset[tuple[object, ...]]:
    """Return the places of marks on what a pass left as it was: a second look need not say it again."""
    pairs = zip(before.marks, after.marks, strict=True)
    return frozenset(_place(new) for old, new in pairs if _marked(old, before) == _marked(new, after))


def _marked(mark: Mark, text: Text) -> str:
    return text.lines[mark.line - 1][mark.start : mark.end]


def _place(mark: Mark) -> tuple[object, ...]:
    """Tell marks apart, but not by the other readings of the same doubt."""
    value = "" if mark.kind is MarkKind.UNCLEAR else mark.value
    return mark.line, mark.start, mark.end, mark.kind, value


def _once(seed: Seed) -> Text:
    text = Text.of(seed)
    for _, rule in RULES:
        done = rule(text)
        if done.edits or done.marks:
            text = text.then(done)
    return text
