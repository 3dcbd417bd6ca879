"""Letters of old Kazakh fonts and code pages become the letters they stand for."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING, Final

from daris.lang.old_fonts import SUBSTITUTES
from daris.model.text import Edit, Pass
from daris.scan.repair.lexicon import lexicon
from daris.scan.repair.stretches import matches, smallest

if TYPE_CHECKING:
    from daris.model.text import Text

_SIGNS: Final = "".join(SUBSTITUTES) + "".join(SUBSTITUTES).upper()
_WORD: Final = re.compile(rf"(?<![^\W\d_])[^\W\d_{_SIGNS}]*[{_SIGNS}](?:[^\W\d_]|[{_SIGNS}])*")
"""Looked for from the start of a word: else an endless word would be read once for each of its letters."""

MOST_SPELLINGS: Final = 16
"""Readings of one word that are looked up; the likeliest letters come first."""


def old_fonts(text: Text) -> Pass:
    """Replace the letters where most words that have them are Kazakh then: in Ukrainian they are at home."""
    found = [(number, match.start(), match[0]) for number, match in matches(text, _WORD)]
    known = [word for _, _, word in found if lexicon().rank(_spelt(word).lower()) is not None]
    if len(known) * 2 < len(found):
        return Pass("old-fonts")
    edits = (
        smallest(Edit(number, start, start + len(word), _spelt(word)), word) for number, start, word in found
    )
    return Pass("old-fonts", tuple(edit for edit in edits if edit.start < edit.end))


@cache
def _spelt(word: str) -> str:
    """Choose the commonest of a word's spellings, or the one with the likeliest letters."""
    options = (_letters(sign) for sign in word)
    spellings = ["".join(letters) for letters in islice(product(*options), MOST_SPELLINGS)]
    return max(spellings, key=lambda spelling: _rank(spelling.lower()))


def _letters(sign: str) -> str:
    letters = SUBSTITUTES.get(sign.lower(), sign)
    return letters.upper() if sign.isupper() else letters


def _rank(word: str) -> int:
    rank = lexicon().rank(word)
    return -1 if rank is None else rank
