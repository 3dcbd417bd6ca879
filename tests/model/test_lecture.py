"""Values of the model cannot be changed by whoever holds them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from daris.model.lecture import Lines, Paragraph, Run
from daris.model.seed import Span
from daris.model.word import Word

VALUES = (
    Run("сөз"),
    Paragraph(((Run("сөз"),),), (Lines(1, 2),)),
    Word(Span(1, 0, 3), "сез", "сөз", 0.9, ("сез",), "kk"),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen(value: object) -> None:
    """What one room hands to the next stays as it was handed."""
    with pytest.raises(FrozenInstanceError):
        setattr(value, next(iter(type(value).__dataclass_fields__)), None)  # type: ignore[attr-defined]  # any dataclass


def test_runs_are_plain_kazakh_unless_said() -> None:
    """The commonest run needs no more than its text."""
    run = Run("сөз")
    assert (run.certainty.value, run.language, run.note) == ("plain", "kk", "")


def test_lines_read_as_in_a_provenance_note() -> None:
    """One line is a number, several are a range."""
    assert (str(Lines(12, 12)), str(Lines(12, 14))) == ("12", "12-14")
