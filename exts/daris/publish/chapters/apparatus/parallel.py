"""On a page of sources the seed's lines stand beside the edited text, below a legend that counts signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docutils import nodes

from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.publish.chapters.apparatus.counting import legend
from daris.publish.chapters.apparatus.nodes import (
    apparatus,
    emended,
    line_number,
    misread,
    paragraph_link,
)
from daris.publish.chapters.apparatus.pages import rows_of, title_of
from daris.publish.chapters.apparatus.sheets import Kind
from daris.publish.chapters.apparatus.wording import shown, spoken, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from daris.publish.chapters.apparatus.sheets import Reading, Row

_CHANGED = frozenset({Kind.EMENDED, Kind.OMITTED, Kind.CONTINUED})


def show_lines(app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """At ``doctree-resolved``: fill the placeholder, but not in the book, which has a list of corrections."""
    for place in list(doctree.findall(apparatus)) if app.builder.format != "typst" else ():
        chapter = place["chapter"]
        title = next(iter(place.parent.findall(nodes.title)))
        title[:] = [nodes.Text(title_of(app.env, chapter, app.config.language))]
        way = app.builder.get_relative_uri(place["page"], chapter)
        place[:] = _Page(app.config.language, way).filled(rows_of(app, chapter))


@dataclass(slots=True)
class _Page:
    """A page in the making; ``way`` leads to the chapter, ``seen`` are the blocks that have their link."""

    edition: str
    way: str
    seen: set[str] = field(default_factory=set)

    def filled(self, rows: tuple[Row, ...]) -> list[nodes.Node]:
        """Return all that stands below the title."""
        return [self._way_back(), *legend(rows, self._label), *self._lists(rows)]

    def _label(self, key: str) -> str:
        return LABELS[key][self.edition]

    def _way_back(self) -> nodes.Node:
        back = nodes.reference("", self._label("back-to-lecture"), refuri=self.way, internal=True)
        return nodes.paragraph("", "", back, classes=["daris-source-line"])

    def _lists(self, rows: tuple[Row, ...]) -> Iterator[nodes.Node]:
        """Give each stretch of one seed a list of its lines, below the name of the seed."""
        seed, lines = "", nodes.definition_list()
        for row in rows:
            if row.seed != seed:
                seed, lines = row.seed, nodes.definition_list(classes=["daris-parallel"])
                yield nodes.rubric("", shown(seed))
                yield lines
            lines += nodes.definition_list_item("", self._raw(row), self._edited(row))

    def _raw(self, row: Row) -> nodes.term:
        term = nodes.term("", "", line_number("", str(row.line), classes=["daris-line-number"]))
        line: list[nodes.Node] = []
        for reading in row.readings:
            if reading.raw:
                words = shown(" ".join(reading.raw))
                line += [
                    nodes.Text(" " if line else ""),
                    misread("", words) if reading.kind in _CHANGED else nodes.Text(words),
                ]
        term += nodes.Text(" ")
        term += line if self.edition == SOURCE else spoken(SOURCE, *line)
        return term

    def _edited(self, row: Row) -> nodes.definition:
        paragraph = nodes.paragraph()
        if row.dropped:
            paragraph += nodes.emphasis("", f"{self._label('dropped')}: {shown(row.dropped)}")
        for reading in row.readings:
            if reading.words:
                if len(paragraph) and not reading.words[0].glued:
                    paragraph += nodes.Text(" ")
                paragraph += self._words(reading)
        return nodes.definition("", paragraph)

    def _words(self, reading: Reading) -> list[nodes.Node]:
        words = worded(reading.words, self.edition, self._label)
        if reading.kind in {Kind.EMENDED, Kind.ADDED}:
            words = [emended("", "", *words)]
        if reading.identity in self.seen:
            return words
        self.seen.add(reading.identity)
        way = f"{self.way}#{reading.identity}"
        title = self._label("to-paragraph")
        link = paragraph_link(
            "",
            "¶",
            refuri=way,
            internal=True,
            ids=[reading.identity],
            reftitle=title,
            classes=["daris-paragraph-link"],
        )
        return [link, nodes.Text(" "), *words]
