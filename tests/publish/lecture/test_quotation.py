"""A quotation says who, where and when, in one line that a translator can translate."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from small_course import SmallCourse

FULL = """# Дәріс

:::{quotation} Хамилтон Хьюс
:role: американдық саясаткер
:work: Сұхбат
:year: 1986
:source: [2]

Қоғамдық дипломатия – бір бағыттағы жол емес.
:::
"""
ATTRIBUTION = "Хамилтон Хьюс, американдық саясаткер, *Сұхбат*, 1986, [2]"


def test_the_attribution_is_one_message_at_the_directive(course: SmallCourse) -> None:
    """The translator sees speaker, role, work, year and source together, with a true line."""
    course.write("docs/index.md", FULL)
    pot = course.build("gettext").read("index.pot")
    assert f'index.md:3\nmsgid "{ATTRIBUTION}"' in pot
    assert 'index.md:9\nmsgid "Қоғамдық дипломатия' in pot


def test_a_quotation_is_a_figure_with_a_caption(course: SmallCourse) -> None:
    """The words stand in the block quote, their source in the caption, both translated."""
    course.write("docs/index.md", FULL)
    course.translate("en", "index", {ATTRIBUTION: "Hamilton Hughes, politician, *Interview*, 1986, [2]"})
    result = course.build("html", "en")
    assert result.warnings == ()
    page = result.page("index")
    (caption,) = page.xpath(".//figure/figcaption")
    assert caption.text_content() == "Hamilton Hughes, politician, Interview, 1986, [2]"
    assert caption.xpath("em/text()") == ["Interview"]
    assert page.xpath(".//figure/blockquote/p/text()") == ["Қоғамдық дипломатия – бір бағыттағы жол емес."]


def test_the_language_is_that_of_the_words_quoted(course: SmallCourse) -> None:
    """The caption belongs to the edition; a translated quotation is shown in the edition's language."""
    course.write("docs/index.md", "# Дәріс\n\n:::{quotation} Най\n:lang: en\n\n% seed 1\nSoft power.\n:::\n")
    page = course.build().page("index")
    assert page.xpath(".//blockquote/p/@lang") == ["en"]
    assert page.xpath(".//figcaption/@lang | .//figure/@lang") == []


def test_a_quotation_without_a_speaker_has_no_caption(course: SmallCourse) -> None:
    """What is not known is not invented."""
    course.write("docs/index.md", "# Дәріс\n\n:::{quotation}\nСөз.\n:::\n")
    page = course.build().page("index")
    assert len(page.xpath(".//figure/blockquote/p")) == 1
    assert page.xpath(".//figcaption") == []


def test_an_empty_quotation_is_warned_of(course: SmallCourse) -> None:
    """A speaker alone is no quotation."""
    course.write("docs/index.md", "# Дәріс\n\n:::{quotation} Най\n:::\n")
    result = course.build()
    assert len(result.warned("block-empty")) == 1
    assert result.page("index").xpath(".//figure") == []


def test_emphasis_in_the_title_of_a_work_is_kept(course: SmallCourse) -> None:
    """A work that the author emphasised already is not emphasised again."""
    course.write("docs/index.md", "# Дәріс\n\n:::{quotation} Най\n:work: «*Soft Power*»\n\nСөз.\n:::\n")
    page = course.build().page("index")
    assert page.xpath(".//figcaption/em/text()") == ["Soft Power"]
