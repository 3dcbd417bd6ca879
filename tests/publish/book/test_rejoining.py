"""A word that is divided between two pages is found: the first of them says it whole."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from daris.publish.book.rejoining import rejoined

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.book.binding import Book

    Course = Callable[..., Book]

WORDS = (
    "мемлекеттердің дипломатиялық қатынастарындағы халықаралық ұйымдардың мәдениетаралық байланыстары "
    "representatives internationalisation characteristically "
)
REJOIN = "daris.publish.book.mending.rejoined"
pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def pages(pdf: Path) -> list[list[str]]:
    """Return the words that a reader finds on each page."""
    command = [shutil.which("pdftotext") or "", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [page.split() for page in done.stdout.split("\f")]


def torn(pdf: Path) -> list[str]:
    """Return what is found on the pages of the text and is no word of it."""
    return [
        word
        for page in pages(pdf)[2:]
        for word in page
        if len(word) > 1 and not word.isdigit() and word not in WORDS.split()
    ]


@pytest.mark.slow
def test_every_page_has_whole_words(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """One paragraph over many pages: no half of a word is left on any, and no word is lost or said twice."""
    text = f"# A\n\n## B\n\n{WORDS * 400}\n"
    book = course(text, daris_paper="a5")
    assert torn(book.pdf) == []
    found = [word for page in pages(book.pdf)[2:] for word in page if word in WORDS.split()]
    assert found == (WORDS * 400).split()
    monkeypatch.setattr(REJOIN, lambda _book, _fonts, contents: contents)
    assert len(torn(course(text, daris_paper="a5").pdf)) > 1


def test_nothing_that_is_drawn_changes(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages say their words in another way, and look as they did."""
    text = f"# A\n\n## B\n\n{WORDS * 200}\n"
    drawn = []
    for way in (rejoined, lambda _book, _fonts, contents: contents):
        monkeypatch.setattr(REJOIN, way)
        pdf = course(text, daris_paper="a5").pdf
        count = len(PdfReader(pdf).pages)
        command = [shutil.which("pdftoppm") or "", "-r", "60", "-gray", str(pdf), str(pdf.parent / "page")]
        subprocess.run(command, check=True)
        drawn.append([path.read_bytes() for path in sorted(pdf.parent.glob("page-*.pgm"))])
        assert len(drawn[-1]) == count
    assert drawn[0] == drawn[1]
