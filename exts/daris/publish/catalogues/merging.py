"""A catalogue of before and the messages of now become the catalogue of now; no translation leaves it.

The semantics are those of GNU msgmerge where sphinx-intl has none: an obsolete entry comes back when its text
does, ``#|`` keeps the text a translation was made for, header and translators' comments stay. Beyond
msgmerge, a pair whose source changed stays in the file as obsolete: taking the change back loses nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daris.publish.catalogues.blocks import retired, revived, source_lines, written
from daris.publish.catalogues.closeness import distance, is_repair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from daris.publish.catalogues.blocks import Block
    from daris.publish.catalogues.entries import Entry

    Key = tuple[str | None, str]

EQUIVALENT: Final = "equivalent "
"""How the extraction hands on what a definition's author wrote: ``equivalent en: diplomacy``."""


def merge(
    old: Sequence[Block], template: Sequence[Block], suggested: Sequence[Block], language: str
) -> tuple[Block, ...]:
    """Return the blocks of the new catalogue; ``suggested`` is what sphinx-intl made of the first two."""
    store = _Store(old, template, suggested)
    header = next(block for block in (*old, *suggested) if not block.entry.msgid)
    now = [_placed(store.find(message), message, language) for message in template if message.entry.msgid]
    return (header, *now, *_left(old, now))


def lost(old: Iterable[Entry], new: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the old entries whose pair of source and translation is nowhere in the new catalogue."""
    there = {(entry.key, entry.strings) for entry in new}
    return tuple(
        entry
        for entry in old
        if entry.msgid and any(entry.strings) and (entry.key, entry.strings) not in there
    )


class _Store:
    """The translations of before, by what they may serve."""

    def __init__(self, old: Sequence[Block], template: Sequence[Block], suggested: Sequence[Block]) -> None:
        wanted = {block.entry.key for block in template}
        self.active = {block.entry.key: block for block in old if not block.entry.obsolete}
        self.kept = {block.entry.key: block for block in old if block.entry.obsolete and block.worked_on}
        self.gone = [block for block in old if block.worked_on and block.entry.key not in wanted]
        self.suggested = {block.entry.key: block for block in suggested if block.worked_on}
        self.by_strings = {block.entry.strings: block for block in old if block.worked_on}

    def find(self, message: Block) -> Block | None:
        """Return the best that is there for a message: finished work first, guesses last."""
        key = message.entry.key
        same = [
            block
            for block in (self.active.get(key), self.kept.get(key))
            if block and block.worked_on and _fits(block, message)
        ]
        same.sort(key=lambda block: block.entry.fuzzy)
        if same:
            return self._commented(same[0], self.active.get(key))
        empty = self.active.get(key)
        return self._near(message) or self._guessed(message) or (None if empty and empty.worked_on else empty)

    def _commented(self, block: Block, active: Block | None) -> Block:
        remarks = (*block.comments, *(active.comments if active else ()))
        return replace(revived(block), comments=tuple(dict.fromkeys(remarks)))

    def _near(self, message: Block) -> Block | None:
        source = message.entry.msgid
        near = [
            block
            for block in self.gone
            if _fits(block, message)
            and block.entry.context == message.entry.context
            and is_repair(block.entry.msgid, source)
        ]
        best = min(
            near, key=lambda block: (block.entry.obsolete, distance(block.entry.msgid, source)), default=None
        )
        return best and _for_review(best, message)

    def _guessed(self, message: Block) -> Block | None:
        """Take sphinx-intl's guess, if it is known from which source it comes."""
        guess = self.suggested.get(message.entry.key)
        origin = guess and self.by_strings.get(guess.entry.strings)
        return _for_review(origin, message) if origin and _fits(origin, message) else None


def _fits(block: Block, message: Block) -> bool:
    return bool(block.entry.plural) == bool(message.entry.plural)


def _for_review(block: Block, message: Block) -> Block:
    """Put a translation below another source; what it was made for stays in ``#|`` until a person looked."""
    made_for = block.before if block.entry.fuzzy and block.before else source_lines(block.entry.msgid)
    entry = replace(message.entry, strings=block.entry.strings, flags=block.entry.flags | {"fuzzy"})
    return replace(message, entry=entry, body=written(entry), comments=block.comments, before=made_for)


def _placed(found: Block | None, message: Block, language: str) -> Block:
    """Give a translation the place and the remarks of the message as it stands now."""
    if found is None or not found.worked_on:
        found = _filled(found, message, language)
    flags = found.entry.flags | (message.entry.flags - {"fuzzy"})
    entry = replace(found.entry, flags=flags)
    before = found.before if "fuzzy" in flags else ()
    return replace(
        found, entry=entry, extracted=message.extracted, references=message.references, before=before
    )


def _filled(found: Block | None, message: Block, language: str) -> Block:
    """Write the equivalent that a definition gives, as finished work: its author is a person."""
    mark = f"{EQUIVALENT}{language}: "
    text = next((note.removeprefix(mark) for note in message.extracted if note.startswith(mark)), "")
    forms = max(2, len(found.entry.strings) if found else 0) if message.entry.plural else 1
    entry = replace(
        message.entry, strings=(_as_source(text, message.entry.msgid),) * forms, flags=frozenset()
    )
    if found is not None and found.entry.strings == entry.strings and found.entry.plural == entry.plural:
        return found
    return replace(message, entry=entry, body=written(entry), comments=found.comments if found else ())


def _as_source(text: str, source: str) -> str:
    return text[:1].upper() + text[1:] if source[:1].isupper() else text


def _left(old: Iterable[Block], now: Iterable[Block]) -> Iterator[Block]:
    """Yield what no message of now uses, each pair of source and translation once."""
    seen = {(block.entry.key, block.entry.strings) for block in now}
    for block in sorted(old, key=lambda block: block.entry.obsolete):
        pair = (block.entry.key, block.entry.strings)
        if block.worked_on and pair not in seen:
            seen.add(pair)
            yield retired(block)
