"""The course becomes an EPUB that says how it can be read, with definitions as notes that pop up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.publish.ebook.builder import EbookBuilder
from daris.publish.ebook.leaving_out import LeavePagesOut
from daris.publish.ebook.notes import DefinitionNotes, add_nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

_NONE: Final = "–"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Put our builder in the place of Sphinx's ``epub``, which it descends from."""
    add_nodes(app)
    app.add_post_transform(LeavePagesOut)
    app.add_post_transform(DefinitionNotes)
    app.add_builder(EbookBuilder, override=True)
    # Sphinx asks at 500 for a version, which a course has none of: its package gets the date instead.
    app.connect("builder-inited", _give_version, priority=499)
    app.connect("builder-inited", _take_version, priority=501)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _give_version(app: Sphinx) -> None:
    app.config.version = app.config.version or _NONE


def _take_version(app: Sphinx) -> None:
    """Put back what was there, else every page would be read again for the next format."""
    if app.config.version == _NONE:
        app.config.version = ""
