"""The name of a course becomes a file name that any web server and any mail can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.lang.latin import LATIN
from daris.model.anchor import anchor

if TYPE_CHECKING:
    from sphinx.config import Config


def name_of(config: Config) -> str:
    """Return the project's name in plain Latin letters, or ``book`` where nothing is left of it."""
    return anchor(config.project, LATIN) or "book"
