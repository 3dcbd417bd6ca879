"""Promises of the room that finds structure: lines become paragraphs, and no line is lost."""

from __future__ import annotations

import pytest

from daris.model.lecture import Block, Dropped, Heading, Paragraph
from daris.model.text import Mark, MarkKind, Text
from daris.scan.structure import structure
from texts import numbers, said, text_of, told

WIDE = "Дипломатия ұғымы мемлекеттің сыртқы саясатымен тығыз байланысты болып келеді де,"
"""A line as wide as the page."""


def blocks(text: Text) -> tuple[Block, ...]:
    """Return the blocks of a text that holds one lecture."""
    [lecture] = structure(text)
    return lecture.blocks


def test_lines_of_one_paragraph_are_joined() -> None:
    """A sentence goes on across a line end, and each sentence is one of the paragraph."""
    [paragraph] = blocks(text_of(WIDE, "ол ежелгі дәуірде пайда болған. Елші қызметі де", "көне."))
    assert told(paragraph) == [f"{WIDE} ол ежелгі дәуірде пайда болған.", "Елші қызметі де көне."]
    assert numbers(paragraph.lines) == "1-3"


def test_a_blank_line_parts_finished_paragraphs_only() -> None:
    """A page break inside a sentence is no paragraph break."""
    first, second = blocks(
        text_of("Дипломатия көне. Ол мемлекет", "", "мүддесін қорғайды.", "", "Елші келді.")
    )
    assert told(first) == ["Дипломатия көне.", "Ол мемлекет мүддесін қорғайды."]
    assert numbers(first.lines) == "1-3"
    assert told(second) == ["Елші келді."]


def test_a_page_number_inside_a_sentence_is_dropped_with_its_reason() -> None:
    """The sentence goes on around it; the note of the paragraph leaves the dropped line out."""
    paragraph, dropped = blocks(text_of(WIDE, "", "- 12 -", "", "ол көне."))
    assert told(paragraph) == [f"{WIDE} ол көне."]
    assert numbers(paragraph.lines) == "1, 5"
    assert dropped == Dropped("page number 12", dropped.lines)
    assert numbers(dropped.lines) == "3"


def test_a_column_of_numbers_is_no_page_number() -> None:
    """Numbers close together are what is left of a table, and stay."""
    found = blocks(text_of("Кесте.", "", "12", "", "15", "", "18"))
    assert not any(isinstance(block, Dropped) for block in found)


def test_signs_without_a_word_are_dropped_but_closing_signs_stay() -> None:
    """A row of stars says nothing; a closing mark that slipped to the next line belongs to its sentence."""
    first, stars, second = blocks(text_of("Ол «келемін деді", "».", "", "* * *", "", "Елші келді."))
    assert told(first) == ["Ол «келемін деді »."]
    assert stars == Dropped("no words", stars.lines)
    assert told(second) == ["Елші келді."]


def test_a_line_that_repair_emptied_is_still_accounted_for() -> None:
    """Control bytes are text to the seed, so some block must hold their line."""
    [dropped] = blocks(Text(text_of("\x00").seed, (), ("",), ()))
    assert numbers(dropped.lines) == "1"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("қарым-қатынасты рет-", "теу керек", "қарым-қатынасты реттеу керек"),
        ("Сондай-", "ақ елші", "Сондай-ақ елші"),
        ("әлеуметтік-", "мәдени болмыс", "әлеуметтік-мәдени болмыс"),
        ("Алматы-", "Астана жолы", "Алматы-Астана жолы"),
        ("1990-", "жылдары болды", "1990-жылдары болды"),
        ("бұл сөз -", "жаңа сөз", "бұл сөз - жаңа сөз"),
        ("халық¬", "аралық шарт", "халықаралық шарт"),
    ],
)
def test_a_hyphen_goes_only_where_it_divided_a_word(first: str, second: str, joined: str) -> None:
    """A particle, a compound, a name and a number keep theirs."""
    [paragraph] = blocks(text_of(first, second))
    assert told(paragraph) == [joined]


def test_a_word_printed_with_a_hyphen_elsewhere_keeps_it() -> None:
    """The text itself knows best how its words are written."""
    [paragraph] = blocks(text_of("Ол қарым-қатынас туралы айтты, ал қарым-", "қатынас маңызды."))
    assert told(paragraph) == ["Ол қарым-қатынас туралы айтты, ал қарым-қатынас маңызды."]


def test_a_short_last_line_ends_its_paragraph() -> None:
    """Without blank lines, a short line that ends a sentence shows where a paragraph ends."""
    first, second = blocks(text_of(WIDE, "үлесін қосуда.", WIDE))
    assert told(first) == [f"{WIDE} үлесін қосуда."]
    assert told(second) == [WIDE]


def test_an_indented_line_begins_a_paragraph() -> None:
    """Full lines on both sides do not hide the indent."""
    full = WIDE[:-1] + "."
    first, second = blocks(text_of(full, f"   {full}"))
    assert [told(first), told(second)] == [[full], [full]]


def test_text_that_nobody_wrapped_has_a_paragraph_a_line() -> None:
    """A line too long for any page is a paragraph."""
    long = " ".join(["Бұл сөйлем өте ұзақ және ешкім оны жолдарға бөлген жоқ деп есептеледі."] * 4)
    assert [len(told(block)) for block in blocks(text_of(long, long))] == [4, 4]


def test_a_form_feed_parts_as_a_blank_line_does() -> None:
    """A page's end is seen where the sentence before it is finished."""
    assert len(blocks(text_of(f"{WIDE[:-1]}.", f"\f{WIDE}"))) == 2


