"""Words are divided at the ends of lines, and every reader of the file still finds them whole."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from daris.publish.book.mending import mend

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.book.binding import Book

    Course = Callable[..., Book]

KAZAKH = "Мемлекеттердің дипломатиялық қатынастарындағы халықаралық ұйымдардың мәдениетаралық байланыстары. "
ENGLISH = "Internationalisation characteristically necessitates understanding representatives. "
MIXED = f"# A\n\n{KAZAKH * 6}\n\n:::{{container}} language-en\n{ENGLISH * 6}\n:::\n"


def lines(book: Book) -> list[str]:
    """Return the lines of the book as they are printed."""
    return [line for page in PdfReader(book.pdf).pages for line in page.extract_text().splitlines()]


def test_words_of_both_languages_are_divided(course: Course) -> None:
    """Kazakh by our patterns, English by Typst's; a line then ends with a hyphen."""
    ends = [line for line in lines(course(MIXED, daris_paper="a5")) if line.endswith("-")]
    assert any("а" <= line[-2] <= "я" or line[-2] in "әғқңөұүһі" for line in ends)
    assert any("a" <= line[-2] <= "z" for line in ends)


def test_every_word_is_found_whole(course: Course) -> None:
    """No soft hyphen and no joiner is left in the text; lines joined at their hyphens give the words back."""
    book = course(MIXED, daris_paper="a5")
    printed = "\n".join(lines(book))
    assert "\u00ad" not in printed
    assert "\u2060" not in printed
    assert book.text.count(KAZAKH.strip()) == 6
    assert book.text.count(ENGLISH.strip()) == 6


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed: poppler-utils")
def test_a_reader_joins_the_lines_itself(course: Course) -> None:
    """What a program makes of the file has the words whole, without our help."""
    book = course(MIXED, daris_paper="a5")
    command = [shutil.which("pdftotext") or "", str(book.pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert set((KAZAKH + ENGLISH).split()) <= set(done.stdout.split())


def test_no_line_ends_at_a_hyphen_that_is_spelled(course: Course) -> None:
    """Else the halves of мақсат-міндет would grow together in copying."""
    book = course("# A\n\n" + "мақсат-міндет қарым-қатынас well-known " * 30 + "\n", daris_paper="a5")
    for pair in ("мақсат-міндет", "қарым-қатынас", "well-known"):
        assert book.text.count(pair) == 30


def test_headings_and_code_are_not_divided(course: Course) -> None:
    """A heading is found in the side bar, and code is code."""
    word = "дипломатиялық"
    book = course(f"# A\n\n## {word} {word} {word} {word} {word} {word}\n\n```\n{word * 9}\n```\n")
    assert "\u00ad" not in str(PdfReader(book.pdf).outline)
    assert f"{word}-" not in book.text


def test_the_last_word_is_whole(course: Course) -> None:
    """No paragraph ends in a line that holds half a word, be it in a list or within emphasis."""
    book = course("# A\n\n" + "".join(f"- {'а' * n} дипломатиялық *байланыстардың*\n" for n in range(30, 70)))
    ends = [line for line in lines(book) if line.endswith("-") and "байл" in line]
    assert ends == []
    assert any(line.endswith("-") for line in lines(book))


def said(pdf: Path) -> list[bytes]:
    """Return every page as it is drawn, with what its marks say."""
    return [page.get_contents().get_data() for page in PdfReader(pdf).pages]  # type: ignore[union-attr]


def test_mending_twice_changes_nothing(course: Course) -> None:
    """The pages of a mended file stay as they are, byte for byte."""
    pdf = course(MIXED).pdf
    before = said(pdf)
    mend(pdf)
    assert said(pdf) == before


def test_only_what_the_font_does_not_say_is_marked(course: Course) -> None:
    """A letter before a place to divide has a mark of its own in Typst's file; in the book hardly any has."""
    book = course(MIXED)
    marks = sum(page.count(b"/ActualText") for page in said(book.pdf))
    assert marks < book.text.count(" ") / 4


def test_the_same_file_gives_the_same_bytes(course: Course, tmp_path: Path) -> None:
    """Mending the same file twice, from the start, gives one file."""
    copies = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    pdf = course(MIXED).pdf
    for copy in copies:
        shutil.copyfile(pdf, copy)
        mend(copy)
    assert copies[0].read_bytes() == copies[1].read_bytes()
