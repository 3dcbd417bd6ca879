"""A line becomes the number and the title of the lecture that it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daris.lang.lectures import (
    LARGER,
    LECTURE,
    NUMBERED_TOPIC,
    ORDINAL_ENDINGS,
    ORDINALS,
    ROMAN,
    SUBJECT,
    TOPIC,
)

LONGEST: Final = 200
"""Characters of the longest line that begins a lecture."""

_FIGURES: Final = r"\d{1,3}(?: ?[-–,] ?\d{1,3}(?=\W))?"
_WORDS: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_NUMBER: Final = rf"{_FIGURES}|(?-i:[IVXІХ]{{1,5}})|{_WORDS}"
_LARGER: Final = rf"(?:(?:(?:{LARGER}) ?№? ?\d{{1,2}}|\d{{1,2}} ?-? ?(?:{LARGER}))[.,:;]? ?)?"
_SIGN: Final = r"(?:[№#] ?|no?\.? )?"
_LEADERS: Final = re.compile(r"(?:(?:\.{3,}|…|[ .]{4,})\s*\d{1,4}|\s\d{1,3})$")
_HOUR: Final = re.compile(r":\d")
_HOURS: Final = re.compile(r"^ ?\([^()]{1,30}\)")
_SUBJECT: Final = re.compile(rf"(?:{TOPIC})\s*[:.–—-]\s*(?=\S)", re.IGNORECASE)
_SIGNS: Final = " .:–—-"
_VALUES: Final = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of a lecture and its title, which ends the line and may be empty."""

    number: int
    title: str


def _pattern(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_LARGER}(?:{_SIGN}(?P<before>{_NUMBER})(?: ?[-–]? ?(?:{ORDINAL_ENDINGS})\b)?"
        rf" ?[-–.]? ?(?:{noun})\b"
        rf"(?: (?:{SUBJECT})\b)?(?P<one>.*)"
        rf"|(?:{noun})(?: (?:{SUBJECT}))? ?[-–—]? ?{_SIGN}\(?(?P<after>{_NUMBER})\b\)?(?P<two>.*))",
        re.IGNORECASE,
    )


_LECTURE: Final = _pattern(LECTURE)
_TOPIC: Final = _pattern(NUMBERED_TOPIC)


def lecture(text: str) -> Numbered | None:
    """Read ``3-дәріс. Title``, ``Lecture IV``; None for a mention or a table of contents."""
    return _numbered(_LECTURE, text)


def topic(text: str) -> Numbered | None:
    """Read ``Тақырып 2: Title`` in the same way."""
    return _numbered(_TOPIC, text)


def _numbered(pattern: re.Pattern[str], text: str) -> Numbered | None:
    found = pattern.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    printed, rest = (found["before"], found["one"]) if found["before"] else (found["after"], found["two"])
    rest = _HOURS.sub("", rest)
    number = 0 if _LEADERS.search(rest) else _value(printed)
    title = rest.lstrip(_SIGNS)
    if not number or _HOUR.match(rest) or (title and not _is_title(rest, title)):
        return None
    subject = _SUBJECT.match(title)
    return Numbered(number, title[subject.end() :] if subject else title)


def _is_title(rest: str, title: str) -> bool:
    """Tell a title from the rest of a sentence: a sign stands before it, or it begins with a capital."""
    return rest[:1] in ".:–—-" or title[0].isupper() or title[0] in '«“"'


def _value(printed: str) -> int:
    """Return the number that figures, a word or Roman numerals stand for; 0 for none."""
    figures = re.match(r"\d+", printed)
    if figures:
        return int(figures[0])
    return ORDINALS.get(printed.lower(), 0) or _roman(printed.translate(ROMAN))


def _roman(numeral: str) -> int:
    """Return the value of a numeral below forty; 0 for letters that are none."""
    if not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", numeral):
        return 0
    values = [_VALUES[sign] for sign in numeral]
    return sum(
        -value if any(later > value for later in values[index + 1 :]) else value
        for index, value in enumerate(values)
    )
