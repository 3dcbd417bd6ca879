"""Docutils nodes come in, Typst source is written down: what all visitors of the book share."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxTranslator

from daris.lang.labels import LABELS
from daris.model.finding import Remark
from daris.publish.book import markup
from daris.publish.book.division import language_of
from daris.publish.book.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.builders import Builder

    from daris.publish.book.markup import Argument

logger = logging.getLogger(__name__)

_INLINE: Final = (nodes.Text, nodes.Inline, nodes.math, nodes.reference)
_NAMED_BY_HEADING: Final = (nodes.document, addnodes.start_of_file, nodes.section)
_FRAMES: Final = (nodes.tgroup, nodes.colspec, nodes.thead, nodes.tbody, nodes.row)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of Typst source comes from: the Markdown file as Sphinx knows it, and its line."""

    source: str
    line: int


class Pen(SphinxTranslator):
    """Write Typst source and remember which Markdown line each of its lines comes from.

    Inside most nodes the source is markup. ``inward`` names the nodes that stand between the
    arguments of a call: what belongs to them (language, anchors) goes inside their own brackets.
    ``headings`` are those written so far, each with its level.
    """

    inward: ClassVar[frozenset[str]] = frozenset()
    strays: ClassVar[Mapping[str, tuple[str, str]]] = {}

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Survey the whole tree once: footnotes, targets and numbers are known before the first word."""
        super().__init__(document, builder)
        self.survey = Survey.of(document)
        self.language: str = builder.config.language
        self.body: list[str] = []
        self.origins: dict[int, Origin] = {}
        self.headings: list[tuple[int, str]] = []
        self.docname: str = document.get("docname", builder.config.root_doc)
        self._files: list[str] = []
        self._line = 1
        self._closers: dict[int, str] = {}

    # -- the public half: what visitors of other rooms may call ---------------------------------

    def begin(self, name: str, /, **arguments: Argument) -> None:
        """Open ``#daris-NAME(key: value)[``; close it with ``end``."""
        self.write(markup.call(name, **arguments) + "[")

    def end(self) -> None:
        """Close what ``begin`` opened."""
        self.write("]")

    def text(self, words: str) -> None:
        """Write ``words`` as a string literal, so that nothing in them can act."""
        if words:
            self.write(f"#{markup.string(words)};")

    # -- for the visitors of this room -----------------------------------------------------------

    def write(self, source: str) -> None:
        """Write Typst source as it is: never text of an author."""
        self._line += source.count("\n")
        self.body.append(source)

    def label(self, key: str) -> str:
        """Return our own word for ``key`` in the language of this edition, else in English."""
        return LABELS[key][self.language]

    def remark(self, remark: Remark, fact: str, node: nodes.Node) -> None:
        """Warn about ``node`` with its place, unless it stands alone: then the book has warned already."""
        if self.document.get("alone"):
            return
        logger.warning(fact, type="daris", subtype=remark.code, location=self.place(node))

    def place(self, node: nodes.Node | None) -> nodes.Node | None:
        """Return the nearest node from ``node`` upwards that knows its line."""
        while node is not None and not (getattr(node, "line", None) and getattr(node, "source", None)):
            node = node.parent
        return node

    def mark(self, node: nodes.Node) -> None:
        """Start a new line of source that comes from ``node``; the comment keeps it from being a space."""
        place = self.place(node)
        if place is None:
            return
        self.write("/*\n*/")
        self.origins[self._line] = Origin(str(place.source), int(place.line or 0))

    def anchor(self, node: nodes.Element) -> None:
        """Write an invisible target for every id of ``node`` that something refers to."""
        for identity in node["ids"]:
            name = f"{self.docname}#{identity}"
            if name in self.survey.names:
                self.write(markup.call("anchor", name=name))

    def enter_file(self, docname: str) -> None:
        """Enter another source file: ids and footnotes belong to it from here on."""
        self._files.append(self.docname)
        self.docname = docname

    def leave_file(self) -> None:
        """Return to the file around it."""
        self.docname = self._files.pop()

    # -- dispatch ----------------------------------------------------------------------------------

    def dispatch_visit(self, node: nodes.Node) -> None:
        """Visit ``node``, with its place, anchors and language around or inside it."""
        if not isinstance(node, _INLINE):
            self.mark(node)
        if not isinstance(node, nodes.Element):
            super().dispatch_visit(node)
            return
        if self._kind(node) in self.inward:
            super().dispatch_visit(node)
            self._enter(node)
            return
        self._enter(node, self.strays.get(self._kind(node.parent), ("", "")))
        with self._leaving_when_skipped(node):
            super().dispatch_visit(node)

    def dispatch_departure(self, node: nodes.Node) -> None:
        """Depart from ``node`` and close its language."""
        if self._kind(node) in self.inward:
            self._leave(node)
            super().dispatch_departure(node)
        else:
            super().dispatch_departure(node)
            self._leave(node)

    def unknown_visit(self, node: nodes.Node) -> None:
        """Warn of a node without visitor; its text is printed all the same."""
        fact = f"the book has no visitor for {type(node).__name__}; only its text is printed"
        self.remark(Remark.BOOK_NODE_UNKNOWN, fact, node)

    def unknown_departure(self, node: nodes.Node) -> None:
        """Close nothing: nothing was opened."""

    def _kind(self, node: nodes.Node | None) -> str:
        """Return the name of the visitor that serves ``node``: that of the nearest class it descends from."""
        names = (kind.__name__ for kind in type(node).__mro__)
        return next((name for name in names if hasattr(self, f"visit_{name}")), "")

    @contextmanager
    def _leaving_when_skipped(self, node: nodes.Element) -> Iterator[None]:
        try:
            yield
        except (nodes.SkipNode, nodes.SkipDeparture) as skipped:
            if isinstance(skipped, nodes.SkipNode):
                self._leave(node)
            raise

    def _enter(self, node: nodes.Element, stray: tuple[str, str] = ("", "")) -> None:
        opener, closer = stray
        if isinstance(node, _FRAMES):
            return
        if opener and isinstance(node, nodes.Invisible):
            raise nodes.SkipNode
        self.write(opener)
        if spoken := language_of(node):
            self.begin("lang", code=spoken)
            closer = "]" + closer
        if closer:
            self._closers[id(node)] = closer
        if not isinstance(node, _NAMED_BY_HEADING):
            self.anchor(node)

    def _leave(self, node: nodes.Node) -> None:
        self.write(self._closers.pop(id(node), ""))


def wrapped(name: str, /, **arguments: Argument) -> tuple[Any, Any]:
    """Return visit and depart for a node whose content goes into one call."""

    def visit(self: Pen, _node: nodes.Element) -> None:
        self.begin(name, **arguments)

    def depart(self: Pen, _node: nodes.Element) -> None:
        self.end()

    return visit, depart


def written(opener: str, closer: str = "") -> tuple[Any, Any]:
    """Return visit and depart for a node whose content goes between two pieces of source."""

    def visit(self: Pen, _node: nodes.Element) -> None:
        self.write(opener)

    def depart(self: Pen, _node: nodes.Element) -> None:
        self.write(closer)

    return visit, depart
