"""Pages are set as a printer would: nothing is torn apart that belongs together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from publish.book.binding import CONF

if TYPE_CHECKING:
    from collections.abc import Callable

    from publish.book.binding import Book

    Course = Callable[..., Book]

NOTE = ":::{note}\nЕскертпенің мәтіні.\n:::"
FILLER = "Мемлекеттердің дипломатиялық қатынастары туралы сөйлем осында бірнеше рет қайталанады. "


def pages(book: Book) -> list[list[str]]:
    """Return the lines of each page between its running head and its number."""
    texts = [page.extract_text().splitlines() for page in PdfReader(book.pdf).pages]
    return [[line.strip() for line in lines if not re.fullmatch(r"\s*\d*\s*|A+", line)] for lines in texts]


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_no_line_of_a_paragraph_stands_alone_on_a_page(course: Course, paper: str) -> None:
    """Neither the first line at the foot of a page (orphan) nor the last at its head (widow)."""
    paragraphs = [f"Басы{number} {FILLER * (2 + number % 3)} соңы{number}." for number in range(60)]
    made = pages(course("# A\n\n## B\n\n" + "\n\n".join(paragraphs) + "\n", daris_paper=paper))
    assert len(made) > 5
    for page in made[2:]:
        assert "соңы" not in page[0]
    for page in made[1:-1]:
        assert not page[-1].startswith("Басы")


@pytest.mark.parametrize("above", range(28, 33))
@pytest.mark.parametrize(
    "kind", ["> Дәйексөздің мәтіні.", "- тармақтың мәтіні", ":::{note}\nесктің мәтіні\n:::"]
)
def test_what_announces_a_block_is_not_parted_from_it(course: Course, above: int, kind: str) -> None:
    """A sentence that ends with a colon stands on the page where its quotation, list or box begins."""
    lines = "\n".join(f"| жол {number}" for number in range(above))
    text = f"# A\n\n## B\n\n```{{eval-rst}}\n{lines}\n```\n\nОл былай дейді:\n\n{kind}\n"
    made = pages(course(text, daris_paper="a5"))
    assert ["Ол былай дейді:" in page for page in made] == [
        any("мәтіні" in line for line in page) for page in made
    ]


@pytest.mark.parametrize("above", range(25, 29))
def test_a_short_box_is_not_torn(course: Course, above: int) -> None:
    """A box of a few lines goes to the next page as a whole."""
    lines = "\n".join(f"| жол {number}" for number in range(above))
    items = "\n".join(f"- тармақ {number}" for number in range(5))
    text = f"# A\n\n## B\n\n```{{eval-rst}}\n{lines}\n```\n\n:::{{note}}\n{items}\n:::\n"
    made = pages(course(text, daris_paper="a5"))
    assert [sum("тармақ" in line for line in page) for page in made if any("тармақ" in x for x in page)] == [
        5
    ]


def test_a_long_box_goes_on_over_pages(course: Course) -> None:
    """A box longer than a page loses nothing."""
    items = "\n".join(f"- тармақ{number}." for number in range(90))
    book = course(f"# A\n\n## B\n\n:::{{note}}\n{items}\n:::\n", daris_paper="a5")
    assert all(f"тармақ{number}." in book.text for number in range(90))


def test_the_title_page_has_author_and_date(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day stands there as each language writes it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    front = PdfReader(course("# Курс\n\n## B\n").pdf).pages[0].extract_text()
    assert front.split() == ["Курс", "Lecturer", "2026", "ж.", "21", "қыркүйек"]
    front = PdfReader(course("# Курс\n\n## B\n", language="en").pdf).pages[0].extract_text()
    assert "September 21, 2026" in front


def test_a_students_edition_says_so_and_has_no_solutions(course: Course) -> None:
    """Without the tag the book is the teacher's and holds them."""
    conf = CONF.replace('"daris.publish.book"', '"daris.publish.lecture", "daris.publish.book"')
    text = "# Курс\n\n## B\n\n:::{exercise}\nСанаңыз.\n\n:::{solution}\nҚырық екі.\n:::\n:::\n"
    text = text.replace(":::{exercise}", "::::{exercise}").replace(":::\n:::\n", ":::\n::::\n")
    teacher = course(text, conf=conf).text
    student = course(text, conf=conf, tags=["student"]).text
    assert "Қырық екі." in teacher
    assert "Студенттерге арналған басылым" not in teacher
    assert "Қырық екі." not in student
    assert "Санаңыз." in student
    assert "Студенттерге арналған басылым" in student
