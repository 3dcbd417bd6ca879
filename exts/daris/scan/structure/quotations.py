"""The text of a paragraph becomes the stretches in which somebody named is quoted at length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from daris.lang.speech import ACCORDING, SAYS
from daris.scan.structure.speakers import names_only, speaker_in

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS: Final = re.compile("[«»“”]")
_OPENING: Final = "«“"
_FEWEST_WORDS: Final = 7
_LONGEST_LEAD: Final = 300
_LONGEST_TAIL: Final = 200
_COLON: Final = re.compile(r": ?$")
_ACCORDING: Final = re.compile(rf"\b(?:{ACCORDING}),? ?$", re.IGNORECASE)
_SAYS: Final = re.compile(rf"[,.]? ?[–—-]? ?(?:{SAYS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: ``start`` to ``end`` of a paragraph's text, marks and ``– he wrote`` included.

    ``lead`` is where the words that name its speaker begin, equal to ``start`` if they stay a paragraph.
    """

    lead: int
    start: int
    end: int
    speaker: str


def quotations(text: str, starts: Sequence[int]) -> tuple[Quoted, ...]:
    """Find quotations of seven words or more whose speaker is named; ``starts`` are those of sentences."""
    found: list[Quoted] = []
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
    before, after = text[lead:start], text[end:tail]
    if _COLON.search(before) or _ACCORDING.search(before):
        speaker = speaker_in(before)
        alone = _COLON.search(before) is not None and names_only(before, speaker)
        return Quoted(lead if alone else start, start, tail, speaker) if speaker else None
    says = _SAYS.match(after)
    if not before.strip("–—- ") and says:
        speaker = speaker_in(after[says.end() :])
        return Quoted(start, start, tail, speaker) if speaker else None
    return None
