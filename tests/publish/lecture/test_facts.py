"""The front matter of a lecture becomes a few facts under its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from small_course import Result, SmallCourse

PAGE = """---
lecture: 3
minutes: 50
level: бакалавриат
keywords: [дипломатия, жұмсақ күш]
---

# Жұмсақ күш
"""


def _facts(result: Result) -> list[str]:
    page = result.page("index")
    return [fact.text_content() for fact in page.xpath(".//section/ul[contains(@class, 'daris-facts')]/li")]


def test_facts_are_shown_in_the_language_of_the_edition(course: SmallCourse) -> None:
    """Numbers and labels follow by themselves, words by the catalogue."""
    course.write("docs/index.md", PAGE)
    course.translate(
        "en", "index", {"бакалавриат": "bachelor", "дипломатия, жұмсақ күш": "diplomacy, soft power"}
    )
    kazakh, english = course.build(), course.build("html", "en")
    assert kazakh.warnings == english.warnings == ()
    assert _facts(kazakh) == [
        "3-дәріс",
        "50 минут",
        "Деңгейі: бакалавриат",
        "Түйін сөздер: дипломатия, жұмсақ күш",
    ]
    assert _facts(english) == [
        "Lecture 3",
        "50 minutes",
        "Level: bachelor",
        "Keywords: diplomacy, soft power",
    ]


def test_a_page_without_facts_shows_none(course: SmallCourse) -> None:
    """Neither an empty list, nor facts of a page that has no title to show them under."""
    course.write("docs/index.md", "---\nseed: a\n---\n\n# Бет\n")
    assert _facts(course.build()) == []
    course.write("docs/index.md", "---\nlecture: 1\n---\n\nМәтін.\n")
    assert _facts(course.build()) == []


def test_the_front_matter_is_in_no_catalogue_but_for_its_words(course: SmallCourse) -> None:
    """Level and keywords are to be translated; numbers and labels are not."""
    course.write("docs/index.md", PAGE)
    pot = course.build("gettext").read("index.pot")
    messages = [line for line in pot.splitlines() if line.startswith("msgid") and line != 'msgid ""']
    assert messages == ['msgid "Жұмсақ күш"', 'msgid "бакалавриат"', 'msgid "дипломатия, жұмсақ күш"']


def test_a_text_that_only_begins_like_a_list_is_a_text(course: SmallCourse) -> None:
    """No front matter breaks a build."""
    course.write("docs/index.md", "---\nlevel: '[бакалавриат'\n---\n\n# Дәріс\n")
    assert _facts(course.build()) == ["Деңгейі: [бакалавриат"]


def test_a_number_that_is_none_is_warned_of(course: SmallCourse) -> None:
    """The other facts are still shown."""
    course.write("docs/index.md", PAGE.replace("50", "елу"))
    result = course.build()
    (said,) = result.warned("lecture-field-damaged")
    assert "“елу” is no number, as minutes in the front matter should be; write digits only" in said
    assert _facts(result)[0] == "3-дәріс"
    assert len(_facts(result)) == 3
