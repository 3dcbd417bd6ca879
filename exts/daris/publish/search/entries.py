"""The index entries of pages that were not written again go back into the search index.

Sphinx 9.0 collects them while it writes a page and keeps them in the environment, but the environment
is saved before the first page is written. So after an incremental build the terms of all other pages
cannot be found. The index domain knows them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.index_entries import split_index_msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

    Listed = tuple[str, str, str, str, str | None]
    """Type, value, target id, "main" or nothing, and category key of one entry, as Sphinx keeps it."""


def restore_entries(app: Sphinx) -> Iterable[tuple[str, dict[str, object], str]]:
    """Fill what is missing, page by page in the order of names; add no page of our own."""
    known = getattr(app.env, "_search_index_index_entries", None)
    if isinstance(app.builder, StandaloneHTMLBuilder) and known is not None:
        collected = {
            page: known[page] if page in known else sorted(set(_found(entries)))
            for page, entries in sorted(app.env.domains.index_domain.entries.items())
        }
        known.clear()
        known.update(collected)
    return ()


def _found(entries: Iterable[Listed]) -> Iterator[tuple[str, str, str]]:
    """Turn the entries of a page into what the search index keeps: words, target id, "main"."""
    for kind, value, target, main, _category in entries:
        for word in split_index_msg(kind, value):
            yield word, target or "", main
