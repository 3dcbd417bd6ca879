"""Words around a quotation become the name and the office of its speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daris.lang.offices import ADJECTIVES, OF, OWNED, QUALITIES, ROLES, TITLES
from daris.lang.speech import NOBODY, WORKS

_CAPITAL: Final = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_SMALL: Final = "a-zа-яёәіңғүұқөһ"
_PREFIX: Final = r"(?:(?:әл|аль|әт|әс|al|el|O[’']|Mc|Mac)-?)?"
PART: Final = rf"{_PREFIX}[{_CAPITAL}][{_SMALL}]{{1,24}}(?:-[{_CAPITAL}]?[{_SMALL}]{{1,24}})?"
"""A surname or a given name."""

_INITIAL: Final = rf"(?!(?:{TITLES})\.)[{_CAPITAL}][{_SMALL}]{{0,2}}\.[ -]?"
_OF: Final = r"(?:(?:фон|ван|де|ибн|бин|ди|да|von|van|de|di|da|bin) )?"
_NAME: Final = re.compile(
    rf"(?<!\w)(?:(?:{_INITIAL}){{1,3}}{_OF}{PART}"
    rf"|{PART}(?: (?:[{_CAPITAL}]\. ?)?{_OF}{PART}){{1,2}}"
    rf"|{PART}(?: ?[{_CAPITAL}]\.){{1,2}}(?! ?[{_CAPITAL}][{_SMALL}]))(?!\w)"
)
_SURNAME: Final = re.compile(rf"(?<!\w){PART}(?!\w)")
_IN_A_WORK: Final = re.compile(rf"(?<=\w) (?i:{WORKS})\w*[дт][ае]$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNS: Final = " ,:–—-"
_BEFORE_WORD: Final = " («“–—"
_MOST_WORDS_BEFORE: Final = 4


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name in the nominative, the words of office before it, and where both stand in a text."""

    name: str
    role: str
    start: int
    end: int


def speaker_in(text: str, *, alone: bool = False) -> Speaker | None:
    """Return the name of a person with the words of office before it, or nothing.

    A name at the end of the text is the speaker's; else the first one is, as the subject of the sentence.
    A surname ``alone`` is enough where the words around it leave no doubt, and behind an office.
    """
    names = [found for found in _NAME.finditer(text) if not _offices_only(found[0])]
    if not names:
        names = [found for found in _SURNAME.finditer(text) if _single(text, found, alone=alone)][-1:]
    if not names:
        return None
    name = names[-1] if not text[names[-1].end() :].strip(_SIGNS) else names[0]
    first = name.start() + _inside(name[0])
    start = _office(text, first)
    bare = _IN_A_WORK.sub("", text[first : name.end()])
    owner = next((ending for ending in OF if bare.endswith(ending)), "")
    return Speaker(bare.removesuffix(owner), text[start:first].strip(), start, first + len(bare))


def names_only(text: str, speaker: Speaker) -> bool:
    """Tell whether a lead-in holds nothing but its speaker, so that no word is lost when it moves."""
    rest = text[: speaker.start] + text[speaker.end :]
    return not rest.strip(_SIGNS) and text[speaker.start : speaker.end].endswith(speaker.name)


def _offices_only(name: str) -> bool:
    return all(word.lower() in ROLES | NOBODY for word in _WORD.findall(name))


def _inside(name: str) -> int:
    """Return where the name begins behind offices with a capital: ``Professor Jan Melissen``."""
    words = list(_WORD.finditer(name))
    while len(words) > 1 and _is_role(words[0][0].lower()) and name[words[0].end()] == " ":
        words.pop(0)
    return words[0].start()


def _single(text: str, found: re.Match[str], *, alone: bool) -> bool:
    """Tell whether one capitalised word may be a speaker: behind an office, or last where that is enough."""
    bare = next((found[0].removesuffix(ending) for ending in OF if found[0].endswith(ending)), found[0])
    if (
        bare.lower() in NOBODY
        or _is_role(bare.lower())
        or bare.lower().endswith(("лар", "лер", "дар", "дер"))
    ):
        return False
    last = not text[found.end() :].strip(_SIGNS)
    return (alone and last) or _office(text, found.start()) < found.start()


def _office(text: str, stop: int) -> int:
    """Find where the words that belong to a name at ``stop`` begin: an office, and adjectives before it."""
    start = stop
    words = list(_WORD.finditer(text, 0, stop))[-_MOST_WORDS_BEFORE:]
    for word in reversed(words):
        torn = text[word.start() - 1 : word.start()].strip(_BEFORE_WORD)
        joined = text[word.end() : start] == (". " if re.fullmatch(TITLES, word[0]) else " ")
        if torn or not joined or not _belongs(word[0].lower(), inside=start < stop):
            break
        start = word.start()
    return start


def _belongs(word: str, *, inside: bool) -> bool:
    return _is_role(word) or (inside and (word.endswith(ADJECTIVES) or word in QUALITIES))


def _is_role(word: str) -> bool:
    word = word.rsplit("-", 1)[-1] if word not in ROLES else word  # тілші-ғалым
    return word in ROLES or any(
        word.removesuffix(ending) in ROLES for ending in OWNED if word.endswith(ending)
    )
