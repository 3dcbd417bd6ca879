"""A short form or a name with its initial is doubted once or not at all, and doubts name another reading."""

from __future__ import annotations

from daris.scan.repair.confusions.joining import Put, joined, runs
from daris.scan.repair.confusions.tokens import Token


def put(word: str, *others: str, doubted: bool = True) -> Put:
    """Return a word of which half is certain."""
    return Put(word, 0.5 if doubted else 1.0, others, doubted=doubted)


def places(line: str, *words: str) -> list[list[int]]:
    """Return which words of a line belong together."""
    starts = [line.index(word) for word in words]
    found = [
        Token(1, start, start + len(word), word, opens=False, torn_start=False, torn_end=False)
        for start, word in zip(starts, words, strict=True)
    ]
    return [list(run) for run in runs(found, [line])]


def test_a_full_stop_without_a_space_holds_words_together() -> None:
    """Short forms and initials are one word; a sentence that ends, or another sign, parts two."""
    assert places("сөз т.б.", "сөз", "т", "б") == [[0], [1, 2]]
    assert places("А.Б.Най айтты", "А", "Б", "Най", "айтты") == [[0, 1, 2], [3]]
    assert places("сөз. Бұл", "сөз", "Бұл") == [[0], [1]]
    assert places("сыртқы-саяси", "сыртқы", "саяси") == [[0], [1]]


def test_a_common_abbreviation_is_not_doubted() -> None:
    """Its letters prove each other; those of another are doubted together, and one letter proves nothing."""
    assert not joined([put("т"), put("б")]).doubted
    assert not joined([put("Т"), put("б")]).doubted
    assert joined([put("т"), put("ъ")]).doubted
    assert joined([put("б")]).doubted


def test_other_readings_of_a_part_are_those_of_the_whole() -> None:
    """One mark stands for all, as sure as the least sure part, and changes one doubted part at a time."""
    whole = joined([put("А", doubted=False), put("Най", "Нан", "Май")])
    assert (whole.word, whole.confidence, whole.doubted) == ("А.Най", 0.5, True)
    assert whole.others == ("А.Нан", "А.Май")
    assert joined([put("А", "Ә"), put("Най", "Май", doubted=False)]).others == ("Ә.Най",)


def test_a_word_alone_stays_what_it_is() -> None:
    """Nothing is added to a word that nothing leans on."""
    one = put("сөз", "сез")
    assert joined([one]) == one
    assert not joined([put("сөз", doubted=False)]).doubted
