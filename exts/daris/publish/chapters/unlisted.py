"""Open readings that no provenance note holds become findings: the page of sources cannot list them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark
from daris.publish.chapters.notes import read_chapters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from daris.publish.chapters.notes import Chapter

OPEN: Final = frozenset({"gap", "unclear"})
"""Roles that leave a question to the reader, which only the scan can answer."""


def unlisted(docs: Path) -> tuple[Finding, ...]:
    """Look through the chapters that claim a seed; other pages may show the signs as examples."""
    chapters = (chapter for chapter in read_chapters(docs) if chapter.claims())
    return tuple(finding for chapter in chapters for finding in unlisted_in(chapter))


def unlisted_in(chapter: Chapter) -> Iterator[Finding]:
    """Yield a finding for each gap and unclear reading outside the blocks that name their seed lines."""
    held = [(note.above, note.through) for note in chapter.notes if note.above]
    for role in chapter.roles:
        if role.name in OPEN and not any(first <= role.line <= last for first, last in held):
            what = f"`{role.content}`" if role.name == "unclear" else f"the gap ({role.content})"
            fact = (
                f"{what} stands in no block that names its seed lines, so its page of sources cannot list it"
            )
            hint = "put `<!-- seed 1-3 -->` with the lines it was read from above the block"
            yield Finding(Remark.READING_UNLISTED, Place(chapter.file, role.line), fact, hint)
