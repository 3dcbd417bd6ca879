"""A Text becomes Lectures: one for each lecture marker, or one for the whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from daris.lang.lectures import REFERENCES
from daris.model.lecture import Certainty, Heading, Items, Lecture, Run
from daris.scan.structure.blocks import Sheet, blocks, heading
from daris.scan.structure.flow import GAP_SIGN
from daris.scan.structure.lines import Measure, lines_of
from daris.scan.structure.units import Kind, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from daris.model.lecture import Block
    from daris.model.text import Text
    from daris.scan.structure.units import Unit

_TITLE_WORDS: Final = 6
_TITLE_LENGTH: Final = 60
_HEADS: Final = frozenset({Kind.LECTURE, Kind.TOPIC, Kind.DROPPED})


def structure(text: Text) -> tuple[Lecture, ...]:
    """Return the lectures of a text, in its order; none only if no line holds text."""
    lines = lines_of(text)
    if not lines:
        return ()
    sheet = Sheet.of(lines)
    found = units(lines, Measure.of(lines))
    return tuple(_lecture(text.seed.name, part, sheet) for part in _parted(found))


def _parted(every: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    """Part the units before each that begins a lecture; what is dropped before the first stays with it.

    A marker that begins none is a heading.
    """
    borders = _beginnings(every)
    beginning = frozenset(borders)
    found = [
        replace(unit, kind=Kind.TITLE, end=len(unit.lines[0].text), number=2)
        if unit.kind is Kind.LECTURE and index not in beginning
        else unit
        for index, unit in enumerate(every)
    ]
    if borders and all(unit.kind is Kind.DROPPED for unit in found[: borders[0]]):
        borders[0] = 0
    if not borders or borders[0]:
        borders.insert(0, 0)
    for start, end in zip(borders, [*borders[1:], len(found)], strict=True):
        yield found[start:end]


def _beginnings(found: Sequence[Unit]) -> list[int]:
    """Find the markers that text follows: a table of contents has none below its lines."""
    kinds = {unit.kind for unit in found}
    wanted = Kind.LECTURE if Kind.LECTURE in kinds else Kind.TOPIC
    beginnings: list[int] = []
    text_follows = False
    for index in range(len(found) - 1, -1, -1):
        if found[index].kind is wanted and text_follows:
            beginnings.append(index)
            text_follows = False
        text_follows = text_follows or found[index].kind not in _HEADS
    return beginnings[::-1]


def _lecture(seed: str, found: Sequence[Unit], sheet: Sheet) -> Lecture:
    """Give the first heading level 1, and the lecture its title."""
    skipped = len(list(takewhile(lambda unit: unit.kind is Kind.DROPPED, found)))
    head, used = _head(found[skipped:], sheet)
    rest = blocks([*found[:skipped], *found[skipped + used :]], sheet)
    body = (*((head,) if head else ()), *_stepwise(_referring(rest)))
    first = found[skipped] if skipped < len(found) else None
    number = first.number if first and first.kind in {Kind.LECTURE, Kind.TOPIC} else None
    return Lecture(seed, _title(found, head) or seed, body, number or 0)


def _head(found: Sequence[Unit], sheet: Sheet) -> tuple[Heading | None, int]:
    """Return the heading of a lecture and how many units it took: a bare number takes the title after it."""
    if not found or found[0].kind not in {Kind.LECTURE, Kind.TOPIC, Kind.TITLE}:
        return None, 0
    first = heading(found[0], sheet)
    bare = found[0].kind is not Kind.TITLE and found[0].end == len(found[0].lines[0].text)
    if not bare or len(found) == 1 or found[1].kind not in {Kind.TOPIC, Kind.TITLE}:
        return Heading(1, first.runs, first.lines), 1
    second = heading(found[1], sheet)
    numbers = [line.number for unit in found[:2] for line in unit.lines]
    return Heading(1, (*first.runs, Run(". "), *second.runs), sheet.stretches(numbers)), 2


def _stepwise(found: Iterable[Block]) -> Iterator[Block]:
    """Let no heading stand more than one level below the one before it."""
    level = 1
    for block in found:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            yield Heading(level, block.runs, block.lines)
        else:
            yield block


def _referring(found: Iterable[Block]) -> Iterator[Block]:
    """Tell the list of references from others by the title above it, and by its first number."""
    referring = False
    for block in found:
        if isinstance(block, Heading):
            title = "".join(run.text for run in block.runs).strip(" .:").lower()
            referring = title in REFERENCES
        elif isinstance(block, Items) and referring and block.start == 1:
            yield replace(block, references=True)
            continue
        yield block


def _title(found: Sequence[Unit], head: Heading | None) -> str:
    """Name a lecture by what its marker says, by its first heading, or by its first words."""
    for unit in found[:2] if head else ():
        text = unit.lines[0].text
        title = text[unit.end :] if unit.kind in {Kind.LECTURE, Kind.TOPIC} else ""
        if title:
            return title.strip(" .:")
    if head:
        return "".join(run.text for run in head.runs if run.certainty is not Certainty.GAP)
    return _first_words(found)


def _first_words(found: Sequence[Unit]) -> str:
    """Return a few words and an ellipsis, so that nobody takes them for the author's title."""
    for unit in found:
        if unit.kind is Kind.DROPPED:
            continue
        words = unit.lines[0].text[unit.end if unit.kind is Kind.ITEM else 0 :].replace(GAP_SIGN, " ").split()
        title = " ".join(words[:_TITLE_WORDS])[:_TITLE_LENGTH].strip(" ,.;:–—-…")
        if title:
            return f"{title}…"
    return ""
