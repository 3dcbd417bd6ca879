"""The half of Daris that lives inside Sphinx; one room a feature, each with its own setup."""

from __future__ import annotations

import gc
from importlib import import_module
from importlib.util import find_spec
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


def load_rooms() -> None:
    """Load what a run of Sphinx needs but set nothing up: a process that did so may be copied for any run.

    It takes half a second, the larger part of a run that writes one page.
    """
    from sphinx.application import builtin_extensions  # noqa: PLC0415  # this half is read without Sphinx too

    gc.disable()  # nothing that is loaded is ever garbage
    rooms = [f"daris.publish.{room}" for room in ROOMS]
    extensions = [name for room in rooms if find_spec(name := f"{room}.extension")]
    for module in (*builtin_extensions, "myst_parser.sphinx_ext.main", *rooms, *extensions):
        import_module(module)
    gc.freeze()
    gc.enable()
