"""Kazakh in Latin letters: what a lecturer reads in the table, and that no word loses what tells it apart."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product
from pathlib import Path

import pytest

from daris.lang.kazakh_words import ranks
from daris.lang.latin import ALPHABET_2021, CAPITALS_2021, LATIN, LETTERS_2021
from daris.lang.letters import ALPHABET
from daris.model.anchor import anchor
from daris.publish.catalogues.latin import in_latin, spelled

CASES = Path(__file__).parents[2] / "cases" / "catalogues" / "latin.tsv"
LINES = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("# ")]
BACK = {"i": "ий", "h": "хһ"}
"""Letters of the Latin alphabet that stand for two."""
BORROWED = re.compile("[ъьёюяцчщэ]")


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_the_table_is_spelled_as_it_says(line: str) -> None:
    """Letters, capitals, figures, mixed words and markup come out as a lecturer wrote them down."""
    kazakh, latin = line.split("\t")
    assert in_latin(kazakh) == latin


def test_the_alphabet_is_that_of_january_2021() -> None:
    """The rule knows every Kazakh letter, and writes with the 31 letters and no other."""
    assert len(ALPHABET_2021) == 31
    assert set(ALPHABET) <= LETTERS_2021.keys()
    assert set("".join(LETTERS_2021.values())) == set(ALPHABET_2021)
    assert set(CAPITALS_2021.values()) == {"İ", "I"}


@pytest.mark.parametrize("letter", [letter for letter in ALPHABET if letter not in "чщ"])
def test_ids_are_the_same_letters_without_their_marks(letter: str) -> None:
    """An address and the word on the page are spelled by one alphabet; only ч had ch in addresses before."""
    assert anchor(letter, LATIN) == anchor(spelled(letter).replace("ı", "i"), {})


@pytest.mark.slow
def test_kazakh_words_can_be_read_back() -> None:
    """Turned round letter by letter, a Latin word leads to its Kazakh one and, but for и/й, х/һ, no other."""
    words = [word for word, rank in ranks().items() if rank > 3 and not BORROWED.search(word)]
    assert len(words) > 20_000
    plain = [letter for letter in ALPHABET if not BORROWED.match(letter)]
    turned = {LETTERS_2021[letter]: letter for letter in plain}
    readings: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        latin = spelled(word)
        letters = [BACK.get(letter) or turned[letter] for letter in latin]
        assert all(old in new for old, new in zip(word, letters, strict=True)), (word, latin)
        readings[latin].add(word)
    mixed = [sorted(found) for found in readings.values() if len(found) > 1]
    for first, second, *_ in mixed:
        pairs = {frozenset(pair) for pair in zip(first, second, strict=True) if pair[0] != pair[1]}
        assert pairs <= {frozenset("ий"), frozenset("хһ")}, (first, second)
    assert len(mixed) < len(words) / 200


@pytest.mark.slow
def test_no_word_keeps_a_cyrillic_letter() -> None:
    """Every known word, in small letters, with a capital and in capitals, is spelled to its end."""
    some = [word for number, word in enumerate(ranks()) if number % 7 == 0]
    for word, case in product(some, (str.lower, str.capitalize, str.upper)):
        assert not re.search("[Ѐ-ӿ]", spelled(case(word)).replace("-", "")), word


def test_capitals_and_small_letters_agree() -> None:
    """A word in capitals is the same word: lowered by the rules of this alphabet it is the small one."""
    lower = str.maketrans({"İ": "i", "I": "ı"})
    for word in [word for word, rank in ranks().items() if rank > 6 and not set(word) <= set("іх")]:
        assert spelled(word.upper()).translate(lower).lower() == spelled(word), word
