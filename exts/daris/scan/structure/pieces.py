"""One line of a Text and the marks on it become a Flow."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from daris.model.lecture import Certainty
from daris.model.text import MarkKind
from daris.scan.structure.flow import GAP_SIGN, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daris.model.text import Mark, Text
    from daris.scan.structure.flow import Flow

_BLANK: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ufeff]")
_NONE: Final = -1


def flows(text: Text) -> Iterator[Flow]:
    """Turn every line into pieces, in the order of the lines; a blank line gives an empty flow."""
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in text.marks:
        marks[mark.line].append(mark)
    for number, line in enumerate(text.lines, 1):
        yield flow_of(number, line, marks.get(number, []))


def flow_of(number: int, line: str, marks: list[Mark]) -> Flow:
    """Cut a line where a mark begins or ends; what a gap covers stays, as a reading nobody is sure of."""
    shown = _BLANK.sub(" ", line).replace(GAP_SIGN, "\ufffd")
    if not marks:
        return (Piece(shown, number),) if shown.strip() else ()
    languages = _painted(len(shown), marks, MarkKind.LANGUAGE)
    unclear = _painted(len(shown), marks, MarkKind.UNCLEAR)
    lost = _painted(len(shown), marks, MarkKind.GAP)
    gaps = _gaps(shown, marks)
    pieces: list[Piece] = []
    borders = sorted({0, len(shown), *(edge for mark in marks for edge in (mark.start, mark.end))})
    for start, end in zip(borders, [*borders[1:], len(shown)], strict=True):
        language = marks[languages[start]].value if start < end and languages[start] != _NONE else "kk"
        pieces += (Piece(GAP_SIGN, number, Certainty.GAP, language, reason) for reason in gaps.get(start, ()))
        if start == end:
            continue
        doubtful = unclear[start] != _NONE or lost[start] != _NONE
        certainty = Certainty.UNCLEAR if doubtful else Certainty.PLAIN
        note = _note(marks, unclear[start], start, end)
        pieces.append(Piece(shown[start:end], number, certainty, language, note))
    return tuple(pieces) if any(piece.text.strip() for piece in pieces) else ()


def _painted(length: int, marks: Iterable[Mark], kind: MarkKind) -> list[int]:
    """Tell for every character which mark of ``kind`` covers it; of several the last."""
    painted = [_NONE] * length
    for index, mark in enumerate(marks):
        if mark.kind is kind:
            painted[mark.start : mark.end] = [index] * (mark.end - mark.start)
    return painted


def _gaps(line: str, marks: Iterable[Mark]) -> Mapping[int, list[str]]:
    """Place each gap: at the outer end of what it covers, for that is where the paper was cut."""
    gaps: defaultdict[int, list[str]] = defaultdict(list)
    for mark in marks:
        if mark.kind is MarkKind.GAP:
            before = mark.start < mark.end and not line[: mark.start].strip()
            reasons = gaps[mark.start if before else mark.end]
            reasons += [] if mark.value in reasons else [mark.value]
    return gaps


def _note(marks: list[Mark], index: int, start: int, end: int) -> str:
    """Return the other readings, unless only a part of the word they stand for is left."""
    if index == _NONE or (marks[index].start, marks[index].end) != (start, end):
        return ""
    return marks[index].value
