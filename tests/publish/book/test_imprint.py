"""The title page and its back say what the course says of its edition, in the edition's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from sphinx.errors import ConfigError

from building import ROOT
from daris.publish.book.imprint import FIELDS
from daris.publish.book.isbn import is_isbn

if TYPE_CHECKING:
    from collections.abc import Callable

    from publish.book.binding import Book

    Course = Callable[..., Book]

PAGE = "# Дипломатия\n\n## Дәріс\n\nМәтін.\n"
WHOLE = {
    "organisation": {"kk": "Қазақ университеті", "en": "Kazakh University"},
    "kind": {"kk": "Оқу құралы", "en": "Textbook"},
    "udc": "327",
    "lbc": "66.4",
    "author_mark": "Д 46",
    "recommended": {"kk": "Ғылыми кеңес ұсынған", "en": "Recommended by the Academic Council"},
    "reviewers": {"kk": "А. Омаров, Б. Сейіт", "en": "A. Omarov, B. Seit"},
    "annotation": {"kk": "Студенттерге арналған.", "en": "For students."},
    "place": {"kk": "Алматы", "en": "Almaty"},
    "publisher": {"kk": "Баспа", "en": "Press"},
    "year": 2026,
    "isbn": "978-601-04-0000-9",
    "copyright": {"kk": "А. Омаров, 2026", "en": "A. Omarov, 2026"},
}


def words(book: Book, number: int) -> str:
    """Return what stands on a page, in one line."""
    return " ".join(PdfReader(book.pdf).pages[number].extract_text().split())


def test_a_whole_imprint_in_kazakh(course: Course) -> None:
    """The title page names who issues the book, and its back describes it with the number of its pages."""
    book = course(PAGE, daris_imprint=WHOLE)
    count = len(PdfReader(book.pdf).pages)
    assert words(book, 0) == "Қазақ университеті Lecturer Дипломатия Оқу құралы Алматы: Баспа, 2026"
    assert words(book, 1) == (
        "ӘОЖ 327 КБЖ 66.4 Д 46 Ғылыми кеңес ұсынған Пікір жазғандар: А. Омаров, Б. Сейіт "
        f"Дипломатия : Оқу құралы / Lecturer. – Алматы : Баспа, 2026. – {count} б. – ISBN 978-601-04-0000-9 "
        "Студенттерге арналған. ISBN 978-601-04-0000-9 © А. Омаров, 2026"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "UDC 327 LBC 66.4"),
        ("en", "Reviewers: A. Omarov, B. Seit"),
        ("en", "– Almaty : Press, 2026. –"),
        ("kk-Latn", "ÄOJ 327"),
        ("kk-Latn", "Almaty"),
    ],
)
def test_each_edition_has_its_own_words(course: Course, language: str, said: str) -> None:
    """A field with words by language gives each edition its own; Latin Kazakh is made from the Kazakh."""
    assert said in words(course(PAGE, daris_imprint=WHOLE, language=language), 1)


def test_nothing_is_made_up(course: Course) -> None:
    """What the course does not say leaves no label, no sign and no page behind."""
    book = course(PAGE, daris_imprint={"udc": "327", "isbn": {"en": "978-601-04-0000-9"}})
    assert words(book, 1) == "ӘОЖ 327"
    assert "ӘОЖ" not in course(PAGE).text


def test_the_example_of_the_readme(course: Course) -> None:
    """What the README shows is what conf.py may say, and it names every field."""
    shown: dict[str, object] = {}
    (example,) = re.findall(
        r"```python\n(daris_imprint = .*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    exec(example, shown)  # noqa: S102  # our own words
    imprint = shown["daris_imprint"]
    assert isinstance(imprint, dict)
    assert set(imprint) == set(FIELDS)
    assert "Пікір жазғандар: аты-жөні" in words(course(PAGE, daris_imprint=imprint), 1)


@pytest.mark.parametrize(
    ("given", "fact"), [({"isnb": "1"}, "no field 'isnb'"), ({"isbn": "978-601-04-0000-3"}, "is no ISBN")]
)
def test_a_mistake_is_named(course: Course, given: dict[str, str], fact: str) -> None:
    """A field that nobody knows and an ISBN that cannot be one stop the build."""
    with pytest.raises(ConfigError, match=fact):
        course(PAGE, daris_imprint=given)


@pytest.mark.parametrize("good", ["978-0-306-40615-7", "ISBN 0-306-40615-2", "080442957X"])
def test_isbn(good: str) -> None:
    """Both forms are known, with their hyphens or without; one wrong digit is found."""
    assert is_isbn(good)
    assert not is_isbn(good.replace("4", "5", 1))
    assert not is_isbn(good[:-1])
