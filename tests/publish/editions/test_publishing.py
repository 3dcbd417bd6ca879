"""The published tree: what is copied, what stays behind, and how it is swapped in."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from daris.publish.editions import Folders, assemble, chains, swap

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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


def test_what_did_not_change_is_shared_and_what_did_is_not(tmp_path: Path) -> None:
    """Of two publications in turn the second shares the pages that are the same; the first is not touched."""
    folders, page = Folders(tmp_path), tmp_path / "build/html/kk/page.html"
    for name in ("same", "other", "page"):
        _write(page.with_stem(name), "one")
    swap(assemble(folders, ["kk"]), folders.site)
    first = {path.name: path.stat().st_ino for path in folders.site.rglob("*.html")}
    with (folders.site / "kk/page.html").open() as being_read:
        page.write_text("two")  # in place, as Sphinx writes
        page.with_stem("other").write_text("two")
        os.utime(page.with_stem("other"), (1, 1))
        swap(assemble(folders, ["kk"]), folders.site)
        assert being_read.read() == "one"
    second = {path.name: path.stat().st_ino for path in folders.site.rglob("*.html")}
    assert [name for name in sorted(first) if first[name] == second[name]] == ["same.html"]
    assert (folders.site / "kk/other.html").read_text() == "two"


def test_a_disk_without_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory stick knows no links; the site is published there all the same."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    folders = Folders(tmp_path)
    _write(tmp_path / "build/html/kk/page.html", "one")
    for _ in range(2):
        swap(assemble(folders, ["kk"]), folders.site)
    assert (folders.site / "kk/page.html").read_text() == "one"


def test_the_book_in_two_languages_is_an_extra_of_the_translation(tmp_path: Path) -> None:
    """Only an edition that is translated has it; its trees keep more than those of the others."""
    folders = Folders(tmp_path)
    kazakh, english = chains(folders, ["kk", "en"], ["parallel"], books=[])
    assert kazakh == ()
    (step,) = english
    assert {"daris_side_by_side=1", "daris_parallel=1"} <= {*step.words}
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
