"""A stem and an ending become an answer: may they stand together, and what was the stem before they did."""

from __future__ import annotations

from typing import Final

from daris.lang.kazakh_grammar import ANY_VOWELS, VOICELESS, VOWELS
from daris.lang.kazakh_suffixes import BACK_VOWELS, FRONT_VOWELS, HARDENED
from daris.lang.letters import ALPHABET

NO_HARMONY: Final = ("мен", "бен", "пен", "нікі", "дікі", "тікі")
"""Beginnings of endings that are the same after every vowel."""

_AFTER_VOICELESS: Final = (
    "пен", "пын", "пін", "пыз", "піз", "пай", "пей", "пақ", "пек", "пас", "пес", "пад", "пед", "пағ", "пег",
    "пат", "пет", "пау", "пеу",
)  # fmt: skip
_AFTER: Final = dict.fromkeys("ңйр", VOWELS) | {
    "б": "мнңзж",
    "у": ALPHABET.translate(dict.fromkeys(map(ord, "ыіу"))),
}
"""Beginnings of endings with the letters that they may follow."""

_AFTER_NASAL: Final = ("ның", "нің", "нан", "нен", "нік")
_PERSONAL: Final = ("сын", "сің", "сыз", "сіз", "сін", "сың")


def in_harmony(stem: str, ending: str) -> bool:
    """Tell whether the vowels agree; without a vowel that decides they do."""
    if ending.startswith(NO_HARMONY):
        return True
    above = _deciding(stem[::-1])
    below = _deciding(ending)
    return not above or not below or above == below or (stem[-1] == "ь" and below == "front")


def _deciding(letters: str) -> str:
    for letter in letters:
        if letter in FRONT_VOWELS:
            return "front"
        if letter in BACK_VOWELS:
            return "back"
    return ""


def joins(stem: str, ending: str) -> bool:
    """Tell whether the ending may follow the last letter of the stem."""
    last, first = stem[-1], ending[0]
    vowel = last in VOWELS
    if first in "ыіае":
        return not vowel and last != "ь"
    if first in "дғг":
        return last not in VOICELESS
    if first in "тқк":
        return last in VOICELESS
    if first in _AFTER:
        return last in _AFTER[first]
    return _joins_by_more(last, ending, vowel=vowel)


def _joins_by_more(last: str, ending: str, *, vowel: bool) -> bool:
    fits = vowel
    match ending[0]:
        case "л":
            fits |= ending.startswith(("лар", "лер")) and last in "рйуиюь"
        case "н":
            fits |= ending.startswith(_AFTER_NASAL) and last in "мнңию"
        case "п" if ending in {"па", "пе"} or ending.startswith(_AFTER_VOICELESS):
            fits = last in VOICELESS
        case "м" if ending not in {"м", "мыз", "міз"} and ending[1] not in "ндғг":
            fits = last not in VOICELESS + "зж"
        case "с":
            fits |= ending.startswith(("са", "се", *_PERSONAL))
        case "п" | "м":
            pass
        case _:
            fits = True
    return fits


def full_stem(stem: str, ending: str) -> str:
    """Return the stem as it is alone: қызығы is from қызық."""
    if ending[0] in "ыіаеу" and stem[-1] in HARDENED:
        return stem[:-1] + HARDENED[stem[-1]]
    return stem


def has_vowel(stem: str) -> bool:
    """Tell whether a stem can be spoken."""
    return any(letter in ANY_VOWELS for letter in stem)
