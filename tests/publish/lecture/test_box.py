"""Objectives, key points and review questions: a title in the edition's language, an id that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from small_course import SmallCourse

PAGE = """# Дәріс

:::{objectives}
- Ұғымды түсіндіру.
:::

:::{review}
1. Неліктен?
:::

:::{review}
1. Қалай?
:::
"""


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("kk", ["Мақсаттары", "Бақылау сұрақтары", "Бақылау сұрақтары"]),
        ("en", ["Objectives", "Review questions", "Review questions"]),
        ("ru", ["Objectives", "Review questions", "Review questions"]),
    ],
)
def test_a_box_has_the_title_of_the_edition_and_the_id_of_the_lecture(
    course: SmallCourse, language: str, titles: list[str]
) -> None:
    """The ids are the same in every edition; each box is named by its title for a screen reader."""
    course.write("docs/index.md", PAGE)
    page = course.build("html", language).page("index")
    boxes = page.xpath('.//section[contains(@class, "daris-box")]')
    assert [box.get("id") for box in boxes] == ["objectives", "review", "review-2"]
    labels = [page.xpath(f'.//*[@id="{box.get("aria-labelledby")}"]/text()')[0] for box in boxes]
    assert labels == titles


def test_titles_are_no_messages_and_questions_are(course: SmallCourse) -> None:
    """A translator is not asked for words of ours."""
    course.write("docs/index.md", PAGE)
    pot = course.build("gettext").read("index.pot")
    assert "Мақсаттары" not in pot
    assert "Бақылау" not in pot
    assert 'index.md:4\nmsgid "Ұғымды түсіндіру."' in pot
    assert 'index.md:8\nmsgid "Неліктен?"' in pot


def test_an_empty_box_is_warned_of_and_leaves_no_title(course: SmallCourse) -> None:
    """A heading above nothing helps nobody."""
    course.write("docs/index.md", "# Дәріс\n\n:::{key-points}\n:::\n")
    result = course.build()
    (said,) = result.warned("block-empty")
    assert "index.md:3" in said
    assert not result.page("index").xpath('.//*[@id="key-points"]')
