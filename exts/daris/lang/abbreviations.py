"""Short forms that end in a full stop which ends no sentence.

Collected from Kazakh course texts, with the Russian and English short forms that stand in the same books.
"""

from __future__ import annotations

import re
from typing import Final

ABBREVIATIONS: Final = frozenset(
    {
        *("т.б", "т", "б", "т.с.с", "с", "ж", "жж", "ғ", "ғғ", "м", "д", "б.з", "б.з.б", "з"),
        *("мыс", "қар", "бет", "беттер", "тар", "сур", "кесте", "ред", "құраст", "ауд", "бас", "баспа"),
        *("обл", "ауд", "қ", "к", "көш", "ст", "млн", "млрд", "трлн", "мың", "тг", "сағ", "мин", "сек"),
        *("проф", "акад", "доц", "канд", "докт", "инж", "ғыл", "пед", "филол", "экон", "тех", "мед", "заң"),
        *("дж", "чж", "ю"),  # initials of two letters: Дж. Най
        *("ағылш", "орыс", "лат", "грек", "нем", "фр", "араб", "қаз", "түрік", "парсы"),
        *("г", "гг", "в", "вв", "т.е", "т.д", "т.п", "стр", "см", "рис", "изд", "др"),
        *(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "st",
            "jr",
            "e.g",
            "i.e",
            "etc",
            "vs",
            "cf",
            "no",
            "vol",
            "pp",
            "p",
        ),
        *("ed", "eds", "fig", "u.s", "u.k", "approx", "al"),
    }
)
"""Lower case, without the last full stop."""

ENDING: Final = frozenset({"т.б", "т.с.с", "ж", "жж", "ғ", "ғғ", "б", "etc", "т.д", "т.п", "др", "al"})
"""Those that often stand at the end of a sentence: before a capital letter they end it."""

_VOWEL: Final = "[аәеиоөуұүыіэюяё]"
_CONSONANT: Final = "[^аәеиоөуұүыіэюяё]"
_CLOSED: Final = f"(?:[рлйнңмус]?{_CONSONANT})?"

SAYABLE: Final = re.compile(f"{_CONSONANT}?{_VOWEL}{_CLOSED}(?:{_CONSONANT}{_VOWEL}{_CLOSED})*")
"""What can be divided into Kazakh syllables as a whole; a listed word that cannot is an abbreviation.

No syllable but the first begins with a vowel, none with two consonants, and few consonants end one before
another (any grammar's chapter on syllables). Loans break the rule too, but they are longer.
"""
