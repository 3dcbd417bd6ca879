"""The index is sorted as each alphabet is."""

from __future__ import annotations

from daris.publish.book.indexing import Entry, Mention, entries, initial


def words(mentions: tuple[str, ...], language: str) -> list[str]:
    """Return the words of an index made of single mentions."""
    return [entry.words for entry in entries((Mention("single", word, "p") for word in mentions), language)]


ALL = (
    "ял",
    "іс",
    "Ғалым",
    "гүл",
    "әке",
    "ана",
    "ұлт",
    "уақыт",
    "үкім",
    "diplomacy",
    "Éclat",
    "1960",
    "һор",
    "қала",
    "кітап",
)


def test_kazakh_comes_first_in_kazakh() -> None:
    """Digits, then the Kazakh alphabet with its own letters in their places, then Latin."""
    assert words(ALL, "kk") == [
        *("1960", "ана", "әке", "гүл", "Ғалым", "кітап", "қала", "уақыт", "ұлт", "үкім", "һор", "іс", "ял"),
        *("diplomacy", "Éclat"),
    ]


def test_latin_comes_first_in_english() -> None:
    """The English index begins with the words of its own alphabet."""
    assert words(("ғылым", "soft power", "ана"), "en") == ["soft power", "ана", "ғылым"]


def test_mentions_of_one_word_are_one_entry() -> None:
    """A word spoken of on two pages has both, and one page is not named twice."""
    found = entries(
        (Mention("single", "ұлт", "a"), Mention("single", "ұлт", "b"), Mention("single", "ұлт", "a")), "kk"
    )
    assert found == (Entry("ұлт", (("a", False), ("b", False)), (), ()),)


def test_an_entry_may_stand_below_another() -> None:
    """A semicolon parts a word from what is said of it."""
    (found,) = entries((Mention("single", "ұлт; мүдде", "a", main=True),), "kk")
    assert found == Entry("ұлт", (), (), (Entry("мүдде", (("a", True),), (), ()),))


def test_a_pair_is_found_under_both_words() -> None:
    """A pair and a triple stand under each of their words."""
    assert [entry.words for entry in entries((Mention("pair", "ұлт; мүдде", "a"),), "kk")] == ["мүдде", "ұлт"]
    triple = entries((Mention("triple", "а; б; в", "a"),), "kk")
    assert [(entry.words, entry.below[0].words) for entry in triple] == [
        ("а", "б в"),
        ("б", "в, а"),
        ("в", "а б"),
    ]


def test_see_leads_to_another_entry() -> None:
    """A reference has no page."""
    found = entries((Mention("see", "PD; диплома", "a"), Mention("seealso", "PD; үкім", "a")), "en")
    assert found == (Entry("PD", (), (("see", "диплома"), ("seealso", "үкім")), ()),)


def test_an_empty_mention_is_none() -> None:
    """A stray semicolon makes no entry."""
    assert entries((Mention("single", " ; ", "a"),), "kk") == ()


def test_an_entry_stands_under_its_first_letter() -> None:
    """Quotation marks and digits are no letters."""
    assert [initial(word) for word in ("«әділет»", "ғылым", "1960", "")] == ["Ә", "Ғ", "", ""]
