"""A Finding reads as one line with place, fact and next step."""

from __future__ import annotations

import pytest

from daris.model.finding import Finding, Place, Remark


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (Finding(Remark.SEED_EMPTY, Place("a.txt"), "it is empty"), "a.txt: it is empty"),
        (
            Finding(Remark.SEED_EMPTY, Place("a.txt", 3), "it is empty", "fill it"),
            "a.txt:3: it is empty; fill it",
        ),
    ],
)
def test_finding_is_one_line(finding: Finding, line: str) -> None:
    """An editor can jump to the place, a person can act on the rest."""
    assert str(finding) == line


def test_codes_are_what_people_see() -> None:
    """The code of a remark is its name as a warning's subtype."""
    assert Remark.SEED_TOO_LARGE.code == "seed-too-large"


def test_every_remark_is_explained_once() -> None:
    """No remark lacks its sentence, and no two are the same."""
    explanations = [remark.explanation for remark in Remark]
    assert all(explanation.endswith(".") for explanation in explanations)
    assert len(set(explanations)) == len(explanations)
