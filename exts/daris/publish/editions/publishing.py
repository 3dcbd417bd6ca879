"""Finished outputs of all editions become one tree, put in the place of the last in one move."""

from __future__ import annotations

import os
import shutil
from functools import partial
from typing import TYPE_CHECKING, Final

from daris.model.handout import FOLDER
from daris.publish.editions.steps import BUILDERS, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from daris.publish.editions.steps import Folders

SOURCES: Final = "_sources"
WORKING_FILES: Final = (".buildinfo*", ".doctrees", "*.pickle", "*.typ")
"""What Sphinx leaves in its output for itself; nothing a reader needs, and a pickle is a danger."""


def assemble(folders: Folders, editions: Sequence[str]) -> Path:
    """Copy what was built into a new tree beside the published one and return it."""
    tree = folders.build / "site.new"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    for edition in editions:
        _prune(folders.output("html", edition), folders.docs)
        for kind in BUILDERS:
            _copy(folders.output(kind, edition), tree / edition, kind, folders.site / edition)
    return tree


def _copy(source: Path, target: Path, kind: str, published: Path) -> None:
    """Copy a whole site, but of books only the files: an EPUB leaves its pages beside it."""
    if kind == "html" and source.is_dir():
        ignored = shutil.ignore_patterns(*WORKING_FILES)
        place = partial(_place, str(target), str(published))
        shutil.copytree(source, target, ignore=ignored, copy_function=place, dirs_exist_ok=True)
        if (target / SOURCES).is_dir() and not any((target / SOURCES).iterdir()):
            (target / SOURCES).rmdir()  # Sphinx makes it even where no sources are to be published
    handouts = (source / FOLDER).rglob(f"*{SUFFIXES.get(kind)}")
    for book in (*_current(source, kind), *handouts):
        copy = target / book.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(book, copy)


def _place(target: str, published: str, source: str, copy: str) -> None:
    """Share a file with the published tree, where nobody writes to it again; copy it if it is not there.

    (As ``rsync --link-dest`` does, and told apart in the same way.)
    """
    before = published + copy[len(target) :]
    try:
        wanted, found = os.stat(source), os.lstat(before)  # noqa: PTH116  # a path for each would take longer
        same = (wanted.st_size, wanted.st_mtime_ns) == (found.st_size, found.st_mtime_ns)
        if same and wanted.st_mode == found.st_mode:
            os.link(before, copy)
            return
    except OSError:
        pass  # not there, or on a disk without links
    shutil.copy2(source, copy)


def swap(new: Path, site: Path) -> None:
    """Put the tree ``new`` in the place of ``site``; a stop half-way leaves one of the two whole."""
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _prune(pages: Path, docs: Path) -> None:
    """Remove pages whose chapter is gone: Sphinx never does, and a deleted page would stay public."""
    if not (pages / "lectures").is_dir():
        return
    for page in (pages / "lectures").rglob("*.html"):
        chapter = docs / page.relative_to(pages)
        if not any(chapter.with_suffix(suffix).exists() for suffix in (".md", ".rst")):
            page.unlink()


def _current(books: Path, kind: str) -> tuple[Path, ...]:
    """Return the book in a folder; one under the name that it had before the course renamed it is removed."""
    by_age = sorted(books.glob(f"*{SUFFIXES.get(kind)}"), key=lambda book: book.stat().st_mtime_ns)
    for book in by_age[:-1]:
        book.unlink()
    return tuple(by_age[-1:])
