"""Bytes that are no Unicode become the name of the eight-bit encoding they are Kazakh or Russian in."""

from __future__ import annotations

import re
from typing import Final

from charset_normalizer import from_bytes

from daris.lang.letters import ALPHABET

_CYRILLIC: Final = ("cp1251", "kz1048", "ptcp154", "koi8_r", "cp866")
_WINDOWS: Final = ("cp1251", "kz1048", "ptcp154")
"""Differ from one another only where Kazakh differs from Russian; in the order of a draw."""

_SAMPLE: Final = 64 * 1024
_WORD: Final = re.compile(r"[^\W\d_]+")


def eight_bit_encoding(data: bytes) -> str:
    """Let charset-normalizer find the family, and the Kazakh letters the member of it."""
    sample = data[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_CYRILLIC)).best()
    if best is not None and best.encoding in _CYRILLIC and best.encoding not in _WINDOWS:
        return best.encoding
    return max(_WINDOWS, key=lambda encoding: _native_letters(sample.decode(encoding, errors="replace")))


def _native_letters(text: str) -> int:
    """Count letters of the Kazakh alphabet, which holds the Russian; foreign ones weigh against them."""
    letters = "".join(_WORD.findall(text)).lower()
    native = sum(map(letters.count, ALPHABET))
    return 2 * native - len(letters)
