"""Latin letters inside Cyrillic words become their Cyrillic twins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.old_fonts import LATIN_TWINS
from daris.scan.repair.stretches import substitute

if TYPE_CHECKING:
    from daris.model.text import Pass, Text

_MIXED: Final = re.compile(r"\b(?=[^\W\d_]*[а-яёәғқңөұүһі])(?=[^\W\d_]*[a-zə])[^\W\d_]+\b", re.IGNORECASE)
_LATIN: Final = re.compile(r"[a-zə]", re.IGNORECASE)


def look_alikes(text: Text) -> Pass:
    """Replace them only if nothing Latin is left: a word with other Latin letters is a name or a formula."""
    return substitute(text, "look-alikes", _MIXED, lambda match: _cyrillic(match[0]))


def _cyrillic(word: str) -> str:
    spelt = word.translate(LATIN_TWINS)
    return word if _LATIN.search(spelt) else spelt
