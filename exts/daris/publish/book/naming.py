"""The name of a course becomes a file name that any web server and any mail can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.lang.latin import LATIN
from daris.model.anchor import anchor
from daris.model.handout import PARALLEL

if TYPE_CHECKING:
    from sphinx.config import Config


def name_of(config: Config) -> str:
    """Return the project's name in plain Latin letters, or ``book`` where nothing is left of it."""
    return anchor(config.project, LATIN) or "book"


def file_of(config: Config) -> str:
    """Return the name of the PDF; that in two languages side by side stands beside the one in one."""
    return f"{config.daris_pdf_name}{PARALLEL if is_parallel(config) else ''}.pdf"


def is_parallel(config: Config) -> bool:
    """Say whether the book prints both languages, which the catalogues room keeps."""
    return bool(getattr(config, "daris_side_by_side", False))
