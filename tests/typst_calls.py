"""A page becomes the calls that its nodes make to the book's translator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class Recorder(nodes.NodeVisitor):
    """A translator with the two methods of the contract; nodes without calls of their own show their text."""

    def __init__(self, app: Sphinx, document: nodes.document) -> None:
        """Take the visitors that the rooms registered for the builder ``typst``."""
        super().__init__(document)
        self.builder = app.builder
        self.handlers = app.registry.translation_handlers["typst"]
        self.lines: list[str] = []
        self.depth = 0

    def begin(self, name: str, **arguments: str | int | bool | None) -> None:
        """Note a call."""
        given = ", ".join(f"{key}: {value!r}" for key, value in arguments.items())
        self._write(f"{name}({given})")
        self.depth += 1

    def end(self) -> None:
        """Note the end of a call."""
        self.depth -= 1

    def dispatch_visit(self, node: nodes.Node) -> None:
        """Call the visitor of a room, or note the text."""
        visit, _ = self.handlers.get(type(node).__name__, (None, None))
        if visit is not None:
            visit(self, node)
        elif isinstance(node, nodes.Text):
            self._write(repr(node.astext()))

    def dispatch_departure(self, node: nodes.Node) -> None:
        """Call the visitor of a room."""
        _, depart = self.handlers.get(type(node).__name__, (None, None))
        if depart is not None:
            depart(self, node)

    def _write(self, line: str) -> None:
        self.lines.append("  " * self.depth + line)


def typst_calls(app: Sphinx, docname: str) -> list[str]:
    """Return the calls that a page makes, indented as they nest."""
    document = app.env.get_and_resolve_doctree(docname, app.builder, tags=app.tags)
    recorder = Recorder(app, document)
    document.walkabout(recorder)
    assert recorder.depth == 0, "each begin has its end"
    return recorder.lines
