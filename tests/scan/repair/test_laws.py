"""What holds for the repair of any text whatever."""

from __future__ import annotations

import gc
import random
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daris.model.seed import Seed
from daris.model.text import Text
from daris.scan.repair import repair, words

SEED = Path(__file__).parents[3] / "seeds" / "000_6186f278bdb17545.txt"
REAL = tuple(SEED.read_text(encoding="utf-8").split("\n")[:-1])
KAZAKH = 36
"""Lines of the real scan before the misread English, which takes too long to read a hundred times."""

PIECES = (
    *" -–«»\"'.,;:!?()[]1|58І§\\\t\u00ad\ufffdV€",
    *"аәбвгғеэіиыьұүқкңнөошщ",
    *("сөз", "мемлекет", "созіне", "түрғысында", "the", "and", "или"),
)

messy = st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), max_size=4).map(tuple)
any_lines = st.lists(st.text(st.characters(exclude_characters="\r\n"), max_size=30), max_size=4).map(tuple)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw lines of the real scan with single characters lost, doubled or replaced."""
    start = draw(st.integers(0, KAZAKH - 3))
    lines = list(REAL[start : start + 3])
    for _ in range(draw(st.integers(0, 6))):
        number = draw(st.integers(0, 2))
        at = draw(st.integers(0, len(lines[number])))
        lines[number] = lines[number][:at] + draw(st.sampled_from(("", *PIECES))) + lines[number][at + 1 :]
    return tuple(lines)


texts = st.one_of(messy, any_lines, mutated())


def seed_of(lines: tuple[str, ...]) -> Seed:
    """Make a seed of lines."""
    return Seed("case", "", "utf-8", lines)


def hold(lines: tuple[str, ...]) -> None:
    """Check replay, the number of lines, and that every word comes from the seed."""
    seed = seed_of(lines)
    text = repair(seed)
    assert Text.replay(seed, text.passes) == text
    assert len(text.lines) == len(lines)
    assert not any("\n" in line or "\r" in line for line in text.lines)
    for mark in text.marks:
        assert 0 <= mark.start <= mark.end <= len(text.lines[mark.line - 1])
    for word in words(text):
        assert 0 <= word.span.start <= word.span.end <= len(lines[word.span.line - 1])
        assert 0 <= word.confidence <= 1


@settings(max_examples=60, deadline=None)
@given(texts)
def test_history_is_whole(lines: tuple[str, ...]) -> None:
    """Seed and passes give the text again, line for line, and every word has its place in the seed."""
    hold(lines)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_repaired_text_needs_no_repair(lines: tuple[str, ...]) -> None:
    """What was repaired once is not changed again."""
    once = repair(seed_of(lines)).lines
    assert repair(seed_of(once)).lines == once


@settings(max_examples=20, deadline=None)
@given(texts)
def test_two_runs_agree(lines: tuple[str, ...]) -> None:
    """The same seed gives the same text, marks and history."""
    assert repair(seed_of(lines)) == repair(seed_of(lines))


@pytest.mark.slow
def test_real_scan_obeys_the_laws() -> None:
    """The first real scan is a case of all of them."""
    hold(REAL)
    once = repair(seed_of(REAL)).lines
    assert repair(seed_of(once)).lines == once


@pytest.mark.slow
def test_ten_thousand_hostile_texts_do_no_harm() -> None:
    """Random mixtures of letters, signs, control characters and pieces of the scan never break a law."""
    chance = random.Random(20261124)  # noqa: S311  # no secret
    pool = (
        *PIECES,
        *map(chr, range(32)),
        "\u200b",
        "\u0301",
        "\U0001d54f",
        "\U0001f3db",
        *" ".join(REAL[:KAZAKH]).split(),
    )
    for _ in range(10_000):
        count = chance.randrange(1, 4)
        lines = ("".join(chance.choices(pool, k=chance.randrange(9))) for _ in range(count))
        hold(tuple(line.replace("\n", "").replace("\r", "") for line in lines))


ENDLESS = (
    "сөз ",
    "\u00ad",
    "созіне ",
    "а",
    "a-b-",
    "«",
    " -",
    "1!|",
    "I ",
    "\ufffd",
    "ьш",
    "с о т ",
    "ќ",
    "1а",
)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ENDLESS, ids=repr)
def test_one_endless_line_is_repaired(piece: str) -> None:
    """A line without an end is repaired by the same laws, whatever it is made of."""
    hold(((piece * 8_000)[:8_000],))


MEGABYTE: Final = 500_000
"""Characters of a megabyte: a Cyrillic letter takes two bytes."""

FOUR: Final = 4
MOST: Final = 10
"""Times as much text, and times as much work as it may take at most: without a law it would be sixteen."""


def work(lines: tuple[str, ...]) -> float:
    """Return the seconds of the processor that a repair takes, garbage of other tests left out."""
    gc.collect()
    gc.disable()
    try:
        before = time.process_time()
        repair(seed_of(lines))
        return time.process_time() - before
    finally:
        gc.enable()


def printed(size: int) -> tuple[str, ...]:
    """Return lines of the real scan's words, of one in ten a letter misread: ``size`` characters."""
    chance = random.Random(20261126)  # noqa: S311  # no secret
    words = " ".join(REAL[:KAZAKH]).split()
    lines: list[str] = []
    while size > 0:
        drawn = [
            misread(word, chance) if chance.random() < 1 / 10 else word
            for word in chance.choices(words, k=12)
        ]
        lines.append(" ".join(drawn))
        size -= len(lines[-1]) + 1
    return tuple(lines)


def misread(word: str, chance: random.Random) -> str:
    """Put another letter for one of a word's."""
    at = chance.randrange(len(word))
    return word[:at] + chance.choice("аеиоуыікнпрст") + word[at + 1 :]


@pytest.mark.slow
def test_a_megabyte_takes_four_times_the_work_of_a_quarter() -> None:
    """Work grows with the length of a text and no faster, up to a megabyte of misread words."""
    assert work(printed(MEGABYTE)) <= MOST * work(printed(MEGABYTE // FOUR))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ENDLESS, ids=repr)
def test_an_endless_line_takes_work_by_its_length(piece: str) -> None:
    """So it does within one line, whatever the line is made of: none is read once for each of its signs."""
    size = 4_000 if " о " in piece else 32_000
    work(("сөз",))  # what is loaded once a process does not count
    short, long = (work(((piece * size)[:length],)) for length in (size // FOUR, size))
    assert long <= MOST * max(short, LEAST)


LEAST: Final = 0.02
"""Seconds below which the processor's clock tells nothing."""
