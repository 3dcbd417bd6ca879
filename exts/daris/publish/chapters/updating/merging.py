"""What was drafted, what people made of it and what would be drafted now become one text, or a conflict.

Own code: the one well-kept library, merge3, is under the GPL, which a BSD package cannot ask of its users;
and here a change must fit into text that people may have cut up and moved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_TOKEN: Final = re.compile(r"\s+|\{[\w-]+\}`[^`]*`|(?:(?!\{[\w-]+\}`)\S)+")
"""White space, a role with its content, or a piece of text up to either."""


@dataclass(frozen=True, slots=True)
class Merged:
    """People's text with every change of the draft that fits; ``whole`` says that all of them did."""

    text: str
    whole: bool


@dataclass(frozen=True, slots=True)
class _Change:
    """Tokens ``first`` to before ``last`` of the base became ``tokens``."""

    first: int
    last: int
    tokens: tuple[str, ...]


def merge(base: str, people: str, draft: str) -> Merged:
    """Put the changes from ``base`` to ``draft`` into ``people``'s text; people's stays."""
    before, theirs = _TOKEN.findall(base), _TOKEN.findall(people)
    changes = _changes(before, _TOKEN.findall(draft))
    edits = _changes(before, theirs)
    places = _places(before, theirs)
    whole, pieces = True, list(theirs)
    for change in reversed(changes):
        if change in edits:
            continue
        if any(_touch(change, edit) for edit in edits) or not _fits(change, places):
            whole = False
            continue
        start = places[change.first]
        pieces[start : start + change.last - change.first] = change.tokens
    return Merged("".join(pieces), whole)


def _changes(before: list[str], after: list[str]) -> list[_Change]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        _Change(first, last, tuple(after[start:end]))
        for kind, first, last, start, end in matcher.get_opcodes()
        if kind != "equal"
    ]


def _places(before: list[str], after: list[str]) -> dict[int, int]:
    """Say where each token of the base that people kept stands in their text; the end is where theirs is."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    places = {
        first + offset: start + offset
        for first, start, size in matcher.get_matching_blocks()
        for offset in range(size)
    }
    return {**places, len(before): len(after)}


def _touch(one: _Change, other: _Change) -> bool:
    """Tell that two changes overlap or stand side by side: which comes first is then for people to say."""
    return one.first <= other.last and other.first <= one.last


def _fits(change: _Change, places: dict[int, int]) -> bool:
    """Tell that people kept every token a change replaces, together."""
    found = [places.get(number) for number in range(change.first, change.last + 1)]
    return None not in found and found == list(range(found[0] or 0, (found[0] or 0) + len(found)))
