"""The blocks with which a lecture teaches: numbered, tied to each other, folded, and right on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sphinx.util.tags import Tags

from typst_calls import typst_calls

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from small_course import Result, SmallCourse

WHOLE = (Path(__file__).parents[2] / "cases" / "lecture" / "whole.md").read_text(encoding="utf-8")
ENGLISH = {
    "Кеңестің *хаты*": "The *letter*",
    "Неліктен? {objective}`1`": "{objective}`1` Why?",
    "Сөз туралы [1, 15 б.] және [9].": "On the word [1, p. 15] and [9].",
}


@pytest.fixture
def whole(course: SmallCourse) -> SmallCourse:
    """Return a course of one lecture with every block, in the order of a good course book."""
    course.write("docs/index.md", WHOLE)
    course.translate("en", "index", ENGLISH)
    course.settings.update({"epub_show_urls": "no", "epub_copyright": "1", "version": "1"})
    return course


def _titles(page: HtmlElement) -> list[str]:
    return [title.text_content() for title in page.xpath('.//p[contains(@class, "admonition-title")]')]


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["html", "latex", "text", "gettext", "man", "epub"])
@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_builder_is_content(whole: SmallCourse, builder: str, language: str) -> None:
    """No builder warns of any block in either language, translated or not."""
    whole.settings["latex_engine"] = "xelatex"
    assert whole.build(builder, language).warnings == ()


def test_blocks_are_titled_in_the_language_of_the_edition(whole: SmallCourse) -> None:
    """Our words follow the edition, the author's the catalogue; numbers count within the lecture."""
    assert _titles(whole.build().page("index")) == [
        "Мақсаттары",
        "Дәріс алдындағы сұрақтар",
        "2.1-мысал. Кеңестің хаты",
        "2.2-мысал",
        "Негізгі тұжырымдар",
        "Бақылау сұрақтары",
        "2.1-жаттығу. Салыстыру",
        "Талқылауға арналған сұрақтар",
        "Қосымша әдебиеттер",
        "Пайдаланылған әдебиеттер",
    ]
    assert _titles(whole.build("html", "en").page("index"))[2:4] == ["Example 2.1. The letter", "Example 2.2"]


def test_blocks_have_the_same_ids_in_every_edition(whole: SmallCourse) -> None:
    """A titled block is known by its title, so that one inserted above does not move it."""
    ids = [whole.build("html", language).page("index").xpath(".//section/@id") for language in ("kk", "en")]
    assert ids[0] == ids[1]
    assert {"example-kenestin-haty", "example-2", "exercise-salystyru", "review", "references"} <= set(ids[0])


def test_a_lecture_without_a_number_counts_from_one(course: SmallCourse) -> None:
    """The count stands alone, and a warning of an empty block does not use it up."""
    course.write("docs/index.md", "# Д\n\n:::{example}\n:::\n\n:::{example}\nБір.\n:::\n")
    result = course.build()
    assert _titles(result.page("index")) == ["1-мысал"]
    assert len(result.warned("block-empty")) == 1


def test_a_block_with_a_name_can_be_referred_to(course: SmallCourse) -> None:
    """Whoever gives a block a name may link to it from anywhere."""
    course.write("docs/index.md", "# Д\n\n{ref}`мысал <hat>`\n\n:::{example}\n:name: hat\nБір.\n:::\n")
    result = course.build()
    assert result.warnings == ()
    assert result.page("index").xpath('.//a[contains(@class, "internal")]/@href') == ["#hat"]


def test_a_question_leads_to_its_objective(whole: SmallCourse) -> None:
    """Objectives are numbered whatever list they were written as; a translator moves the mark freely."""
    result = whole.build("html", "en")
    page = result.page("index")
    links = page.xpath('.//a[contains(@class, "daris-objective")]')
    assert [(link.text_content(), link.get("href")) for link in links] == [
        ("objective 1", "#objective-1"),
        ("objective 2", "#objective-2"),
    ]
    assert page.xpath('.//section[@id="objectives"]/ol/li/@id') == ["objective-1", "objective-2"]
    assert result.warnings == ()


def test_an_objective_that_is_not_there_is_warned_of(course: SmallCourse) -> None:
    """The words stay, the count is told, no link is guessed."""
    course.write("docs/index.md", "# Д\n\n:::{objectives}\n- Бір.\n:::\n\nНеге? {objective}`2`\n")
    result = course.build()
    (said,) = result.warned("objective-unknown")
    assert "index.md:7" in said
    assert "reviews objective 2, but the lecture has 1" in said
    assert "2-мақсат" in result.page("index").text_content()


