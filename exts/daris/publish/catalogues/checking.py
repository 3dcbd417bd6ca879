"""Catalogue files become findings: can they be read at all, and what would they do to a page."""

from __future__ import annotations

import gettext
import re
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from daris.model.finding import Finding, Place, Remark, Severity
from daris.publish.catalogues.blocks import read_blocks
from daris.publish.catalogues.entries import read_entries
from daris.publish.catalogues.judging import judge_chapter, judge_interface
from daris.publish.catalogues.terms import TermBase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

    from daris.publish.catalogues.entries import Entry

INTERFACE: Final = "sphinx.po"
"""The catalogue of the site's own words; gettext knows it by this name, no chapter may use it."""
MESSAGES: Final = "LC_MESSAGES"
FORMER_OF_OBSOLETE: Final = re.compile(rb"^[ \t]*#~[ \t]*\|.*$", re.MULTILINE)
NO_TERMS: Final = TermBase()


def catalogue_files(locale: Path, languages: Iterable[str] | None = None) -> tuple[Path, ...]:
    """Return the .po files below ``locale``, of some languages or of all, in a stable order."""
    chosen = sorted(locale.iterdir()) if languages is None and locale.is_dir() else ()
    folders = chosen if languages is None else [locale / language for language in languages]
    return tuple(path for folder in folders for path in sorted((folder / MESSAGES).rglob("*.po")))


def check_locale(
    locale: Path, languages: Iterable[str] | None = None, base: TermBase = NO_TERMS
) -> tuple[Finding, ...]:
    """Check every catalogue of some languages, or of all that are there."""
    paths = catalogue_files(locale, languages)
    return tuple(
        finding for path in paths for finding in check_catalogue(path, _language(locale, path), base)
    )


def _language(locale: Path, path: Path) -> str:
    return path.relative_to(locale).parts[0]


def check_catalogue(path: Path, language: str = "en", base: TermBase = NO_TERMS) -> tuple[Finding, ...]:
    """Return all that is wrong with one catalogue; only a sound file is looked at entry by entry."""
    entries, findings = sound_entries(path)
    if findings or not entries:
        return findings
    blocks = read_blocks(path.read_text("utf-8"), entries)
    if path.name == INTERFACE and path.parent.name == MESSAGES:
        return tuple(judge_interface(path, blocks))
    return tuple(judge_chapter(path, blocks, language, base))


def faults(path: Path) -> tuple[Finding, ...]:
    """Return only what stops a build."""
    found = check_catalogue(path, path.parts[path.parts.index(MESSAGES) - 1])
    return tuple(finding for finding in found if finding.remark.severity is Severity.ERROR)


def sound_entries(path: Path) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Return the entries of a file that both we and Babel can read, or why not."""
    try:
        return sound_text(path, path.read_bytes())
    except OSError as error:
        hint = "check that it is a file you may read"
        return (), (
            Finding(Remark.CATALOGUE_UNREADABLE, Place(str(path)), error.strerror or "unreadable", hint),
        )


@lru_cache(8)  # an update reads what it makes, compares it with what was, and counts it
def sound_text(path: Path, data: bytes) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Return the entries of these bytes, which stand at ``path`` or will; or what is wrong with them."""
    entries, findings = read_entries(data, str(path))
    if findings:
        return (), findings
    return entries, tuple(_loading(path, data))


def load(data: bytes) -> Catalog:
    """Return Babel's view of a catalogue; raise PoFileError or ValueError where it would guess."""
    return read_po(BytesIO(readable(data)), charset="utf-8", abort_invalid=True)


def readable(data: bytes) -> bytes:
    """Return a catalogue for Babel's reader, line for line, without what it takes for damage.

    gettext keeps the former source of an obsolete entry too, in lines that begin with ``#~|``.
    """
    return FORMER_OF_OBSOLETE.sub(b"#", data)


def _loading(path: Path, data: bytes) -> Iterator[Finding]:
    """Compile and load once: Sphinx swallows what goes wrong there and shows the source language."""
    compiled = BytesIO()
    try:
        catalogue = load(data)
        gettext.c2py(catalogue.plural_expr)  # it will stand in a script of the site
        write_mo(compiled, catalogue)
        compiled.seek(0)
        gettext.GNUTranslations(compiled)
    except PoFileError as error:
        place = Place(str(path), error.lineno + 1)
        yield Finding(Remark.CATALOGUE_SYNTAX, place, str(error.args[0]), "mend the entry above this line")
    except (ValueError, LookupError, TypeError) as error:
        hint = "check Plural-Forms and the dates in the header"
        yield Finding(
            Remark.CATALOGUE_SYNTAX, Place(str(path), 1), f"the header cannot be used: {error}", hint
        )
