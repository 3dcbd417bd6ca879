"""Stretches in English get a mark that keeps every later rule off them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.function_words import ENGLISH
from daris.model.text import Mark, MarkKind, Pass

if TYPE_CHECKING:
    from daris.model.text import Text

_NO_CYRILLIC: Final = re.compile(r"[^\u0400-\u052f]+")
_WORD: Final = re.compile(r"(?<!\w)[A-Za-z]+(?!\w)")

OPENING: Final = "\"“„«‘'(["
CLOSING: Final = ".!?…\"”“»’')]"
"""Signs that belong to the word they touch."""

LEAST_WORDS: Final = 2


def english(text: Text) -> Pass:
    """Mark Latin words between Cyrillic ones as English where a common English word proves it."""
    marks = (
        Mark(number, *_stretch(line, words), MarkKind.LANGUAGE, "en")
        for number, line in enumerate(text.lines, 1)
        for part in _NO_CYRILLIC.finditer(line)
        if len(words := list(_WORD.finditer(line, *part.span()))) >= LEAST_WORDS
        if any(word[0].lower() in ENGLISH for word in words)
    )
    return Pass("english", marks=tuple(marks))


def _stretch(line: str, words: list[re.Match[str]]) -> tuple[int, int]:
    """Reach from the first word to the last, with the signs that lean on them."""
    start, end = words[0].start(), words[-1].end()
    while start and line[start - 1] in OPENING:
        start -= 1
    while end < len(line) and line[end] in CLOSING:
        end += 1
    return start, end
