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

WRITING: Final = frozenset({"reading", "search", "book", "ebook", "speed"})
"""Rooms that only say how pages come out: the extraction of messages does without, and starts sooner."""


def setup_rooms(app: Sphinx) -> None:
    """Set up every feature room; each is an extension of its own that works alone."""
    left_out = WRITING if app.config.overrides.get("daris_extracting") else frozenset[str]()
    for room in ROOMS:
        if room not in left_out:
            app.setup_extension(f"daris.publish.{room}")
