"""Kazakh words are divided as the orthographic rules allow."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from daris.lang.kazakh_words import ranks
from daris.lang.syllables import CONSONANTS, FEWEST, PATTERNS, SIGNS
from daris.model.hyphenation import SOFT_HYPHEN, with_soft_hyphens

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases" / "hyphenation" / "kazakh.txt"
USUAL = 2
"""The rank from which on the word list holds words and not noise."""


def words() -> list[str]:
    """Return the words of the case file, divided by hand."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def divided(word: str) -> str:
    """Return ``word`` as the patterns divide it, with hyphens one can see."""
    return with_soft_hyphens(word, PATTERNS).replace(SOFT_HYPHEN, "-")


def points(word: str) -> set[int]:
    """Return before which letters a word is divided."""
    parts = word.split("-")
    return {len("".join(parts[:count])) for count in range(1, len(parts))}


def test_only_allowed_points_are_found_and_nearly_all_of_them() -> None:
    """Of at least 400 words no division is against the rules, and 95 of 100 allowed ones are found."""
    assert len(set(words())) >= 400
    allowed = [points(word) for word in words()]
    found = [points(divided(word.replace("-", ""))) for word in words()]
    against = [word for word, these, those in zip(words(), found, allowed, strict=True) if not these <= those]
    assert against == []
    assert sum(map(len, found)) / sum(map(len, allowed)) >= 0.95


@pytest.mark.slow
def test_hardly_a_word_of_the_word_list_is_divided_where_nobody_could_read_on() -> None:
    """Of 200,000 words of a crawl at most 4 in 10,000 get a part that cannot be spoken: misread ones."""
    known = [word for word, rank in ranks().items() if rank >= USUAL and word.isalpha()]
    assert len(known) > 200_000
    spoiled = [word for word in known if any(map(_unspeakable, divided(word).split("-")[:-1]))]
    assert len(spoiled) / len(known) <= 0.0004


def test_no_letter_of_the_word_list_stands_alone() -> None:
    """Neither before nor after a division, and no part begins with ь or ъ."""
    for word in ranks():
        parts = divided(word).split("-") if word.isalpha() else [word]
        if len(parts) > 1:
            assert min(len(parts[0]), len(parts[-1])) >= FEWEST, parts
            assert not any(part[0] in SIGNS for part in parts[1:]), parts


def _unspeakable(part: str) -> bool:
    return set(part) <= set(CONSONANTS + SIGNS)


@pytest.mark.parametrize("word", ["ҚазҰУ", "БҰҰ", "diplomacy", "2026", "ел"])
def test_what_is_no_kazakh_word_stays_whole(word: str) -> None:
    """Abbreviations, other alphabets, numbers and short words have no soft hyphen."""
    assert with_soft_hyphens(word, PATTERNS) == word


def test_everything_else_of_a_text_stays() -> None:
    """Only soft hyphens are added; capitals and signs keep their places."""
    text = "«Дипломатия – мемлекеттің ісі», 1-дәріс."
    assert with_soft_hyphens(text, PATTERNS).replace(SOFT_HYPHEN, "") == text
    assert divided("Мемлекеттің") == "Мем-ле-кет-тің"


def test_the_patterns_are_what_the_rules_make() -> None:
    """The file is made by rule: run bench/make_hyphenation.py after a change of the facts."""
    maker = runpy.run_path(str(ROOT / "bench" / "make_hyphenation.py"))
    assert PATTERNS.read_text(encoding="utf-8").splitlines() == [*maker["HEAD"], *maker["patterns"]()]
