"""Pictures are drawn, described, and kept to those of the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.book.binding import Book

    Course = Callable[..., Book]

from publish.book.binding import PICTURE


def test_pictures_are_described(kitchen: Book) -> None:
    """The alternative text of a figure and the LaTeX of a formula are in the file."""
    assert {"Картаның сұлбасы", "E = mc^2"} <= kitchen.said_aloud("/Alt")


def test_a_picture_without_description_is_named(course: Course) -> None:
    """The PDF stays valid and the author is told where to write the description."""
    book = course(
        "# A\n\n![](p.svg) Text.\n\n```{figure} p.svg\nCaption\n```\n\n"
        "```{image} p.svg\n:height: 20px\n:width: 4furlongs\n:scale: 50\n:align: left\n```\n",
        pages={"p.svg": PICTURE},
    )
    assert book.code == 0
    assert book.said.count("has no description") == 3
    assert "index.md:3: WARNING" in book.said
    assert book.said_aloud("/Alt") == {"Сипаттамасы жоқ сурет", "Caption"}


def test_a_broken_picture_is_named(course: Course) -> None:
    """A picture that is none is a warning at its line in Markdown, and its description is printed."""
    book = course("# A\n\nText.\n\n![What](p.png)\n", pages={"p.png": "no picture"})
    assert book.code == 0
    assert "index.md:5: WARNING: the picture p.png is damaged" in book.said
    assert "[What]" in book.text


def test_only_pictures_of_the_course_are_printed(course: Course, tmp_path: Path) -> None:
    """A picture on the web or behind a link out of the course is replaced by its description, and said so."""
    (tmp_path / "secret.svg").write_text(PICTURE, encoding="utf-8")
    (tmp_path / "source/p.svg").symlink_to(tmp_path / "secret.svg")
    book = course("# A\n\n![One](p.svg)\n\n![Two](https://example.org/x.png)\n", suppress_warnings=["image"])
    assert book.said.count("is damaged or no file of the course") == 2
    assert "[One]" in book.text
    assert "[Two]" in book.text
