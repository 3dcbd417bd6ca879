"""A chapter's file becomes lines that can be exchanged; what nobody exchanges keeps its very bytes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daris.publish.chapters.updating.blocks import Block, blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_FENCE: Final = re.compile(r"\s*(:{3,}|`{3,}|~{3,})(.*)")


@dataclass(slots=True)
class ChapterFile:
    """The lines of one file, each with its own end; ``before`` is what the disk holds."""

    path: Path
    before: bytes
    lines: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> ChapterFile:
        """Read a file that is known to be UTF-8."""
        content = path.read_bytes()
        return cls(
            path, content, _LINE.findall(content.removeprefix(codecs.BOM_UTF8).decode())[:-1] or [("", "")]
        )

    @property
    def text(self) -> str:
        """Return the lines as one text."""
        return "\n".join(line for line, _ in self.lines)

    @property
    def content(self) -> bytes:
        """Return the bytes to be written."""
        mark = codecs.BOM_UTF8 if self.before.startswith(codecs.BOM_UTF8) else b""
        return mark + "".join(line + end for line, end in self.lines).encode()

    def blocks(self, seed: str) -> tuple[Block, ...]:
        """Return the blocks of a seed as the lines are now."""
        return blocks_of(self.text, seed)

    def put(self, first: int, last: int, lines: Iterable[str]) -> None:
        """Exchange the lines ``first`` to before ``last``; equal text keeps its ends."""
        new = list(lines)
        if new == [line for line, _ in self.lines[first:last]]:
            return
        end = next((end for _, end in self.lines if end), "\n")
        if first == len(self.lines) and first and not self.lines[-1][1]:
            self.lines[-1] = (self.lines[-1][0], end)
        closing = self.lines[last - 1][1] if first < last == len(self.lines) else end
        self.lines[first:last] = [
            *((line, end) for line in new[:-1]),
            *((line, closing) for line in new[-1:]),
        ]

    def top_level_after(self, number: int) -> int:
        """Find the line, at or after ``number``, where a block can stand that is in no other."""
        fences: list[str] = []
        for index, (line, _) in enumerate(self.lines):
            fence = _FENCE.match(line)
            if index >= number and not fences and not line.strip():
                return index
            if fence and fences and fence[1] == fences[-1] and not fence[2].strip():
                fences.pop()
            elif fence and fence[2].strip():
                fences.append(fence[1])
        return len(self.lines)
