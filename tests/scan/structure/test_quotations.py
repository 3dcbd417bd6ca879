"""Promises about quotations: whose they are, and that the words around them stay."""

from __future__ import annotations

from daris.model.lecture import Quotation
from daris.model.text import Mark, MarkKind
from daris.scan.structure import structure
from texts import numbers, said, text_of, told

SAID = "«Бір екі үш төрт бес алты жеті сегіз.»"


def test_a_lead_in_that_is_only_a_name_becomes_the_speaker() -> None:
    """Its line is counted to the quotation, for its words moved there."""
    [lecture] = structure(text_of("Саясаткер Болат Әбенов:", SAID))
    [quotation] = lecture.blocks
    assert isinstance(quotation, Quotation)
    assert (quotation.role, quotation.speaker) == ("Саясаткер", "Болат Әбенов")
    assert numbers(quotation.lines) == "1-2"


def test_a_lead_in_that_says_more_stays_a_paragraph() -> None:
    """What follows the sentence of the quotation is a paragraph again."""
    [lecture] = structure(text_of(f"Кеше Болат Әбенов айтты: {SAID} Ол кетті."))
    before, quotation, after = lecture.blocks
    assert told(before) == ["Кеше Болат Әбенов айтты:"]
    assert isinstance(quotation, Quotation)
    assert said(quotation.body.sentences[0]) == SAID
    assert told(after) == ["Ол кетті."]


def test_a_doubtful_name_stays_in_sight() -> None:
    """The mark of doubt would be lost in an attribution."""
    text = text_of(f"Болат Әбенов: {SAID}", marks=(Mark(1, 0, 5, MarkKind.UNCLEAR, "Болот"),))
    [lecture] = structure(text)
    before, quotation = lecture.blocks
    assert told(before) == ["Болат(?) Әбенов:"]
    assert isinstance(quotation, Quotation)
    assert quotation.speaker == "Болат Әбенов"


def test_a_mark_that_nobody_closed_lasts_to_the_next() -> None:
    """Scans lose closing marks at the margin."""
    open_mark = SAID[:-1]
    [lecture] = structure(text_of(f"Болат Әбенов: {open_mark} Дана Қасымова: {open_mark}"))
    speakers = [block.speaker for block in lecture.blocks if isinstance(block, Quotation)]
    assert speakers == ["Болат Әбенов", "Дана Қасымова"]


def test_marks_inside_marks_belong_to_the_outer_quotation() -> None:
    """A title inside a quotation parts nothing."""
    [lecture] = structure(text_of("Болат Әбенов: «Бір екі «үш» төрт бес алты жеті «сегіз»» деген."))
    [quotation] = lecture.blocks
    assert isinstance(quotation, Quotation)


def test_a_stray_closing_mark_is_only_a_sign() -> None:
    """It closes nothing."""
    [lecture] = structure(text_of("Бір екі үш» төрт бес алты жеті сегіз."))
    assert told(lecture.blocks[0]) == ["Бір екі үш» төрт бес алты жеті сегіз."]


def test_a_distant_speaker_is_none() -> None:
    """A name three hundred characters before a quotation is not its speaker's."""
    long = "Болат Әбенов " + "сөз " * 100
    [lecture] = structure(text_of(f"{long}: {SAID}"))
    assert not any(isinstance(block, Quotation) for block in lecture.blocks)


def test_a_genitive_is_taken_off_a_surname() -> None:
    """As Abenov has it, Abenov speaks; an adjective before his office is his, other words are not."""
    [lecture] = structure(text_of(f"Кеше американдық саясаткер Болат Әбеновтің айтуынша, {SAID}"))
    quotation = lecture.blocks[-1]
    assert isinstance(quotation, Quotation)
    assert (quotation.role, quotation.speaker) == ("американдық саясаткер", "Болат Әбенов")


def test_nobody_speaks_in_a_language_that_is_not_read() -> None:
    """The patterns are Kazakh and English; a paragraph in another language stays whole."""
    words = "Болат Әбенов: «one two three four five six seven eight.»"
    [lecture] = structure(text_of(words, marks=(Mark(1, 0, len(words), MarkKind.LANGUAGE, "de"),)))
    assert not any(isinstance(block, Quotation) for block in lecture.blocks)
