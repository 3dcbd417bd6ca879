"""Hypotheses are merged and given up by their cost alone."""

from __future__ import annotations

import numpy as np

from daris.scan.repair.wrong_script.hypotheses import CASE, Front, cheapest, foremost, join, least


def front(lines: list[int], costs: list[float]) -> Front:
    """Return hypotheses of these lines at these costs."""
    bits = np.array(costs, np.float32).view(np.int32)
    return Front(np.array([lines, *[[0] * len(lines)] * 5, bits], np.int32))


def test_costs_stand_beside_numbers() -> None:
    """Costs keep their fractions through copies, choices and changes of other rows."""
    both = join((front([0, 1], [1.5, 2.25]), front([1], [0.125]))).but({CASE: 3})
    assert both.cost.tolist() == [1.5, 2.25, 0.125]
    assert both.at(np.array([2, 0])).cost.tolist() == [0.125, 1.5]
    assert least((both,), 2).tolist() == [1.5, 0.125]


def test_equals_stay_together() -> None:
    """Of each line the cheapest stay, and with the last of them all that cost the same, in whatever order."""
    lines = np.array([0, 1, 0, 0, 0, 1], np.int32)
    costs = np.array([5, 9, 1, 2, 2, 8], np.float32)
    assert foremost(lines, costs, np.array([2, 2], np.int32)).tolist() == [1, 2, 3, 4, 5]
    assert foremost(lines, costs, np.array([2, 1], np.int32)).tolist() == [2, 3, 4, 5]
    assert foremost(lines, costs, np.array([1, 2], np.int32)).tolist() == [1, 2, 5]


def test_the_first_of_the_cheapest_wins() -> None:
    """Hypotheses that agree become the cheapest of them; among equals the one that came first."""
    order = np.array([3, 1, 0, 2])
    head, group = np.array([True, False, False, True]), np.array([0, 0, 0, 1])
    costs = np.array([4, 2, 8, 2], np.float32)
    assert cheapest(order, costs, head, group).tolist() == [1, 2]
