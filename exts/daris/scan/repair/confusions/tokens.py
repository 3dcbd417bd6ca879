"""A Text becomes the words that may be corrected, without the signs around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.model.text import MarkKind
from daris.scan.repair.lexicon import TRUSTED_RANK, lexicon
from daris.scan.repair.stretches import NONE, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.model.text import Text

STROKES: Final = "1|!"
"""Signs that an upright stroke is read as."""

_LETTER: Final = r"[^\W\d_]"
_TOKEN: Final = re.compile(
    rf"""(?<!{_LETTER})(?:(?<![\w1|!])[1|!@](?={_LETTER}{{2}}))?  # a stroke read as a figure begins a word,
    {_LETTER}(?:{_LETTER}|[1!|6@'`^](?={_LETTER}))*  # stand in it,
    (?:[1|!](?!\w))?                            # or end it
    """,
    re.VERBOSE,
)
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")
_CHUNK: Final = re.compile(r"\S+")
_SENTENCE_END: Final = frozenset('.!?:«"([•–—-')


@dataclass(frozen=True, slots=True)
class Token:
    """A word at its place; ``opens`` tells that a sentence may begin with it.

    ``torn_start`` and ``torn_end`` tell that a margin may have cut letters off.
    """

    line: int
    start: int
    end: int
    word: str
    opens: bool
    torn_start: bool
    torn_end: bool


def tokens(text: Text) -> Iterator[Token]:
    """Yield the Kazakh words of a text in their order; a word without a Cyrillic letter is none."""
    foreign, gaps = marked(text, MarkKind.LANGUAGE), marked(text, MarkKind.GAP)
    for number, line in enumerate(text.lines, 1):
        barred, lost = foreign.get(number, NONE), gaps.get(number, NONE)
        if barred is NONE and lost is NONE:
            yield from _plain(number, line)
            continue
        for chunk in _CHUNK.finditer(line):
            gaps_here = lost.touching(chunk.start() - 1, chunk.end() + 1)
            torn_start = any(gap.start <= chunk.start() for gap in gaps_here)
            torn_end = any(gap.end >= chunk.end() for gap in gaps_here)
            for match in _TOKEN.finditer(line, chunk.start(), chunk.end()):
                start = match.start()
                word = _without_mark(match[0])
                if _CYRILLIC.search(word) and not barred.touching(start, start + len(word)):
                    end = start + len(word)
                    yield Token(number, start, end, word, _opens(line, start), torn_start, torn_end)


def _plain(number: int, line: str) -> Iterator[Token]:
    """Yield the words of a line without any marks: most lines have none."""
    for match in _TOKEN.finditer(line):
        start = match.start()
        word = _without_mark(match[0])
        if _CYRILLIC.search(word):
            end, opens = start + len(word), _opens(line, start)
            yield Token(number, start, end, word, opens, torn_start=False, torn_end=False)


def _without_mark(word: str) -> str:
    """Take an exclamation mark off a word that is whole without it; behind half a word it is a stroke."""
    if word[-1] not in STROKES:
        return word
    whole = word[:-1]
    return whole if (lexicon().rank(whole.lower()) or 0) >= TRUSTED_RANK else word


def _opens(line: str, start: int) -> bool:
    """Look at the last sign before a word; a long run of spaces is not worth the search."""
    before = line[max(0, start - 9) : start].rstrip()[-1:]
    return not before or before in _SENTENCE_END
