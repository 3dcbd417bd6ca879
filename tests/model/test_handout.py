"""The front matter of a page decides whether readers get it alone."""

from __future__ import annotations

import pytest

from daris.model.handout import is_lecture


@pytest.mark.parametrize(
    ("fields", "alone"),
    [
        ({"seed": "scan"}, True),
        ({"lecture": 2}, True),
        ({}, False),
        ({"lecture": 2, "book": "False"}, False),
        ({"seed": "scan", "appendix": "Corrections"}, False),
    ],
)
def test_a_lecture_is_known_by_its_front_matter(fields: dict[str, object], *, alone: bool) -> None:
    """A seed or a number makes a lecture; a guide for authors and a page of sources are none."""
    assert is_lecture(fields) is alone
