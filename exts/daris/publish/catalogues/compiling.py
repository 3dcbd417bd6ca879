"""The catalogues of one language become what gettext loads, in a folder of the build.

Stock Sphinx writes .mo files beside the .po files of the source tree, whatever they hold. Here only
catalogues that passed the checks are compiled, a file changes only when its content does (Sphinx reads a
chapter again when its .mo is newer), and a .po that is gone takes its .mo along. What was written is read
back once: a .mo cut short would silently untranslate its page.
"""

from __future__ import annotations

import gettext
import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo

from daris.lang.tags import IN_LATIN, SOURCE
from daris.publish.catalogues.blocks import read_blocks, write_blocks
from daris.publish.catalogues.by_rule import as_shown
from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, load
from daris.publish.catalogues.choosing import State, choose
from daris.publish.catalogues.prose import needed_definitions
from daris.publish.catalogues.replacing import SUFFIX, replace_all
from daris.publish.catalogues.script import interface_script
from daris.publish.catalogues.shapes import PARAGRAPH, as_paragraph, shape
from daris.publish.catalogues.sound import rules
from daris.publish.catalogues.spreading import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

    from daris.publish.catalogues.blocks import Block

KEY: Final = ".key"
"""Holds the digest of all that a compiled catalogue was made from."""
MADE: Final = (".po", ".json", ".js", ".mo", KEY)
UNDATED: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """What is compiled: its content, and each entry with the place where a person would change it."""

    data: bytes
    entries: tuple[tuple[str, Block], ...]


@dataclass(frozen=True, slots=True)
class _Job:
    """One catalogue to compile from ``path`` to ``place``; ``own`` is where its own file stands or would."""

    path: Path
    own: Path
    place: Path
    language: str
    chapter: Path
    """The Markdown that the messages are from, if there is one."""
    show_outdated: bool

    def key(self) -> bytes:
        """Return a digest of all that the compiled catalogue is made from; files as make tells them apart."""
        digest = sha256(f"{rules()} {self.show_outdated}".encode())
        for path in (self.path, self.own, self.chapter):
            digest.update(os.fsencode(path) + _state(path))
        return digest.hexdigest().encode()

    def is_done(self) -> bool:
        """Tell whether the compiled catalogue is there and made from the same."""
        key = self.place.with_suffix(KEY)
        return key.is_file() and self.place.with_suffix(".mo").is_file() and key.read_bytes() == self.key()


def compile_language(
    sources: Iterable[Path], target: Path, language: str, *, docs: Path, show_outdated: bool
) -> None:
    """Compile from several locale folders, the first one winning, into ``target``."""
    jobs = tuple(_jobs(sources, target, language, docs.resolve(), show_outdated=show_outdated))
    done = {job.place for job in jobs if job.is_done()}
    wanted: dict[Path, bytes] = {}
    for made in spread(_compiled, [job for job in jobs if job.place not in done]):
        wanted |= made
    replace_all(wanted, lasting=False)
    kept = {place.with_suffix(suffix) for place in done for suffix in MADE}
    for path in (target / language).rglob("*"):
        if path.is_file() and path.suffix != SUFFIX and path not in wanted and path not in kept:
            path.unlink(missing_ok=True)  # another edition may do the same at the same time


def folder_of(compiled: Path, sources: Iterable[Path], *, show_outdated: bool) -> Path:
    """Return where below ``compiled`` all editions of a build compile to: one folder a way of doing it.

    Sphinx reads every page again when the folder it takes translations from is another one.
    """
    way = sha256(f"{show_outdated} ".encode() + b"\n".join(map(os.fsencode, sources)))
    return compiled / way.hexdigest()[:8]


def _state(path: Path) -> bytes:
    try:
        found = path.stat()
    except OSError:
        return b" is not there"
    return f" {found.st_size} {found.st_mtime_ns}".encode()


def _jobs(
    sources: Iterable[Path], target: Path, language: str, docs: Path, *, show_outdated: bool
) -> Iterator[_Job]:
    found: dict[Path, _Job] = {}
    for source in reversed(tuple(sources)):
        for path, own in _files(source, language):
            name = own.relative_to(source / language / MESSAGES)
            place = target / language / MESSAGES / name
            found[place] = _Job(path, own, place, language, docs / name.with_suffix(".md"), show_outdated)
    yield from found.values()


