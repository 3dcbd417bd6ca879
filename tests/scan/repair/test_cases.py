"""Cases that a lecturer can read and extend: one line each in the drawers of ``tests/cases/scan/repair``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from daris.model.seed import Seed
from daris.model.text import MarkKind, Text
from daris.scan.repair import RULES, repair

DRAWERS = Path(__file__).parents[2] / "cases" / "scan" / "repair"
ROOT = Path(__file__).parents[3]


def drawer(name: str) -> list[tuple[str, ...]]:
    """Read the cases of a drawer: fields between tabs."""
    lines = (DRAWERS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


def repaired(*lines: str) -> Text:
    """Repair lines as a seed of their own."""
    return repair(Seed("case", "", "utf-8", lines))


@cache
def real_scan() -> Text:
    """Repair the first real scan, once for all that look at it."""
    return repaired(*(ROOT / "seeds" / "000_6186f278bdb17545.txt").read_text(encoding="utf-8").split("\n"))


@pytest.mark.parametrize(("read", "printed", "rule"), drawer("made"))
def test_damage_is_repaired_by_its_rule(read: str, printed: str, rule: str) -> None:
    """Each kind of damage that was made on purpose is undone, and the history names who did it."""
    text = repaired(read)
    assert text.lines == (printed,)
    assert rule in {done.rule for done in text.passes if done.edits}


@pytest.mark.parametrize(("read", "printed", "reader"), drawer("in-the-wild"))
def test_what_recognisers_made_of_print_is_undone(read: str, printed: str, reader: str) -> None:
    """What was really misread, on the first real scan and by Tesseract, comes back from the line alone."""
    assert repaired(read).lines == (printed,), reader


@pytest.mark.parametrize("line", [line for (line,) in drawer("untouched")])
def test_clean_line_is_left_alone(line: str) -> None:
    """Kazakh, Russian and English text, formulas and tables stay as they are, and nobody doubts them."""
    text = repaired(line)
    assert text.lines == (line,)
    assert not [mark for mark in text.marks if mark.kind is not MarkKind.LANGUAGE]


def test_clean_lines_are_left_alone_together() -> None:
    """What many lines teach harms none of them."""
    lines = tuple(line for (line,) in drawer("untouched"))
    assert repaired(*lines).lines == lines


ENGLISH = (
    "Everyone has the right to take part in the government of his",
    "country, directly or through freely chosen representatives.",
    "Whereas disregard and contempt for human rights have resulted in",
    "barbarous acts outraging human conscience, advent",
    "world enjoying freedom, belief, freedom",
    "Universal respect, observance, human rights, fundamental freedoms,",
    "national independence, territorial limits, international status",
)
"""Lines of the Universal Declaration of Human Rights (public domain), most without the little words."""


def test_an_english_document_is_left_alone() -> None:
    """What has no Cyrillic letter is never put right by what is known of Kazakh."""
    text = repaired(*ENGLISH)
    assert text.lines == ENGLISH
    assert {(mark.line, mark.value) for mark in text.marks} == {(line, "en") for line in range(1, 8)}


@pytest.mark.parametrize("line", ENGLISH)
def test_an_english_line_is_left_alone(line: str) -> None:
    """Nor is a single line of it, among Kazakh ones or alone."""
    kazakh = "Қоғамдық дипломатия – мемлекеттің шетел қоғамымен байланысы."
    assert repaired(line).lines == (line,)
    assert repaired(kazakh, line, kazakh).lines[1] == line


@pytest.mark.parametrize(("read", "printed", "reason"), drawer("known-failures"))
def test_known_failure_is_still_one(read: str, printed: str, reason: str) -> None:
    """A failure that is mended moves to another drawer."""
    assert repaired(read).lines != (printed,), f"mended at last: {reason}"


def test_russian_line_among_clean_ones_is_left_alone() -> None:
    """A single Russian sentence between Kazakh ones is not corrected into something else."""
    lines = [line for (line,) in drawer("untouched")]
    russian = "Эта работа была опубликована в журнале «Вопросы философии»."
    text = repaired(*lines[:79], russian, *lines[79:])
    assert text.lines[79] == russian


def test_most_words_of_the_real_scan_are_right() -> None:
    """Of the 297 visible Kazakh words of the first real scan, at most three are left wrong."""
    text = real_scan()
    wrong = []
    for number, truth in drawer("kazakh-seed"):
        found = text.lines[int(number) - 1].split()
        wrong += [word for word in truth.split() if "~" not in word and word not in found]
    assert len(wrong) <= 3, wrong


def test_every_rule_has_its_own_name() -> None:
    """A pass can be traced to its rule, and the order is that of the list."""
    names = [name for name, _ in RULES]
    assert len(set(names)) == len(names)
    used = tuple(dict.fromkeys(done.rule for done in real_scan().passes))
    assert used == tuple(name for name in names if name in used)
