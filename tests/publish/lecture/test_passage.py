"""Text in another language says so, in the language in which an edition really shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from small_course import Result, SmallCourse

FIRST, SECOND = "Public diplomacy is a tool.", "It is *important*."
PAGE = f"# Дәріс\n\n:::{{passage}} en\n{FIRST}\n\n- {SECOND}\n:::\n"


def _spoken(result: Result) -> list[tuple[str, str]]:
    return [(node.get("lang"), node.tag) for node in result.page("index").xpath(".//*[@lang]")]


@pytest.mark.parametrize(
    ("language", "translations", "expected"),
    [
        ("kk", {}, [("en", "div")]),
        ("kk", {FIRST: "Қоғамдық дипломатия – құрал.", SECOND: "Ол *маңызды*."}, [("kk", "div")]),
        ("kk", {FIRST: "Қоғамдық дипломатия – құрал."}, [("kk", "div"), ("en", "p")]),
        ("kk", {FIRST: FIRST, SECOND: SECOND}, [("en", "div")]),
        ("en", {}, [("en", "div")]),
        ("en", {FIRST: "Public diplomacy is a means."}, [("en", "div")]),
    ],
)
def test_a_passage_says_its_language(
    course: SmallCourse, language: str, translations: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    """All translated, none, some, or a translation that only repeats the source: each is marked as shown."""
    course.write("docs/index.md", PAGE)
    course.translate(language, "index", translations)
    result = course.build("html", language)
    assert result.warnings == ()
    assert _spoken(result) == expected


def test_a_passage_inside_a_passage_speaks_for_itself(course: SmallCourse) -> None:
    """The inner language is that of the inner words; code has none to show."""
    inner = ":::{passage} ru\nМягкая сила.\n:::"
    course.write(
        "docs/index.md", f"# Дәріс\n\n::::{{passage}} en\nSoft power.\n\n```\nx\n```\n\n{inner}\n::::\n"
    )
    course.translate("kk", "index", {"Soft power.": "Жұмсақ күш."})
    assert _spoken(course.build()) == [("kk", "div"), ("ru", "div")]


def test_a_passage_without_words_keeps_its_language(course: SmallCourse) -> None:
    """A passage of code alone has nothing to translate."""
    course.write("docs/index.md", "# Дәріс\n\n:::{passage} en\n```\nx\n```\n:::\n")
    assert _spoken(course.build()) == [("en", "div")]


def test_words_within_a_line_say_their_language(course: SmallCourse) -> None:
    """The role names the language, Markdown works inside, and a translator may use it too."""
    course.write("docs/index.md", "# Дәріс\n\n{lang-en}`soft *power*` пен {lang-ru}`сила`.\n")
    course.translate("en", "index", {"{lang-en}`soft *power*` пен {lang-ru}`сила`.": "{lang-kk}`Күш`."})
    kazakh, english = course.build(), course.build("html", "en")
    assert _spoken(kazakh) == [("en", "span"), ("ru", "span")]
    assert kazakh.page("index").xpath(".//span[@lang='en']/em/text()") == ["power"]
    assert _spoken(english) == [("kk", "span")]


def test_a_language_that_is_none_is_warned_of_and_the_text_stays(course: SmallCourse) -> None:
    """The next step names tags that work."""
    course.write("docs/index.md", "# Дәріс\n\n:::{passage} Ағылшынша\nSoft power.\n:::\n")
    result = course.build()
    (said,) = result.warned("language-unknown")
    assert "index.md:3" in said
    assert "“Ағылшынша” is no language tag; write one such as en" in said
    assert "Soft power." in result.page("index").text_content()


def test_a_passage_that_names_no_language_is_warned_of_and_the_text_stays(course: SmallCourse) -> None:
    """A forgotten argument costs no text."""
    course.write("docs/index.md", "# Дәріс\n\n:::{passage}\nSoft power.\n:::\n")
    result = course.build()
    assert len(result.warned("language-unknown")) == 1
    assert "Soft power." in result.page("index").text_content()


def test_an_empty_passage_is_warned_of(course: SmallCourse) -> None:
    """Nothing is printed for it."""
    course.write("docs/index.md", "# Дәріс\n\n:::{passage} en\n\n:::\n")
    result = course.build()
    (said,) = result.warned("block-empty")
    assert "the directive {passage} holds no text; write some or remove it" in said
    assert _spoken(result) == []
