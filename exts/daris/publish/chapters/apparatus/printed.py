"""In the book a page of sources is part of the list of corrections, paragraph by paragraph."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.publish.chapters.apparatus.marks import lines_label, lines_of
from daris.publish.chapters.apparatus.nodes import apparatus, misread
from daris.publish.chapters.apparatus.pages import rows_of
from daris.publish.chapters.apparatus.sheets import Kind
from daris.publish.chapters.apparatus.wording import shown, spoken, worded
from daris.publish.chapters.provenance import chapters_domain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sphinx.application import Sphinx

    from daris.publish.chapters.apparatus.sheets import Reading, Row

_CHANGES = frozenset({Kind.EMENDED, Kind.OMITTED, Kind.ADDED, Kind.CONTINUED})


def list_corrections(app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """At ``doctree-resolved``: in the book, fill the placeholder; signs of doubt stand in the text itself."""
    for place in list(doctree.findall(apparatus)) if app.builder.format == "typst" else ():
        chapter, language = place["chapter"], app.config.language
        title = next(iter(place.parent.findall(nodes.title)))
        title[:] = [nodes.Text(app.env.titles[chapter].astext())]
        sources = {held.identity: held.sources for held in chapters_domain(app.env).held[chapter]}
        way = app.builder.get_relative_uri(place["page"], chapter)
        entries = list(_entries(rows_of(app, chapter), sources, way, language))
        told = LABELS["what-is-corrected" if entries else "no-corrections"][language]
        place[:] = [nodes.paragraph("", told), *entries]


def _entries(
    rows: tuple[Row, ...], sources: Mapping[str, tuple[tuple[str, int, int], ...]], way: str, language: str
) -> Iterator[nodes.paragraph]:
    """Give each block with changes a paragraph that begins with its lines and leads to its page."""
    for identity, readings in _by_block(rows):
        changes = [list(run) for changed, run in groupby(readings, _changed) if changed]
        if not changes or not identity:
            continue
        lines = lines_label(lines_of(sources[identity]), language)
        name = nodes.inline("", lines, classes=["std-ref"])  # the book adds the page
        link = nodes.reference("", "", name, refuri=f"{way}#{identity}", internal=True)
        entry = nodes.paragraph("", "", link, nodes.Text(": "))
        for index, run in enumerate(changes):
            entry += [nodes.Text(" · " if index else ""), *_change(run, language)]
        yield entry


def _change(run: Sequence[Reading], language: str) -> Iterator[nodes.Node]:
    """Print what the seed has, an arrow, and what stands for it; nothing at all is a dash."""
    raw = " ".join(word for reading in run for word in reading.raw)
    words = [word for reading in run for word in reading.words]
    before = misread("", shown(raw) or "–")
    yield before if language == SOURCE else spoken(SOURCE, before)
    yield nodes.Text(" → ")
    yield from worded(words, language, lambda key: LABELS[key][language]) or [nodes.Text("–")]


def _changed(reading: Reading) -> bool:
    """Leave out what differs in its signs alone."""
    read = "".join(word.read for word in reading.words)
    return reading.kind in _CHANGES and _letters("".join(reading.raw)) != _letters(read)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _by_block(rows: tuple[Row, ...]) -> Iterator[tuple[str, list[Reading]]]:
    """Part the readings where another block begins; what has no block stays with the one before."""
    identity = ""
    readings: list[Reading] = []
    for row in rows:
        for reading in () if row.dropped else row.readings:
            if reading.identity and reading.identity != identity:
                if identity:
                    yield identity, readings
                    readings = []
                identity = reading.identity
            readings.append(reading)
    yield identity, readings
