"""Stretches in English get a mark that keeps every later rule off them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.function_words import ENGLISH
from daris.model.text import Mark, MarkKind, Pass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from daris.model.text import Stretch, Text

_NO_CYRILLIC: Final = re.compile(r"[^\u0400-\u052f]+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"(?<!\w)[A-Za-z]+(?!\w)")

OPENING: Final = "\"“„«‘'(["
CLOSING: Final = ".!?…\"”“»’')]"
"""Signs that belong to the word they touch."""

LEAST_WORDS: Final = 2
SHORTEST: Final = 3
"""Letters of a word that is no sign of a formula."""


def english(text: Text) -> Pass:
    """Mark Latin words between Cyrillic ones as English where a common English word proves it.

    A line of Latin words alone that has none is English beside a line that is.
    """
    stretches = [_stretches(line) for line in text.lines]
    _spread(text.lines, stretches, range(1, len(stretches)), -1)
    _spread(text.lines, stretches, range(len(stretches) - 2, -1, -1), 1)
    marks = (
        Mark(number, start, end, MarkKind.LANGUAGE, "en")
        for number, found in enumerate(stretches, 1)
        for start, end in found
    )
    return Pass("english", marks=tuple(marks))


def _stretches(line: str) -> list[Stretch]:
    return [
        _stretch(line, words)
        for part in _NO_CYRILLIC.finditer(line)
        if len(words := list(_WORD.finditer(line, *part.span()))) >= LEAST_WORDS
        if any(word[0].lower() in ENGLISH for word in words)
    ]


def _spread(lines: Sequence[str], stretches: list[list[Stretch]], order: Iterable[int], beside: int) -> None:
    """Take whole lines of Latin words for English if the line beside them is English where they meet."""
    for at in order:
        near, line = stretches[at + beside], lines[at + beside]
        if stretches[at] or not near:
            continue
        between = line[near[-1][1] :] if beside < 0 else line[: near[0][0]]
        if not _LETTER.search(between) and _NO_CYRILLIC.fullmatch(lines[at]):
            words = list(_WORD.finditer(lines[at]))
            if sum(len(word[0]) >= SHORTEST for word in words) >= LEAST_WORDS:
                stretches[at] = [_stretch(lines[at], words)]


def _stretch(line: str, words: list[re.Match[str]]) -> tuple[int, int]:
    """Reach from the first word to the last, with the signs that lean on them."""
    start, end = words[0].start(), words[-1].end()
    while start and line[start - 1] in OPENING:
        start -= 1
    while end < len(line) and line[end] in CLOSING:
        end += 1
    return start, end
