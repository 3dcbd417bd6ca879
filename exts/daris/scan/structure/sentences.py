"""A text becomes the offsets at which its sentences begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.abbreviations import ABBREVIATIONS, ENDING
from daris.lang.citations import CITATION

if TYPE_CHECKING:
    from collections.abc import Iterator

_END: Final = re.compile(rf"(?<![.!?…])[.!?…]+[»”\"’)\]]*(?: ?{CITATION}[.]?)* ")
_CLOSED: Final = re.compile(rf"[.!?…][»”\"’)\]]*(?: ?{CITATION}[.]?)*$")
_SHORT: Final = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+){0,3})\.$")
_LOOK_BACK: Final = 24
_LONGEST_NUMBER: Final = 3
_OPENING: Final = '«“"(—–-[‘•'


def starts(text: str) -> tuple[int, ...]:
    """Return where each sentence after the first begins, so that ``cut`` gives the sentences."""
    return tuple(_found(text))


def ends(text: str) -> bool:
    """Tell whether a line closes a sentence; an abbreviation at its end may close one as well."""
    return _CLOSED.search(text[-80:]) is not None


def _found(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        if _opens(text, match.end()) and not _abbreviated(text, match.start()):
            yield match.end()


def _opens(text: str, start: int) -> bool:
    """Tell whether what stands at ``start`` may begin a sentence: a capital, a number or an opening sign."""
    first = text[start : start + 1]
    if first in _OPENING:
        first = text[start + 1 : start + 2].strip() or text[start + 2 : start + 3]
    return not first.islower()


def _abbreviated(text: str, stop: int) -> bool:
    """Tell whether the full stop at ``stop`` belongs to a short form, an initial or a number."""
    if text[stop : stop + 2] != ". ":
        return False
    if stop <= _LONGEST_NUMBER and text[:stop].isdecimal():
        return True
    word = _SHORT.search(text, max(0, stop - _LOOK_BACK), stop + 1)
    if word is None:
        return False
    if all(len(part) == 1 and part.isupper() for part in word[1].split(".")):
        return True
    short = word[1].lower()
    return short in ABBREVIATIONS and not (short in ENDING and text[stop + 2 : stop + 3].isupper())
