"""In a chapter each block with a note gets a mark in the margin, and the title a line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.labels import LABELS
from daris.publish.chapters.apparatus.nodes import source_line, source_mark
from daris.publish.chapters.naming import page_of
from daris.publish.chapters.provenance import chapters_domain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

_SITES: Final = frozenset({"html", "dirhtml"})
"""Builders whose pages have a margin, and the page of sources among them."""
_UNMARKED: Final = (nodes.FixedTextElement, nodes.Inline, nodes.attribution)
"""Texts that a mark would become part of: code keeps its characters."""


def mark_chapter(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """At ``doctree-resolved``: on a site, mark every block whose words stand on a page of sources."""
    domain, page, language = chapters_domain(app.env), page_of(docname), app.config.language
    if app.builder.name not in _SITES or page not in domain.pages.get(app.builder.name, {}):
        return
    way = app.builder.get_relative_uri(docname, page)
    identities = {held.identity for held in domain.held.get(docname, ()) if held.words}
    for block in [node for node in doctree.findall(nodes.Element) if "seed" in node]:
        target = next((identity for identity in block["ids"] if identity in identities), "")
        text = _first_text(block)
        if target and text is not None:
            lines = lines_of(block["seed"])
            said = f"{LABELS['source-page'][language]}: {lines_label(lines, language)}"
            text.insert(0, source_mark(lines=lines, said=said, refuri=f"{way}#{target}"))
    title = next(iter(doctree.findall(nodes.title)), None)
    if title is not None:
        words = {name: LABELS[name][language] for name in ("to-sources", "marks-show", "marks-hide")}
        title.parent.insert(title.parent.index(title) + 1, source_line(refuri=way, **words))


def _first_text(block: nodes.Element) -> nodes.TextElement | None:
    """Find the first text of a block that is not part of a block with a note of its own."""
    for node in block.findall(nodes.TextElement):
        if isinstance(node, _UNMARKED) or (isinstance(node, nodes.title) and node.parent is not block.parent):
            continue
        return node if node is block or _nearest(node) is block else None
    return None


def _nearest(node: nodes.Element) -> nodes.Element | None:
    around: nodes.Element | None = node
    while around is not None and "seed" not in around:
        around = around.parent
    return around


def lines_of(sources: Iterable[tuple[str, int, int]]) -> str:
    """Return line numbers as a book prints them: ``1–3, 7``."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for _, first, last in sources)


def lines_label(lines: str, language: str) -> str:
    """Return ``line 7`` or ``lines 1–3`` in a language."""
    return LABELS["source-line" if lines.isdecimal() else "source-lines"][language].format(lines)
