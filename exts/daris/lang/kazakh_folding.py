"""Letters that a search takes for one: those of a Russian keyboard, of old fonts and of a scan."""

from __future__ import annotations

from typing import Final

from daris.lang.old_fonts import LATIN_TWINS, SUBSTITUTES

_KEYBOARD: Final = {
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
    "ё": "е", "э": "е", "ъ": "", "ь": "",
}  # fmt: skip
"""What a Russian keyboard has instead; ъ, ь and э come and go in borrowed words. A scan reads ұ for ү."""

_MARKS: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0300\u0307"
"""Signs that no reader sees or types: places to divide a word, accents, the dot that İ leaves behind."""

MARKS: Final[dict[str, str]] = dict.fromkeys(_MARKS, "")
"""Signs within a word that are no letters of it."""

CYRILLIC: Final = "\u0400-\u04ff"
"""What a word has at least one letter of to be taken for a Kazakh one, as in a pattern."""

_OLD: Final = {sign: letters[0] for sign, letters in SUBSTITUTES.items() if sign.isalpha()}
_TWINS: Final = {chr(sign): chr(letter) for sign, letter in LATIN_TWINS.items()} | {"ı": "і"}

LETTERS: Final[dict[str, str]] = {
    sign: _KEYBOARD.get(letter, letter) for sign, letter in (_TWINS | _OLD | _KEYBOARD).items()
}
"""Each letter of a lower-case word with Cyrillic in it, and what it is taken for."""

DOTS: Final[dict[str, str]] = {"ı": "i"}
"""Letters of a Latin word that another locale puts into lower case otherwise."""

CONFUSED: Final = ("о", "е")
"""Folded ө, and what a scan reads for it."""

LONG: Final = 5
"""Letters from which on a stem is known without telling these two apart; кел and көл are not."""
