"""An entry of a catalogue becomes what a build shows: its translation, perhaps with a mark, or the source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from daris.publish.catalogues.closeness import is_repair
from daris.publish.catalogues.wording import chapter_wrongs

if TYPE_CHECKING:
    from daris.publish.catalogues.blocks import Block


class State(StrEnum):
    """How far a translation can be trusted."""

    OPEN = "open"
    """There is none."""
    OUTDATED = "outdated"
    """It was made for another text, or nobody finished it."""
    REVIEW = "review"
    """Its text was repaired since as a scan is; it stays in use and a translator looks again."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown for one message; an empty ``string`` means the source text."""

    state: State
    string: str = ""


def state_of(block: Block) -> State:
    """Tell how far the translation of an entry in use can be trusted."""
    if not block.worked_on:
        return State.OPEN
    if not block.entry.fuzzy:
        return State.DONE
    previous = block.previous
    return State.REVIEW if previous and is_repair(previous, block.entry.msgid) else State.OUTDATED


def choose(block: Block, *, show_outdated: bool) -> Choice:
    """Choose for a build; an unfinished translation whose markup does not fit gives way to the source."""
    state = state_of(block)
    if state is State.DONE:
        return Choice(state, block.entry.strings[0])
    fits = state is State.REVIEW or (state is State.OUTDATED and show_outdated)
    if not fits or any(chapter_wrongs(block.entry)):
        return Choice(State.OUTDATED if state is State.REVIEW else state)
    return Choice(state, block.entry.strings[0])
