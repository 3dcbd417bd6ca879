"""The flow of one paragraph becomes paragraphs, quotations and definitions in the order of its sentences."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from daris.model.lecture import Certainty, Definition, Items, Paragraph, Quotation
from daris.scan.structure.definitions import define
from daris.scan.structure.flow import cut, language, plain, runs, tidy
from daris.scan.structure.quotations import quotations
from daris.scan.structure.run_in import run_in
from daris.scan.structure.sentences import starts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.model.lecture import Block, Stretches
    from daris.scan.structure.flow import Flow
    from daris.scan.structure.quotations import Quoted


READ: Final = frozenset({"kk", "en"})
"""Languages whose definitions and quotations are known."""


class Numbering(Protocol):
    """Whatever tells the lines of a flow."""

    def lines(self, flow: Flow) -> Stretches:
        """Return the lines that a flow holds characters of."""


def passage(flow: Flow, sheet: Numbering) -> Iterator[Block]:
    """Cut out lists that a sentence counts, then quotations, and what is between them at the definitions."""
    text = plain(flow)
    counted = run_in(text, starts(text))
    if counted is None:
        yield from _spoken(flow, sheet)
        return
    before, *parts = cut(flow, [*chain.from_iterable(counted.items), counted.end])
    yield from _spoken(before, sheet)
    items = tuple(paragraph(part, sheet) for part in parts[1:-1:2])
    yield Items(items, sheet.lines(tuple(chain.from_iterable(parts[:-1]))), counted.start)
    if tidy(parts[-1]):
        yield from passage(parts[-1], sheet)


def _spoken(flow: Flow, sheet: Numbering) -> Iterator[Block]:
    text = plain(flow)
    if language(flow) not in READ:
        yield paragraph(flow, sheet)
        return
    found = quotations(text, starts(text))
    parts = cut(flow, chain.from_iterable((quoted.lead, quoted.start, quoted.end) for quoted in found))
    for index, quoted in enumerate(found):
        before, lead, body = parts[index * 3 : index * 3 + 3]
        if any(piece.certainty is not Certainty.PLAIN for piece in lead):
            before, lead = (*before, *lead), ()
        yield from _told(before, sheet)
        yield _quotation(quoted, lead, body, sheet)
    yield from _told(parts[-1], sheet)


def paragraph(flow: Flow, sheet: Numbering) -> Paragraph:
    """Cut a flow into its sentences."""
    parts = cut(flow, starts(plain(flow)))
    return Paragraph(tuple(filter(None, map(runs, parts))), sheet.lines(flow), language(flow))


def _quotation(quoted: Quoted, lead: Flow, body: Flow, sheet: Numbering) -> Quotation:
    """Make a quotation; the citation that closes it becomes its source."""
    said, source = quoted.said, ""
    words = body
    if quoted.source:
        start, end = (offset - quoted.start for offset in quoted.source)
        before, mark, after = cut(body, [start, end])
        if all(piece.certainty is Certainty.PLAIN for piece in mark):
            source, words = plain(mark).strip(), (*before, *after)
    return Quotation(
        paragraph(words, sheet),
        said.speaker.name,
        sheet.lines((*lead, *body)),
        said.speaker.role,
        said.work,
        said.year,
        source,
    )


def _told(flow: Flow, sheet: Numbering) -> Iterator[Block]:
    """Turn running text into paragraphs, parted where a sentence defines something."""
    open_flow: Flow = ()
    pieces: list[Flow] = []
    for part in cut(flow, starts(plain(flow))):
        sentence = tidy(part)
        definition = _definition(sentence, sheet)
        if definition is None:
            pieces.append(part)
            continue
        open_flow = tuple(chain.from_iterable(pieces))
        if tidy(open_flow):
            yield paragraph(open_flow, sheet)
        pieces = []
        yield definition
    open_flow = tuple(chain.from_iterable(pieces))
    if tidy(open_flow):
        yield paragraph(open_flow, sheet)


def _definition(sentence: Flow, sheet: Numbering) -> Definition | None:
    """Make a definition of a sentence whose term is read with certainty."""
    text = plain(sentence)
    found = define(text)
    if found is None:
        return None
    spoken = language(sentence)
    start = text.find(found.term)
    term = cut(sentence, [start, start + len(found.term)])[1]
    if any(piece.certainty is not Certainty.PLAIN or piece.language != spoken for piece in term):
        return None
    meaning = cut(sentence, found.meaning)[1]
    return Definition(
        found.term, runs(meaning), runs(sentence), sheet.lines(sentence), spoken, found.equivalent
    )
