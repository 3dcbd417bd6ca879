"""The front matter of a page tells whether it is a lecture, which readers also get alone, as a handout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = "handouts"
"""Where in the published tree of an edition handouts stand, each under the path of its page."""

PARALLEL: Final = "-parallel"
"""What is added to the name of a book in two languages side by side."""


def is_lecture(fields: Mapping[str, object]) -> bool:
    """Say whether front matter names a seed or the number of a lecture, and leaves the page in the book."""
    return ("seed" in fields or "lecture" in fields) and is_printed(fields) and "appendix" not in fields


def is_printed(fields: Mapping[str, object]) -> bool:
    """Say whether a page belongs in the book; a guide for authors with ``book: false`` does not."""
    return str(fields.get("book", "")).strip().lower() != "false"
