"""A Kazakh message becomes the same message in Latin letters; what is no Kazakh prose stays as it is.

Names in Latin script, code, formulas, addresses, keys and words of another language are not touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.latin import CAPITALS_2021, LETTERS_2021, NUMBERED, ROMAN
from daris.lang.old_fonts import LATIN_TWINS
from daris.lang.tags import SOURCE
from daris.model.spelling import WORD, respelled
from daris.publish.catalogues.prose import CODE, CYRILLIC, FORMULA, KEYED, PLACEHOLDER, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER: Final = re.compile(
    rf"\[[^\[\]]*\]\{{[^{{}}]*lang=(?!{SOURCE})[^{{}}]*\}}|\]\([^)]*\)|\]\[[^\]]*\]|<[^<>\s]+>|https?://\S+|(?<=[\]`])\{{[^{{}}]*\}}"
)
"""Spans in another language, addresses, labels of links and attributes behind a span."""
SPOKEN: Final = frozenset({"unclear", "supplied", "corr", f"lang-{SOURCE}", "sub", "sup", "abbr", "dfn"})
"""Roles whose whole text a reader sees; of all others but references the text is left alone."""
FIGURES: Final = re.compile(r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
AS_ROMAN: Final = str.maketrans(ROMAN)
SURE: Final = frozenset("ІХ")
"""Of Cyrillic letters alone these make a figure; СМ and МС are abbreviations."""


def in_latin(message: str) -> str:
    """Return the message in Latin letters, its markup as it was."""
    parts: list[str] = []
    end = 0
    for start, stop, kept in _kept(message):
        parts += (spelled(message[end:start]), kept)
        end = stop
    return "".join((*parts, spelled(message[end:])))


def spelled(text: str) -> str:
    """Return plain words in Latin letters, Roman figures as figures."""
    text = WORD.sub(lambda word: _figure(word) or _in_one_script(word[0]), text)
    return respelled(text, LETTERS_2021, CAPITALS_2021)


def _kept(message: str) -> Iterator[tuple[int, int, str]]:
    """Yield where something stands that is no plain prose, and what takes its place."""
    at = 0
    while at < len(message):
        found = [match for pattern in _PATTERNS if (match := pattern.search(message, at))]
        if not found:
            return
        first = min(found, key=lambda match: match.start())
        yield first.start(), first.end(), _role(first) if first.re is ROLE else first[0]
        at = first.end()


_PATTERNS: Final = (ROLE, CODE, FORMULA, PLACEHOLDER, OTHER)
"""Where two begin at one place the first is meant."""


def _role(role: re.Match[str]) -> str:
    name, ticks, text = role[1], role[2], role[3]
    if name in SPOKEN:
        return f"{{{name}}}{ticks}{spelled(text)}{ticks}"
    if name not in KEYED:
        return role[0]
    shown, bracket, key = text.partition("<")
    if bracket:
        return f"{{{name}}}{ticks}{spelled(shown)}<{key}{ticks}"
    return f"{{{name}}}{ticks}{spelled(text)} <{text}>{ticks}" if CYRILLIC.search(text) else role[0]


def _figure(word: re.Match[str]) -> str:
    """Return a Roman figure in its own letters, or nothing if the word is none."""
    figure = word[0].translate(AS_ROMAN)
    if not figure.isascii() or not FIGURES.fullmatch(figure):
        return ""
    if len(figure) == 1:
        return figure if _is_numbered(word) else ""
    mixed = any(letter.isascii() for letter in word[0])
    return figure if mixed or SURE.issuperset(word[0]) else ""


def _is_numbered(word: re.Match[str]) -> bool:
    return word.string[word.end() :].lstrip(" \xa0-").startswith(NUMBERED)


def _in_one_script(word: str) -> str:
    """Take Latin letters for Cyrillic ones in a word that a recogniser or a keyboard mixed."""
    cyrillic = word.translate(LATIN_TWINS)
    return cyrillic if CYRILLIC.search(word) and not re.search("[A-Za-z]", cyrillic) else word
