"""A Seed's lines are numbered from one."""

from __future__ import annotations

import pytest

from daris.model.seed import Seed

SEED = Seed("case", "", "utf-8", ("бірінші", "  ", "", "төртінші"))


def test_lines_count_from_one() -> None:
    """Line 1 is the first, as in every editor."""
    assert (SEED.line(1), SEED.line(4)) == ("бірінші", "төртінші")


@pytest.mark.parametrize("number", [0, -1, 5])
def test_lines_outside_are_refused(number: int) -> None:
    """There is no line 0, and none counted from the end."""
    with pytest.raises(IndexError):
        SEED.line(number)


def test_white_space_is_no_text() -> None:
    """Only lines with something to read hold text."""
    assert SEED.holding_text() == (1, 4)
