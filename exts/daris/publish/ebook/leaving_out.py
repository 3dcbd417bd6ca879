"""Pages that a book has no place for come in; lists of contents without them go out, and no link to them."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from daris.model.handout import is_printed

if TYPE_CHECKING:
    from collections.abc import Collection

_LINK: Final = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


class LeavePagesOut(SphinxPostTransform):
    """Take pages with ``book: false``, such as the guide for authors, out of every list of contents."""

    default_priority = 7  # Sphinx turns the lists into links after all transforms
    builders = ("epub",)

    def run(self, **_kwargs: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Drop the entries, and a list that loses its last one with its caption."""
        for contents in list(self.document.findall(addnodes.toctree)):
            kept = [entry for entry in contents["entries"] if self._is_kept(entry[1])]
            contents["includefiles"] = [page for page in contents["includefiles"] if self._is_kept(page)]
            if contents["entries"] and not kept:
                contents.parent.remove(contents)
            contents["entries"] = kept

    def _is_kept(self, page: str) -> bool:
        return is_printed(self.env.metadata.get(page, {}))


def with_links_inside(page: str, name: str, files: Collection[str]) -> str:
    """Return the XHTML of ``name`` where each link to a page that is no file of the book is plain text."""

    def kept(found: re.Match[str]) -> str:
        address = urlsplit(found[1])
        if address.scheme or not address.path:
            return found[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(address.path)))
        return found[0] if target in files else f"<span>{found[2]}</span>"

    return _LINK.sub(kept, page)
