"""A term becomes a key that sorts it where a reader of the edition looks for it."""

from __future__ import annotations

import unicodedata
from typing import Final

from daris.lang.letters import ALPHABET, LATIN_ORDER

_RANKS: Final = {letter: rank for rank, letter in enumerate(LATIN_ORDER + ALPHABET)}


def alphabetical(text: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Return a key in Kazakh alphabetical order, word by word; Latin letters stand before Cyrillic.

    Case and punctuation count only where nothing else differs.
    """
    composed = unicodedata.normalize("NFC", text)
    letters = (letter for letter in composed.lower() if letter.isalnum() or letter == " ")
    return tuple((_RANKS.get(letter, -1), letter) for letter in letters), composed
