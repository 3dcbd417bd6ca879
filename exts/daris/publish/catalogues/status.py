"""The catalogues of one language become figures: what needs translation, and how far it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from daris.lang.tags import IN_LATIN, SOURCE
from daris.publish.catalogues.blocks import read_blocks
from daris.publish.catalogues.by_rule import as_shown
from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, sound_entries
from daris.publish.catalogues.choosing import State, state_of
from daris.publish.catalogues.prose import needs_translation, visible_text

if TYPE_CHECKING:
    from pathlib import Path

    from daris.model.finding import Finding
    from daris.publish.catalogues.blocks import Block
    from daris.publish.catalogues.entries import Entry
    from daris.publish.catalogues.memory import Memory


@dataclass(frozen=True, slots=True)
class Translated:
    """How far the translation of one document is; ``messages`` counts only what needs it."""

    document: str
    messages: int
    translated: int
    fuzzy: int
    outdated: int = 0
    """Those of the fuzzy ones whose text was rewritten; the others stay in use until somebody looks."""
    words: int = 0
    """Words of the source that need translation."""
    words_open: int = 0
    """Words of the source that have no translation, or an outdated one."""

    @property
    def untranslated(self) -> int:
        """Return how many messages hold no translation at all."""
        return self.messages - self.translated - self.fuzzy


def translation_status(locale: Path, language: str, memory: Memory | None = None) -> tuple[Translated, ...]:
    """Count by document; a catalogue that cannot be read counts as empty, and ``daris check`` names it.

    With a ``memory`` only what changed since it was saved is read; save it afterwards.
    """
    written_in = SOURCE if language == IN_LATIN else language
    files = {
        path.relative_to(locale / written_in / MESSAGES): path
        for path in catalogue_files(locale, (written_in,))
    }
    return tuple(
        Translated(
            name.with_suffix("").as_posix(),
            *_figures(path, locale / language / MESSAGES / name, language, memory),
        )
        for name, path in files.items()
        if path.name != INTERFACE
    )


def damaged_catalogues(locale: Path) -> tuple[Finding, ...]:
    """Return why some catalogues count as empty."""
    return tuple(finding for path in catalogue_files(locale) for finding in sound_entries(path)[1])


def _figures(path: Path, own: Path, language: str, memory: Memory | None) -> list[int]:
    """Count; ``own`` is where an edition made by rule keeps what persons wrote, else the same file."""
    if memory is None or not path.is_file():
        return _count(path, own, language)
    files = {path, own} if own.is_file() else {path}
    data = b"".join(file.read_bytes() for file in sorted(files))
    return memory.counts(language.encode() + data, partial(_count, path, own, language))


def _count(path: Path, own: Path, language: str) -> list[int]:
    """Return the figures in the order of ``Translated``."""
    shown = as_shown(_blocks(path), _blocks(own)) if language == IN_LATIN else _blocks(path)
    wanted = [block for block in shown if _counts(block.entry, language)]
    states = Counter(map(state_of, wanted))
    words = [(_words(visible_text(block.entry.msgid)), state_of(block)) for block in wanted]
    unread = (count for count, state in words if state in {State.OPEN, State.OUTDATED})
    fuzzy = states[State.REVIEW] + states[State.OUTDATED]
    every = sum(count for count, _ in words)
    return [len(wanted), states[State.DONE], fuzzy, states[State.OUTDATED], every, sum(unread)]


def _words(text: str) -> int:
    """Count words; a dash between spaces is none."""
    return sum(any(map(str.isalnum, part)) for part in text.split())


def _blocks(path: Path) -> tuple[Block, ...]:
    return read_blocks(path.read_text("utf-8")) if sound_entries(path)[0] else ()


def _counts(entry: Entry, language: str) -> bool:
    return bool(entry.msgid) and not entry.obsolete and needs_translation(entry.msgid, language)
