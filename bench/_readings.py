"""Lines whose truth is known become readings of Kazakh words, each right or wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from daris.model.seed import Seed
from daris.model.text import Text
from daris.scan.repair.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.confusions.rule import Reading
    from daris.scan.repair.confusions.tokens import Token

WORD = re.compile(r"[^\W\d_]+")


def before_words(lines: Sequence[str]) -> Text:
    """Return lines after all rules that come before that of words."""
    text = Text.of(Seed("bench", "", "utf-8", tuple(lines)))
    for name, rule in RULES:
        if name == "confusions":
            break
        text = text.then(rule(text))
    return text


def compared(
    printed: Sequence[str], found: Sequence[Token], readings: Sequence[Reading]
) -> Iterator[tuple[int, bool]]:
    """Yield for each reading its number and whether it is what was printed.

    A word at a cropped margin is left out: no certainty is asked of it.
    """
    lines: defaultdict[int, list[int]] = defaultdict(list)
    for at, token in enumerate(found):
        lines[token.line].append(at)
    for line, places in lines.items():
        rights = _right(printed[line - 1], [readings[at] for at in places])
        for at, good in zip(places, rights, strict=True):
            if not _spared(found[at], readings[at]):
                yield at, good


def _right(printed: str, readings: Sequence[Reading]) -> Iterator[bool]:
    """Tell which readings of a line are what was printed, as the two are best laid over each other."""
    words = [WORD.findall(reading.word) for reading in readings]
    steps = Levenshtein.editops(WORD.findall(printed), [word for parts in words for word in parts])
    wrong = {step.dest_pos for step in steps if step.tag != "delete"}
    place = 0
    for parts in words:
        yield wrong.isdisjoint(range(place, place + len(parts)))
        place += len(parts)


def _spared(token: Token, reading: Reading) -> bool:
    return reading.word == token.word and (token.torn_start or token.torn_end)
