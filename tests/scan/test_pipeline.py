"""Promises of the whole way from lines to drafts, for lines of every kind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daris.model.finding import Finding
from daris.model.lecture import Items, Lecture, Quotation
from daris.model.seed import Seed
from daris.model.text import Mark, MarkKind, Text
from daris.scan.draft import draft
from daris.scan.pipeline import draft_seed, repair_seed
from daris.scan.read import read
from daris.scan.structure import structure
from reading_back import read_back
from texts import text_of

ROOT: Final = Path(__file__).parents[2]

PIECES: Final = (
    *(
        "Дипломатия",
        " – ",
        "мемлекеттің құралы",
        ". ",
        "сөз-",
        "- ",
        "• ",
        "1. ",
        "2. ",
        "3) ",
        "а) ",
        "12",
        "",
        "",
    ),
    *("1-дәріс. Тақырып", "2-дәріс", "Тақырыбы: Елші", "Жоспары:", "Мақсаты: білу", "Кіріспе", "БАС ТАҚЫРЫП"),
    *(
        "Серік Омаров: «",
        "«",
        "»",
        "», – деп жазады Серік Омаров.",
        "дегеніміз",
        "деп аталады.",
        "[1]",
        "т.б.",
        "ж.",
    ),
    *(
        "1960. жыл",
        "$5 пен $10",
        "{{x}}",
        "*",
        "_",
        "# ",
        "[^1]",
        "<b>",
        "&amp;",
        ":::",
        "```",
        "\\",
        "|",
        "---",
    ),
    *(
        "===",
        "(x)=",
        "%",
        "+++",
        "{gap}`x`",
        "    төрт",
        "> ",
        ": ",
        ":x: ",
        "\x00",
        "\x0c",
        "\u2028",
        "\ufdd0",
        "¬",
    ),
    *(
        "болып табылады",
        "сөзіне түсіндірме берсек, ол",
        " бір екі үш төрт бес алты жеті ",
        "* * *",
        "\t",
        "  ",
    ),
)
lines = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=5).map("".join)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Draw a text of hostile lines with marks of every kind anywhere on them."""
    found = tuple(draw(st.lists(lines, min_size=1, max_size=10)))
    marks = []
    for number, line in enumerate(found, 1):
        for _ in range(draw(st.integers(0, 2))):
            start, end = sorted(draw(st.tuples(*[st.integers(0, len(line))] * 2)))
            kind = draw(st.sampled_from(MarkKind))
            value = draw(st.sampled_from(("en", "ru"))) if kind is MarkKind.LANGUAGE else "margin"
            marks.append(Mark(number, start, end, kind, value))
    return text_of(*found, marks=tuple(marks))


def signs(found: str) -> Counter[str]:
    """Count the letters and digits of a text; only they make words."""
    return Counter(sign for sign in found if sign.isalnum())


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(texts())
def test_every_word_of_a_text_is_in_its_drafts(text: Text) -> None:
    """Nothing is lost on the way; the note of a dropped page number holds the number."""
    drafts = [draft(lecture).markdown for lecture in structure(text)]
    shown = "".join("".join(read_back(markdown)) for markdown in drafts)
    dropped = "".join(line for markdown in drafts for line in markdown.splitlines() if "seed dropped" in line)
    assert not signs("".join(text.lines)) - signs(shown + dropped)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_every_line_that_holds_text_is_named_by_a_block(text: Text) -> None:
    """Lines and blocks account for each other, so that coverage can be exact."""
    named = {
        number
        for lecture in structure(text)
        for block in lecture.blocks
        for stretch in block.lines
        for number in range(stretch.first, stretch.last + 1)
    }
    holding = set(text.seed.holding_text())
    assert holding <= named
    blank = {number for number in named if not text.lines[number - 1].strip()}
    marked = {mark.line for mark in text.marks}
    between = {number for number in blank if number not in holding | marked}
    assert all({number - 1, number + 1} & (named | {0}) for number in between)


@settings(max_examples=60, deadline=None)
@given(texts())
def test_two_runs_give_the_same_drafts(text: Text) -> None:
    """Nothing but the text decides what a draft says."""
    assert list(map(draft, structure(text))) == list(map(draft, structure(text)))


@settings(max_examples=25, deadline=None)
@given(st.lists(lines, min_size=1, max_size=8).map(tuple))
def test_any_seed_can_be_drafted(found: tuple[str, ...]) -> None:
    """The rooms fit together whatever a file holds."""
    seed = Seed("seed", "0" * 64, "utf-8", found)
    for made in draft_seed(seed):
        assert made.markdown.endswith("\n")
        assert made.name


def test_a_text_without_a_word_gives_no_lecture() -> None:
    """There is nothing to draft."""
    assert structure(text_of("", "  ")) == ()


@pytest.fixture(scope="module")
def repaired() -> Text:
    """Repair the real seed of this course."""
    seed = read(ROOT / "seeds" / "000_6186f278bdb17545.txt")
    assert not isinstance(seed, Finding)
    return repair_seed(seed)


@pytest.fixture(scope="module")
def lecture(repaired: Text) -> Lecture:
    """Structure the real seed."""
    [found] = structure(repaired)
    return found


def test_the_real_seed_keeps_its_three_definitions_as_a_list(lecture: Lecture) -> None:
    """Lines 11 to 22 hold three senses of diplomacy between blank lines."""
    [items] = [block for block in lecture.blocks if isinstance(block, Items)]
    assert [str(item.lines[0]) for item in items.items] == ["11-12", "14-18", "20-22"]


def test_the_real_seed_names_who_is_quoted(lecture: Lecture) -> None:
    """Both speakers are found, one of them at a torn margin and without a closing mark."""
    found = [(block.role, block.speaker) for block in lecture.blocks if isinstance(block, Quotation)]
    assert found == [("Елбасы", "Н.Ә. Назарбаев"), ("саясаткер", "Хамилтон Хьюс")]


def test_the_draft_of_the_real_seed_reads_back_whole(lecture: Lecture, repaired: Text) -> None:
    """Every word that repair left is on the page, and no word is there by accidental markup."""
    shown = "".join(read_back(draft(lecture).markdown))
    assert not signs("".join(repaired.lines)) - signs(shown)
