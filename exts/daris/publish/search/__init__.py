"""Search: Kazakh stems in the index of a site, which is whole after an incremental build too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.publish.search.entries import restore_entries
from daris.publish.search.language import SearchKazakh
from daris.publish.search.page import choose, prepare
from daris.publish.search.terms import write_terms
from daris.publish.search.texts import forget_texts, write_text

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Teach Sphinx Kazakh, and complete the index after the last page is written and before it is dumped."""
    app.add_search_language(SearchKazakh)
    app.connect("config-inited", choose)
    app.connect("html-page-context", prepare)
    app.connect("html-page-context", write_text)
    app.connect("html-collect-pages", restore_entries)
    app.connect("html-collect-pages", write_terms)
    app.connect("build-finished", forget_texts)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
