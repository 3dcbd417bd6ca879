"""The catalogues of one language become what gettext loads, in a folder of the build.

Stock Sphinx writes .mo files beside the .po files of the source tree, whatever they hold. Here only
catalogues that passed the checks are compiled, a file changes only when its content does (Sphinx reads a
chapter again when its .mo is newer), and a .po that is gone takes its .mo along.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo

from daris.publish.catalogues.checking import INTERFACE, MESSAGES, catalogue_files, load
from daris.publish.catalogues.replacing import replace
from daris.publish.catalogues.script import interface_script
from daris.publish.catalogues.shapes import PARAGRAPH, as_paragraph, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog


def compile_language(sources: Iterable[Path], target: Path, language: str) -> None:
    """Compile from several locale folders, the first one winning, into ``target``."""
    wanted = dict(_compiled(sources, target / language / MESSAGES, language))
    for path, data in wanted.items():
        replace(path, data)
    for path in (target / language).rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink()


def _compiled(sources: Iterable[Path], target: Path, language: str) -> Iterator[tuple[Path, bytes]]:
    """Yield .mo files, and beside each its .po: Sphinx finds the former by the latter."""
    for source in reversed(tuple(sources)):
        for path in catalogue_files(source, (language,)):
            data = path.read_bytes()
            catalogue = load(data)
            place = target / path.relative_to(source / language / MESSAGES)
            if path.name == INTERFACE:
                yield place.with_suffix(".js"), interface_script(catalogue, language)
            else:
                _escape(catalogue)
            yield place, data
            yield place.with_suffix(".mo"), _mo(catalogue)


def _escape(catalogue: Catalog) -> None:
    """Let a heading like "1. Introduction" through, which Sphinx would take for a list and drop."""
    for message in catalogue:
        if isinstance(message.string, str) and message.id and shape(message.string)[:1] != PARAGRAPH:
            message.string = as_paragraph(message.string)


def _mo(catalogue: Catalog) -> bytes:
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()
