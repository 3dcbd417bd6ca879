"""The lexicon knows words, forms and what they may be misread as."""

from __future__ import annotations

import pytest

from daris.lang.kazakh_suffixes import BACK, FRONT
from daris.lang.kazakh_words import HIGHEST, ranks
from daris.scan.repair.lexicon import lexicon


@pytest.mark.parametrize(
    ("common", "rare"),
    [("бұл", "бүл"), ("әр", "эр"), ("өнері", "енері"), ("сөзін", "сезін"), ("көптеген", "кептеген")],
)
def test_common_words_rank_above_their_misreadings(common: str, rare: str) -> None:
    """A crawl holds misread words too, but fewer."""
    assert (lexicon().rank(common) or 0) >= (lexicon().rank(rare) or 0) + 3


@pytest.mark.parametrize(
    "form", ["дипломатияларымыздың", "мегаполистермен", "экологтардың", "волонтёр", "объект", "ның"]
)
def test_unlisted_forms_are_known(form: str) -> None:
    """A stem with its endings, ъ and ё, and an ending that follows a hyphen are no misreadings."""
    assert lexicon().rank(form) is not None


@pytest.mark.parametrize("junk", ["азаматгырының", "мемлкетаралық", "ьшьщ", "сіеГіпіІіоп".lower(), "x"])
def test_misread_words_are_unknown(junk: str) -> None:
    """What is no word gets no rank."""
    assert lexicon().rank(junk) is None


def test_words_alike_differ_in_disputed_letters_only() -> None:
    """A word read wrongly leads to the printed one, listed or not."""
    assert "тұрғысындағы" in dict(lexicon().alike("түрғысындағы"))
    assert "дипломатияларымыздың" in dict(lexicon().alike("дипломатияларымыздын"))


def test_ranks_are_within_bounds() -> None:
    """Every word of the list has a rank, and only lower-case letters."""
    known = ranks()
    assert len(known) > 200_000
    assert set(known.values()) <= set(range(HIGHEST + 1))
    assert all(word.isalpha() and word == word.lower() for word in known)


def test_endings_keep_vowel_harmony() -> None:
    """No ending with a vowel belongs to both kinds of stems, but for мен, бен, пен."""
    both = BACK & FRONT
    assert not [ending for ending in both if set(ending) & set("аыоұ")]
    assert {"мен", "бен", "пен"} <= both
