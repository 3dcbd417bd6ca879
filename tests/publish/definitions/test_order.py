"""A term becomes a key that sorts it where a reader of the edition looks for it."""

from __future__ import annotations

from daris.publish.definitions.order import alphabetical


def test_the_kazakh_alphabet_orders_kazakh_terms() -> None:
    """Ә stands after А, Ғ after Г, Қ after К, І after Ы; by code points they would all stand at the end."""
    ordered = [
        "Абырой",
        "Әділет",
        "Бейбітшілік",
        "Гимн",
        "Ғылым",
        "Келіссөз",
        "Қауіпсіздік",
        "Ұлт",
        "Үкімет",
        "Ықпал",
        "Ішкі саясат",
    ]
    assert sorted(set(ordered), key=alphabetical) == ordered


def test_words_come_before_letters_and_case_comes_last() -> None:
    """A shorter term stands before its longer namesake; «» and capitals move none; Latin comes first."""
    ordered = ["soft power", "Елші", "елші", "Елші миссиясы", "«Елшілік»", "Елшілік құқығы"]
    assert sorted(set(ordered), key=alphabetical) == ordered