def test_objectives_may_stand_in_the_front_matter(course: SmallCourse) -> None:
    """They become the same box, are messages for the translator, and give way to a box on the page."""
    front = "---\nobjectives:\n  - Ұғымды түсіндіру.\n  - Атау.\n---\n\n# Д\n\n"
    course.write("docs/index.md", f"{front}Неге? {{objective}}`2`\n")
    course.translate("en", "index", {"Атау.": "Name them."})
    result = course.build("html", "en")
    assert result.warnings == ()
    items = result.page("index").xpath('.//section[@id="objectives"]/ol/li')
    assert [item.text_content().strip() for item in items] == ["Ұғымды түсіндіру.", "Name them."]
    course.write("docs/index.md", f"{front}:::{{objectives}}\n- Басқа.\n:::\n")
    items = course.build().page("index").xpath('.//section[@id="objectives"]/ol/li')
    assert [item.text_content().strip() for item in items] == ["Басқа."]


def test_citations_lead_to_the_references(whole: SmallCourse) -> None:
    """Text and attribution do, with whatever stands behind the number; a number without entry stays text."""
    links = whole.build("html", "en").page("index").xpath('.//a[contains(@class, "daris-cite")]')
    assert [(link.text_content(), link.get("href")) for link in links] == [
        ("[1, p. 15]", "#reference-1"),
        ("[1]", "#reference-1"),
    ]


def test_a_page_without_references_keeps_its_marks_as_text(course: SmallCourse) -> None:
    """A scan whose list of works is lost is no fault of its lecturer."""
    course.write("docs/index.md", "# Д\n\nСөз [1].\n")
    result = course.build()
    assert result.warnings == ()
    assert not result.page("index").xpath('.//a[contains(@class, "daris-cite")]')


def _folded(result: Result) -> list[tuple[str, str]]:
    page = result.page("index")
    return [
        (block.xpath("summary/text()")[0], block.xpath("p")[0].text_content())
        for block in page.xpath(".//details")
    ]


def test_answers_and_solutions_are_folded(whole: SmallCourse) -> None:
    """A reader opens them by hand, without a script."""
    assert _folded(whole.build()) == [
        ("Жауабы", "Өйткені жұмсақ."),
        ("Жауабы", "Тартымдылықпен."),
        ("Шешуі", "Бірі – құрал, бірі – өнер."),
    ]


def test_a_student_s_edition_has_no_solutions(whole: SmallCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the tag the answers stay, and no file of the site holds the solution, not even for the search."""
    monkeypatch.setattr(Tags, "has", lambda _, name: name == "student")
    result = whole.build()
    assert [title for title, _ in _folded(result)] == ["Жауабы", "Жауабы"]
    written = [path for path in result.out.rglob("*") if path.suffix in {".html", ".js"}]
    assert not [path for path in written if "Бірі – құрал" in path.read_text("utf-8")]


def test_paper_gathers_the_answers_at_the_end(whole: SmallCourse) -> None:
    """Each under the number of its question; solutions stay in their exercises."""
    result = whole.build("latex", latex_engine="xelatex")
    book = next(result.out.glob("*.tex")).read_text("utf-8")
    order = ("Неліктен?", "Бірі –", "Soft Power", "Сұрақтардың жауаптары", "Өйткені жұмсақ", "Тартымдылықпен")
    places = [book.index(words) for words in order]
    assert places == sorted(places)


def test_the_blocks_in_the_book(whole: SmallCourse) -> None:
    """The names and arguments are those of the functions in the book's Typst file."""
    calls = typst_calls(whole.build("dummy").app, "index")
    assert "box(kind: 'example', title: '2.1-мысал. Кеңестің хаты')" in calls
    assert "  folded(kind: 'solution', title: 'Шешуі')" in calls
    assert "box(kind: 'references', title: 'Пайдаланылған әдебиеттер')" in calls


def test_answers_outside_a_list_are_gathered_too(course: SmallCourse) -> None:
    """A question that is no item of a list still has its answer in print."""
    page = "# Д\n\n::::{review}\nНеге?\n\n:::{answer}\nӨйткені.\n:::\n::::\n"
    course.write("docs/index.md", f"{page}\n```{{toctree}}\nb\n```\n")
    course.write("docs/b.md", "# Б\n\nСоңғы бет.\n")
    result = course.build("latex", latex_engine="xelatex")
    book = next(result.out.glob("*.tex")).read_text("utf-8")
    assert book.index("Неге?") < book.index("Сұрақтардың жауаптары") < book.index("Өйткені.")
