"""The name of a chapter's document becomes that of its page of sources, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

FOLDER: Final = "sources/"
"""What the name of a chapter's document is preceded by in the name of its page."""


def page_of(chapter: str) -> str:
    """Name the page of sources of a chapter."""
    return f"{FOLDER}{chapter}"


def chapter_of(env: BuildEnvironment, page: str) -> str:
    """Name the chapter that a document is the page of sources of; nothing if it is none."""
    chapter = page.removeprefix(FOLDER)
    paths = env.project._docname_to_path  # noqa: SLF001  # no public way
    return chapter if page != chapter and paths.get(page) == paths.get(chapter, "") else ""
