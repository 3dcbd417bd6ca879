"""The endings of Kazakh nouns and participles, in the order in which they are joined.

How an ending begins depends on the sound before it, its vowels on the last vowel of the stem.
Source: any school grammar; the tables of the plural, the possessive and the seven cases.
"""

from __future__ import annotations

import re
from typing import Final

FRONT_VOWELS: Final = "әеөүіэ"
"""Vowels that ask for front endings; и, у, ю and ё are neutral."""

BACK_VOWELS: Final = "аоұыя"
"""Vowels that ask for back endings."""

VOWEL, SONANT, VOICED, VOICELESS, STOP = "vowel", "sonant", "voiced", "voiceless", "stop"
"""The kinds of sounds a stem may end in; a stop becomes another letter before a vowel."""

SOUNDS: Final[dict[str, str]] = (
    dict.fromkeys("аәеёиоөуұүыіэюя", VOWEL)
    | dict.fromkeys("рлйу", SONANT)
    | dict.fromkeys("мнңзж", VOICED)
    | dict.fromkeys("бвгғдстфхһцчшщ", VOICELESS)
    | dict.fromkeys("кқп", STOP)
)
"""Each letter a stem may end in; у is taken for a sonant, as in оқулар and тауға."""

_PLURAL: Final = {VOWEL: ("лар",), SONANT: ("лар",), VOICED: ("дар",), VOICELESS: ("тар",)}
_OWN: Final = {
    VOWEL: ("м", "ң", "мыз", "ңыз"),
    SONANT: ("ым", "ың", "ымыз", "ыңыз"),
    VOICED: ("ым", "ың", "ымыз", "ыңыз"),
    VOICELESS: ("ым", "ың", "ымыз", "ыңыз"),
}
_ITS: Final = {VOWEL: "сы", SONANT: "ы", VOICED: "ы", VOICELESS: "ы"}
_CASES: Final = {
    VOWEL: ("ның", "ға", "ны", "да", "дан", "мен", "дағы", "дай", "ша", "сыз", "лы", "лық"),
    SONANT: ("дың", "ға", "ды", "да", "дан", "мен", "дағы", "дай", "ша", "сыз", "лы", "лық"),
    VOICED: ("ның", "дың", "ға", "ды", "да", "дан", "нан", "мен", "бен", "дағы", "дай", "ша", "сыз", "дық"),
    VOICELESS: ("тың", "қа", "ты", "та", "тан", "пен", "тағы", "тай", "ша", "сыз", "тық"),
}  # fmt: skip
_CASES_OF_OWN: Final = ("ның", "дың", "а", "ға", "ды", "да", "нан", "дан", "мен", "бен", "дағы", "дай", "сыз")
_CASES_OF_ITS: Final = ("ның", "на", "н", "нда", "нан", "мен", "ндағы", "ндай", "нша")

_FRONT: Final = str.maketrans("аығқ", "еігк")
"""A suffix with back vowels becomes its twin with front vowels."""


def _declined(sound: str) -> frozenset[str]:
    """Join possessives and cases to a stem, or a plural, that ends in ``sound``."""
    its = _ITS[sound]
    own = (first + case for first in _OWN[sound] for case in ("", *_CASES_OF_OWN))
    return frozenset((*_CASES[sound], *own, its, *(its + case for case in _CASES_OF_ITS)))


def _endings(sound: str) -> frozenset[str]:
    plural = _PLURAL[sound][0]
    abstract = (
        case + "ы" + more for case in _CASES[sound] if case.endswith("ық") for more in ("", *_CASES_OF_ITS)
    )
    voiced = (ending.replace("ықы", "ығы") for ending in abstract)
    return _declined(sound) | {plural} | {plural + ending for ending in _declined(SONANT)} | frozenset(voiced)


BACK_AFTER: Final = {sound: _endings(sound) for sound in (VOWEL, SONANT, VOICED, VOICELESS)} | {
    STOP: frozenset(ending for ending in _endings(VOICELESS) if not ending.startswith("ы"))
}
"""Endings after a stem with back vowels, by the sound it ends in."""

FRONT_AFTER: Final = {
    sound: frozenset(ending.translate(_FRONT) for ending in endings) for sound, endings in BACK_AFTER.items()
}
"""Endings after a stem with front vowels, by the sound it ends in."""

BACK: Final = frozenset().union(*BACK_AFTER.values())
FRONT: Final = frozenset().union(*FRONT_AFTER.values())
"""The same after any sound."""

_SPEAKER: Final = re.compile(r"(?!мен$)(?:[лдт][ае]р)?[ыі]?[мң](?![ае]?н$)")

SPEAKERS: Final = frozenset(ending for ending in BACK | FRONT if _SPEAKER.match(ending))
"""Endings of my, our and your, which a textbook seldom has."""

_DERIVING: Final = ("лық", "дық", "тық", "лы", "ды", "ты", "сыз", "ша", "дағы", "тағы")

DERIVING: Final = frozenset(_DERIVING) | {ending.translate(_FRONT) for ending in _DERIVING}
"""Endings that make a new word, which may take others."""

_AFTER_VOWEL: Final = "аеиыіюя"
_AFTER_VOICED: Final = "рлймнңзжу"
_AFTER_VOICELESS: Final = "бвгғдкқпстфхһцчшщ"
_ANY_CONSONANT: Final = _AFTER_VOICED + _AFTER_VOICELESS

_VERBAL: Final = (
    ("у", _ANY_CONSONANT), ("ған", _AFTER_VOWEL + _AFTER_VOICED), ("қан", _AFTER_VOICELESS),
    ("йтын", _AFTER_VOWEL), ("атын", _ANY_CONSONANT), ("йды", _AFTER_VOWEL), ("ады", _ANY_CONSONANT),
    ("п", _AFTER_VOWEL), ("ып", _ANY_CONSONANT), ("са", _AFTER_VOWEL + _ANY_CONSONANT),
    ("ды", _AFTER_VOWEL + _AFTER_VOICED), ("ты", _AFTER_VOICELESS), ("уы", _ANY_CONSONANT),
    ("ушы", _ANY_CONSONANT), ("майды", _AFTER_VOWEL + _AFTER_VOICED), ("пайды", _AFTER_VOICELESS),
)  # fmt: skip

VERBAL: Final = tuple(
    (ending, sounds) for back, sounds in _VERBAL for ending in dict.fromkeys((back, back.translate(_FRONT)))
)
"""Endings of verbs with the letters they follow."""

NOUNS_OF_VERBS: Final = ("у", "ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін")
"""Those that take the endings of nouns."""

HARDENED: Final = {"б": "п", "ғ": "қ", "г": "к"}
"""Last letters that a stem has before a vowel, with those it has alone."""
