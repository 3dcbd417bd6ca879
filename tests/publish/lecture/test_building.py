"""Real builds of a lecture with every block: strict in both languages, by every builder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from typst_calls import typst_calls

if TYPE_CHECKING:
    from small_course import SmallCourse

PAGE = """---
lecture: 1
level: бакалавриат
---

# Дәріс

:::{objectives}
- Ұғымды түсіндіру.
:::

:::{passage} en
Soft {lang-ru}`сила`.
:::

:::{quotation} Най
:lang: en
:year: 2004

Power is soft.
:::

:::{key-points}
- Күш жұмсақ.
:::

:::{review}
1. Неліктен?
:::
"""


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["html", "latex", "text", "gettext", "man", "epub"])
@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_builder_is_content(course: SmallCourse, builder: str, language: str) -> None:
    """No builder warns in either language, translated or not."""
    course.settings.update(
        {"latex_engine": "xelatex", "epub_show_urls": "no", "epub_copyright": "1", "version": "1"}
    )
    course.write("docs/index.md", PAGE)
    course.translate("en", "index", {"Ұғымды түсіндіру.": "Explain the concept.", "Най, 2004": "Nye, 2004"})
    assert course.build(builder, language).warnings == ()


def test_a_reader_of_plain_text_sees_every_block(course: SmallCourse) -> None:
    """Titles, attribution and facts are words of the document, not decoration of HTML."""
    course.write("docs/index.md", PAGE)
    text = course.build("text", "en").read("index.txt")
    for words in (
        "Lecture 1",
        "Level: ",
        "Objectives",
        "Soft сила",
        "-- Най, 2004",
        "Key points",
        "Review questions",
    ):
        assert words in text


def test_the_blocks_in_the_book(course: SmallCourse) -> None:
    """The names and arguments are those of the functions in the book's Typst file."""
    course.write("docs/index.md", PAGE)
    assert typst_calls(course.build("dummy").app, "index") == [
        "'Дәріс'",
        "facts()",
        "  fact(kind: 'number')",
        "    '1-дәріс'",
        "  fact(kind: 'level')",
        "    'Деңгейі: '",
        "    'бакалавриат'",
        "box(kind: 'objectives', title: 'Мақсаттары')",
        "  'Ұғымды түсіндіру.'",
        "passage(lang: 'en')",
        "  'Soft '",
        "  foreign(lang: 'ru')",
        "    'сила'",
        "  '.'",
        "quotation(lang: None)",
        "  'Power is soft.'",
        "  attribution()",
        "    'Най, 2004'",
        "box(kind: 'key-points', title: 'Негізгі тұжырымдар')",
        "  'Күш жұмсақ.'",
        "box(kind: 'review', title: 'Бақылау сұрақтары')",
        "  'Неліктен?'",
    ]


def test_a_passage_of_no_known_language_is_the_edition_s_in_the_book(course: SmallCourse) -> None:
    """Typst is always told a language."""
    course.write("docs/index.md", "# Дәріс\n\n:::{passage} ?\nСөз.\n:::\n")
    assert "passage(lang: 'kk')" in typst_calls(course.build("dummy").app, "index")


def test_the_style_sheet_is_part_of_the_site(course: SmallCourse) -> None:
    """It is copied and linked without a setting of the course."""
    course.write("docs/index.md", PAGE)
    result = course.build()
    assert (result.out / "_static" / "lecture.css").is_file()
    assert "lecture.css" in result.read("index.html")
