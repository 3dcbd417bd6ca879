"""A short form or a name with its initial is doubted once or not at all, and doubts name another reading."""

from __future__ import annotations

from daris.scan.repair.confusions.joining import Put, joined, lead_a_name, runs
from daris.scan.repair.confusions.tokens import Token


def put(word: str, *others: str, doubted: bool = True) -> Put:
    """Return a word of which half is certain."""
    return Put(word, 0.5 if doubted else 1.0, others, doubted=doubted)


def tokens(line: str, *words: str) -> list[Token]:
    """Return words of a line at their places."""
    starts = [line.index(word) for word in words]
    return [
        Token(1, start, start + len(word), word, opens=False, torn_start=False, torn_end=False)
        for start, word in zip(starts, words, strict=True)
    ]


def places(line: str, *words: str) -> list[list[int]]:
    """Return which words of a line belong together."""
    return [list(run) for run in runs(tokens(line, *words), [line])]


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


def test_initials_are_as_sure_as_the_name_behind_them() -> None:
    """Before a name that is doubted they are doubted too, and so is a letter before anything else."""
    line = "Н.Ә. Назарбаев"
    found = tokens(line, "Н", "Ә", "Назарбаев")
    name, doubted_name = put("Назарбаев", doubted=False), put("Назарбаев")
    initials = [put("Н"), put("Ә")]
    assert lead_a_name(range(2), found, [*initials, name], [line])
    assert not lead_a_name(range(2), found, [*initials, doubted_name], [line])
    assert not lead_a_name(range(2), found[:2], initials, [line])
    other = "Н. сөз"
    word = put("сөз", doubted=False)
    assert not lead_a_name(range(1), tokens(other, "Н", "сөз"), [put("Н"), word], [other])
