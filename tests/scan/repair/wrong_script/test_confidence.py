"""What is known of a word makes it likelier or less likely, as a reader would say."""

from __future__ import annotations

import pytest

from daris.scan.repair.wrong_script.confidence import Facts, SignFacts, calibrated

WORD = Facts(0.99, 0.005, 0.95, 1.8, 2.0, 2.0, 0.0, 6, 6, 0, number=False, capitals=False, last=False)
SIGN = SignFacts(0.99, 1.8, ".", "T", alike=True)


@pytest.mark.parametrize(
    "worse",
    [
        WORD._replace(share=0.5),
        WORD._replace(beside=0.3),
        WORD._replace(line=3.5),
        WORD._replace(word=4.5),
        WORD._replace(ending=9.0),
        WORD._replace(strange=0.3),
        WORD._replace(signs=3),
        WORD._replace(spaces=2),
        WORD._replace(number=True),
        WORD._replace(capitals=True),
    ],
)
def test_a_word_with_more_against_it_is_less_likely(worse: Facts) -> None:
    """Rivals, dear letters, strange company and digits among misread letters all speak against a word."""
    assert 0 < calibrated(worse) < calibrated(WORD) < 1


@pytest.mark.parametrize(
    "worse",
    [SIGN._replace(share=0.5), SIGN._replace(line=3.5), SIGN._replace(after="t"), SIGN._replace(alike=False)],
)
def test_a_sign_with_more_against_it_is_less_likely(worse: SignFacts) -> None:
    """A full stop before a small letter is doubtful, and so is a sign that was read as another."""
    assert 0 < calibrated(worse) < calibrated(SIGN) < 1
