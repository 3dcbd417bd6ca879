"""Chapters and the catalogues of before become the catalogues of now, whole files at once.

sphinx-intl writes; it opens a file for writing before it knows what to write, so a stop in between empties
it. Here it works on a copy; what it lost is put back, the result is checked against what was there, and only
then do files change place. What did not change since the last run is not read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daris.lang.editions import EDITIONS
from daris.lang.tags import IN_LATIN, SOURCE
from daris.model.finding import Finding, Place, Remark
from daris.publish.catalogues.blocks import read_blocks, write_blocks
from daris.publish.catalogues.by_rule import with_made, without_made
from daris.publish.catalogues.checking import (
    INTERFACE,
    MESSAGES,
    catalogue_files,
    sound_text,
)
from daris.publish.catalogues.extraction import extract
from daris.publish.catalogues.locking import alone
from daris.publish.catalogues.memory import NAME, Memory
from daris.publish.catalogues.mending import mended
from daris.publish.catalogues.merging import lost, merge
from daris.publish.catalogues.replacing import replace_all
from daris.publish.catalogues.suggesting import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did: files that changed, or findings and no change at all."""

    changed: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pair:
    """A catalogue and the template of its chapter; ``data`` is empty for a catalogue to come."""

    path: Path
    template: Path
    data: bytes
    kazakh: bytes = b""
    """The Kazakh catalogue that one in Latin letters is made of."""

    @property
    def made_of(self) -> bytes:
        """Return all but the catalogue itself that an update depends on."""
        return self.template.read_bytes() + self.kazakh


def update(docs: Path, locale: Path, build: Path, languages: tuple[str, ...] = EDITIONS) -> Update:
    """Extract and merge; nothing below ``locale`` is touched unless every step before succeeded."""
    try:
        with alone(locale):
            return _update(docs, locale, build, languages)
    except OSError as error:
        place = Place(str(error.filename or locale))
        hint = "nothing was changed; make room on the disk or give yourself the right to write there"
        fact = f"the catalogues cannot be written: {error.strerror or error}"
        return Update(findings=(Finding(Remark.CATALOGUE_UNWRITABLE, place, fact, hint),))


def _update(docs: Path, locale: Path, build: Path, languages: tuple[str, ...]) -> Update:
    memory = Memory(build / NAME)
    before = {path: path.read_bytes() for path in catalogue_files(locale, languages)}
    findings = _unsound(before, memory)
    templates = build / "gettext"
    findings = findings or extract(docs, templates)
    if findings:
        return Update(findings=findings)
    new, settled = dict[Path, bytes](), dict[Path, bytes]()
    for language in sorted(languages, key=IN_LATIN.__eq__):  # that one is made of the Kazakh ones
        pairs = [
            pair
            for pair in _pairs(locale, templates, language, before | new)
            if not memory.settled(pair.path, pair.made_of, pair.data)
        ]
        new |= {pair.path: _merged(pair, language) for pair in pairs}
        settled |= {pair.path: pair.made_of for pair in pairs}
    if findings := (*_changed_meanwhile(before), *missing(_by_people(before), new)):
        return Update(findings=findings)
    changed = replace_all(new)
    for path, made_of in settled.items():
        memory.settle(path, made_of, new[path])
    memory.save()
    return Update(changed=changed)


def _unsound(before: Mapping[Path, bytes], memory: Memory) -> tuple[Finding, ...]:
    unknown = ((path, data) for path, data in before.items() if not memory.sound(data))
    return tuple(finding for path, data in unknown for finding in sound_text(path, mended(data))[1])


def _pairs(locale: Path, templates: Path, language: str, known: Mapping[Path, bytes]) -> Iterator[_Pair]:
    for template in sorted(templates.rglob("*.pot")):
        name = template.relative_to(templates).with_suffix(".po")
        path = locale / language / MESSAGES / name
        kazakh = known.get(locale / SOURCE / MESSAGES / name, b"") if language == IN_LATIN else b""
        if name.as_posix() != INTERFACE:  # people write it, no extraction may touch it
            yield _Pair(path, template, known.get(path, b""), kazakh)


def _merged(pair: _Pair, language: str) -> bytes:
    """Merge what sphinx-intl suggests with what was there."""
    old, template = mended(pair.data), pair.template.read_bytes()
    new = suggested(pair.template, old, language)
    known, wanted, guessed, kazakh = (
        read_blocks(data.decode()) if data else () for data in (old, template, new, pair.kazakh)
    )
    if language != IN_LATIN:
        return write_blocks(merge(known, wanted, guessed, language))
    return write_blocks(with_made(merge(without_made(known), wanted, guessed[:1], language), kazakh))


def _changed_meanwhile(before: Mapping[Path, bytes]) -> Iterator[Finding]:
    for path, data in before.items():
        if not path.is_file() or path.read_bytes() != data:
            hint = "nothing was changed; save your work and run daris catalogues again"
            yield Finding(
                Remark.CATALOGUE_CHANGED, Place(str(path)), "somebody saved it during the update", hint
            )


def _by_people(before: Mapping[Path, bytes]) -> dict[Path, bytes]:
    """Return the catalogues without what the rule made: that is made anew, not kept."""
    return {
        path: write_blocks(without_made(read_blocks(mended(data).decode())))
        if IN_LATIN in path.parts
        else data
        for path, data in before.items()
    }


def missing(before: Mapping[Path, bytes], new: Mapping[Path, bytes]) -> Iterator[Finding]:
    """Compare by our own reader, so that one mistake of a library cannot hide another."""
    for path, data in new.items():
        entries, unsound = sound_text(path, data)
        yield from unsound
        for entry in lost(sound_text(path, mended(before.get(path, b"")))[0], entries):
            fact = f"the update would lose the translation of {entry.msgid[:40]!r}"
            hint = "nothing was changed; please report this with the file"
            yield Finding(Remark.CATALOGUE_LOST, Place(str(path), entry.line), fact, hint)
