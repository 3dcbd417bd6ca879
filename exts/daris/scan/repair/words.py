"""A Text becomes its words, each with its place in the seed, its confidence and its other readings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.model.seed import Span
from daris.model.text import MarkKind
from daris.model.word import Word
from daris.scan.repair.stretches import NONE, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daris.model.text import Edit, Mark, Step, Text

_WORD: Final = re.compile(r"\S+")
_SIGNS: Final = re.compile(r"^\W+|\W+$")


def words(text: Text) -> tuple[Word, ...]:
    """List the words of every line in reading order."""
    lineage = text.lineage()
    foreign = marked(text, MarkKind.LANGUAGE)
    unclear = marked(text, MarkKind.UNCLEAR)
    found: list[Word] = []
    for number, line in enumerate(text.lines, 1):
        for match in _WORD.finditer(line):
            start, end = match.span()
            edits, span = _history(lineage.get(number, ()), Span(number, start, end))
            doubts = unclear.get(number, NONE).touching(start, end)
            languages = [mark.value for mark in foreign.get(number, NONE).touching(start, end)]
            found.append(
                Word(
                    span,
                    text.seed.line(number)[span.start : span.end],
                    match[0],
                    _confidence(edits, doubts),
                    _alternatives(match[0], edits, [mark.value for mark in doubts]),
                    languages[-1] if languages else "kk",
                )
            )
    return tuple(found)


def _confidence(edits: Iterable[Edit], doubts: Iterable[Mark]) -> float:
    return min([*(edit.confidence for edit in edits), *(doubt.confidence for doubt in doubts)], default=1.0)


def _history(lineage: Iterable[Step], span: Span) -> tuple[list[Edit], Span]:
    """Follow a word back to the seed and collect the edits that made it."""
    start, end = span.start, span.end
    edits: list[Edit] = []
    for step in lineage:
        edits += step.within(start, end)
        start, end = step.before(start, end)
    return edits, Span(span.line, start, end)


def _alternatives(reading: str, edits: Iterable[Edit], doubts: Iterable[str]) -> tuple[str, ...]:
    """Gather the other readings, each once: what a second look put was but another one at the first."""
    put = {reading, _SIGNS.sub("", reading)}
    return tuple(other for other in dict.fromkeys(_readings(edits, doubts)) if other not in put)


def _readings(edits: Iterable[Edit], doubts: Iterable[str]) -> Iterator[str]:
    for edit in edits:
        yield from edit.alternatives
    for doubt in doubts:
        yield from filter(None, doubt.split("|"))
