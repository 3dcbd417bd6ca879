"""Search: the index of a site holds the same after an incremental build as after a whole one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.publish.search.entries import restore_entries

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Complete the index after the last page is written and before it is dumped."""
    app.connect("html-collect-pages", restore_entries)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
