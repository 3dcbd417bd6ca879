"""Units become blocks: paragraphs with their quotations and definitions, lists, headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daris.model.lecture import Dropped, Heading, Items, Lines
from daris.scan.structure import markers
from daris.scan.structure.flow import cut, plain, runs, tidy
from daris.scan.structure.joining import hyphenated, joined
from daris.scan.structure.passages import paragraph, passage
from daris.scan.structure.units import Kind, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from daris.model.lecture import Block, Paragraph, Stretches
    from daris.scan.structure.flow import Flow
    from daris.scan.structure.lines import Line


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all blocks of a text share: the words it prints with a hyphen, and the order of its lines."""

    known: frozenset[str]
    ranks: Mapping[int, int]

    @classmethod
    def of(cls, lines: tuple[Line, ...]) -> Sheet:
        """Look through all lines once."""
        return cls(hyphenated(lines), {line.number: rank for rank, line in enumerate(lines)})

    def stretches(self, numbers: Iterable[int]) -> Stretches:
        """Put line numbers together where no other line that holds text stands between them."""
        found: list[Lines] = []
        for number in sorted(set(numbers)):
            if found and self.ranks[number] == self.ranks[found[-1].last] + 1:
                found[-1] = Lines(found[-1].first, number)
            else:
                found.append(Lines(number, number))
        return tuple(found)

    def lines(self, flow: Flow) -> Stretches:
        """Return the lines that a flow holds characters of."""
        return self.stretches(piece.line for piece in tidy(flow))

    def flow(self, unit: Unit) -> Flow:
        """Join the lines of a unit."""
        return joined(unit.lines, self.known)

    def text(self, unit: Unit) -> str:
        """Return what the lines of a unit say together."""
        return plain(self.flow(unit))


def blocks(units: Sequence[Unit], sheet: Sheet) -> tuple[Block, ...]:
    """Turn units into blocks, in their order; a list takes as many items as follow each other."""
    return tuple(_blocks(units, sheet))


def _blocks(units: Sequence[Unit], sheet: Sheet) -> Iterator[Block]:
    index = 0
    while index < len(units):
        unit = units[index]
        if unit.kind is Kind.ITEM:
            index, found = _list(units, index, sheet)
            yield from found
            continue
        index += 1
        match unit.kind:
            case Kind.DROPPED:
                yield Dropped(unit.reason, sheet.stretches(line.number for line in unit.lines))
            case Kind.PARAGRAPH:
                yield from passage(cut(sheet.flow(unit), [unit.end])[1], sheet)
            case _:
                yield heading(unit, sheet)


def heading(unit: Unit, sheet: Sheet) -> Heading:
    """Make a heading of a unit, without the colon at its end."""
    flow = sheet.flow(unit)
    stop = len(plain(flow)) if unit.kind in {Kind.LECTURE, Kind.TOPIC} else unit.end
    title = plain(flow)[:stop].rstrip(" :")
    level = unit.number or 2 if unit.kind is Kind.TITLE else 2
    return Heading(level, runs(cut(flow, [len(title)])[0]), sheet.lines(flow))


def _list(units: Sequence[Unit], first: int, sheet: Sheet) -> tuple[int, tuple[Block, ...]]:
    """Gather the items from ``first`` on, and the lines dropped between them; return where the list ends."""
    last = index = first
    while index + 1 < len(units) and units[index + 1].kind in {Kind.ITEM, Kind.DROPPED}:
        index += 1
        if units[index].kind is Kind.ITEM:
            if not _follows(units[last], units[index]):
                break
            last = index
    members = units[first : last + 1]
    items = [unit for unit in members if unit.kind is Kind.ITEM]
    dropped = blocks([unit for unit in members if unit.kind is Kind.DROPPED], sheet)
    if len(items) == 1 and items[0].number is not None:
        return last + 1, _lone(items[0], units[last + 1 :][:1], sheet)
    if _no_list(items, sheet):
        return last + 1, (*(paragraph(sheet.flow(unit), sheet) for unit in items), *dropped)
    paragraphs = tuple(_item(unit, sheet) for unit in items)
    lines = sheet.stretches(line.number for unit in items for line in unit.lines)
    return last + 1, (Items(paragraphs, lines, items[0].number), *dropped)


def _no_list(items: Sequence[Unit], sheet: Sheet) -> bool:
    """Tell that the lines are a dialogue, or a single one that an initial begins."""
    lettered = len(items) == 1 and items[0].number is None and items[0].end == 0
    return lettered or any(markers.spoken(sheet.text(unit)) for unit in items)


def _follows(before: Unit, after: Unit) -> bool:
    """Tell whether two items belong to one list: both bulleted, or counted on."""
    if before.number is None or after.number is None:
        return before.number is after.number
    return after.number == before.number + 1


def _item(unit: Unit, sheet: Sheet) -> Paragraph:
    return paragraph(cut(sheet.flow(unit), [unit.end])[1], sheet)


def _lone(unit: Unit, following: Sequence[Unit], sheet: Sheet) -> tuple[Block, ...]:
    """Take a number without a second for what it is: part of a heading, or of the sentence it begins."""
    after = following[0].lines[0] if following else None
    first = unit.lines[0]
    if len(unit.lines) == 1 and markers.like_title(first) and first.apart and (after is None or after.apart):
        return (heading(Unit(Kind.TITLE, unit.lines, len(first.text), 2), sheet),)
    return (paragraph(sheet.flow(unit), sheet),)
