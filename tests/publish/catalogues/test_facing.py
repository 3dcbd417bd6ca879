"""A page of either edition holds both languages, for the site alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from small_course import Result

CHAPTER: Final = """# Тақырып

Елші **сөйлейді**[^note].

- бірінші жол

Жалғыз абзац.

:::{passage} en
Soft power attracts.
:::

[^note]: Ескертпе мәтіні.
"""
ENGLISH: Final = {
    "Тақырып": "Topic",
    "Елші **сөйлейді**[^note].": "The envoy **speaks**[^note].",
    "бірінші жол": "1. first line",
}
KAZAKH: Final = {"Soft power attracts.": "Жұмсақ күш тартады."}
EDITIONS: Final = {"kk": "../kk/", "en": "../en/"}


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    """Return a chapter in two languages, each translated into the other."""
    made = SmallCourse(
        tmp_path,
        ("myst_parser", "daris.publish.catalogues", "daris.publish.lecture", "daris.publish.reading"),
        {"html_theme": "furo", "daris_editions": EDITIONS},
    )
    made.write("docs/index.md", CHAPTER)
    made.translate("en", "index", ENGLISH)
    made.translate("kk", "index", KAZAKH)
    return made


def _pairs(built: Result) -> dict[str, tuple[str, str]]:
    """Return what each facing block says: its language, and the text before it."""
    page: HtmlElement = built.whole("index")
    return {
        " ".join(block.text_content().split()): (block.get("lang", ""), before.text_content())
        for block in page.find_class("daris-source")
        if (before := block.getprevious()) is not None
    }


def test_the_kazakh_page_holds_the_english_of_every_translated_block(course: SmallCourse) -> None:
    """Headings, paragraphs and list items are followed by their translation, passages by their source.

    The mark of a footnote stands once, in the block of this edition.
    """
    built = course.build(language="kk")
    assert built.warnings == ()
    pairs = _pairs(built)
    assert {text: language for text, (language, _) in pairs.items()} == {
        "Topic": "en",
        "The envoy speaks.": "en",
        "1. first line": "en",
        "Soft power attracts.": "en",
    }
    assert pairs["Topic"][1].startswith("Тақырып")
    assert pairs["Soft power attracts."][1] == "Жұмсақ күш тартады."


def test_the_english_page_holds_the_kazakh_of_the_same_blocks_under_the_same_ids(course: SmallCourse) -> None:
    """What faces what is the same in both editions, and no id is there twice."""
    kazakh, english = (course.build(language=language).whole("index") for language in ("kk", "en"))
    ids = [[block.get("id") for block in page.find_class("daris-source")] for page in (kazakh, english)]
    assert ids[0] == ids[1]
    assert {block.get("lang") for block in english.find_class("daris-source")} == {"kk"}
    for page in (kazakh, english):
        every = page.xpath("//article//@id")
        assert len(every) == len(set(every))


def test_the_facing_heading_is_one_of_the_same_level(course: SmallCourse) -> None:
    """Where only the other language is shown, its heading still is a heading, right where the title was."""
    page = course.build(language="kk").whole("index")
    (heading,) = page.xpath("//*[@role='heading' and contains(@class, 'daris-source')]")
    assert heading.get("aria-level") == "1"
    assert heading.getprevious().tag == "h1"


def test_a_changed_translation_of_the_other_edition_reaches_the_page(course: SmallCourse) -> None:
    """The next build of the Kazakh edition reads again what the English catalogue says."""
    course.build(language="kk")
    course.translate("en", "index", ENGLISH | {"Жалғыз абзац.": "A lone paragraph."})
    assert _pairs(course.build(language="kk"))["A lone paragraph."][0] == "en"


@pytest.mark.parametrize("builder", ["text", "epub"])
def test_a_book_is_in_one_language(course: SmallCourse, builder: str) -> None:
    """Whatever is not the site keeps to the edition's language."""
    out = course.build(builder, language="kk", version="1", epub_theme="epub").out
    text = (out / ("index.txt" if builder == "text" else "index.xhtml")).read_text("utf-8")
    assert "Елші" in text
    assert "envoy" not in text


def test_search_of_one_edition_leaves_the_other_language_out(course: SmallCourse) -> None:
    """A word of the facing text is no hit here; the other edition has its own index."""
    index = course.build(language="kk").read("searchindex.js")
    assert "envoy" not in index
