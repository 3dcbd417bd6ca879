"""The apparatus: for each chapter a page of its seed lines beside the edited text, and links both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.publish.chapters.apparatus import visitors
from daris.publish.chapters.apparatus.marks import mark_chapter
from daris.publish.chapters.apparatus.nodes import (
    apparatus,
    emended,
    line_number,
    misread,
    paragraph_link,
    source_line,
    source_mark,
)
from daris.publish.chapters.apparatus.pages import add_pages, fill_page, mark_place, update_pages
from daris.publish.chapters.apparatus.parallel import show_lines
from daris.publish.chapters.apparatus.printed import list_corrections

if TYPE_CHECKING:
    from sphinx.application import Sphinx

PLAIN: Final = (apparatus, line_number, paragraph_link)
"""Nodes whose standard visitors are enough."""


def set_up_apparatus(app: Sphinx) -> None:
    """Connect the pages, their contents and the marks that lead to them."""
    for node in PLAIN:
        app.add_node(node)
    app.add_node(misread, html=(visitors.html_misread, visitors.html_end_mark))
    app.add_node(emended, html=(visitors.html_emended, visitors.html_end_mark))
    app.add_node(source_mark, html=(visitors.html_source_mark, None))
    app.add_node(source_line, html=(visitors.html_source_line, None))
    app.connect("env-get-outdated", add_pages)
    app.connect("source-read", fill_page)
    app.connect("doctree-read", mark_place)
    app.connect("env-updated", update_pages)
    for fill in (show_lines, list_corrections, mark_chapter):
        app.connect("doctree-resolved", fill)
    app.add_js_file("daris-marks.js")
