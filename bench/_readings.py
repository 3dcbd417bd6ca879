"""Lines whose truth is known become readings of Kazakh words, each right or wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from daris.lang.confusions import FOLDED
from daris.model.seed import Seed
from daris.model.text import Text
from daris.scan.repair.lexicon import lexicon
from daris.scan.repair.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.confusions.decision import Reading
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
    printed: Sequence[str], found: Sequence[Token], readings: Sequence[Reading], *, forgiving: bool = False
) -> Iterator[tuple[int, bool]]:
    """Yield for each reading its number and whether it is what was printed.

    A word at a cropped margin is left out: no certainty is asked of it. A ``forgiving`` look takes a misprint
    that was put right for right.
    """
    lines: defaultdict[int, list[int]] = defaultdict(list)
    for at, token in enumerate(found):
        lines[token.line].append(at)
    for line, places in lines.items():
        rights = _right(printed[line - 1], [readings[at] for at in places], forgiving=forgiving)
        for at, good in zip(places, rights, strict=True):
            if not _spared(found[at], readings[at]):
                yield at, good


def _right(printed: str, readings: Sequence[Reading], *, forgiving: bool) -> Iterator[bool]:
    """Tell which readings of a line are what was printed, as the two are best laid over each other."""
    words = [WORD.findall(reading.word) for reading in readings]
    wrong = wrong_words(
        WORD.findall(printed), [word for parts in words for word in parts], forgiving=forgiving
    )
    place = 0
    for parts in words:
        yield wrong.isdisjoint(range(place, place + len(parts)))
        place += len(parts)


def wrong_words(printed: Sequence[str], put: Sequence[str], *, forgiving: bool) -> set[int]:
    """Return the places of words put that were not printed."""
    return {
        step.dest_pos
        for step in Levenshtein.editops(printed, put)
        if step.tag == "insert"
        or (step.tag == "replace" and not (forgiving and misprint(printed[step.src_pos], put[step.dest_pos])))
    }


def misprint(printed: str, put: str) -> bool:
    """Tell that what was printed is no word, and what was put is the one of like letters that was meant."""
    printed, put = printed.lower(), put.lower()
    known = lexicon().rank
    return printed.translate(FOLDED) == put.translate(FOLDED) and known(printed) is None is not known(put)


def _spared(token: Token, reading: Reading) -> bool:
    return reading.word == token.word and (token.torn_start or token.torn_end)
