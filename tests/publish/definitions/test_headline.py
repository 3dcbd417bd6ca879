"""The first line of a definition becomes its term, equivalents and key."""

from __future__ import annotations

import pytest

from daris.publish.definitions.headline import Equivalent, Headline, is_headline, read_headline


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Дипломатия | diplomacy {#diplomacy}",
            Headline("Дипломатия", (Equivalent("en", "diplomacy"),), "diplomacy"),
        ),
        (
            "Жұмсақ күш | soft power | ru: мягкая сила",
            Headline(
                "Жұмсақ күш", (Equivalent("en", "soft power"), Equivalent("ru", "мягкая сила")), "soft-power"
            ),
        ),
        ("Елші", Headline("Елші", (), "elsi")),
        ("Елші {#Envoy_Post}", Headline("Елші", (), "envoy-post")),
        ("Елші | ru: посол", Headline("Елші", (Equivalent("ru", "посол"),), "elsi")),
        (r"А\|Б | a or b", Headline("А|Б", (Equivalent("en", "a or b"),), "a-or-b")),
        ("{supplied}`Жұмсақ` *күш*", Headline("{supplied}`Жұмсақ` *күш*", (), "jumsaq-kus")),
        ("Елші | | ", Headline("Елші", (), "elsi")),
        ("外交", Headline("外交", (), "term")),
        ("| diplomacy", Headline("", (Equivalent("en", "diplomacy"),), "diplomacy")),
    ],
)
def test_a_headline_is_read(line: str, expected: Headline) -> None:
    """Term, equivalents and key come apart; a missing key comes from English, else from the term."""
    assert read_headline(line) == expected


@pytest.mark.parametrize(
    ("line", "above_meaning", "expected"),
    [
        ("Елші | envoy", False, True),
        ("Елші {#envoy}", False, True),
        ("Елші", True, True),
        ("Елші", False, False),
        ("Ол мемлекет атынан сөйлейді.", True, False),
        ("«Ол мемлекет атынан сөйлейді.»", True, False),
    ],
)
def test_a_line_below_a_meaning_is_told_from_its_next_sentence(
    line: str,
    above_meaning: bool,  # noqa: FBT001  # a column of the table
    expected: bool,  # noqa: FBT001  # a column of the table
) -> None:
    """A bar, a key, or a line above a meaning that is no sentence begins the next definition."""
    assert is_headline(line, above_meaning=above_meaning) is expected
