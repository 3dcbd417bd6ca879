"""Promises about citations: which works a mark names, where in the text, and what only looks like one."""

from __future__ import annotations

import pytest

from daris.scan.structure.citations import cited


def told(text: str) -> list[tuple[int, str, str]]:
    """Return number, pages and printed words of every part of every mark."""
    return [
        (part.number, part.pages, text[part.start : part.end]) for mark in cited(text) for part in mark.parts
    ]


@pytest.mark.parametrize(
    ("mark", "parts"),
    [
        ("[1, 12 б.; 3, 45 б.]", [(1, "12", "1, 12 б."), (3, "45", "3, 45 б.")]),
        ("[3–5]", [(3, "", "3–5"), (4, "", "3–5"), (5, "", "3–5")]),
        ("[1, 2, 300]", [(1, "", "1"), (2, "300", "2, 300")]),
        ("[5-3]", [(5, "", "5-3")]),
        ("[1, 15 б., 17 б.]", [(1, "15, 17", "1, 15 б., 17 б.")]),
        ("[2, p. 5] [7]", [(2, "5", "2, p. 5"), (7, "", "7")]),
        ("[3–99]", [(3, "", "3–99")]),
    ],
)
def test_each_work_has_its_pages_and_its_place(mark: str, parts: list[tuple[int, str, str]]) -> None:
    """A reader can be led from the words of each work to its entry."""
    assert told(f"Бұл белгілі {mark}.") == parts


@pytest.mark.parametrize(
    "text",
    ["a[1] және x[2, 3]", "[0, 1] кесіндісі", "the interval [2, 3]", "[2, 3] аралығында", "[2004]", "[сөз]"],
)
def test_indices_intervals_and_years_cite_nothing(text: str) -> None:
    """A formula or an editor's brackets lead nowhere."""
    assert cited(text) == ()


def test_one_number_before_such_a_word_is_a_citation() -> None:
    """An interval has two ends."""
    assert told("Мұны [2] интервал деп атайды.") == [(2, "", "2")]
