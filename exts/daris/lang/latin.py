"""Kazakh Cyrillic to Latin: the alphabet of the third edition, and its plain form for ids."""

from __future__ import annotations

from typing import Final

LATIN: Final[dict[str, str]] = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "io", "ж": "j",
    "з": "z", "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o",
    "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h",
    "һ": "h", "ц": "ts", "ч": "ch", "ш": "s", "щ": "s", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e",
    "ю": "iu", "я": "ia",
    # и before я and ю is already heard in them: дипломатия is diplomatia.
    "ия": "ia", "ию": "iu",
    # An apostrophe joins: people's is one word.
    "'": "", "’": "", "ʼ": "",
}  # fmt: skip
"""Lower-case letters, and pairs of letters, to lower-case ASCII: the table below, folded.

Every letter loses its diacritic (ä is a, ğ is g, ş is s), and the i without a dot is an i.
Ids are printed in books and linked from elsewhere: a change here moves every anchor, so nothing here changes.
"""

ALPHABET_2021: Final = "aäbdefgğhıijklmnñoöpqrsştuūüvyz"
"""The 31 letters presented to the government of Kazakhstan on 28 January 2021, in their order."""

LETTERS_2021: Final[dict[str, str]] = {
    "а": "a", "ә": "ä", "б": "b", "в": "v", "г": "g", "ғ": "ğ", "д": "d", "е": "e", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ñ", "о": "o", "ө": "ö",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "ū", "ү": "ü", "ф": "f", "х": "h", "һ": "h",
    "ш": "ş", "ы": "y", "і": "ı",
    # Letters of borrowed words have none of their own there; they are spelled by their sounds.
    "ё": "io", "э": "e", "ю": "iu", "я": "ia", "ц": "ts", "ч": "tş",
    # щ is a long ш in Kazakh words (ащы is aşşy) and a plain one where it was borrowed.
    "щ": "ş", "ащ": "aşş", "ұщ": "ūşş", "ещ": "eşş",
    # The signs have no sound; before о the soft one is heard as й: медальон is medalion.
    "ъ": "", "ь": "", "ьо": "io",
    # и before я and ю is already heard in them: дипломатия is diplomatia.
    "ия": "ia", "ию": "iu",
}  # fmt: skip
"""Lower-case letters, and pairs of letters, to the letters of 2021."""

CAPITALS_2021: Final[dict[str, str]] = {"i": "İ", "ı": "I"}
"""Capitals that Unicode gives only to some languages: the dot stays where it was."""

ROMAN: Final[dict[str, str]] = {"І": "I", "Х": "X", "С": "C", "М": "M"}
"""Cyrillic capitals that stand for Roman figures in Kazakh typing: ХІХ ғасыр, ІV тарау."""

NUMBERED: Final = ("ғасыр", "ғ.", "тарау", "бөлім", "том", "сынып", "съез", "конгрес")
"""What a lone Roman figure is followed by; otherwise a capital with a full stop is an initial."""
