"""Headings have ids in Latin letters, the same in every edition, that stay when a heading is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from small_course import Result, SmallCourse

PAGE = """# Дипломатия ұғымы

## Сөздің мағынасы

## Сөздің мағынасы

(nye)=
## Джозеф Най

{#hughes}
## Хамилтон Хьюс

## 1960 жыл

## …
"""
IDS = [
    "diplomatia-ugymy",
    "sozdin-magynasy",
    "sozdin-magynasy-2",
    "nye",
    "hughes",
    "section-1960-jyl",
    "section",
]


def _ids(result: Result) -> list[str]:
    return [section.get("id") for section in result.page("index").xpath("//section")]


def test_ids_are_the_same_in_every_edition(course: SmallCourse) -> None:
    """They come from the Kazakh title, also where the title is translated; an author's target comes first."""
    course.write("docs/index.md", PAGE)
    titles = {"Дипломатия ұғымы": "The concept", "Сөздің мағынасы": "Meaning", "Джозеф Най": "Joseph Nye"}
    course.translate("en", "index", titles)
    kazakh, english = course.build(), course.build("html", "en")
    assert kazakh.warnings == english.warnings == ()
    assert _ids(kazakh) == _ids(english) == IDS
    assert "Joseph Nye" in english.page("index").text_content()


def test_an_id_made_of_the_title_stays_valid_beside_a_target(course: SmallCourse) -> None:
    """Whoever linked to the heading before the author named it still arrives."""
    course.write("docs/index.md", PAGE)
    page = course.build().page("index")
    assert page.xpath('//section[@id="nye"]/span/@id') == ["djozef-nai"]


def test_a_heading_that_is_added_moves_no_other(course: SmallCourse) -> None:
    """Counted ids, as docutils makes them, would shift and lead every link behind the new one astray."""
    course.write("docs/index.md", PAGE)
    before = _ids(course.build())
    course.write(
        "docs/index.md", PAGE.replace("## Джозеф", "## Жаңа бөлім\n\n## Джозеф").replace("(nye)=\n", "")
    )
    after = _ids(course.build())
    assert [name for name in before if name != "nye"] == [
        name for name in after if name not in {"djozef-nai", "jana-bolim"}
    ]


def test_links_to_targets_and_headings_work(course: SmallCourse) -> None:
    """The table of contents and references by target lead to ids that are on the page."""
    course.write("docs/index.md", PAGE + "\n[](#nye) {ref}`hughes`\n\n```{contents}\n```\n")
    result = course.build()
    assert result.warnings == ()
    page = result.page("index")
    present = set(page.xpath("//@id"))
    targets = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")} - {""}
    assert {"nye", "hughes", "sozdin-magynasy-2", "section-1960-jyl"} <= targets <= present
