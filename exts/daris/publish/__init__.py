"""The half of Daris that lives inside Sphinx; one room a feature, each with its own setup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ROOMS: Final = (
    "safety",
    "catalogues",
    "chapters",
    "lecture",
    "definitions",
    "reading",
    "search",
    "book",
    "ebook",
    "speed",
)
"""The feature rooms in the order a chapter passes through them."""


def setup_rooms(app: Sphinx) -> None:
    """Set up every feature room; each is an extension of its own that works alone."""
    for room in ROOMS:
        app.setup_extension(f"daris.publish.{room}")
