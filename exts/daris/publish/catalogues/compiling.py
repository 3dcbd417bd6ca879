"""The catalogues of one language become what gettext loads, in a folder of the build.

Stock Sphinx writes .mo files beside the .po files of the source tree, whatever they hold. Here only
catalogues that passed the checks are compiled, a file changes only when its content does (Sphinx reads a
chapter again when its .mo is newer), and a .po that is gone takes its .mo along. What was written is read
back once: a .mo cut short would silently untranslate its page.
"""

from __future__ import annotations

import gettext
import json
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo

from daris.publish.catalogues.blocks import read_blocks
from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, load
from daris.publish.catalogues.choosing import State, choose
from daris.publish.catalogues.prose import needed_definitions
from daris.publish.catalogues.replacing import replace_all
from daris.publish.catalogues.script import interface_script
from daris.publish.catalogues.shapes import PARAGRAPH, as_paragraph, shape
from daris.publish.catalogues.sound import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

    Chapter = Callable[[str], str]
    """Gives the Markdown of a chapter by its name, or nothing."""

KEY: Final = ".key"
"""Holds the digest of all that a compiled catalogue was made from."""
UNDATED: Final = datetime(1970, 1, 1, tzinfo=UTC)


def compile_language(
    sources: Iterable[Path], target: Path, language: str, *, chapter: Chapter, show_outdated: bool
) -> None:
    """Compile from several locale folders, the first one winning, into ``target``."""
    wanted: dict[Path, bytes] = {}
    kept: set[Path] = set()
    for source in reversed(tuple(sources)):
        for path in catalogue_files(source, (language,)):
            place = target / language / MESSAGES / path.relative_to(source / language / MESSAGES)
            if path.name == INTERFACE:
                wanted |= _interface(path, place, language)
            else:
                name = path.relative_to(source / language / MESSAGES).with_suffix("").as_posix()
                made_from = _digest(path, chapter(name), show_outdated=show_outdated)
                if _is_made(place, made_from):
                    kept |= set(_files(place))
                    continue
                wanted |= _chapter(path, place, chapter(name), show_outdated=show_outdated)
                wanted[place.with_suffix(KEY)] = made_from
    replace_all(wanted)
    for path in (target / language).rglob("*"):
        if path.is_file() and path not in wanted and path not in kept:
            path.unlink()


def _files(place: Path) -> tuple[Path, ...]:
    """Return what stands in the build for one catalogue."""
    return tuple(place.with_suffix(suffix) for suffix in (".po", ".json", ".mo", KEY))


def _digest(path: Path, chapter: str, *, show_outdated: bool) -> bytes:
    parts = (rules(), str(show_outdated), str(path), chapter, sha256(path.read_bytes()).hexdigest())
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest().encode()


def _is_made(place: Path, made_from: bytes) -> bool:
    return all(path.is_file() for path in _files(place)) and place.with_suffix(KEY).read_bytes() == made_from


def _interface(path: Path, place: Path, language: str) -> dict[Path, bytes]:
    data = path.read_bytes()
    catalogue = load(data)
    script = interface_script(catalogue, language)
    # Beside each .mo its .po: Sphinx finds the former by the latter.
    return {place: data, place.with_suffix(".js"): script, place.with_suffix(".mo"): _mo(catalogue)}


def _chapter(path: Path, place: Path, chapter: str, *, show_outdated: bool) -> dict[Path, bytes]:
    """Return the catalogue as the build shows it, and beside it the place and the state of every entry."""
    data = path.read_bytes()
    catalogue, entries = load(data), {}
    for block in read_blocks(data.decode()):
        if not block.entry.msgid or block.entry.obsolete:
            continue
        choice = choose(block, show_outdated=show_outdated)
        message = catalogue.get(block.entry.msgid, block.entry.context)
        if message is not None and isinstance(message.id, str):
            message.flags.discard("fuzzy")
            message.string = _shown(choice.string, chapter)
        if choice.state is not State.OPEN:
            entries[block.entry.msgid] = [f"{path}:{block.entry.line}", choice.state, choice.string]
    kept = json.dumps(entries, ensure_ascii=False, indent=0).encode()
    catalogue.last_translator = sha256(kept).hexdigest()  # a page is read again also when only a mark changed
    return {place: data, place.with_suffix(".json"): kept, place.with_suffix(".mo"): _mo(catalogue)}


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
