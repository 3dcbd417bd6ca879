"""A Text tells which stretches of its lines a rule may touch; a pattern becomes the edits of a Pass."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, Final

from daris.model.text import Edit, MarkKind, Pass

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from daris.model.text import Mark, Text


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one kind on one line by their start; ``reach`` is how far the marks so far extend."""

    marks: tuple[Mark, ...] = ()
    reach: tuple[int, ...] = ()

    def touching(self, start: int, end: int) -> tuple[Mark, ...]:
        """Return the marks that share a character with ``[start:end]``."""
        first = bisect_right(self.reach, start)
        last = bisect_left(self.marks, end, key=lambda mark: mark.start)
        return tuple(mark for mark in self.marks[first:last] if mark.end > start)


NONE: Final = Marks()


def marked(text: Text, kind: MarkKind) -> Mapping[int, Marks]:
    """Return, by line number, the marks of one kind."""
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in text.marks:
        if mark.kind is kind:
            found[mark.line].append(mark)
    return {number: _sorted(marks) for number, marks in found.items()}


def _sorted(marks: list[Mark]) -> Marks:
    marks.sort(key=lambda mark: (mark.start, mark.end))
    return Marks(tuple(marks), tuple(accumulate((mark.end for mark in marks), max)))


def substitute(text: Text, rule: str, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Pass:
    """Replace each match of ``pattern`` in Kazakh stretches by ``new`` of it, and note only real changes."""
    edits = (
        smallest(Edit(number, match.start(), match.end(), replacement), match[0])
        for number, match in matches(text, pattern)
        if (replacement := new(match)) != match[0]
    )
    return Pass(rule, tuple(edits))


def smallest(edit: Edit, old: str) -> Edit:
    """Narrow an edit of ``old`` to what changes, so that its neighbours keep their own place in the seed."""
    head = _shared(old, edit.new)
    tail = _shared(reversed(old[head:]), reversed(edit.new[head:]))
    new = edit.new[head : len(edit.new) - tail]
    return replace(edit, start=edit.start + head, end=edit.end - tail, new=new)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """Count the characters that two strings have in common from where they begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def matches(text: Text, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Find ``pattern`` in Kazakh stretches, with the number of its line."""
    foreign = marked(text, MarkKind.LANGUAGE)
    for number, line in enumerate(text.lines, 1):
        barred = foreign.get(number, NONE)
        for match in pattern.finditer(line):
            if barred is NONE or not barred.touching(match.start(), match.end()):
                yield number, match