def test_a_short_line_before_a_capital_stands_alone() -> None:
    """A name on a line of its own is not drawn into the sentence below."""
    first, second = blocks(text_of(WIDE, "Ерлан Сұлтанов", f"{WIDE}"))[0:2]
    assert told(first)[0].endswith("Ерлан Сұлтанов")
    assert told(second) == [WIDE]


def test_the_margin_s_loss_joins_two_lines_by_one_gap() -> None:
    """Both edges of one cut are one gap, between the halves that are left."""
    marks = (
        Mark(1, 23, 23, MarkKind.GAP, "margin"),
        Mark(2, 0, 0, MarkKind.GAP, "margin"),
    )
    [paragraph] = blocks(text_of("мемлекеттің сыртқы саяс", "ндеттерін жүзеге асыру.", marks=marks))
    assert told(paragraph) == ["мемлекеттің сыртқы саяс[…]ндеттерін жүзеге асыру."]


def test_a_line_that_is_all_lost_keeps_its_gap() -> None:
    """Were it merged with the gap after it, nothing would tell of the line."""
    marks = tuple(Mark(number, 0, 0, MarkKind.GAP, "margin") for number in (2, 3))
    [paragraph] = blocks(text_of("елші", "", "сөзі", marks=marks))
    assert told(paragraph) == ["елші […] […]сөзі"]
    assert numbers(paragraph.lines) == "1-3"


def test_what_a_gap_covers_stays_as_a_doubtful_reading() -> None:
    """A crumb at the edge is kept beside the gap, on the inner side."""
    marks = (Mark(1, 5, 7, MarkKind.GAP, "margin"), Mark(1, 0, 1, MarkKind.GAP, "margin"))
    [paragraph] = blocks(text_of(";лші м€", marks=marks))
    assert told(paragraph) == ["[…];(?)лші м€(?)[…]"]


def test_a_doubtful_word_keeps_its_other_readings() -> None:
    """They are lost only with a part of the word they stand for."""
    mark = Mark(1, 0, 3, MarkKind.UNCLEAR, "бұл")
    [paragraph] = blocks(text_of("бүл сөз", marks=(mark,)))
    assert isinstance(paragraph, Paragraph)
    assert [run.note for run in paragraph.sentences[0]] == ["бұл", ""]
    halved = Mark(1, 1, 3, MarkKind.LANGUAGE, "en")
    [paragraph] = blocks(text_of("бүл сөз", marks=(mark, halved)))
    assert isinstance(paragraph, Paragraph)
    assert [run.note for run in paragraph.sentences[0]] == ["", "", ""]


def test_a_change_of_language_parts_paragraphs_and_a_foreign_word_does_not() -> None:
    """An English block is a paragraph of its language; an English word is a run."""
    english = Mark(2, 0, 27, MarkKind.LANGUAGE, "en")
    first, second = blocks(text_of("Елші келді.", "diplomacy is old as states.", marks=(english,)))
    assert [block.language for block in (first, second) if isinstance(block, Paragraph)] == ["kk", "en"]
    word = Mark(1, 0, 5, MarkKind.LANGUAGE, "en")
    [paragraph] = blocks(text_of("state деген мемлекет сөзін", "білдіреді.", marks=(word,)))
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.language) for run in paragraph.sentences[0]] == [
        ("state", "en"),
        (" деген мемлекет сөзін білдіреді.", "kk"),
    ]


def test_a_title_between_blank_lines_is_a_heading() -> None:
    """So is a line of capitals, blank line or not; a sentence is none."""
    found = blocks(
        text_of("Дипломатия ұғымы", "", "Ол көне.", "", "Елшінің міндеті", "", "ОЛ ДА КӨНЕ", "Ол да бар.")
    )
    assert [(block.level, said(block.runs)) for block in found if isinstance(block, Heading)] == [
        (1, "Дипломатия ұғымы"),
        (2, "Елшінің міндеті"),
        (2, "ОЛ ДА КӨНЕ"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (WIDE, "", "Елші Сұлтанов", "", "Айтты."),
        ("Сөз.", "", "Елші Сұлтанов", "", "айтты."),
        ("Сөз.", "", "Елші келді,", "", "Сөз."),
        ("Сөз.", "", "Елші " * 20, "", "Сөз."),
        ("Сөз.", "", "елші сөзі", "", "Сөз."),
    ],
)
def test_a_line_inside_a_sentence_is_no_heading(lines: tuple[str, ...]) -> None:
    """A capital between blank lines is not enough."""
    assert not any(isinstance(block, Heading) for block in blocks(text_of(*lines)))


def test_headings_go_down_one_step_at_a_time() -> None:
    """A numbered subheading has level 3 only below a heading of level 2."""
    found = blocks(
        text_of("Сөз.", "", "1.1 Елші", "", "Сөз.", "", "2. Шарт", "", "Сөз.", "", "2.1 Нота", "", "Сөз.")
    )
    assert [block.level for block in found if isinstance(block, Heading)] == [2, 2, 3]


@pytest.mark.parametrize(
    "lines",
    [
        ("а" * 1_000_000,),
        ("сөз. " * 200_000,),
        ("",) * 100_000,
        ("- " * 10_000 + "x",),
        ("«" * 100_000 + "x",),
        ("x", "") * 50_000,
    ],
    ids=("word", "line", "blanks", "markers", "quotes", "spaced"),
)
@pytest.mark.slow
def test_time_grows_with_the_size_of_the_text_alone(lines: tuple[str, ...]) -> None:
    """A megabyte of the worst kind takes seconds, not hours."""
    structure(text_of(*lines))
