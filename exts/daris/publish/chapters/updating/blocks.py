"""The Markdown of a chapter becomes blocks: a note, and the lines of text that stand below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.publish.chapters.markup import lines_of
from daris.publish.chapters.notes import parse_chapter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.model.lecture import Lines

_FENCE: Final = re.compile(r"\s*(?P<fence>:{3,}|`{3,}|~{3,})(?P<info>.*)")
_NOTE: Final = re.compile(r"\s*(?:[-*+>]\s+|\d+[.)]\s+)*<!--")


@dataclass(frozen=True, slots=True)
class Block:
    """A note at line ``note`` of a chapter and its text, lines ``first`` to before ``last``; all from 0.

    A note of dropped lines has a ``reason`` and no text.
    """

    note: int
    first: int
    last: int
    sources: tuple[Lines, ...]
    text: tuple[str, ...]
    reason: str = ""


def blocks_of(text: str, seed: str, *, own: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of one seed in their order; ``own`` is the seed of notes that name none."""
    lines = lines_of(text)
    head = f"---\nseed: {_quoted(own)}\n---\n" if own is not None else ""
    shift = head.count("\n")
    chapter = parse_chapter(head + text, "")
    starts = {note.line - shift for note in chapter.notes} | {part.first - shift for part in chapter.comments}
    found = []
    for note in chapter.notes:
        if note.seed == seed and (note.above or note.reason):
            begin = note.above - shift - 1 if note.above else note.line - shift
            end = _end(lines, begin, starts) if note.above else begin
            block = Block(note.line - shift - 1, begin, end, note.lines, tuple(lines[begin:end]), note.reason)
            found.append(block)
    return tuple(found)


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _end(lines: Sequence[str], begin: int, notes: set[int]) -> int:
    """Find where a block ends: at a blank line, another note, or the fence that closes its own."""
    opened = _FENCE.match(lines[begin])
    for number in range(begin + 1, len(lines)):
        if number + 1 in notes or _NOTE.match(lines[number]):
            return _without_blanks(lines, begin, number)
        closing = _FENCE.match(lines[number])
        if opened and closing and closing["fence"] == opened["fence"] and not closing["info"].strip():
            return number + 1
        if not opened and (not lines[number].strip() or closing):
            return number
    return _without_blanks(lines, begin, len(lines))


def _without_blanks(lines: Sequence[str], begin: int, end: int) -> int:
    while end > begin + 1 and not lines[end - 1].strip():
        end -= 1
    return end
