"""Kazakh Cyrillic to plain Latin, for the ids of headings and terms.

The letters are those of the Kazakh Latin alphabet of 2021 (31 letters), folded to ASCII: every letter
loses its diacritic (ä is a, ğ is g, ş is s), and the i without a dot is an i.
Letters of borrowed words, which that alphabet leaves out, follow their customary spellings.
Ids are printed in books and linked from elsewhere: a change here moves every anchor, so nothing here changes.
"""

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
"""Lower-case letters, and pairs of letters, to lower-case ASCII."""
