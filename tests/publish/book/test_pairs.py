"""The parallel edition: each paragraph in both languages, side by side."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from publish.book.binding import CONF

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.book.binding import Book

    Course = Callable[..., Book]

INDEX = """# Курс

Бірінші абзац.

> Екі дәйексөз.

- үшінші тармақ

| Баған |
|-------|
| төртінші ұяшық |
"""
WORDS = {
    "Курс": "The course",
    "Бірінші абзац.": "First paragraph.",
    "Екі дәйексөз.": "Two quotations.",
    "үшінші тармақ": "third item",
    "төртінші ұяшық": "fourth cell",
}


@pytest.fixture
def parallel(course: Course, tmp_path: Path) -> Book:
    """Build an English edition that keeps the Kazakh."""
    catalogue = tmp_path / "locale/en/LC_MESSAGES/index.po"
    catalogue.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    entries = (f'\nmsgid "{source}"\nmsgstr "{shown}"\n' for source, shown in WORDS.items())
    catalogue.write_text(head + "".join(entries), encoding="utf-8")
    conf = CONF.replace('"daris.publish.book"', '"daris.publish.catalogues", "daris.publish.book"')
    return course(
        INDEX, conf=conf, language="en", daris_locale=str(tmp_path / "locale"), daris_side_by_side=True
    )


def test_the_file_has_a_name_of_its_own(parallel: Book) -> None:
    """It stands beside the book in one language and does not take its place."""
    assert [path.name for path in parallel.pdf.parent.glob("*.pdf")] == ["course-parallel.pdf"]


def test_each_paragraph_stands_beside_its_translation(parallel: Book) -> None:
    """Kazakh on the left and English on the right begin at the same height, in quotations and lists too."""
    places = words(parallel.pdf.with_name("course-parallel.pdf"))
    for left, right in (("абзац.", "paragraph."), ("дәйексөз.", "quotations."), ("тармақ", "item")):
        assert places[left][1] == pytest.approx(places[right][1], abs=1)
        assert places[left][0] < places[right][0]


def test_in_a_table_the_source_stands_below(parallel: Book) -> None:
    """A cell is too narrow for two columns."""
    places = words(parallel.pdf.with_name("course-parallel.pdf"))
    assert places["ұяшық"][1] > places["cell"][1] + 5


def words(pdf: Path) -> dict[str, tuple[float, float]]:
    """Return where each word of a book stands: from the left, from the top."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    page = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = (line.split('"') for line in page.splitlines() if "<word" in line)
    return {parts[8][1:].partition("<")[0]: (float(parts[1]), float(parts[3])) for parts in found}
