"""Two lines that follow each other become one paragraph or two; a hyphen between them goes or stays."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daris.lang.compounds import COMPOUND_FIRST, PARTICLES
from daris.scan.structure.flow import GAP_SIGN, Piece, tidy

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from daris.scan.structure.flow import Flow
    from daris.scan.structure.lines import Line, Measure

HYPHENS: Final = "-\u2010\u2011¬"
"""Signs that divide a word at the end of a line."""

_HYPHENATED: Final = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{1,40}}[{HYPHENS}][^\W\d_]{{1,40}}")
_LEFT: Final = re.compile(rf"([^\W_]+)[{HYPHENS}]$")
_RIGHT: Final = re.compile(r"[^\W\d_]+")
_LONGEST_WORD: Final = 60
_SHORTEST_FIRST: Final = 6
_SHORTEST_SECOND: Final = 4
_QUOTED: Final = ("«", "“")
_DIVIDES_ONLY: Final = "¬"


def continues(before: Line, after: Line, measure: Measure) -> bool:
    """Tell whether ``after`` goes on with the paragraph of ``before``."""
    if _tied(before, after):
        return True
    if before.last_language != after.first_language and _separate(before, after):
        return False
    if after.apart:
        return before.unfinished and not after.opens
    if before.unfinished:
        return not (after.opens and measure.stands_alone(before) and not before.text.endswith(GAP_SIGN))
    if after.indented and not before.indented and after.opens:
        return False
    return not measure.closes(before) or not after.opens


def _tied(before: Line, after: Line) -> bool:
    """Tell that a divided word, or a colon before a quotation, ties two lines whatever they look like."""
    if _LEFT.search(before.text[-_LONGEST_WORD:]) and after.text[:1].isalpha():
        return True
    return before.text.endswith(":") and after.text.startswith(_QUOTED) and not after.apart


def _separate(before: Line, after: Line) -> bool:
    """Tell that neither line shares its language, and nothing ties the sentence of one to the other."""
    whole = before.first_language == before.last_language and after.first_language == after.last_language
    return whole and (not before.unfinished or GAP_SIGN in (before.text[-1:], after.text[:1]))


def hyphenated(lines: tuple[Line, ...]) -> frozenset[str]:
    """Return the words that are printed with a hyphen within a line, in lower case."""
    return frozenset(found[0].lower() for line in lines for found in _HYPHENATED.finditer(line.text))


def joined(lines: Iterable[Line], known: Container[str]) -> Flow:
    """Join lines by a blank, or by nothing where a word was divided; its hyphen goes, a printed one stays."""
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            _join(pieces, line, known)
        pieces += line.flow
    return tidy(tuple(pieces))


def _join(pieces: list[Piece], after: Line, known: Container[str]) -> None:
    last = pieces[-1]
    goes = _hyphen_goes(last.text, after.text, known)
    if goes:
        pieces[-1] = replace(last, text=last.text[:-1])
    elif goes is None:
        language = last.language if last.language == after.first_language else "kk"
        pieces.append(Piece(" ", after.number, language=language))


def _hyphen_goes(before: str, after: str, known: Container[str]) -> bool | None:
    """Tell whether the hyphen at the end of ``before`` goes; None if there is none that ties two halves."""
    left = _LEFT.search(before[-_LONGEST_WORD:])
    right = _RIGHT.match(after[:_LONGEST_WORD])
    if left is None or right is None:
        return None
    if before.endswith(_DIVIDES_ONLY):
        return True
    if right[0][0].isupper() or left[1][-1].isdecimal():
        return False
    first, second = left[1].lower(), right[0].lower()
    if second in PARTICLES or f"{first}-{second}" in known:
        return False
    compound = first.endswith(COMPOUND_FIRST) and len(first) >= _SHORTEST_FIRST
    return not (compound and len(second) >= _SHORTEST_SECOND)
