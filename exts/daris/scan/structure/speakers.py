"""Words around a quotation become the name of its speaker."""

from __future__ import annotations

import re
from typing import Final

from daris.lang.speech import ADJECTIVES, OF, ROLES

_CAPITAL: Final = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_SMALL: Final = "a-zа-яёәіңғүұқөһ"
_PART: Final = rf"[{_CAPITAL}][{_SMALL}]{{1,24}}(?:-[{_CAPITAL}][{_SMALL}]{{1,24}})?"
_NAME: Final = re.compile(
    rf"(?<!\w)(?:(?:[{_CAPITAL}]\. ?){{1,2}}{_PART}"
    rf"|{_PART}(?: (?:[{_CAPITAL}]\. ?)?{_PART}){{1,2}}"
    rf"|{_PART}(?: [{_CAPITAL}]\.){{1,2}})(?!\w)"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNS: Final = " ,:–—-"
_BEFORE_WORD: Final = " («“–—"
_MOST_WORDS_BEFORE: Final = 4


def speaker_in(text: str) -> str:
    """Return the name of a person with the words of office before it, or nothing.

    A name right before the colon is the speaker's; else the first one is, as the subject of the sentence.
    """
    names = list(_NAME.finditer(text))
    if not names:
        return ""
    name = names[-1] if not text[names[-1].end() :].strip(_SIGNS) else names[0]
    owner = next((ending for ending in OF if name[0].endswith(ending)), "")
    return text[_office(text, name.start()) : name.start()] + name[0].removesuffix(owner)


def names_only(text: str, speaker: str) -> bool:
    """Tell whether a lead-in holds nothing but its speaker, so that no word is lost when it moves."""
    return text.strip(_SIGNS) == speaker


def _office(text: str, stop: int) -> int:
    """Find where the words that belong to a name at ``stop`` begin: an office, and adjectives before it."""
    start = stop
    words = list(_WORD.finditer(text, 0, stop))[-_MOST_WORDS_BEFORE:]
    for word in reversed(words):
        torn = text[word.start() - 1 : word.start()].strip(_BEFORE_WORD)
        if torn or text[word.end() : start] != " " or not _belongs(word[0].lower(), inside=start < stop):
            break
        start = word.start()
    return start


def _belongs(word: str, *, inside: bool) -> bool:
    return word in ROLES or (inside and word.endswith(ADJECTIVES))
