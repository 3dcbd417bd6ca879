"""Daris: raw course text becomes bilingual lectures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Set up every feature room, in the order a chapter passes through them."""
    from daris.publish import setup_rooms  # noqa: PLC0415  # the scan half must import without Sphinx

    setup_rooms(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
