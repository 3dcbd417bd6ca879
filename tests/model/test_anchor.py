"""A heading or a term becomes an id that every language of the course shares."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.lang.latin import LATIN
from daris.lang.letters import ALPHABET
from daris.model.anchor import LONGEST, anchor, unique


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Қоғамдық дипломатия", "qogamdyq-diplomatia"),
        ("Жұмсақ күш және «ықпал»", "jumsaq-kus-jane-yqpal"),
        ("Екіжақты байланыс – жол", "ekijaqty-bailanys-jol"),
        ("1-дәріс: Ұғым", "1-daris-ugym"),
        ("people's diplomacy", "peoples-diplomacy"),
        ("Café_soft", "cafe-soft"),
        ("Съезд, объект, мораль", "sezd-obekt-moral"),
        ("…", ""),
        ("外交", ""),
    ],
)
def test_text_is_spelled_in_latin_letters(text: str, expected: str) -> None:
    """Ids follow the Kazakh Latin alphabet without its diacritics; what has no letters gives nothing."""
    assert anchor(text, LATIN) == expected


def test_every_kazakh_letter_is_in_the_table() -> None:
    """No letter of the alphabet falls out of an id silently, but for the two signs that have no sound."""
    assert [letter for letter in ALPHABET if not LATIN.get(letter)] == ["ъ", "ь"]


def test_a_table_may_be_empty() -> None:
    """Without a table, letters outside ASCII lose their accents or themselves."""
    assert anchor("Ünlü сөз", {}) == "unlu"


@given(st.text())
def test_an_id_is_plain_short_and_stays(text: str) -> None:
    """Only lower-case ASCII, digits and single hyphens, never too long; an id of an id is itself."""
    found = anchor(text, LATIN)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", found)
    assert len(found) <= LONGEST
    assert anchor(found, LATIN) == found


def test_a_long_title_ends_at_a_word() -> None:
    """Half words look like mistakes in an address; a single endless word is cut."""
    assert anchor("word " * 40, LATIN) == "-".join(["word"] * 13)
    assert anchor("a" * 100, LATIN) == "a" * LONGEST


@given(st.lists(st.sampled_from(["a", "a-2", "b"])))
def test_names_given_one_after_another_differ(names: list[str]) -> None:
    """Whatever is taken, the next name is free."""
    taken: list[str] = []
    for name in names:
        taken.append(unique(name, taken))
    assert len(set(taken)) == len(taken)
