"""The endings of Kazakh nouns and participles, in the order in which they are joined, by vowel harmony.

Source: any school grammar; the tables of the plural, the possessive and the seven cases.
"""

from __future__ import annotations

from itertools import product
from typing import Final

_PLURAL: Final = ("", "лар", "дар", "тар")
_POSSESSIVE: Final = (
    "", "ым", "м", "ың", "ң", "ы", "сы", "ымыз", "мыз", "ыңыз", "ңыз", "лары", "дары", "тары",
)  # fmt: skip
_CASE: Final = (
    "", "ның", "дың", "тың", "ға", "қа", "на", "а", "ды", "ты", "ны", "н", "да", "та", "нда", "дан", "тан",
    "нан", "мен", "бен", "пен", "ндағы", "дағы", "тағы", "дай", "тай", "ндай", "ша", "сыз", "лы", "лық",
    "дық", "тық", "лығы", "дығы", "тығы", "лығын", "лығының", "лығына",
)  # fmt: skip

_FRONT: Final = str.maketrans("аығқ", "еігк")
"""A suffix with back vowels becomes its twin with front vowels."""

BACK: Final = frozenset(
    plural + possessive + case for plural, possessive, case in product(_PLURAL, _POSSESSIVE, _CASE)
) - {""}
"""Endings after a stem with back vowels."""

FRONT: Final = frozenset(ending.translate(_FRONT) for ending in BACK)
"""Endings after a stem with front vowels."""

FRONT_VOWELS: Final = "әеөүіэ"
"""Vowels that ask for front endings; и, у, ю and ё are neutral."""

BACK_VOWELS: Final = "аоұыя"
"""Vowels that ask for back endings."""

HARDENED: Final = {"б": "п", "ғ": "қ", "г": "к"}
"""Last letters that a stem has before a vowel, with those it has alone."""
