"""The flow of one paragraph becomes paragraphs, quotations and definitions in the order of its sentences."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol

from daris.model.lecture import Certainty, Definition, Paragraph, Quotation
from daris.scan.structure.definitions import define
from daris.scan.structure.flow import cut, language, plain, runs, tidy
from daris.scan.structure.quotations import quotations
from daris.scan.structure.sentences import starts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.model.lecture import Block, Stretches
    from daris.scan.structure.flow import Flow
    from daris.scan.structure.quotations import Quoted


class Numbering(Protocol):
    """Whatever tells the lines of a flow."""

    def lines(self, flow: Flow) -> Stretches:
        """Return the lines that a flow holds characters of."""


def passage(flow: Flow, sheet: Numbering) -> Iterator[Block]:
    """Cut out the quotations, and what is between them at the definitions."""
    text = plain(flow)
    if language(flow) != "kk":
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
    return Quotation(paragraph(body, sheet), quoted.speaker, sheet.lines((*lead, *body)))


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
    start = text.find(found.term)
    term = cut(sentence, [start, start + len(found.term)])[1]
    if any(piece.certainty is not Certainty.PLAIN or piece.language != "kk" for piece in term):
        return None
    meaning = cut(sentence, found.meaning)[1]
    return Definition(found.term, runs(meaning), runs(sentence), sheet.lines(sentence))
