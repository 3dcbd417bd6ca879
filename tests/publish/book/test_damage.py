"""Damaged and hostile pages are named at their line, and nothing in them acts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from daris.publish.book import builder, workshop
from publish.book.binding import CONF

if TYPE_CHECKING:
    from collections.abc import Callable

    from publish.book.binding import Book

    Course = Callable[..., Book]

HOSTILE = '" #panic("ran") ] ) ; \\ $x$ <label> @ref // */ /* `raw` *star* _u_ = head'


def test_a_sign_without_glyph_is_named(course: Course) -> None:
    """A sign that no font holds is an error with sign, file and line; the old book stays."""
    old = course("# A\n\nOld.\n")
    before = old.pdf.read_bytes()
    book = course("# A\n\nFine.\n\n## B\n\nHere \U0001f600 it is.\n")
    assert book.code == 1
    assert re.search(r"index\.md:7: ERROR: .* no font of the book has \S+ \(U\+1F600\)", book.said)
    assert "Traceback" not in book.said
    assert old.pdf.read_bytes() == before
    assert [path.name for path in old.pdf.parent.glob("*.pdf*")] == [old.pdf.name]


def test_a_formula_that_cannot_be_translated_is_printed_as_latex(course: Course) -> None:
    """The author is told, and no word is lost; neither tylax nor Typst need know the command."""
    book = course("# A\n\n$\\href{a}{b}$ and $\\undefined{x}$ and\n\n$$\n\\frac{a\n$$\n")
    assert book.said.count("cannot be translated") == 3
    assert r"\undefined{x}" in book.text
    assert r"\frac{a" in book.text


def test_code_of_other_formats_is_left_out_with_a_word(course: Course) -> None:
    """Raw HTML and Typst are never run; a comment is nobody's loss."""
    book = course("# A\n\n```{raw} typst\n#panic()\n```\n\n<b>bold</b>\n\n<!-- note -->\n")
    assert book.code == 0
    assert "raw typst markup cannot be printed" in book.said
    assert "raw html markup cannot be printed" in book.said
    assert "note" not in book.said


def test_hostile_text_is_printed_as_it_is(course: Course) -> None:
    """Typst's own signs are words like any other, in text, code, titles, captions and settings."""
    shown = f"{{literal}}`{HOSTILE.replace('`', '')}`"
    box = f":::{{admonition}} {shown}\ntext\n:::"
    index = f"# A {shown}\n\n{shown}\n\n```\n{HOSTILE}\n```\n\n{box}\n\n- {shown}\n"
    book = course(index, author=HOSTILE, project=HOSTILE)
    assert (book.code, book.said) == (0, "")
    plain = "".join(HOSTILE.replace("`", "").split())
    assert "".join(book.text.split()).count(plain) >= 4


def test_links_that_no_reader_may_follow_are_words(course: Course) -> None:
    """Scripts and files are no links in a book; the web is."""
    book = course(
        "# A\n\n```{eval-rst}\n`one <file:///a>`__ `two <https://example.org>`__\n```\n",
        suppress_warnings=["myst"],
    )
    assert book.links == {"https://example.org"}
    assert "one two" in book.text


def test_a_book_that_takes_too_long_is_stopped(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of time is an error of one line."""
    monkeypatch.setattr(builder, "LIMITS", workshop.Limits(seconds=0))
    book = course("# A\n\nText.\n")
    assert book.code == 1
    assert "took longer than 0 seconds" in book.said


def test_a_book_that_takes_too_much_memory_is_stopped(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit of memory stops the child process, never the build."""
    monkeypatch.setattr(builder, "LIMITS", workshop.Limits(memory=64 * 1024**2))
    book = course("# A\n\nText.\n")
    assert book.code == 1
    assert "64 MB of memory" in book.said


def test_a_translator_of_another_kind_is_refused(course: Course) -> None:
    """An extension that sets a translator of its own must build on ours."""
    conf = CONF + (
        "from docutils.nodes import NodeVisitor\n"
        "class Other(NodeVisitor):\n"
        "    def __init__(self, tree, builder): super().__init__(tree)\n"
        "def setup(app): app.set_translator('typst', Other)\n"
    )
    with pytest.raises(TypeError, match="TypstTranslator"):
        course("# A\n", conf=conf)
