"""The catalogues of one language become figures: what needs translation, and how far it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, sound_entries
from daris.publish.catalogues.wording import CODE, KEYED, ROLE

if TYPE_CHECKING:
    from pathlib import Path

    from daris.publish.catalogues.entries import Entry

SOURCE_LANGUAGE: Final = "kk"
"""The language the chapters are written in; its own edition needs only the foreign passages translated."""
CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
LATIN: Final = re.compile(r"[A-Za-z]{2}")
ADDRESS: Final = re.compile(r"\]\([^)]*\)|<[^<>\s]+>|https?://\S+")
REASON: Final = "gap"
"""The role whose content is a reason from a fixed list, not text."""


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


def needs_translation(msgid: str, language: str) -> bool:
    """Tell by the letters whether a message is in another language than this edition."""
    text = visible_text(msgid)
    kazakh = bool(CYRILLIC.search(text))
    return not kazakh and bool(LATIN.search(text)) if language == SOURCE_LANGUAGE else kazakh


def visible_text(msgid: str) -> str:
    """Return the words of a message: no role names, keys, reasons of gaps, code or addresses."""
    return ADDRESS.sub("]", CODE.sub("", ROLE.sub(_words, msgid)))


def _words(role: re.Match[str]) -> str:
    if role[1] == REASON:
        return ""
    shown, bracket, _ = role[3].partition("<")
    return (shown if bracket else "") if role[1] in KEYED else role[3]


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
