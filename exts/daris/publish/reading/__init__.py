"""Reading: Furo's pages get a switch of editions, one language throughout, and no request abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set the room up; commands that only read files do without Sphinx, and start sooner."""
    from daris.publish.reading.extension import setup as set_up  # noqa: PLC0415  # it loads Sphinx

    return set_up(app)
