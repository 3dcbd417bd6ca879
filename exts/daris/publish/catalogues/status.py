"""The catalogues of one language become figures: what needs translation, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, sound_entries
from daris.publish.catalogues.prose import needs_translation

if TYPE_CHECKING:
    from pathlib import Path

    from daris.publish.catalogues.entries import Entry


@dataclass(frozen=True, slots=True)
class Translated:
    """How far the translation of one document is; ``messages`` counts only what needs it."""

    document: str
    messages: int
    translated: int
    fuzzy: int

    @property
    def untranslated(self) -> int:
        """Return how many messages hold no translation at all."""
        return self.messages - self.translated - self.fuzzy


def translation_status(locale: Path, language: str) -> tuple[Translated, ...]:
    """Count by document; a catalogue that cannot be read counts as empty, and ``daris check`` names it."""
    return tuple(
        _count(path.relative_to(locale / language / MESSAGES).with_suffix("").as_posix(), path, language)
        for path in catalogue_files(locale, (language,))
        if path.name != INTERFACE
    )


def _count(document: str, path: Path, language: str) -> Translated:
    wanted = [entry for entry in sound_entries(path)[0] if _counts(entry, language)]
    return Translated(
        document=document,
        messages=len(wanted),
        translated=sum(entry.in_use for entry in wanted),
        fuzzy=sum(entry.fuzzy and any(entry.strings) for entry in wanted),
    )


def _counts(entry: Entry, language: str) -> bool:
    return bool(entry.msgid) and not entry.obsolete and needs_translation(entry.msgid, language)
