"""Running text is kerned where it can be seen, and every other letter stands where the font puts it."""

from __future__ import annotations

import pytest
from bench.make_kerned import table

from daris.publish.book.kerning import PAIRS, stretches


def test_the_table_is_what_the_font_says() -> None:
    """Another version of the font needs another table: python -m bench.make_kerned."""
    assert PAIRS.read_text("utf-8") == table()


@pytest.mark.parametrize("words", ["Та", "«Туған жер»", "асу. Ту", "су\u00adдан", "", " ", "а  б\u00a0в"])
def test_no_sign_is_lost(words: str) -> None:
    """The stretches are the words."""
    assert "".join(stretch for stretch, _ in stretches(words)) == words


def test_only_words_with_such_a_pair_are_kerned() -> None:
    """A stretch takes its words whole, so that no word is torn between two."""
    found = list(stretches("Елші келді. Таң атты, Таудан асты."))
    assert found == [
        ("Елші келді. ", False),
        ("Таң ", True),
        ("атты, ", False),
        ("Таудан ", True),
        ("асты.", False),
    ]


def test_a_place_to_divide_does_not_hide_a_pair() -> None:
    """A soft hyphen that is not drawn parts no letters."""
    assert [kerned for _, kerned in stretches("Т\u00adаң")] == [True]
