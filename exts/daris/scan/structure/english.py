"""An English sentence becomes the term and the meaning it defines, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang import english_definitions as words
from daris.scan.structure.found import Found

if TYPE_CHECKING:
    from collections.abc import Callable

_FLAGS: Final = re.IGNORECASE
_LEAD: Final = r"(?:(?:[a-z]+|[a-z]+ [^,“\"«]{3,50}), )?"
_ARTICLE: Final = rf"(?:(?P<article>{words.ARTICLES}) )?"
_NOUN: Final = r"(?P<term>[a-z][a-z’'/-]*(?: [a-z][a-z’'/-]*){0,4}?)"
_QUOTED: Final = r"[«“\"‘'](?P<quoted>[^«»“”\"]{2,60}?),?[»”\"’']"
_EITHER: Final = rf"(?:{_QUOTED}|{_ARTICLE}{_NOUN})"
_BRACKET: Final = r"(?: \([^()]{1,60}\))?"
_STOP: Final = r"[.;]?(?: ?\[[^\]]*\])?[.]?$"
_MEANING: Final = r"(?P<meaning>.+)"
_NAMED: Final = re.compile(
    rf"{_LEAD}(?:the )?(?:{words.WORD})(?: of)? {_EITHER}{_BRACKET} (?:{words.REFERS}|{words.IS}) {_MEANING}",
    _FLAGS,
)
_MEANT: Final = re.compile(
    rf"{_LEAD}by (?:the (?:{words.WORD}) )?{_EITHER},? {words.MEANT} {_MEANING}", _FLAGS
)
_REFERS: Final = re.compile(rf"{_LEAD}{_EITHER}{_BRACKET},? {words.REFERS} {_MEANING}", _FLAGS)
_DEFINES: Final = re.compile(rf".*\b(?:{words.DEFINES}) {_EITHER}{_BRACKET} as {_MEANING}", _FLAGS)
_CALLED: Final = re.compile(rf"{_LEAD}(?P<meaning>.+) {words.CALLED} {_EITHER}{_STOP}", _FLAGS)
_IS: Final = re.compile(
    rf"{_LEAD}{_EITHER}{_BRACKET} (?:{words.IS}) "
    rf"(?P<meaning>(?:(?P<kind>{words.ARTICLES})|{words.KINDS}) .+)",
    _FLAGS,
)
_DASHED: Final = re.compile(rf"{_EITHER}{_BRACKET} [–—-] (?P<meaning>(?-i:[a-z]).+)", _FLAGS)
_PROPER: Final = re.compile(r"[A-Z][a-z]")
_FEWEST: Final = 3
_NEAR: Final = 4


def define(sentence: str) -> Found | None:
    """Return what an English sentence defines; the first pattern that fits decides."""
    for pattern, judge in PATTERNS:
        match = pattern.fullmatch(sentence)
        if match and _is_term(match) and judge(match):
            return Found(match["quoted"] or match["term"], match.span("meaning"))
    return None


def _is_term(match: re.Match[str]) -> bool:
    """Tell whether the words may be a term: no pronoun or connective, no name of a person or place."""
    if match["quoted"]:
        return True
    parts = match["term"].split(" ")
    if {part.lower() for part in parts} & words.NO_TERMS:
        return False
    return not any(_PROPER.match(part) for part in parts[1:]) or match["term"].isupper()


def _says_enough(match: re.Match[str]) -> bool:
    return match["meaning"].count(" ") + 1 >= _FEWEST


def _names_kind(match: re.Match[str]) -> bool:
    """Tell what a thing is from what is said of one: ``the X is a`` is a statement, ``an X is a`` none."""
    if match["article"] and match["article"].lower() == "the" and (match["kind"] or "").lower() != "the":
        return False
    if not match["quoted"] and set(match["term"].lower().split(" ")) & words.FRAMES:
        return False
    near = re.findall(r"[a-z]+", match["meaning"].lower())[1 : _NEAR + 1]
    return _says_enough(match) and not set(near[:2]) & words.FRAMES and not {"of", "for"} & set(near[:1])


def _calls(match: re.Match[str]) -> bool:
    """Tell a meaning before its name from a subject that has a name: ``he is called John``."""
    first = match["meaning"].split(" ", 1)[0].lower()
    named = match["term"] or ""
    return _says_enough(match) and first not in words.NO_TERMS and not _PROPER.match(named)


PATTERNS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], bool]], ...]] = (
    (_NAMED, _says_enough),
    (_MEANT, _says_enough),
    (_CALLED, _calls),
    (_REFERS, _says_enough),
    (_DEFINES, _says_enough),
    (_IS, _names_kind),
    (_DASHED, _says_enough),
)
"""From the surest pattern to the least sure, each with what must be true besides."""
