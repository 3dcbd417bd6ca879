"""English and Russian stretches are told from Kazakh ones, span by span."""

from __future__ import annotations

import pytest

from daris.model.seed import Seed
from daris.model.text import Text
from daris.scan.repair.english import english
from daris.scan.repair.russian import russian


def marked(rule: str, *lines: str) -> list[tuple[str, str]]:
    """Return language and words of each stretch that a rule marks."""
    text = Text.of(Seed("case", "", "utf-8", lines))
    done = {"english": english, "russian": russian}[rule](text)
    assert not done.edits
    return [(mark.value, lines[mark.line - 1][mark.start : mark.end]) for mark in done.marks]


@pytest.mark.parametrize(
    ("line", "stretch"),
    [
        ("Nye called it the second face of power.", "Nye called it the second face of power."),
        ("Бұл (the ability to attract) деген сөз", "(the ability to attract)"),
        ('Ол: "Power is the ability," деді', '"Power is the ability'),
        ("in 1966 by Edward Gullion, see [3].", "in 1966 by Edward Gullion, see"),
    ],
)
def test_english_is_marked_with_the_signs_that_lean_on_it(line: str, stretch: str) -> None:
    """Common English words prove a run of Latin words English."""
    assert marked("english", line) == [("en", stretch)]


@pytest.mark.parametrize(
    "line", ["Wi-Fi желісі", "in", "XX ғасыр", "Die Macht der Ideen", "f(x) = a + b", "QR-код пен PDF"]
)
def test_names_numbers_and_other_latin_are_not_english(line: str) -> None:
    """A brand, a numeral, a formula or a German title is no English."""
    assert marked("english", line) == []


def test_a_line_of_english_words_alone_is_english_beside_one_that_is() -> None:
    """Where no little word proves it, the line before or behind does; a formula and a Kazakh line do not."""
    lines = (
        "barbarous acts, outraged conscience",
        "They have resulted in barbarous acts",
        "freedom, belief, freedom",
        "f(x) = a + b",
        "Қоғамдық дипломатия Wi-Fi QR-code",
    )
    assert [stretch for _, stretch in marked("english", *lines)] == list(lines[:3])


RUSSIAN = "Каждый человек имеет право на свободу мысли, совести и религии."


def test_russian_line_among_kazakh_ones_is_marked() -> None:
    """Little words and endings together prove a line Russian."""
    lines = ("Әр адам өз пікірін еркін білдіруге құқылы.", RUSSIAN, "Бұл құқық заңмен қорғалады.")
    assert marked("russian", *lines) == [("ru", RUSSIAN[:-1])]


def test_russian_inside_a_kazakh_line_is_marked() -> None:
    """A quotation in the middle of a sentence is found without the words around it."""
    line = "Заңда «человек имеет право на жизнь и не может быть лишён её» деп жазылған."
    ((language, stretch),) = marked("russian", line)
    assert language == "ru"
    assert stretch in line
    assert "может быть" in stretch
    assert "жазылған" not in stretch


@pytest.mark.parametrize(
    "line",
    [
        "Қазақстан Республикасының Конституциясы",
        "Он метрден он бес метрге дейін кеңейетін болады.",
        "В.И. Вернадский атындағы университет",
        "Максим Горький, Александр Пушкин және Лев Толстой",
        "социалистік экономикалық система",
        "каспкерлер эдетте келссезд! калайды",
        "и",
        "",
    ],
)
def test_kazakh_with_russian_names_and_loans_is_kazakh(line: str) -> None:
    """So is Kazakh that a Russian recogniser read."""
    assert marked("russian", line) == []
