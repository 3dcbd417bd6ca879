"""The chapters of one seed take over units of a new draft, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from daris.publish.chapters.updating.conflict import conflict, rendered, vanished
from daris.publish.chapters.updating.merging import merge
from daris.publish.chapters.updating.renumbering import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from daris.publish.chapters.updating.blocks import Block
    from daris.publish.chapters.updating.file import ChapterFile
    from daris.publish.chapters.updating.renumbering import Renumbering
    from daris.publish.chapters.updating.units import Unit

    Placed = tuple[ChapterFile, Block]

_NUMBERS: Final = re.compile(
    r"""(?P<head><!--\s*seed\s+(?:dropped\s+)?(?:"[^"]*"\s+|(?![\d,;.–-]+(?:[\s:]|$))[^\s"]+\s+)?)"""
    r"(?P<numbers>\d[\d,\s–-]*?)(?P<tail>\s*(?::|-->))"
)
_FRAME: Final = re.compile(r"\s*(?::{3,}|`{3,}|~{3,}|:[\w-]+:)")
_BREAK: Final = "\n\f\n"
"""Stands between the texts of two blocks while they are merged: no text holds it, no change spans it."""


@dataclass(frozen=True, slots=True)
class Chapters:
    """The files of a seed; ``today`` says which lines each block of the new draft holds."""

    seed: str
    files: Sequence[ChapterFile]
    today: Mapping[Block, frozenset[int]]

    def renumber(self, numbers: Renumbering) -> None:
        """Write the notes anew whose lines have moved; a note whose lines are gone becomes a comment."""
        for file in self.files:
            for block in reversed(file.blocks(self.seed)):
                if not numbers.shifts(block.sources):
                    continue
                lines = numbers.lines(block.sources)
                line = file.lines[block.note][0]
                told = ", ".join(map(str, stretches(lines)))
                new = [_NUMBERS.sub(lambda note: f"{note['head']}{told}{note['tail']}", line)]  # noqa: B023
                if not lines:
                    indent = line[: line.index("<!--")]
                    new = [indent + vanished(block)[0]]
                file.put(block.note, block.note + 1, new)

    def update(self, unit: Unit) -> None:
        """Take over a unit: whole where nobody edited, word by word where people did, else as a comment."""
        people = list(self._people(unit.lines))
        if not people:
            self._insert(unit)
        elif any(not block.reason for _, block in people):
            untouched = [(block.text, block.reason) for _, block in people] == [
                (block.text, block.reason) for block in unit.before
            ]
            if not (untouched and self._exchange(people, unit)):
                self._merge([pair for pair in people if not pair[1].reason], unit)

    def _people(self, lines: frozenset[int]) -> Iterator[Placed]:
        """Find the blocks that hold any of the lines, as the chapters are now."""
        for file in self.files:
            for block in file.blocks(self.seed):
                if any(part.first <= line <= part.last for part in block.sources for line in lines):
                    yield file, block

    def _insert(self, unit: Unit) -> None:
        """Put lines that no chapter holds behind the block that holds the lines before them."""
        first = min(unit.lines)
        every = [(file, block) for file in self.files for block in file.blocks(self.seed)]
        if not every or not unit.after:
            return
        before = [pair for pair in every if pair[1].sources[0].first < first]
        file, block = max(before or every[:1], key=lambda pair: pair[1].sources[-1].last)
        place = file.top_level_after(block.last)
        file.put(place, place, ["", *rendered(unit.after, dict(self.today))])

    def _exchange(self, people: list[Placed], unit: Unit) -> bool:
        """Put the new draft in the place of the old, if it stands there as it was drafted."""
        plain = all(file.lines[block.note][0].startswith("<!--") for file, block in people)
        if plain and len(unit.before) == len(unit.after):
            for (file, block), new in reversed(list(zip(people, unit.after, strict=True))):
                file.put(block.note, block.last, rendered([new], dict(self.today)))
            return True
        if plain and _together(people):
            file = people[0][0]
            file.put(people[0][1].note, people[-1][1].last, rendered(unit.after, dict(self.today)))
            return True
        return False

    def _merge(self, people: list[Placed], unit: Unit) -> None:
        """Put what changed in the draft into what people wrote; what does not fit waits in a comment."""
        frames = [
            [line for line in block.text if _FRAME.match(line)] for block in (*unit.before, *unit.after)
        ]
        half = len(unit.before)
        comparable = frames[:half] == frames[half:]
        whole = False
        if comparable:
            theirs = [_body(file, block) for file, block in people]
            merged = merge(
                _BREAK.join("\n".join(_plain(block.text)) for block in unit.before),
                _BREAK.join("\n".join(line for _, line in body) for body in theirs),
                _BREAK.join("\n".join(_plain(block.text)) for block in unit.after),
            )
            whole = merged.whole
            texts = merged.text.split(_BREAK)
            if len(texts) == len(people):
                for (file, _), body, text in reversed(list(zip(people, theirs, texts, strict=True))):
                    _put_body(file, body, text)
            else:
                whole = False
        if not whole:
            self._wait(people[0], unit)

    def _wait(self, place: Placed, unit: Unit) -> None:
        """Put the new draft as a comment above the first block, or at the end where none can stand there."""
        file, block = place
        line = file.lines[block.note][0]
        comment = conflict(unit.lines, unit.after)
        if "\n".join(comment) in "\n".join(other.strip(" ") for other, _ in file.lines):
            return
        alone = not line.partition("<!--")[0].strip()
        indent = line[: len(line) - len(line.lstrip())] if alone else ""
        where = block.note if alone else len(file.lines)
        file.put(where, where, [*([] if alone else [""]), *(indent + each for each in comment)])


def _plain(text: Iterable[str]) -> list[str]:
    return [line for line in text if not _FRAME.match(line)]


def _body(file: ChapterFile, block: Block) -> list[tuple[int, str]]:
    """Return the lines of a block with their places, without its frame and without indentation."""
    lines = ((number, file.lines[number][0]) for number in range(block.first, block.last))
    return [(number, line.lstrip(" ")) for number, line in lines if not _FRAME.match(line)]


def _put_body(file: ChapterFile, body: list[tuple[int, str]], text: str) -> None:
    """Write a merged body back, line for line if no line came or went."""
    lines = text.split("\n")
    if lines == [line for _, line in body]:
        return
    first = file.lines[body[0][0]][0] if body else ""
    indent = first[: len(first) - len(first.lstrip(" "))]
    if len(lines) == len(body):
        for (number, _), line in zip(body, lines, strict=True):
            own = file.lines[number][0]
            file.put(number, number + 1, [own[: len(own) - len(own.lstrip(" "))] + line])
    elif body and body[-1][0] - body[0][0] + 1 == len(body):
        file.put(body[0][0], body[-1][0] + 1, [indent + line for line in lines])


def _together(people: list[Placed]) -> bool:
    """Tell that blocks stand in one file with nothing but blank lines between them."""
    return all(
        one[0] is other[0]
        and one[1].last <= other[1].note
        and not any(line.strip() for line, _ in one[0].lines[one[1].last : other[1].note])
        for one, other in pairwise(people)
    )
