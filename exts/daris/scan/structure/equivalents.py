"""What stands in brackets behind a term becomes its English equivalent, or nothing."""

from __future__ import annotations

import re
from typing import Final

from daris.lang.definitions import OF_ENGLISH, OF_OTHERS

_OTHERS: Final = re.compile(rf"(?:{OF_OTHERS})\w*\.? ", re.IGNORECASE)
_ENGLISH: Final = re.compile(
    rf"(?:(?:{OF_ENGLISH}|[а-яәіңғүұқөһ]{{1,12}}\.):? )?"
    r"[«“\"]?(?P<words>[A-Za-z][A-Za-z’' /-]{1,60}?)[»”\"]?(?:[,;–—-] .*)?",
    re.IGNORECASE,
)


def equivalent(aside: str) -> str:
    """Read ``ағылш. public diplomacy``; words said to be of another language are none."""
    if _OTHERS.match(aside):
        return ""
    found = _ENGLISH.fullmatch(aside.strip())
    return found["words"] if found else ""
