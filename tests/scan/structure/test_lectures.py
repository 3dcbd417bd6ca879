"""Promises about lectures, their parts and their lists, and the drafts a lecturer gets of whole texts."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from daris.model.lecture import Dropped, Heading, Items, Paragraph
from daris.model.text import Text
from daris.scan.draft import draft
from daris.scan.read import decode
from daris.scan.structure import structure
from texts import numbers, said, text_of, told

CASES: Final = Path(__file__).parents[2] / "cases" / "structure"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_text_becomes_the_drafts_beside_it(path: Path) -> None:
    """``x.txt`` becomes ``x.md``: all its drafts, each below a line with its file name."""
    seed = decode(path.read_bytes(), path.stem, str(path))
    drafts = map(draft, structure(Text.of(seed)))  # type: ignore[arg-type]  # a case is no damaged file
    shown = "".join(f"=== {made.name}.md\n{made.markdown}" for made in drafts)
    assert shown == path.with_suffix(".md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "title", "number"),
    [
        (("1-дәріс. Нота", "Сөз."), "Нота", 1),
        (("Дәріс №7. Нота", "Сөз."), "Нота", 7),
        (("2-ДӘРІС", "", "Нота туралы", "", "Сөз."), "2-ДӘРІС. Нота туралы", 2),
        (("3-лекция", "Тақырыбы: Нота", "Сөз."), "Нота", 3),
        (("4-дәріс", "Сөз."), "4-дәріс", 4),
        (("Lecture 5: Notes", "Сөз."), "Notes", 5),
        (("Тақырыбы: Нота", "Сөз."), "Нота", 0),
        (("Нота туралы", "", "Сөз."), "Нота туралы", 0),
        (("Бір екі үш төрт бес алты жеті.",), "Бір екі үш төрт бес алты…", 0),
        (("- бір", "- екі"), "бір…", 0),
        (("***", "бір."), "бір…", 0),
        (("***",), "seed", 0),
    ],
)
def test_a_lecture_is_named_by_its_marker_its_heading_or_its_first_words(
    lines: tuple[str, ...], title: str, number: int
) -> None:
    """The number is the one printed."""
    [lecture] = structure(text_of(*lines))
    assert (lecture.title, lecture.number) == (title, number)


@pytest.mark.parametrize(
    "line",
    ["1-дәрісте айтылды.", "1-дәріс ......... 5", "Дәріс 1 сағатқа созылады.", "2-дәріс бойынша сұрақтар"],
)
def test_a_mention_or_a_line_of_contents_begins_no_lecture(line: str) -> None:
    """Only a marker that text follows does."""
    assert [lecture.number for lecture in structure(text_of(line, "", "Сөз басталды."))] == [0]


def test_markers_without_text_between_them_begin_no_lecture() -> None:
    """A table of contents is headings; the lectures come after it."""
    lectures = structure(
        text_of("1-дәріс. Нота", "2-дәріс. Шарт", "1-дәріс. Нота", "Сөз.", "2-дәріс. Шарт", "Сөз.")
    )
    assert [lecture.number for lecture in lectures] == [0, 1, 2]


def test_what_stands_before_the_first_lecture_is_kept() -> None:
    """Text is a chapter of its own; dropped lines go with the first lecture."""
    lectures = structure(text_of("Кафедра туралы сөз.", "1-дәріс. Нота", "Сөз."))
    assert [lecture.number for lecture in lectures] == [0, 1]
    [lecture] = structure(text_of("***", "1-дәріс. Нота", "Сөз."))
    assert isinstance(lecture.blocks[1], Dropped)


def test_a_known_part_is_a_heading_and_its_text_a_paragraph() -> None:
    """The text may begin on its line and go on below; a sentence that begins so is no heading."""
    [lecture] = structure(
        text_of("Мақсаты: дипломатия ұғымын білу және оны", "түсіну.", "", "Қорытынды. Ол көне.")
    )
    heading, paragraph, other = lecture.blocks
    assert isinstance(heading, Heading)
    assert said(heading.runs) == "Мақсаты"
    assert told(paragraph) == ["дипломатия ұғымын білу және оны түсіну."]
    assert numbers(paragraph.lines) == "1-2" if isinstance(paragraph, Paragraph) else False
    assert told(other) == ["Қорытынды.", "Ол көне."]


def test_items_are_gathered_with_their_own_lines() -> None:
    """An item goes on below, across a blank line too; signs dropped between items part no list."""
    [lecture] = structure(text_of("- бір", "екі;", "", "- үш", "", "төрт;", "***", "• бес."))
    items, dropped = lecture.blocks
    assert isinstance(items, Items)
    assert [told(item) for item in items.items] == [["бір екі;"], ["үш төрт;"], ["бес."]]
    assert [numbers(item.lines) for item in items.items] == ["1-2", "4-6", "8"]
    assert isinstance(dropped, Dropped)


def test_numbers_that_count_on_are_one_list() -> None:
    """A number that begins anew begins a new list, and keeps its value; letters stay in the text."""
    [lecture] = structure(text_of("3. бір;", "4. екі;", "1) үш;", "2) төрт;", "- бес;", "а) алты."))
    lists = [block for block in lecture.blocks if isinstance(block, Items)]
    assert [(block.start, len(block.items)) for block in lists] == [(3, 2), (1, 2), (None, 2)]
    assert told(lists[2].items[1]) == ["а) алты."]


def test_a_number_alone_is_part_of_its_heading_or_sentence() -> None:
    """``2. Нота`` between blank lines is a heading; a lone numbered sentence stays a sentence."""
    [lecture] = structure(text_of("Сөз.", "", "2. Нота", "", "Сөз.", "", "5. Ол көне.", "", "***"))
    _, heading, _, paragraph, _ = lecture.blocks
    assert isinstance(heading, Heading)
    assert said(heading.runs) == "2. Нота"
    assert told(paragraph) == ["5. Ол көне."]
    [lone] = structure(text_of("7. Ол көне"))
    assert isinstance(lone.blocks[0], Heading)


@pytest.mark.parametrize("lines", [("Ол", "- мемлекет."), ("Ол «келді»,", "- деп айтты.")])
def test_a_dash_that_goes_on_with_a_sentence_is_no_item(lines: tuple[str, ...]) -> None:
    """A line end may stand before a dash."""
    [lecture] = structure(text_of(*lines))
    assert not any(isinstance(block, Items) for block in lecture.blocks)
