"""Promises about how well the parts of a lecture are found: in sentences that nobody tuned on."""

from __future__ import annotations

from zlib import crc32

import pytest

from labelled import FINDERS, FOLDER, Case, cases, measure

GOAL = 0.90
KINDS = tuple(FINDERS)


@pytest.mark.parametrize("kind", KINDS)
def test_most_of_the_half_set_aside_is_found_and_nothing_else(kind: str) -> None:
    """Nine of ten answers are right, and nine of ten labelled parts are found with every column right."""
    figures = measure(cases(kind, aside=True), FINDERS[kind])
    assert (figures.precision >= GOAL, figures.recall >= GOAL) == (True, True), figures.errors


@pytest.mark.parametrize(
    "case", [case for kind in KINDS for case in cases(kind, aside=False)], ids=lambda c: c.text
)
def test_a_sentence_of_the_other_half_is_what_its_label_says(case: Case) -> None:
    """What was mended once stays mended."""
    [kind] = [kind for kind in KINDS if case in cases(kind, aside=False)]
    assert FINDERS[kind](case.text) == case.label


def test_the_set_is_as_large_and_as_hard_as_promised() -> None:
    """150 Kazakh and 60 English lines or more, a third of each kind negatives, halved by their own bytes."""
    every = {kind: (*cases(kind, aside=True), *cases(kind, aside=False)) for kind in KINDS}
    languages = [case.language for found in every.values() for case in found]
    assert (languages.count("kk") >= 150, languages.count("en") >= 60) == (True, True)
    negatives = sum(case.label is None for found in every.values() for case in found)
    assert negatives * 3 >= len(languages)
    assert all(
        case.aside == bool(crc32(case.text.encode()) % 2) for found in every.values() for case in found
    )


def test_every_file_of_labels_is_measured() -> None:
    """A file that nobody reads would promise nothing."""
    assert {path.stem for path in FOLDER.glob("*.tsv")} == set(KINDS)
