"""Pages that were read wait for their writing on the disk, where they are anyway, and not in memory.

Sphinx keeps the tree of every page that it reads until it writes it, and the bytes of every tree that it
takes from the disk until it ends. A usual course stays in memory, because reading a tree back costs time.
(``sphinx.environment.BuildEnvironment.get_doctree``)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx

KEPT: Final = 250
"""Trees that may wait in memory."""


def put_down(app: Sphinx, *_: object) -> None:
    """At ``source-read``: let go of the trees of pages beyond the first ones."""
    trees: dict[str, Any] = getattr(app.env, "_write_doc_doctree_cache", {})
    while len(trees) > KEPT:
        trees.popitem()


def take_up(app: Sphinx, *_: object) -> None:
    """At ``doctree-resolved``: the page is a tree again, and its bytes are on the disk."""
    taken: dict[str, bytes] = getattr(app.env, "_pickled_doctree_cache", {})
    taken.clear()
