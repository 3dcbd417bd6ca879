"""The text of a paragraph becomes the stretches in which somebody named is quoted at length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from daris.lang.citations import CITATION
from daris.scan.structure.attribution import Attribution, attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS: Final = re.compile("[«»“”]")
_OPENING: Final = "«“"
_STRAIGHT: Final = re.compile('"')
_GERMAN: Final = str.maketrans("„“", "«»")
_SOURCE: Final = re.compile(rf" ?(?P<mark>{CITATION})(?=[.;]?$)")
_FEWEST_WORDS: Final = 5
_LONGEST_LEAD: Final = 300
_LONGEST_TAIL: Final = 200


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: ``start`` to ``end`` of a paragraph's text, marks and ``– he wrote`` included.

    ``lead`` is where the words that name its speaker begin, equal to ``start`` if they stay a paragraph.
    ``source`` is where a citation stands that closes it, if one does.
    """

    lead: int
    start: int
    end: int
    said: Attribution
    source: tuple[int, int] | None = None


def quotations(text: str, starts: Sequence[int]) -> tuple[Quoted, ...]:
    """Find quotations of five words or more whose speaker is named; ``starts`` are those of sentences."""
    found: list[Quoted] = []
    text = _paired(text)
    borders = (0, *starts, len(text))
    for start, end in _marked(text, borders):
        if text.count(" ", start, end) + 1 < _FEWEST_WORDS or (found and start < found[-1].end):
            continue
        lead = max(borders[bisect_right(borders, start) - 1], found[-1].end if found else 0)
        tail = borders[min(bisect_left(borders, end), len(borders) - 1)]
        quoted = _quoted(text, lead, (start, end), tail)
        if quoted:
            found.append(quoted)
    return tuple(found)


def _marked(text: str, borders: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the outermost pairs of quotation marks, and what follows a mark that nobody closed.

    Scans lose closing marks: such a quotation lasts to the sentence of the next one, or to the end.
    """
    open_marks: list[int] = []
    pairs: list[tuple[int, int]] = []
    for mark in _MARKS.finditer(text):
        if mark[0] in _OPENING:
            open_marks.append(mark.start())
        elif open_marks:
            start = open_marks.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, mark.end()))
    for start, following in pairwise((*open_marks, len(text))):
        border = borders[bisect_right(borders, following) - 1]
        pairs.append((start, border if border > start else following))
    return tuple(sorted(pairs))


def _quoted(text: str, lead: int, marks: tuple[int, int], tail: int) -> Quoted | None:
    start, end = marks
    if start - lead > _LONGEST_LEAD or tail - end > _LONGEST_TAIL:
        return None
    said = attribution(text[lead:start], text[end:tail].rstrip())
    if said is None:
        return None
    cited = _SOURCE.search(text[start:tail].rstrip())
    source = (start + cited.start(), start + cited.end()) if cited else None
    return Quoted(lead if said.moved else start, start, tail, said, source)


def _paired(text: str) -> str:
    """Return a text of the same length in which straight and German marks open and close."""
    shown = text.translate(_GERMAN) if "„" in text else text
    if shown.count('"') % 2:
        return shown
    signs = iter("«»" * (shown.count('"') // 2))
    return _STRAIGHT.sub(lambda _: next(signs), shown)
