"""Our own words are there in every language."""

from __future__ import annotations

import pytest

from daris.lang.labels import LABELS
from daris.model.wording import Wording


def test_a_language_without_a_word_has_the_english_one() -> None:
    """A language that was written has its own; no other one is told to be there."""
    words = Wording(kk="Мазмұны", en="Contents")
    assert (words["kk"], words["en"], words["ru"]) == ("Мазмұны", "Contents", "Contents")
    assert set(words) == {"kk", "en"}


@pytest.mark.parametrize("key", sorted(LABELS))
def test_every_label_is_there_in_both_languages_and_in_latin_letters(key: str) -> None:
    """Nothing on a Kazakh page is in English because somebody forgot a translation."""
    assert {"kk", "en", "kk-Latn"} <= set(LABELS[key])
    assert all(LABELS[key].values())
