"""Search: Kazakh stems in the index of a site, which is whole after an incremental build too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.publish.search.entries import restore_entries
from daris.publish.search.language import SearchKazakh

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Teach Sphinx Kazakh, and complete the index after the last page is written and before it is dumped."""
    app.add_search_language(SearchKazakh)
    app.connect("html-collect-pages", restore_entries)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
