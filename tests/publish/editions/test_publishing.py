"""The published tree: what is copied, what stays behind, and how it is swapped in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from daris.publish.editions import Folders, assemble, chains, swap

if TYPE_CHECKING:
    from pathlib import Path


def _write(path: Path, text: str = "x") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_sites_and_books_of_all_editions_come_together(tmp_path: Path) -> None:
    """Site, books and handouts of an edition share one folder; Sphinx's working files are not published."""
    folders = Folders(tmp_path)
    for name in (
        "html/kk/index.html",
        "html/kk/.buildinfo",
        "html/kk/environment.pickle",
        "pdf/kk/course.pdf",
        "pdf/kk/handouts/lectures/one.pdf",
        "epub/kk/lectures/one.xhtml",
        "epub/kk/handouts/lectures/one.epub",
    ):
        _write(tmp_path / "build" / name)
    tree = assemble(folders, ["kk", "en"])
    assert sorted(path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()) == [
        "kk/course.pdf",
        "kk/handouts/lectures/one.epub",
        "kk/handouts/lectures/one.pdf",
        "kk/index.html",
    ]


def test_a_page_whose_chapter_was_deleted_is_not_published(tmp_path: Path) -> None:
    """Sphinx leaves the page of a deleted chapter; readers must not find it."""
    _write(tmp_path / "docs/lectures/kept.md")
    _write(tmp_path / "build/html/kk/lectures/kept.html")
    _write(tmp_path / "build/html/kk/lectures/gone.html")
    tree = assemble(Folders(tmp_path), ["kk"])
    assert [path.name for path in tree.rglob("*.html")] == ["kept.html"]


def test_a_renamed_book_is_published_once(tmp_path: Path) -> None:
    """Only the newest PDF of an edition is the book; the old name leads nowhere."""
    for age, name in enumerate(("old", "new"), 1):
        _write(tmp_path / f"build/pdf/kk/{name}.pdf")
        os.utime(tmp_path / f"build/pdf/kk/{name}.pdf", (age, age))
    tree = assemble(Folders(tmp_path), ["kk"])
    assert [path.name for path in tree.rglob("*.pdf")] == ["new.pdf"]


def test_the_new_tree_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After the swap only the new pages are there, and nothing is left beside them."""
    _write(tmp_path / "site/old.html")
    _write(tmp_path / "site.new/new.html")
    swap(tmp_path / "site.new", tmp_path / "site")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")] == ["site/new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_book_in_two_languages_is_an_extra_of_the_translation(tmp_path: Path) -> None:
    """Only an edition that is translated has it; its trees keep more than those of the others."""
    folders = Folders(tmp_path)
    kazakh, english = chains(folders, ["kk", "en"], ["parallel"], books=[])
    assert kazakh == ()
    (step,) = english
    assert "daris_side_by_side=1" in step.words
    assert str(folders.output("doctrees", "en-parallel")) in step.words
    _write(tmp_path / "build/parallel/en/course-parallel.pdf")
    tree = assemble(folders, ["en"])
    assert [path.name for path in tree.rglob("*.pdf")] == ["course-parallel.pdf"]


def test_doctrees_stay_outside_the_published_tree(tmp_path: Path) -> None:
    """A pickle among the published files would be executed by the next build (facts, Security)."""
    folders = Folders(tmp_path)
    for chain in chains(
        folders, ["kk", "en"], ["html", "pdf"], books=["pdf"], options=("-W", "--keep-going")
    ):
        for step in chain:
            doctrees = step.words[step.words.index("-d") + 1]
            assert doctrees == str(tmp_path / "build" / "doctrees" / step.edition)
            assert "-W" in step.words