def _compiled(job: _Job) -> dict[Path, bytes]:
    """Return the files that a compiled catalogue is."""
    catalogue = _read(job.path, job.own, job.language)
    if job.place.name == INTERFACE:
        made = _interface(catalogue, job.place, job.language)
    else:
        chapter = job.chapter.read_text("utf-8", "replace") if job.chapter.is_file() else ""
        made = _chapter(catalogue, job.place, chapter, show_outdated=job.show_outdated)
    return {**made, job.place.with_suffix(KEY): job.key()}


def _files(source: Path, language: str) -> Iterator[tuple[Path, Path]]:
    """Yield what each catalogue of an edition is read from, and where its own file stands or would.

    The two differ for the edition in Latin letters, which is made of the Kazakh one.
    """
    written_in = SOURCE if language == IN_LATIN else language
    for path in catalogue_files(source, (written_in,)):
        yield path, source / language / MESSAGES / path.relative_to(source / written_in / MESSAGES)


def _read(path: Path, own: Path, language: str) -> _Catalogue:
    data = path.read_bytes()
    blocks = read_blocks(data.decode())
    if language == IN_LATIN:
        return _by_rule(path, blocks, own)
    return _Catalogue(data, tuple((f"{path}:{block.entry.line}", block) for block in blocks))


def _by_rule(path: Path, kazakh: tuple[Block, ...], written: Path) -> _Catalogue:
    """Spell a Kazakh catalogue in Latin letters, but where the file ``written`` has a person's words."""
    own = read_blocks(written.read_text("utf-8")) if written.is_file() else ()
    places = {block.entry.key: f"{path}:{block.entry.line}" for block in kazakh}
    places |= {block.entry.key: f"{written}:{block.entry.line}" for block in own}
    blocks = as_shown(kazakh, own)
    return _Catalogue(write_blocks(blocks), tuple((places[block.entry.key], block) for block in blocks))


def _interface(found: _Catalogue, place: Path, language: str) -> dict[Path, bytes]:
    catalogue = load(found.data)
    script = interface_script(catalogue, language)
    # Beside each .mo its .po: Sphinx finds the former by the latter.
    return {place: found.data, place.with_suffix(".js"): script, place.with_suffix(".mo"): _mo(catalogue)}


def _chapter(found: _Catalogue, place: Path, chapter: str, *, show_outdated: bool) -> dict[Path, bytes]:
    """Return the catalogue as the build shows it, and beside it the place and the state of every entry."""
    catalogue, entries = load(found.data), {}
    for at, block in found.entries:
        if not block.entry.msgid or block.entry.obsolete:
            continue
        choice = choose(block, show_outdated=show_outdated)
        message = catalogue.get(block.entry.msgid, block.entry.context)
        if message is not None and isinstance(message.id, str):
            message.flags.discard("fuzzy")
            message.string = _shown(choice.string, chapter)
        if choice.state is not State.OPEN:
            entries[block.entry.msgid] = [at, choice.state, choice.string]
    kept = json.dumps(entries, ensure_ascii=False, indent=0).encode()
    catalogue.last_translator = sha256(kept).hexdigest()  # a page is read again also when only a mark changed
    return {place: found.data, place.with_suffix(".json"): kept, place.with_suffix(".mo"): _mo(catalogue)}


def _shown(string: str, chapter: str) -> str:
    """Let through what Sphinx would drop: a mark that begins a list, and links defined elsewhere."""
    if not string:
        return ""
    if shape(string)[:1] != PARAGRAPH:
        string = as_paragraph(string)
    return string + "".join(f"\n\n{line}" for line in needed_definitions(string, chapter))


def _mo(catalogue: Catalog) -> bytes:
    # Babel dates a header without a date today: then all pages would be read again at every build.
    catalogue.creation_date = catalogue.revision_date = UNDATED
    out = BytesIO()
    write_mo(out, catalogue)
    out.seek(0)
    gettext.GNUTranslations(out)
    return out.getvalue()


def chapter_entries(target: Path, language: str, docname: str) -> Iterator[tuple[str, str, State, str]]:
    """Yield source, place in the .po file, state and translation of what was compiled for a chapter."""
    path = entries_file(target, language, docname)
    if path.is_file():
        for source, (place, state, string) in json.loads(path.read_text("utf-8")).items():
            yield source, place, State(state), string


def entries_file(target: Path, language: str, docname: str) -> Path:
    """Return where the entries of a chapter were compiled to."""
    return target / language / MESSAGES / f"{docname}.json"
