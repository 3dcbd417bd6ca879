"""Each lecture is an EPUB of its own too, and pages that are no reading matter are in none."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from publish.book.binding import PICTURE, build
from publish.ebook.test_ebook import CONF, EPUBCHECK, TERMS, read

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {
    "conf.py": CONF,
    "index.md": "# Курс\n\n[нұсқау](guide.md)\n\n```{toctree}\nlectures/one\nterms\n```\n\n"
    "```{toctree}\n:caption: Авторға\n\nguide\n```\n",
    "lectures/one.md": "---\nlecture: 1\n---\n# Елші\n\n{def}`дипломатия`, [терминдер](../terms.md).\n\n"
    "![Сұлба](p.svg)\n\n## Міндеті\n\nМәтін.\n",
    "lectures/p.svg": PICTURE,
    "terms.md": TERMS,
    "guide.md": "---\nbook: false\n---\n# Нұсқау\n\nМәтін.\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course with one lecture and a guide for authors; return the folder of its books."""
    root = tmp_path_factory.mktemp("handouts")
    for name, text in PAGES.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    book = build(root / "docs", root / "book", builder="epub")
    assert (book.code, book.said) == (0, "")
    return root / "book"


@pytest.fixture(scope="module")
def alone(made: Path) -> Path:
    """Return the one lecture."""
    (found,) = (made / "handouts").rglob("*.epub")
    return found


def test_a_lecture_alone_holds_one_page_and_what_it_shows(made: Path, alone: Path) -> None:
    """Its title is the lecture's, its contents are the lecture's sections, its picture is in it."""
    assert alone.relative_to(made).as_posix() == "handouts/lectures/one.epub"
    names = zipfile.ZipFile(alone).namelist()
    assert [name for name in names if name.endswith(".xhtml")] == ["lectures/one.xhtml", "nav.xhtml"]
    assert any(name.endswith(".svg") and name.startswith("_images/") for name in names)
    assert "<dc:title>Елші</dc:title>" in read(alone, "content.opf")
    assert re.findall(r">([^<>]+)</a>", read(alone, "nav.xhtml")) == ["Елші", "Міндеті"]
    assert "<h1>Мазмұны</h1>" in read(alone, "nav.xhtml")


def test_its_notes_still_pop_up_and_no_link_leads_out(alone: Path) -> None:
    """A term keeps its note on the page; a link to a page that is not there is plain text."""
    page = read(alone, "lectures/one.xhtml")
    assert "noteref" in page
    assert "сыртқы саясатты іске асыру" in page
    assert "терминдер" in page
    assert "terms.xhtml" not in page


def test_it_is_another_book_for_a_reader(made: Path, alone: Path) -> None:
    """A reading system keeps the lecture and the course apart."""
    names = [
        re.findall(r"urn:uuid:[\w-]+", read(book, "content.opf"))[0] for book in (alone, made / "course.epub")
    ]
    assert len(set(names)) == 2


def test_a_page_for_authors_is_in_no_book(made: Path) -> None:
    """Neither the page nor its entry in the contents is in the EPUB, and a link to it is plain text."""
    book = made / "course.epub"
    assert "guide.xhtml" not in zipfile.ZipFile(book).namelist()
    for page in ("index.xhtml", "nav.xhtml", "toc.ncx"):
        assert "guide" not in read(book, page)
        assert "Авторға" not in read(book, page)
    assert "нұсқау" in read(book, "index.xhtml")


def test_a_page_that_is_gone_leaves_the_book(made: Path, tmp_path: Path) -> None:
    """A chapter that was deleted is in no later EPUB, though Sphinx keeps its page."""
    shutil.copytree(made.parent / "docs", tmp_path / "docs")
    build(tmp_path / "docs", tmp_path / "book", builder="epub")
    (tmp_path / "docs/guide.md").unlink()
    (tmp_path / "docs/lectures/one.md").unlink()
    (tmp_path / "docs/index.md").write_text("# Курс\n\n```{toctree}\nterms\n```\n", encoding="utf-8")
    build(tmp_path / "docs", tmp_path / "book", builder="epub")
    names = zipfile.ZipFile(tmp_path / "book/course.epub").namelist()
    assert [name for name in names if name.endswith(".xhtml")] == ["index.xhtml", "nav.xhtml", "terms.xhtml"]
    assert not (tmp_path / "book/handouts").exists()


@pytest.mark.slow
@pytest.mark.skipif(EPUBCHECK is None, reason="epubcheck is not installed (Debian: epubcheck)")
def test_both_pass_epubcheck(made: Path, alone: Path) -> None:
    """The reference validator finds nothing, in the book or in the lecture."""
    for book in (made / "course.epub", alone):
        command = [shutil.which("java") or "", "-jar", EPUBCHECK or "", str(book)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert "0 fatals / 0 errors / 0 warnings / 0 infos" in done.stdout + done.stderr
