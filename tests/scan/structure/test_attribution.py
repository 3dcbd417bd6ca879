"""Promises about who is quoted: the name in the nominative, office, work and year."""

from __future__ import annotations

import pytest

from daris.model.lecture import Definition, Items, Lecture, Paragraph, Quotation
from daris.model.text import Mark, MarkKind
from daris.scan.structure import structure
from daris.scan.structure.attribution import attribution
from texts import said, text_of, told


def lecture_of(*lines: str) -> Lecture:
    """Structure lines that are one lecture."""
    [lecture] = structure(text_of(*lines))
    return lecture


@pytest.mark.parametrize(
    ("before", "after", "name", "role"),
    [
        ("Философ Аристотель: ", "", "Аристотель", "Философ"),
        ("Әбу Насыр әл-Фараби айтқандай, ", "", "Әбу Насыр әл-Фараби", ""),
        ("Проф. Т. Есімовтің пікірінше, ", "", "Т. Есімов", "Проф."),
        ("Есімов Т.А.: ", "", "Есімов Т.А.", ""),
        ("As the historian Mary Green notes, ", "", "Mary Green", "historian"),
        ("Nye (2008) argues that ", "", "Nye", ""),
        ("Mary Green, a historian, writes: ", "", "Mary Green", ""),
        ("", ", – дейді проф. Т. Есімов [3].", "Т. Есімов", "проф."),
        ("", ",” Mary Green wrote.", "Mary Green", ""),
        ("Т. Есімов ", ", – деп жазды.", "Т. Есімов", ""),
    ],
)
def test_a_speaker_has_a_name_and_an_office(before: str, after: str, name: str, role: str) -> None:
    """Before or behind the words quoted, in both languages."""
    found = attribution(before, after)
    assert found is not None
    assert (found.speaker.name, found.speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ғалымдардың пікірінше, ", ""),
        ("Оқытушы: ", ""),
        ("Scholars argue that ", ""),
        ("It says: ", ""),
        ("", " деген тақырып Т. Есімовке ұнады."),
        ("Т. Есімов ", " деп аталатын кітап жазды."),
        ("Т. Есімов ", " деп ойлаған жоқ."),
        ("", ", – дейді Т. Есімов басқарған топ."),
        ("", ""),
    ],
)
def test_nobody_is_no_speaker(before: str, after: str) -> None:
    """Offices without a name, titles, and names that do something else."""
    assert attribution(before, after) is None


def test_straight_and_german_marks_quote_too() -> None:
    """They may open on one line and close on another; an odd one opens nothing."""
    for opening, closing in ('""', "„“"):
        lecture = lecture_of(f"Болат Әбенов: {opening}бір екі үш төрт", f"бес алты жеті{closing}.")
        assert isinstance(lecture.blocks[0], Quotation)
    lecture = lecture_of('Болат Әбенов: "бір екі үш төрт бес алты жеті.')
    assert all(isinstance(block, Paragraph) for block in lecture.blocks)


def test_a_citation_at_the_end_becomes_the_source() -> None:
    """It leaves the words quoted; one in their midst stays."""
    [quotation] = lecture_of("Болат Әбенов: «Бір екі үш [1] төрт бес алты жеті», – дейді [2, 5 б.].").blocks
    assert isinstance(quotation, Quotation)
    assert quotation.source == "[2, 5 б.]"
    assert said(quotation.body.sentences[0]) == "«Бір екі үш [1] төрт бес алты жеті», – дейді."


def test_a_doubtful_citation_stays_in_sight() -> None:
    """The mark of doubt would be lost in an option."""
    line = "Болат Әбенов: «Бір екі үш төрт бес алты жеті» [7]."
    place = line.index("[7]")
    text = text_of(line, marks=(Mark(1, place, place + 3, MarkKind.UNCLEAR, "[1]"),))
    [quotation] = structure(text)[0].blocks
    assert isinstance(quotation, Quotation)
    assert quotation.source == ""
    assert "[7](?)" in "".join(map(said, quotation.body.sentences))


def test_a_list_in_a_sentence_parts_it() -> None:
    """What stands before, between and behind is kept; a single item is no list."""
    before, items, after = lecture_of("Екі жол бар: 1) бейбіт; 2) басқа. Ол белгілі.").blocks
    assert (told(before), told(after)) == (["Екі жол бар:"], ["Ол белгілі."])
    assert isinstance(items, Items)
    assert (items.start, [told(item) for item in items.items]) == (1, [["бейбіт;"], ["басқа."]])
    [whole] = lecture_of("Жол: 1) бейбіт; 3) басқа.").blocks
    assert told(whole) == ["Жол: 1) бейбіт; 3) басқа."]
    *_, last = lecture_of("Екі жол: – бейбіт; – басқа.").blocks
    assert isinstance(last, Items)


def test_letters_apart_are_closed_up_in_headings_only() -> None:
    """Other words stay as they were printed."""
    lecture = lecture_of("К І Р І С П Е", "Сөз басталды.")
    assert told(lecture_of("Б І Р Е У келді.").blocks[0]) == ["Б І Р Е У келді."]
    assert [said(block.runs) for block in lecture.blocks if hasattr(block, "runs")] == ["КІРІСПЕ"]


@pytest.mark.parametrize("line", ["Дәріс IIII. Ел", "Дәріс VX. Ел"])
def test_letters_that_are_no_numeral_number_nothing(line: str) -> None:
    """Nor does a line of them begin a lecture."""
    assert [lecture.number for lecture in structure(text_of(line, "", "Сөз басталды."))] == [0]


@pytest.mark.parametrize(
    ("sentence", "term", "equivalent"),
    [
        ("«Бәсеке» (competition) – нарықтағы күрес түрі.", "Бәсеке", "competition"),
        ("Қақтығыс (лат. conflictus) – мүдделердің қарама-қайшылығы.", "Қақтығыс", ""),
        ("«Нота» деп ресми құжатты айтамыз.", "Нота", ""),
        ("Бір ғана сөйлемде толық айтылған ой нота деп ресми құжатты айтамыз.", "нота", ""),
    ],
)
def test_a_term_has_its_english_equivalent(sentence: str, term: str, equivalent: str) -> None:
    """Words of other languages are not taken for English ones."""
    [definition] = lecture_of(sentence).blocks
    assert isinstance(definition, Definition)
    assert (definition.term, definition.equivalent) == (term, equivalent)
