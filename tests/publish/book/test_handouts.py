"""Each lecture is a PDF of its own too, for those who print or send one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader

from publish.book.binding import Book

if TYPE_CHECKING:
    from collections.abc import Callable

    Course = Callable[..., Book]

COURSE = "# Дипломатия курсы\n\n```{toctree}\none\ntwo\nguide\n```\n"
ONE = """---
lecture: 1
---
# Елші

Бірінші дәріс, [екіншісі](two.md). ![](p.svg)

## Міндеті

{nowhere}`сөз`
"""
PAGES = {
    "one.md": ONE,
    "two.md": "---\nlecture: 2\n---\n# Консул\n\nЕкінші дәріс.\n",
    "guide.md": "---\nlecture: 3\nbook: false\n---\n# Нұсқау\n\nАвторға.\n",
    "p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}


def test_a_lecture_alone_holds_its_words_and_names_its_course(course: Course) -> None:
    """Title, bookmarks and running text are the lecture's; nothing of another lecture is in it."""
    book = course(COURSE, pages=PAGES)
    folder = book.pdf.parent / "handouts"
    assert sorted(path.name for path in folder.iterdir()) == ["one.pdf", "two.pdf"]
    alone = Book(folder / "one.pdf", 0, "")
    assert alone.title == "Елші"
    assert [str(entry["/Title"]) for entry in alone.outline] == ["Елші"]
    assert alone.text.startswith("Дипломатия курсы Елші Бірінші дәріс, екіншісі.")
    assert "Екінші дәріс" not in alone.text
    assert len(PdfReader(alone.pdf).pages) == 1


def test_nothing_is_said_twice(course: Course) -> None:
    """What the book has warned of, its handouts do not repeat."""
    said = course(COURSE, pages=PAGES).said
    assert said.count("has no description") == 1
    assert said.count("nowhere") == 1


def test_a_handout_whose_lecture_is_gone_goes(course: Course) -> None:
    """A page that is no lecture any more leaves no handout behind."""
    book = course(COURSE, pages=PAGES)
    course(COURSE, pages={**PAGES, "two.md": "# Консул\n\nЕкінші.\n"})
    assert [path.name for path in (book.pdf.parent / "handouts").iterdir()] == ["one.pdf"]
