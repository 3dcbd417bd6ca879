"""Words that a full stop holds together, as in «т.б.» or «А.Най», become one, doubted once or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.abbreviations import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from daris.scan.repair.confusions.tokens import Token

STOP: Final = "."
BEFORE_NAME: Final = ". "


class Put(NamedTuple):
    """What is put for one word, how surely, what else it may be, and whether it is doubted."""

    word: str
    confidence: float
    others: tuple[str, ...]
    doubted: bool


def runs(found: Sequence[Token], lines: Sequence[str]) -> Iterator[range]:
    """Yield the places of words between which there is a full stop and nothing else."""
    start = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or not _leans(found[at - 1], found[at], lines):
            yield range(start, at)
            start = at


def _leans(one: Token, other: Token, lines: Sequence[str]) -> bool:
    return one.line == other.line and lines[one.line - 1][one.end : other.start] == STOP


def lead_a_name(run: range, found: Sequence[Token], puts: Sequence[Put], lines: Sequence[str]) -> bool:
    """Tell that words are initials before a name that is not doubted: nobody reads them more surely."""
    last = found[run[-1]]
    if run.stop == len(found) or not all(
        len(part.word) == 1 and part.word.isupper() for part in puts[run.start : run.stop]
    ):
        return False
    name, put = found[run.stop], puts[run.stop]
    between = lines[last.line - 1][last.end : name.start] if name.line == last.line else ""
    return between == BEFORE_NAME and len(put.word) > 1 and put.word.istitle() and not put.doubted


def joined(parts: Sequence[Put]) -> Put:
    """Return parts as one word; an abbreviation of several is not doubted: its letters prove each other."""
    whole = STOP.join(part.word for part in parts)
    common = len(parts) > 1 and whole.lower() in ABBREVIATIONS
    doubted = any(part.doubted for part in parts) and not common
    return Put(
        whole, min(part.confidence for part in parts), tuple(dict.fromkeys(_others(parts))), doubted=doubted
    )


def _others(parts: Sequence[Put]) -> Iterable[str]:
    """Put another reading of one doubted part into the whole, one at a time."""
    for at, part in enumerate(parts):
        for other in part.others if part.doubted else ():
            words = (*(one.word for one in parts[:at]), other, *(one.word for one in parts[at + 1 :]))
            yield STOP.join(words)
