"""Printed lines become units: the lines of one paragraph, item or heading, or lines that are dropped."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from daris.scan.structure import markers, numbers
from daris.scan.structure.joining import continues

if TYPE_CHECKING:
    from daris.scan.structure.lines import Line, Measure

_CLOSERS: Final = frozenset('»”"’)].,;:!?…')
_PAGE_NUMBERS_APART: Final = 8


class Kind(Enum):
    """What a unit is."""

    PARAGRAPH = auto()
    ITEM = auto()
    LECTURE = auto()
    """The line that begins a lecture."""
    TOPIC = auto()
    """The line that names a lecture's topic."""
    SECTION = auto()
    """The title of a known part of a lecture; text on the same line is a paragraph of its own."""
    TITLE = auto()
    """A heading known by its shape alone."""
    DROPPED = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together; ``end`` is where a marker or a title ends in the text of the first.

    A paragraph or an item begins at ``end``, a title stops there.
    ``number`` is that of a numbered item, of a lecture, or the level of a title.
    """

    kind: Kind
    lines: tuple[Line, ...]
    end: int = 0
    number: int | None = None
    reason: str = ""


@dataclass(slots=True)
class _Gatherer:
    """The units so far, each with its lines; ``open`` are the lines of the unit that may go on."""

    measure: Measure
    units: list[tuple[Unit, list[Line]]] = field(default_factory=list)
    open: list[Line] | None = None
    before: Line | None = None

    def begin(self, unit: Unit) -> None:
        """Start a unit; paragraphs and items may take further lines."""
        lines = list(unit.lines)
        self.units.append((unit, lines))
        self.open = lines if unit.kind in {Kind.PARAGRAPH, Kind.ITEM} else None

    def drop(self, line: Line, reason: str) -> None:
        """Set a line aside; the unit it interrupts stays open."""
        self.units.append((Unit(Kind.DROPPED, (line,), reason=reason), [line]))


def units(lines: tuple[Line, ...], measure: Measure) -> tuple[Unit, ...]:
    """Sort every line into exactly one unit, in the order of the text."""
    pages = _pages(lines)
    gatherer = _Gatherer(measure)
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if line.number in pages:
            gatherer.drop(line, f"page number {''.join(filter(str.isdecimal, line.text))}")
        elif line.wordless:
            _wordless(gatherer, line)
        else:
            _sort(gatherer, line, after)
            gatherer.before = line
    return tuple(replace(unit, lines=tuple(members)) for unit, members in gatherer.units)


def _wordless(gatherer: _Gatherer, line: Line) -> None:
    """Keep signs that close the sentence before them; drop a row of stars or a crumb of the scan."""
    if gatherer.open is not None and not line.apart and line.text and _CLOSERS.issuperset(line.text):
        gatherer.open.append(line)
    else:
        gatherer.drop(line, "no words")


def _sort(gatherer: _Gatherer, line: Line, after: Line | None) -> None:
    """Let the line go on with the open unit, or begin one of its own."""
    before = gatherer.before
    unit = _marked(line, before, after)
    if unit:
        gatherer.begin(unit)
        if unit.kind is Kind.SECTION and unit.end < len(line.text):
            gatherer.begin(Unit(Kind.PARAGRAPH, (line,), unit.end))
    elif gatherer.open is not None and before and continues(before, line, gatherer.measure):
        gatherer.open.append(line)
    else:
        gatherer.begin(Unit(Kind.PARAGRAPH, (line,)))


def _marked(line: Line, before: Line | None, after: Line | None) -> Unit | None:
    """Return the unit that a marker at the beginning of the line, or the shape of it, announces."""
    for kind, read in ((Kind.LECTURE, numbers.lecture), (Kind.TOPIC, numbers.topic)):
        found = read(line.text)
        if found is not None:
            return Unit(kind, (line,), len(line.text) - len(found.title), found.number)
    title = markers.topic(line.text)
    if title is not None:
        return Unit(Kind.TOPIC, (line,), len(line.text) - len(title))
    end = markers.section(line.text)
    if end is not None:
        return Unit(Kind.SECTION, (line,), end)
    marker = markers.item(line, before)
    if marker is not None:
        return Unit(Kind.ITEM, (line,), marker.end, marker.number)
    level = markers.title_level(line, before, after)
    return Unit(Kind.TITLE, (line,), len(line.text), level) if level else None


def _pages(lines: tuple[Line, ...]) -> frozenset[int]:
    """Find the page numbers: alone between blank lines, and far from any other such.

    Numbers close together are a table's column.
    """
    alone = [
        (index, line.number)
        for index, line in enumerate(lines)
        if line.apart
        and (index + 1 == len(lines) or lines[index + 1].apart)
        and markers.page_number(line.text)
    ]
    places = [index for index, _ in alone]
    before = [-_PAGE_NUMBERS_APART - 1, *places]
    after = [*places[1:], len(lines) + _PAGE_NUMBERS_APART]
    return frozenset(
        number
        for (index, number), left, right in zip(alone, before, after, strict=False)
        if index - left >= _PAGE_NUMBERS_APART and right - index >= _PAGE_NUMBERS_APART
    )
