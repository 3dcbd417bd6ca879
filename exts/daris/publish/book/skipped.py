"""Nodes that hold nothing for a reader of the book; each with the reason why nothing is lost."""

from __future__ import annotations

from typing import Any, Final

from docutils import nodes

from daris.publish.book.pen import Pen

REASONS: Final = {
    "comment": "a note of the authors to each other",
    "substitution_definition": "its text is printed where it is used",
    "pending": "a place holder of docutils whose transform has run",
    "system_message": "Sphinx has logged it with its place",
    "meta": "data for web pages",
    "highlightlang": "a setting for the code that follows",
    "tabular_col_spec": "a setting for LaTeX",
    "toctree": "the pages it lists stand in the book, and the contents list them",
}


def _skip(_pen: Pen, _node: nodes.Element) -> None:
    raise nodes.SkipNode


_skipping: Final[Any] = _skip


class SkippedVisitors(Pen):
    """Print nothing for the nodes in ``REASONS``."""

    visit_comment = visit_substitution_definition = visit_pending = visit_system_message = _skipping
    visit_meta = visit_highlightlang = visit_tabular_col_spec = visit_toctree = _skipping
