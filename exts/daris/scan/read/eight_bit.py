"""Bytes that are no Unicode become the name of the eight-bit encoding they are Kazakh or Russian in."""

from __future__ import annotations

import re
from typing import Final

from charset_normalizer import from_bytes

from daris.lang.kazakh_words import ranks
from daris.lang.letters import ALPHABET
from daris.lang.russian import LITTLE_WORDS

_CYRILLIC: Final = ("cp1251", "kz1048", "ptcp154", "koi8_r", "cp866")
_WINDOWS: Final = ("cp1251", "kz1048", "ptcp154")
"""Differ from one another only where Kazakh differs from Russian; in the order of a draw."""

_OTHERS: Final = frozenset(_CYRILLIC) - frozenset(_WINDOWS)
_SAMPLE: Final = 64 * 1024
_WORD: Final = re.compile(r"[^\W\d_]+")


def eight_bit_encoding(data: bytes) -> str:
    """Let words decide, then charset-normalizer, then letters: a title in capitals has no other sign."""
    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_CYRILLIC)).best()
    family = (best.encoding,) if best is not None and best.encoding in _OTHERS else _WINDOWS

    def likeness(encoding: str) -> tuple[int, bool, int]:
        text = sample.decode(encoding, errors="replace")
        return _known_letters(text), encoding in family, _native_letters(text)

    return max(_CYRILLIC, key=likeness)


def _known_letters(text: str) -> int:
    """Count the Cyrillic letters that stand in words of Kazakh or of any Russian text."""
    known = ranks()
    words = (word.lower() for word in _WORD.findall(text) if not word.isascii())
    return sum(len(word) for word in words if known.get(word, 0) or word in LITTLE_WORDS)


def _native_letters(text: str) -> int:
    """Count letters of the Kazakh alphabet, which holds the Russian; foreign ones weigh against them."""
    letters = "".join(_WORD.findall(text)).lower()
    native = sum(map(letters.count, ALPHABET))
    return 2 * native - len(letters)
