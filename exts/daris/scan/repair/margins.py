"""Lines that begin or end inside words get a gap where the margin cut the page."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from daris.model.text import Mark, MarkKind, Pass
from daris.scan.repair.lexicon import lexicon
from daris.scan.repair.stretches import NONE, marked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from daris.model.text import Text
    from daris.scan.repair.stretches import Marks

FULL: Final = 0.72
"""Share of the width of its neighbours from which on a line counts as full."""

NEIGHBOURS: Final = 8
"""Lines on either side that tell how wide the page is."""

CUT_WORDS: Final = 0.5
"""Share of the lines of a cropped page that end inside a word; the others end between two by chance."""

STAY: Final = math.log(0.97)
CHANGE: Final = math.log(0.01)
"""How likely the next line is cropped like this one: pages change seldom."""
Sides = tuple[bool, bool]
"""Whether a line is cropped on the left and on the right."""

STATES: Final[tuple[Sides, ...]] = ((False, False), (False, True), (True, False), (True, True))

BEGIN: Final = math.log(0.03)
"""How likely the first line is cropped: one line that looks so proves nothing."""

WHOLE_RANKS: Final = (12, 12, 9, 9, 7)
"""Ranks, by number of letters, from which on a word counts as whole: half a word is often a short one."""

WHOLE_RANK: Final = 5
"""The same for all longer words."""

LONG: Final = len(WHOLE_RANKS)
"""Letters; of a shorter word with letters changed nothing can be said."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_STRAY_END: Final = re.compile(r"(?<!\S)(?:[A-Za-z]|[^\w\s.!?…»”\")\]]{1,2})$|(?<=\s)[«„“(]$")
_STRAY_START: Final = re.compile(r"^\s*([^\w\s«„“\"'(\[\-–—•*…]{1,2}|[\\/|])(?=\w)|^\s*[A-Za-z)](?=\s)")
_ITEM: Final = re.compile(r"\s*(?:[^\W\d_]\)|[oо](?=\s+[^\W\d_]))\s")
_SENTENCE_END: Final = re.compile(r"[.!?…:;»”\")\]\d]$")


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a line: whether it looks cut off (None: it tells nothing), and what a gap there covers."""

    cut: bool | None
    start: int
    end: int
    ends_sentence: bool = False


UNTOLD: Final = Edge(None, 0, 0)


def margins(text: Text) -> Pass:
    """Mark a gap at the edge of each line of a cropped page, with the crumbs of letters that stand there."""
    foreign = marked(text, MarkKind.LANGUAGE)
    barred = [foreign.get(number, NONE) for number in range(1, len(text.lines) + 1)]
    inside = [_inside(line, bars) for line, bars in zip(text.lines, barred, strict=True)]
    edges = [
        (_left(line, bars), _right(line, width, bars)) if _readable(*counts) else (UNTOLD, UNTOLD)
        for line, bars, width, counts in zip(text.lines, barred, _widths(text.lines), inside, strict=True)
    ]
    marks = (
        Mark(number, edge.start, edge.end, MarkKind.GAP, "margin")
        for number, (sides, states) in enumerate(zip(edges, _cropped(edges, _chance(inside)), strict=True), 1)
        for edge, cropped in zip(sides, states, strict=True)
        if cropped and edge.cut is not None and not edge.ends_sentence
    )
    return Pass("margins", marks=tuple(marks))


def _inside(line: str, barred: Marks) -> tuple[int, int]:
    """Count the Kazakh words inside a line, and those of them that look cut off although they cannot be."""
    found = [match for match in _WORD.finditer(line) if not barred.touching(*match.span())][1:-1]
    words = [match[0] for match in found if not match[0][0].isupper()]
    return len(words), sum(not _whole(word) for word in words)


def _readable(words: int, unknown: int) -> bool:
    """Tell Kazakh lines from those of mostly unknown words, which are in another language."""
    return unknown * 2 <= words


def _chance(inside: Sequence[tuple[int, int]]) -> float:
    """Return the share of whole words that look cut off all the same."""
    counted = [counts for counts in inside if _readable(*counts)]
    return (1 + sum(unknown for _, unknown in counted)) / (10 + sum(words for words, _ in counted))


def _right(line: str, width: float, barred: Marks) -> Edge:
    end = len(line.rstrip())
    stray = _STRAY_END.search(line[:end])
    start = stray.start() if stray else end
    word = None if stray else _last_word(line, end)
    full = end >= FULL * width and not barred.touching(end - 1, end)
    if not full:
        return Edge(None, start, end)
    if _SENTENCE_END.search(line, end - 1, end):
        return Edge(cut=False, start=end, end=end, ends_sentence=True)
    return Edge(stray is not None or (word is not None and not _whole(word)), start, end)


def _last_word(line: str, end: int) -> str | None:
    """Return the word a line ends in; a sign that ends a sentence, or a hyphen, ends a whole word."""
    words = _WORD.findall(line, max(0, end - 40), end)
    return None if not words or not line[end - 1].isalpha() else words[-1]


def _left(line: str, barred: Marks) -> Edge:
    begin = len(line) - len(line.lstrip())
    if begin == len(line) or barred.touching(begin, begin + 1) or _ITEM.match(line):
        return Edge(None, begin, begin)  # the letter of a list item is no half of a word
    stray = _STRAY_START.match(line)
    word = _WORD.match(line, stray.end() if stray else begin)
    cut = stray is not None or (word is not None and not word[0][0].isupper() and not _whole(word[0]))
    return Edge(cut, begin, stray.end() if stray else begin)


@lru_cache(maxsize=1 << 16)
def _whole(word: str) -> bool:
    """Tell a whole word from a part of one, even where a letter of it was misread."""
    words = lexicon()
    least = WHOLE_RANKS[len(word)] if len(word) < LONG else WHOLE_RANK
    return (words.rank(word.lower()) or 0) >= least or (
        len(word) >= LONG and any(rank > WHOLE_RANK for _, rank in words.alike(word.lower()))
    )


def _widths(lines: Sequence[str]) -> list[float]:
    """Return for each line the width of the page around it: the second widest of its neighbours."""
    lengths = [len(line.rstrip()) for line in lines]
    widths: list[float] = []
    for number in range(len(lengths)):
        around = sorted(lengths[max(0, number - NEIGHBOURS) : number + NEIGHBOURS + 1])
        widths.append(around[-2] if len(around) > 1 else math.inf)
    return widths


def _cropped(lines: Sequence[tuple[Edge, Edge]], chance: float) -> list[Sides]:
    """Find the likeliest runs of lines cropped left, right, on both sides or on none (Viterbi's algorithm).

    One state for both sides: where a page ends, both change at once.
    """
    gains = {True: math.log((CUT_WORDS + (1 - CUT_WORDS) * chance) / chance), False: math.log(1 - CUT_WORDS)}
    scores = {state: BEGIN if any(state) else 0.0 for state in STATES}
    paths: list[dict[Sides, Sides]] = []
    for edges in lines:
        paths.append({state: _likeliest(scores, state) for state in STATES})
        scores = {
            state: scores[old] + _step(old, state) + _evidence(edges, state, gains)
            for state, old in paths[-1].items()
        }
    state = max(STATES, key=lambda last: scores[last])
    states: list[Sides] = []
    for came_from in reversed(paths):
        states.append(state)
        state = came_from[state]
    return states[::-1]


def _likeliest(scores: Mapping[Sides, float], state: Sides) -> Sides:
    return max(STATES, key=lambda old: scores[old] + _step(old, state))


def _step(old: Sides, state: Sides) -> float:
    return STAY if old == state else CHANGE


def _evidence(edges: tuple[Edge, Edge], state: Sides, gains: Mapping[bool, float]) -> float:
    return sum(
        gains[edge.cut]
        for edge, cropped in zip(edges, state, strict=True)
        if cropped and edge.cut is not None
    )
