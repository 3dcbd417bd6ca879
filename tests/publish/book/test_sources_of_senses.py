"""A source under a sense leads to the list of references, on paper as on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader

from publish.book.binding import CONF

if TYPE_CHECKING:
    from collections.abc import Callable

    from publish.book.binding import Book

ROOMS = '"daris.publish.definitions", "daris.publish.lecture", "daris.publish.book"'
TEXT = """# Курс

## Дәріс

:::{definitions}
Дипломатия | diplomacy
: мемлекеттің қызметі.
  :cite: [1]
: өнер.
  :cite: [2, 15 б.]
:::
"""
LISTED = """
:::{references}
1. Най Дж. Жұмсақ күш.
2. Гуллион Э. Дипломатия.
:::
"""


def links_of(book: Book) -> int:
    """Return how many links the page of the lecture has."""
    return len(PdfReader(book.pdf).pages[2].get("/Annots", ()))


def test_a_source_is_a_link_where_references_are_listed(course: Callable[..., Book]) -> None:
    """Each of the two marks leads to its work; without a list they are plain words."""
    conf = CONF.replace('"daris.publish.book"', ROOMS)
    with_list = course(TEXT + LISTED, conf=conf)
    assert with_list.said == ""
    assert "Дереккөзі: [2, 15 б.]" in with_list.text
    linked = links_of(with_list)
    without = course(TEXT, conf=conf)
    assert "Дереккөзі: [2, 15 б.]" in without.text
    assert (linked, links_of(without)) == (2, 0)
