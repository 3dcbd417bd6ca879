"""Finished outputs of all editions become one tree, put in the place of the last in one move."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from daris.publish.editions.steps import Folders

WORKING_FILES: Final = (".buildinfo*", ".doctrees", "*.pickle", "*.typ")
"""What Sphinx leaves in its output for itself; nothing a reader needs, and a pickle is a danger."""


def assemble(folders: Folders, editions: Sequence[str]) -> Path:
    """Copy what was built into a new tree beside the published one and return it."""
    tree = folders.build / "site.new"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    for edition in editions:
        _prune(folders.output("html", edition), folders.docs)
        _forget_old_names(folders.output("pdf", edition))
        for kind in ("html", "pdf"):
            source = folders.output(kind, edition)
            if source.is_dir():
                ignored = shutil.ignore_patterns(*WORKING_FILES)
                shutil.copytree(source, tree / edition, ignore=ignored, dirs_exist_ok=True)
    return tree


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


def _forget_old_names(books: Path) -> None:
    """Remove the book under the name that it had before the course renamed it."""
    by_age = sorted(books.glob("*.pdf"), key=lambda book: book.stat().st_mtime_ns)
    for book in by_age[:-1]:
        book.unlink()
