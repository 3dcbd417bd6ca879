"""Stretches in Russian get a mark that keeps every later rule off them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.letters import ONLY_KAZAKH
from daris.lang.russian import ENDINGS, LITTLE_WORDS
from daris.model.text import Mark, MarkKind, Pass
from daris.scan.repair.lexicon import TRUSTED_RANK, lexicon
from daris.scan.repair.stretches import matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.model.text import Text

LITTLE, ENDING, KAZAKH_LETTER, KAZAKH_WORD, KAZAKH_TWIN = 3.0, 1.5, -4.0, -2.0, -2.0
"""Nats that a word gives for Russian: a little word, an ending; and against it."""

LONG: Final = 5
"""Letters from which on an ending, or a Kazakh word with other letters, says something."""

SWITCH: Final = 2.5
"""Nats it takes to change the language; a name or a loan word does not."""

SWITCH_AT_LINE: Final = 1.0
BACK_AT_LINE: Final = 2.0
"""The same where a line begins, to Russian and back."""

LEAST_WORDS: Final = 3

_WORD: Final = re.compile(r"[^\W\d_]+")
_KAZAKH: Final = frozenset(ONLY_KAZAKH + "і")


class Found(NamedTuple):
    """One word at its place, with the nats it gives for Russian."""

    line: int
    start: int
    end: int
    evidence: float


def russian(text: Text) -> Pass:
    """Mark runs of words that are Russian taken together: no single word is."""
    found = [Found(number, *match.span(), _evidence(match[0])) for number, match in matches(text, _WORD)]
    return Pass("russian", marks=tuple(_marks(found, _is_russian(found))))


@lru_cache(maxsize=1 << 16)
def _evidence(printed: str) -> float:
    word = printed.lower()
    if printed.isupper() and len(printed) == 1:
        return 0.0  # an initial
    if not _KAZAKH.isdisjoint(word):
        return KAZAKH_LETTER
    if word in LITTLE_WORDS:
        return LITTLE
    ending = ENDING if len(word) >= LONG and word.endswith(ENDINGS) else 0.0
    if ending:
        return ending
    if (lexicon().rank(word) or 0) >= TRUSTED_RANK:
        return KAZAKH_WORD
    twins = (rank for _, rank in lexicon().alike(word)) if len(word) >= LONG else ()
    return KAZAKH_TWIN if max(twins, default=0) >= TRUSTED_RANK else 0.0


def _is_russian(found: Sequence[Found]) -> list[bool]:
    """Find the likeliest run of languages: it changes where enough words say so (Viterbi's algorithm)."""
    kazakh, other, line = 0.0, -SWITCH_AT_LINE, 0
    came: list[tuple[bool, bool]] = []
    for word in found:
        begins, line = word.line != line, word.line
        begun = kazakh - (SWITCH_AT_LINE if begins else SWITCH)
        ended = other - (BACK_AT_LINE if begins else SWITCH)
        came.append((ended > kazakh, other >= begun))
        kazakh, other = max(kazakh, ended), max(other, begun) + word.evidence
    state = other > kazakh
    states: list[bool] = []
    for from_kazakh, from_other in reversed(came):
        states.append(state)
        state = from_other if state else from_kazakh
    return states[::-1]


def _marks(found: Sequence[Found], states: Sequence[bool]) -> Iterator[Mark]:
    """Join the Russian words of each line, if there are a few."""
    for line, on_line in groupby(zip(found, states, strict=True), key=lambda pair: pair[0].line):
        pairs = list(on_line)
        for is_russian, run in groupby(_widened(pairs), key=lambda pair: pair[1]):
            words = [word for word, _ in run]
            if is_russian and len(words) >= LEAST_WORDS:
                yield Mark(line, words[0].start, words[-1].end, MarkKind.LANGUAGE, "ru")


def _widened(pairs: Sequence[tuple[Found, bool]]) -> Sequence[tuple[Found, bool]]:
    """Take a line for Russian as a whole if most of it is and no Kazakh letter speaks against it."""
    most = 2 * sum(is_russian for _, is_russian in pairs) >= len(pairs)
    if most and all(word.evidence > KAZAKH_LETTER for word, _ in pairs):
        return [(word, True) for word, _ in pairs]
    return pairs
