"""Look-alikes become units that the decoder can use."""

from __future__ import annotations

import math

from daris.scan.repair.wrong_script.channel import prior, units_of


def test_a_unit_that_breaks_the_case_of_a_word_is_left_out() -> None:
    """No word is printed with a capital behind a small letter, so no unit may be; nor may one be too rare."""
    units = units_of({("a", "а"): 0.5, ("aB", "аВ"): 0.5, ("b", "щ"): 1e-8})
    assert units.printed == ("", "a")
    assert math.isclose(units.cost[1], math.log(2), rel_tol=1e-6)


def test_units_are_found_by_what_was_read() -> None:
    """The Cyrillic sign leads to the Latin letters it may stand for."""
    units = prior()
    assert "w" in {units.printed[number] for number in units.by_reading["ш"]}
    assert "th" in {units.printed[number] for number in units.by_reading["Ш"]}
