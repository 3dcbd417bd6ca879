"""Characters that cannot be seen go, and lost ones become gaps."""

from __future__ import annotations

import pytest

from daris.model.seed import Seed
from daris.model.text import Text
from daris.scan.repair.characters import characters


def cleaned(line: str) -> Text:
    """Apply the rule to one line."""
    text = Text.of(Seed("case", "", "utf-8", (line,)))
    return text.then(characters(text))


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("а\tб\x0cв\x00г", "а б в г"),
        ("сө\u00adз\u200b", "сөз"),
        ("бір\u00a0екі\u2009үш", "бір екі үш"),
        ("и\u0306", "й"),
        ("ﬁnal", "final"),
        ("x\u0302 ∈ ½", "x̂ ∈ ½"),
        ("plain ascii", "plain ascii"),
    ],
)
def test_only_what_is_seen_stays(line: str, seen: str) -> None:
    """Spaces of any kind become spaces, hidden characters vanish, split letters are joined."""
    assert cleaned(line).lines == (seen,)


def test_lost_byte_is_a_gap() -> None:
    """What could not be decoded is marked where it stands after the edits before it."""
    text = cleaned("а\u00adб\ufffdв")
    assert text.lines == ("аб\ufffdв",)
    assert [(mark.kind.value, mark.value, mark.start, mark.end) for mark in text.marks] == [
        ("gap", "damaged byte", 2, 3)
    ]
