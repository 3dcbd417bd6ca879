"""The course as an EPUB: valid, accessible, the same bytes each time, with definitions that pop up."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from building import ROOT
from publish.book.binding import PICTURE, build

if TYPE_CHECKING:
    from pathlib import Path

EPUBCHECK = shutil.which("epubcheck")
CONF = """
copyright = "2026, Lecturer"
project = "Course"
author = "Lecturer"
language = "kk"
extensions = ["myst_parser", "daris"]
myst_enable_extensions = ["colon_fence", "dollarmath"]
daris_seeds = ""
"""
INDEX = """# Курс

Мәтін, {def}`дипломатия` және $E = mc^2$.

![Картаның сұлбасы](p.svg)

[сілтеме](https://example.org)

```{toctree}
terms
```
"""
TERMS = """# Терминдер

:::{definitions}
Дипломатия | diplomacy
: сыртқы саясатты іске асыру *құралы*
:::
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course of two pages."""
    root = tmp_path_factory.mktemp("ebook")
    (root / "docs").mkdir()
    texts = {"conf.py": CONF, "index.md": INDEX, "terms.md": TERMS, "p.svg": PICTURE}
    for name, text in texts.items():
        (root / "docs" / name).write_text(text, encoding="utf-8")
    book = build(root / "docs", root / "book", builder="epub")
    assert (book.code, book.said) == (0, "")
    return root / "book" / "course.epub"


def read(book: Path, name: str) -> str:
    """Return a file of the book as text."""
    return zipfile.ZipFile(book).read(name).decode("utf-8")


def test_a_mention_calls_a_note(made: Path) -> None:
    """The link to a term leads to a note on the same page that holds its meaning, for a reader to pop up."""
    page = read(made, "index.xhtml")
    (call,) = re.findall(r"<a [^>]*noteref[^>]*>", page)
    identity = call.partition('href="#')[2].partition('"')[0]
    (note,) = re.findall(r"<aside [^>]*>.*?</aside>", page, re.DOTALL)
    assert f'id="{identity}"' in note
    assert 'epub:type="footnote"' in note
    assert "сыртқы саясатты іске асыру <em>құралы</em>" in note
    assert "diplomacy" in note


def test_the_book_says_how_it_can_be_read(made: Path) -> None:
    """What EPUB Accessibility 1.1 asks of every book is in its package, the summary in its language."""
    package = read(made, "content.opf")
    for name in (
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ):
        assert f'property="schema:{name}"' in package
    assert "Кітаптың бүкіл мазмұнын" in package
    assert "<dc:title>Курс</dc:title>" in package
    assert "<dc:language>kk</dc:language>" in package


def test_pages_have_their_language_and_no_script(made: Path) -> None:
    """A screen reader speaks Kazakh; no script and no style of the site is in the book."""
    page = read(made, "index.xhtml")
    assert re.search(r'<html[^>]* lang="kk"', page)
    assert "<script" not in page
    assert "<math" in page
    names = zipfile.ZipFile(made).namelist()
    assert not [name for name in names if name.endswith((".js", ".ttf", ".otf", ".woff2"))]
    assert names[0] == "mimetype"


def test_the_same_course_gives_the_same_book(made: Path, tmp_path: Path) -> None:
    """Two builds differ in nothing."""
    build(made.parent.parent / "docs", tmp_path / "again", builder="epub")
    assert (tmp_path / "again" / made.name).read_bytes() == made.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(EPUBCHECK is None, reason="epubcheck is not installed (Debian: epubcheck)")
@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_course_passes_epubcheck(language: str, tmp_path: Path) -> None:
    """The reference validator finds no error and no warning in either edition of this course."""
    assert build(ROOT / "docs", tmp_path / "book", builder="epub", language=language).said == ""
    (book,) = (tmp_path / "book").glob("*.epub")
    command = [shutil.which("java") or "", "-jar", EPUBCHECK or "", str(book)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "0 fatals / 0 errors / 0 warnings / 0 infos" in done.stdout + done.stderr
