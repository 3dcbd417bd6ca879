"""Chapters and the catalogues of before become the catalogues of now, one whole file after the other.

sphinx-intl writes; it opens a file for writing before it knows what to write, so a stop in between empties
it. Here it works on a copy, its work is checked against what was there, and only then do files change place.
"""

from __future__ import annotations

import re
import shutil
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import write_po
from sphinx_intl import basic  # type: ignore[import-untyped]  # sphinx-intl ships no types

from daris.model.finding import Finding, Place, Remark
from daris.publish.catalogues.checking import INTERFACE, catalogue_files, load, sound_entries
from daris.publish.catalogues.extraction import extract
from daris.publish.catalogues.keeping import keep, lost
from daris.publish.catalogues.replacing import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel.messages.catalog import Catalog

LANGUAGES: Final = ("kk", "en")
FLAGS: Final = re.compile(rb"^#,(.*)\n", re.MULTILINE)
GUESSED: Final = frozenset({b"python-format", b"python-brace-format"})


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did: files that changed, or findings and no change at all."""

    changed: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


def update(docs: Path, locale: Path, build: Path, languages: tuple[str, ...] = LANGUAGES) -> Update:
    """Extract and merge; nothing below ``locale`` is touched unless every step before succeeded."""
    findings = _unsound(catalogue_files(locale, languages))
    templates = build / "gettext"
    findings = findings or extract(docs, templates)
    if findings:
        return Update(findings=findings)
    with TemporaryDirectory(prefix="daris-locale-") as folder:
        copy = Path(folder) / "locale"
        _copy(locale, copy, languages)
        with redirect_stdout(StringIO()):
            basic.update(str(copy), str(templates), languages, jobs=1)
        _complete(locale, copy, languages)
        if findings := missing(locale, copy, languages):
            return Update(findings=findings)
        return Update(changed=_swap(locale, copy, languages))


def _unsound(paths: Iterable[Path]) -> tuple[Finding, ...]:
    return tuple(finding for path in paths for finding in sound_entries(path)[1])


def _copy(locale: Path, copy: Path, languages: tuple[str, ...]) -> None:
    for path in catalogue_files(locale, languages):
        target = copy / path.relative_to(locale)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def _complete(locale: Path, copy: Path, languages: tuple[str, ...]) -> None:
    """Bring back what sphinx-intl left out, and give new files a header without an hour or a placeholder."""
    for path in _chapters(copy, languages):
        old, new = locale / path.relative_to(copy), load(path.read_bytes())
        if not old.exists():
            path.write_bytes(_unflagged(_written(_begun(new))))
        elif keep(load(old.read_bytes()), new):
            path.write_bytes(_unflagged(_written(new)))
        elif path.read_bytes() != old.read_bytes():
            path.write_bytes(_unflagged(path.read_bytes()))


def _begun(catalogue: Catalog) -> Catalog:
    name = catalogue.locale.english_name if catalogue.locale else str(catalogue.locale_identifier)
    catalogue.header_comment = f"# {name} translation of {catalogue.project}."
    catalogue.fuzzy = False
    return catalogue


def _unflagged(data: bytes) -> bytes:
    """Drop the flags that Babel guesses from roles and percentages: Poedit would call good work wrong."""
    return FLAGS.sub(_true_flags, data)


def _true_flags(line: re.Match[bytes]) -> bytes:
    flags = [flag for flag in (part.strip() for part in line[1].split(b",")) if flag not in GUESSED]
    return b"#, " + b", ".join(flags) + b"\n" if flags else b""


def _written(catalogue: Catalog) -> bytes:
    out = BytesIO()
    write_po(out, catalogue, include_previous=True)
    return out.getvalue()


def missing(locale: Path, copy: Path, languages: tuple[str, ...]) -> tuple[Finding, ...]:
    """Compare by our own reader, so that one mistake of Babel's cannot hide another."""
    findings: list[Finding] = []
    for path in catalogue_files(locale, languages):
        new, unsound = sound_entries(copy / path.relative_to(locale))
        findings += unsound
        for entry in lost(sound_entries(path)[0], new):
            fact = f"the update would lose the translation of {entry.msgid[:40]!r}"
            hint = "nothing was changed; please report this with the file"
            findings.append(Finding(Remark.CATALOGUE_LOST, Place(str(path), entry.line), fact, hint))
    return tuple(findings)


def _swap(locale: Path, copy: Path, languages: tuple[str, ...]) -> tuple[Path, ...]:
    pairs = ((locale / path.relative_to(copy), path) for path in _chapters(copy, languages))
    return tuple(target for target, source in pairs if replace(target, source.read_bytes()))


def _chapters(copy: Path, languages: tuple[str, ...]) -> tuple[Path, ...]:
    """Return every catalogue but the interface's, which people write and no extraction may touch."""
    return tuple(path for path in catalogue_files(copy, languages) if path.name != INTERFACE)
