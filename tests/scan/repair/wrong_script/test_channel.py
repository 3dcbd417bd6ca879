"""Look-alikes become units that the decoder can use."""

from __future__ import annotations

import math

import numpy as np

from daris.scan.repair.wrong_script.channel import prior, units_of


def test_a_unit_that_breaks_the_case_of_a_word_is_left_out() -> None:
    """No word is printed with a capital behind a small letter, so no unit may be; nor may one be too rare."""
    chances = np.array([[0.5, 0.9], [0.5, 0.5], [1e-8, 1e-8]], np.float32)
    units = units_of([("a", "а"), ("aB", "аВ"), ("b", "щ")], -np.log(chances))
    assert units.printed == ("", "a")
    assert math.isclose(units.cost[1], math.log(2), rel_tol=1e-6)


def test_a_recogniser_has_its_own_habits() -> None:
    """Neural Kazakh Tesseract reads w as two signs, the pattern engine as one: each has its own costs."""
    units = prior()
    neural, pattern, _ = units.by_recogniser
    one, two = (
        next(number for number in units.by_reading[read] if units.printed[number] == "w")
        for read in ("ш", "уу")
    )
    assert neural[two] < neural[one]
    assert pattern[one] < pattern[two]


def test_units_are_found_by_what_was_read() -> None:
    """The Cyrillic sign leads to the Latin letters it may stand for."""
    units = prior()
    assert "w" in {units.printed[number] for number in units.by_reading["ш"]}
    assert "th" in {units.printed[number] for number in units.by_reading["Ш"]}
