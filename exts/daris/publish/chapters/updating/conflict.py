"""A new draft that does not fit becomes a comment above the block: readers never see it, checks always do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.publish.chapters.notes import OPEN_DRAFT
from daris.publish.chapters.updating.renumbering import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.publish.chapters.updating.blocks import Block


def conflict(lines: Iterable[int], drafted: Iterable[Block]) -> list[str]:
    """Return the comment; blank lines go, because one would end the list item that a comment may stand in."""
    told = ", ".join(map(str, stretches(lines)))
    text = [line.replace("-->", "-- >") for block in drafted for line in block.text if line.strip()]
    head = f"<!-- {OPEN_DRAFT} {told}: take what is better into your text below, then delete this comment."
    return [head, *text, "-->"]


def vanished(block: Block) -> list[str]:
    """Return the comment that takes the place of a note whose lines the seed no longer has."""
    told = ", ".join(map(str, block.sources))
    gone = "the scan no longer has these lines; delete the text below, or keep it as yours"
    return [f"<!-- {OPEN_DRAFT} {told}: {gone}, then delete this comment. -->"]


def rendered(blocks: Iterable[Block], lines: dict[Block, frozenset[int]]) -> list[str]:
    """Return drafted blocks with their notes in the numbers of today, a blank line between two."""
    out: list[str] = []
    for block in blocks:
        told = ", ".join(map(str, stretches(lines[block])))
        note = f"<!-- seed dropped {told}: {block.reason} -->" if block.reason else f"<!-- seed {told} -->"
        out += [*([""] if out else []), note, *block.text]
    return out
