"""A page as it is written becomes a small script with its text, from which a search takes excerpts.

A script, because a page opened from a disk may load scripts but not read other pages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

from daris.publish.search.language import SearchKazakh
from daris.publish.search.stemming import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from sphinx.application import Sphinx
    from sphinx.config import Config

FOLDER: Final = "_search"
_NO_TEXT: Final = (nodes.Invisible, nodes.raw, nodes.section, nodes.title, addnodes.toctree)
_SILENT: Final = frozenset({
    "no-search", "toctree-wrapper", "daris-facts", "daris-incomplete", "daris-outdated-mark"
})  # fmt: skip
"""Classes of what is no text of the page: the other language, other titles, what is said of the page."""

_IN_A_LINE: Final = (nodes.Inline, nodes.Text)


def serves(config: Config) -> bool:
    """Tell whether the course has our search page: with another theme or other stems it keeps Sphinx's."""
    return bool(config.html_theme == "furo" and config.html_search_language == SearchKazakh.lang)


def makes_site(app: Sphinx) -> bool:
    """Tell whether what is built is a site with our search page."""
    return app.builder.name in {"html", "dirhtml"} and serves(app.config)


def write_text(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """At ``html-page-context``: write the text of a page, unless it asks not to be found."""
    del templatename, context
    if doctree is not None and makes_site(app) and "nosearch" not in app.env.metadata[pagename]:
        write_script(app, pagename, "setPage", pagename, list(_sections(doctree)))


def write_script(app: Sphinx, name: str, call: str, *values: object) -> None:
    """Write ``_search/name.js``, a call of the search page's script."""
    path = Path(app.outdir) / FOLDER / f"{name}.js"
    path.parent.mkdir(parents=True, exist_ok=True)
    said = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    path.write_text(f"DarisSearch.{call}({said})\n", "utf-8")


def forget_texts(app: Sphinx, exception: Exception | None) -> None:
    """At ``build-finished``: remove the texts of pages that are gone."""
    if exception is None and makes_site(app):
        folder = Path(app.outdir) / FOLDER
        known = {folder / f"{name}.js" for name in (*app.env.found_docs, "terms")}
        for path in set(folder.rglob("*.js")) - known:
            path.unlink()


def _sections(doctree: nodes.document) -> Iterator[tuple[str, str, str]]:
    """Yield id, title and text of each section without those inside it; the page itself has no id."""
    yield "", "", _text(doctree)
    for place, section in enumerate(doctree.findall(nodes.section)):
        title = section.next_node(nodes.title)
        ids = section["ids"]
        yield ids[0] if place and ids else "", _told(title.astext()) if title else "", _text(section)


def _text(node: nodes.Element) -> str:
    return _told("".join(piece for child in node.children for piece in _pieces(child)))


def _told(text: str) -> str:
    return " ".join(clean(text).split())


def _pieces(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Text):
        yield str(node)
    elif isinstance(node, nodes.Element) and not _is_silent(node):
        for child in node.children:
            yield from _pieces(child)
        if not isinstance(node, _IN_A_LINE):
            yield " "


def _is_silent(node: nodes.Element) -> bool:
    return isinstance(node, _NO_TEXT) or not _SILENT.isdisjoint(node["classes"])
