"""Promises about where sentences begin."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.scan.structure.sentences import ends, starts


def parted(text: str) -> list[str]:
    """Cut a text where its sentences begin."""
    borders = [0, *starts(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(borders)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Оған келіссөздер, шарттар т.б. әрекеттер жатады",
        "Ол 1960 ж. басталды",
        "Бұл XX ғ. басында болды",
        "Мұны Н.Ә. Назарбаев айтты",
        "Мұны М. Әуезов жазды",
        "Мұны Б. Сұлтанов жазды",
        "Оны проф. Әбенов зерттеді",
        "1. Кіріспе",
        "Ол 1992-1994 жж. аралығында өтті",
        "Бұл 5.2 пайыз",
        "Ол... келді ме",
        "Ол «Келдің бе?» деп сұрады",
    ],
)
def test_a_full_stop_may_end_no_sentence(sentence: str) -> None:
    """Short forms, initials, numbers and what goes on in small letters part nothing."""
    assert parted(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Елші келді. Ол кетті.", ["Елші келді.", "Ол кетті."]),
        ("Келді ме? Иә! Келді…", ["Келді ме?", "Иә!", "Келді…"]),
        ("Шарт, нота т.б. Олар көп.", ["Шарт, нота т.б.", "Олар көп."]),
        ("Бұл белгілі [1]. Ол көне.", ["Бұл белгілі [1].", "Ол көне."]),
        ("Бұл белгілі. [1, 15 б.] Ол көне.", ["Бұл белгілі. [1, 15 б.]", "Ол көне."]),
        ("Ол «Келдім.» деді. Бұл рас.", ["Ол «Келдім.» деді.", "Бұл рас."]),
        ("Ол кетті. – Иә, кетті.", ["Ол кетті.", "– Иә, кетті."]),
        ("Ол кетті. «Иә» деді.", ["Ол кетті.", "«Иә» деді."]),
        ("Ол 1991. Содан бері көп жыл өтті.", ["Ол 1991.", "Содан бері көп жыл өтті."]),
    ],
)
def test_sentences_keep_their_citations_and_closing_marks(text: str, sentences: list[str]) -> None:
    """What belongs to a sentence stays with it, and the next one begins with a capital, a dash or a mark."""
    assert parted(text) == sentences


@pytest.mark.parametrize(
    ("line", "closed"), [("Келді.", True), ("болады.[1].", True), ("деді».", True), ("сөз", False)]
)
def test_a_line_tells_whether_its_sentence_is_over(line: str, closed: bool) -> None:  # noqa: FBT001  # a case's column
    """Paragraphs are found by it."""
    assert ends(line) is closed


@given(st.text(alphabet="аӘ.!?… »«[1]–т б", max_size=40))
def test_cutting_loses_no_sign(text: str) -> None:
    """Starts rise, lie inside the text and never before its first sign."""
    found = starts(text)
    assert list(found) == sorted(set(found))
    assert all(0 < start <= len(text) for start in found)
