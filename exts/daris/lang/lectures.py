"""Words by which a course text marks where a lecture begins and what its parts are."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LECTURE: Final = r"д[әэ]р[іi]с(?:тер)?|лекция|lecture"
"""What a lecture calls itself, in lower case; with a number on either side it begins one.

Recognisers read ә as э and i for і, above all in headings.
"""

NUMBERED_TOPIC: Final = r"та[қк]ырып|тема|topic"
"""The same for courses that number topics instead of lectures."""

SUBJECT: Final = r"та[қк]ырыбы"
"""May follow the name of a numbered lecture: №1 дәріс тақырыбы."""

LARGER: Final = r"апта|модуль|бөлім|week|module|unit"
"""Larger units of a course, which may stand with their number before that of the lecture."""

ORDINAL_ENDINGS: Final = r"ші|шы|нші|ншы|інші|ыншы|st|nd|rd|th"
"""Endings of a number written in figures: 11-ші дәріс."""

ORDINALS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: number
        for words in (
            (
                *("бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші"),
                *("тоғызыншы", "оныншы", "он бірінші", "он екінші", "он үшінші", "он төртінші", "он бесінші"),
            ),
            ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        )
        for number, word in enumerate(words, 1)
    }
)
"""Numbers in words, as titles have them."""

ROMAN: Final = str.maketrans("ІХ", "IX")
"""Cyrillic letters that stand for Roman numerals."""

PAGE: Final = r"бет|б\.|page|p\.|стр\.?"
"""What may stand before the number of a page."""

TOPIC: Final = r"(?:дәріс(?:тің)? |лекция(?:ның)? )?(?:та[қк]ырыбы|та[қк]ырып|тема|topic)"
"""What stands before the title of a lecture."""

SECTIONS: Final = (
    *("мақсаты", "мақсаттары", "дәрістің мақсаты", "дәріс мақсаты", "сабақтың мақсаты", "міндеттері"),
    *("жоспары", "жоспар", "дәріс жоспары", "дәрістің жоспары", "сабақтың жоспары"),
    *("негізгі ұғымдар", "негізгі терминдер", "түйін сөздер", "кілт сөздер", "тірек сөздер", "глоссарий"),
    *("кіріспе", "негізгі бөлім", "қорытынды", "дәріс мазмұны", "мазмұны", "аннотация"),
    *(
        "бақылау сұрақтары",
        "өзін-өзі тексеру сұрақтары",
        "сұрақтар",
        "тапсырмалар",
        "сұрақтар мен тапсырмалар",
    ),
    *("пайдаланылған әдебиеттер", "пайдаланылған әдебиеттер тізімі", "әдебиеттер", "әдебиеттер тізімі"),
    *("сілтемелер тізімі", "ұсынылатын әдебиеттер", "негізгі әдебиеттер", "қосымша әдебиеттер", "қосымша"),
    *(
        "introduction",
        "conclusion",
        "references",
        "objectives",
        "bibliography",
        "works cited",
        "key terms",
        "review questions",
        "abstract",
    ),
)
"""Titles of the parts of a lecture, in lower case."""

REFERENCES: Final = frozenset(
    {
        *("пайдаланылған әдебиеттер", "пайдаланылған әдебиеттер тізімі", "әдебиеттер", "әдебиеттер тізімі"),
        *("сілтемелер тізімі", "references", "bibliography", "works cited"),
    }
)
"""Those of them below which stands the list that citations name by number."""
