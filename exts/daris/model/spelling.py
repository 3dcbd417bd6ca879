"""A text in one alphabet becomes the same text in another, letter by letter, capitals kept."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD: Final = re.compile(r"[^\W\d_]+")


def respelled(text: str, letters: Mapping[str, str], capitals: Mapping[str, str]) -> str:
    """Return the text with every letter of the table exchanged; everything else stays.

    ``letters`` maps lower-case letters, and longer strings, to lower-case letters; the longest string wins.
    ``capitals`` gives those capitals that are not what Unicode would say. A capital that becomes several
    letters is written in capitals throughout only among other capitals: Юнеско and ЮНЕСКО.
    """
    longest_first = sorted(letters, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)

    def word(found: re.Match[str]) -> str:
        return pattern.sub(lambda part: _cased(part, letters, capitals), found[0])

    return WORD.sub(word, unicodedata.normalize("NFC", text))


def _cased(part: re.Match[str], letters: Mapping[str, str], capitals: Mapping[str, str]) -> str:
    old, new = part[0], letters[part[0].lower()]
    if old.islower():
        return new
    upper = "".join(capitals.get(letter, letter.upper()) for letter in new)
    whole = old.isupper() if len(old) > 1 else _among_capitals(part)
    return upper if whole else upper[:1] + new[1:]


def _among_capitals(part: re.Match[str]) -> bool:
    after, before = part.string[part.end() :][:1], part.string[: part.start()][-1:]
    return after.isupper() if after else before.isupper()
