"""A key or an inflected form becomes the terms it can mean."""

from __future__ import annotations

import pytest

from daris.publish.definitions.headline import Equivalent
from daris.publish.definitions.lookup import find
from daris.publish.definitions.store import Term


def _term(key: str, original: str, english: str = "", synonyms: tuple[str, ...] = ()) -> Term:
    equivalents = (Equivalent("en", english),) if english else ()
    return Term(key, original, original, "kk", equivalents, synonyms, "", "index", 1, f"term-{key}")


TERMS = (
    _term("diplomacy", "Дипломатия", "diplomacy"),
    _term("public-diplomacy", "Қоғамдық дипломатия", "public diplomacy", ("халықтық дипломатия",)),
    _term("ambassador", "Елші", "ambassador"),
    _term("law", "Құқық", "law"),
    _term("legation", "Елшілік", "legation"),
)


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("public-diplomacy", "public-diplomacy"),
        ("Public-Diplomacy", "public-diplomacy"),
        ("дипломатия", "diplomacy"),
        ("дипломатияның", "diplomacy"),
        ("Дипломатиясында", "diplomacy"),
        ("қоғамдық дипломатияға", "public-diplomacy"),
        ("халықтық дипломатияны", "public-diplomacy"),
        ("елшілерге", "ambassador"),
        ("елшісінің", "ambassador"),
        ("елшілікке", "legation"),
        ("«елшімен»", "ambassador"),
        ("құқығы", "law"),
        ("құқықтары", "law"),
        ("public diplomacy", "public-diplomacy"),
        ("ambassadors", "ambassador"),
        ("ambassador’s", "ambassador"),
        ("diplomacies", "diplomacy"),
    ],
)
def test_a_key_or_a_form_leads_to_its_term(form: str, key: str) -> None:
    """The longest known name wins that leaves only an ending; case and quotation marks do not matter."""
    assert [term.key for term in find(form, TERMS)] == [key]


@pytest.mark.parametrize(
    "form", ["дип", "дипломат", "елшіхана", "консул", "", "diplomatic", "ambassadorial", "құқ"]
)
def test_a_form_that_is_no_term_leads_nowhere(form: str) -> None:
    """A shorter stem, another word and an unknown ending are not taken for a term."""
    assert find(form, TERMS) == ()


def test_homonyms_are_ambiguous_until_a_key_is_given() -> None:
    """Two terms of the same name are both candidates; the key decides."""
    terms = (_term("state", "Ел"), _term("people", "Ел"), *TERMS)
    assert {term.key for term in find("елдің", terms)} == {"state", "people"}
    assert [term.key for term in find("people", terms)] == ["people"]


def test_of_two_terms_with_one_key_the_first_counts() -> None:
    """A key that is taken twice, which is warned of elsewhere, still leads to one place."""
    assert find("law", (_term("law", "Құқық"), _term("law", "Заң"))) == (_term("law", "Құқық"),)
