"""The blocks of a sound catalogue become findings: what a page would lose, what is not as in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.model.finding import Finding, Place, Remark
from daris.publish.catalogues.choosing import State, state_of
from daris.publish.catalogues.likeness import unlike
from daris.publish.catalogues.prose import needs_translation
from daris.publish.catalogues.wording import chapter_wrongs, interface_wrongs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from daris.publish.catalogues.blocks import Block
    from daris.publish.catalogues.terms import TermBase


def judge_chapter(path: Path, blocks: Sequence[Block], language: str, base: TermBase) -> Iterator[Finding]:
    """Yield what is wrong with the finished entries, then how much is not finished."""
    for block in blocks:
        if block.entry.in_use:
            for remark, fact, hint in (*chapter_wrongs(block.entry), *unlike(block, language, base)):
                yield Finding(remark, Place(str(path), block.entry.line), fact, hint)
    yield from _unfinished(path, blocks, language)


def judge_interface(path: Path, blocks: Sequence[Block]) -> Iterator[Finding]:
    """Yield what is wrong with the site's own words."""
    for block in blocks:
        if block.entry.in_use:
            for remark, fact, hint in interface_wrongs(block.entry):
                yield Finding(remark, Place(str(path), block.entry.line), fact, hint)


def _unfinished(path: Path, blocks: Sequence[Block], language: str) -> Iterator[Finding]:
    """Count in one line a file, with the place of the first entry of each kind."""
    texts = {
        State.OPEN: (Remark.CATALOGUE_OPEN, "not translated", "translate them"),
        State.OUTDATED: (
            Remark.CATALOGUE_OUTDATED,
            "outdated",
            "translate the new text and remove the fuzzy mark",
        ),
        State.REVIEW: (
            Remark.CATALOGUE_REVIEW,
            "to review",
            "compare with the text in #| and remove the fuzzy mark",
        ),
    }
    wanted = [
        block
        for block in blocks
        if block.entry.msgid and not block.entry.obsolete and needs_translation(block.entry.msgid, language)
    ]
    for state, (remark, words, hint) in texts.items():
        found = [block for block in wanted if state_of(block) is state]
        if found:
            fact = f"{len(found)} of {len(wanted)} messages are {words}, the first of them here"
            yield Finding(remark, Place(str(path), found[0].entry.line), fact, hint)
