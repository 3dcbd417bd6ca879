"""The words of a repaired text know their place in the seed and how sure they are."""

from __future__ import annotations

from daris.model.seed import Seed, Span
from daris.model.text import Edit, Mark, MarkKind, Pass, Text
from daris.scan.repair import repair, words


def test_clean_words_are_sure() -> None:
    """A word that nobody touched is what stands in the seed."""
    (first, second) = words(repair(Seed("case", "", "utf-8", ("Сыртқы  саясат",))))
    assert (first.raw, first.reading, first.confidence, first.alternatives) == ("Сыртқы", "Сыртқы", 1.0, ())
    assert (first.span, second.span) == (Span(1, 0, 6), Span(1, 8, 14))
    assert first.language == "kk"


def test_corrected_word_keeps_its_old_reading() -> None:
    """The raw word is found in the seed, the doubt in the confidence."""
    line = "ресми элеуметтік жағдай"
    word = words(repair(Seed("case", "", "utf-8", (line,))))[1]
    assert (word.raw, word.reading) == ("элеуметтік", "әлеуметтік")
    assert line[word.span.start : word.span.end] == word.raw
    assert 0.6 <= word.confidence < 1


def test_marks_give_language_and_doubt() -> None:
    """A doubt without an edit halves the confidence and lists its other readings, each once."""
    text = Text.of(Seed("case", "", "utf-8", ("qwe сөз",)))
    text = text.then(
        Pass(
            "case",
            (Edit(1, 4, 7, "сез", 0.8, ("сөз", "саз")),),
            (Mark(1, 0, 3, MarkKind.LANGUAGE, "en"), Mark(1, 4, 7, MarkKind.UNCLEAR, "саз|сыз")),
        )
    )
    first, second = words(text)
    assert (first.language, second.language) == ("en", "kk")
    assert second.alternatives == ("сөз", "саз", "сыз")
    assert second.confidence == 0.5


def test_a_word_is_not_its_own_other_reading() -> None:
    """What a second look put for a doubted word is no longer one of the others."""
    text = Text.of(Seed("case", "", "utf-8", ("«сез»",)))
    text = text.then(Pass("first", (), (Mark(1, 1, 4, MarkKind.UNCLEAR, "сөз|саз"),)))
    text = text.then(Pass("second", (Edit(1, 1, 4, "сөз", 0.9, ("сез",)),), ()))
    assert words(text)[0].alternatives == ("сез", "саз")


HALF_READ = (
    "шшщщмшщшпштт.",
    "ықтнмш және не белгісіз екені атылуы тиіс. Оқырман сенімді айтыс-нан кателіктсн",
    "Ешкім де негізсіз түтқындалуға. қамауда үсталуға немесе қуғынға үшыратылуға",
)


def test_a_second_look_doubts_nothing_twice() -> None:
    """A word that both looks leave as it is has one mark, though the second would name others beside it."""
    marks = repair(Seed("case", "", "utf-8", HALF_READ)).marks
    assert len({(mark.line, mark.start, mark.end, mark.kind) for mark in marks}) == len(marks)


def test_every_word_is_listed_in_reading_order() -> None:
    """Signs that stand alone are words too: nothing of a line is left out."""
    listed = words(repair(Seed("case", "", "utf-8", ("бір – екі", "", "үш"))))
    assert [word.reading for word in listed] == ["бір", "–", "екі", "үш"]


MISREAD = (
    "Барлык адамдар тумысынан азат жэне кадір-касиеті тен болып дуниеге келеді.",
    "Эр адамнын бшм алуга кукыгы бар, т.б. кукыктар да сакталады.",
    "Мемлекеттін сырткы саясаты ел мудесш коргауга багытталган.",
)


def test_a_changed_word_that_is_doubted_names_another_reading() -> None:
    """A lecturer sees what stands in the scan, or a rival; an abbreviation is not doubted in parts."""
    text = repair(Seed("case", "", "utf-8", MISREAD * 3))
    found = words(text)
    doubted = [word for word in found if word.confidence < 0.9 and word.raw != word.reading]
    assert doubted
    assert all(word.alternatives for word in doubted)
    short = [word for word in found if word.raw == "т.б."]
    assert [word.confidence for word in short] == [1.0] * 3
