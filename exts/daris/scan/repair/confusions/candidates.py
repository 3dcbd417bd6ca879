"""A word as read becomes the words that may have been printed, each with its cost."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final

from daris.lang.kazakh_words import HIGHEST
from daris.scan.repair.confusions.channel import DEAREST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.scan.repair.confusions.channel import Channel, Misreading
    from daris.scan.repair.lexicon import Lexicon

RANK_OF_NOISE: Final = -18.5
"""Natural logarithm of the probability of a word of rank 0."""

BEST_RANK: Final = RANK_OF_NOISE + HIGHEST
"""The same for a word of the highest rank."""

WORTH_COMPARING: Final = 4.0
"""Nats below the best candidate at which another has no say."""

SHORT: Final = 3
SHORT_RANK: Final = 7
"""Letters of a short word, and the rank it must have: nearly everything is like some rare short word."""

MOST_STEPS: Final = 2
"""Touching, lost or invented letters in one word; beyond that a word is a guess."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been printed; ``score`` is the logarithm of its probability with this reading."""

    word: str
    score: float
    misreadings: tuple[Misreading, ...]


def candidates(
    read: str, lexicon: Lexicon, channel: Channel, least: float, *, whole: bool
) -> dict[str, Candidate]:
    """Return the best way to each word that scores at least ``least``; a ``whole`` word keeps its length."""
    found: dict[str, Candidate] = {}
    for letters, cost, steps, like in _ways(read, lexicon, channel, whole=whole):
        if BEST_RANK - cost < least:
            break
        for word, rank in like:
            if rank < SHORT_RANK and len(word) <= SHORT:
                continue
            score = RANK_OF_NOISE + rank - cost - channel.word(word, letters)
            if score >= least and (word not in found or score > found[word].score):
                found[word] = Candidate(word, score, (*steps, *swaps(word, letters)))
                least = max(least, score - WORTH_COMPARING)
    return found


def _ways(
    read: str, lexicon: Lexicon, channel: Channel, *, whole: bool
) -> Iterator[tuple[str, float, tuple[Misreading, ...], Iterator[tuple[str, int]]]]:
    """Yield spellings, their costs and steps, and the words like them; the wildest guess comes last."""
    for letters, cost, steps in _respellings(read, channel, most=0 if whole else MOST_STEPS):
        yield letters, cost, steps, lexicon.alike(letters)
    if not whole and channel.any <= DEAREST:
        yield read, 0.0, (), lexicon.nearly(read)


def swaps(printed: str, read: str) -> tuple[Misreading, ...]:
    """List the letters in which two words of the same length differ."""
    return tuple(pair for pair in zip(printed, read, strict=True) if pair[0] != pair[1])


def _respellings(
    read: str, channel: Channel, *, most: int
) -> Iterator[tuple[str, float, tuple[Misreading, ...]]]:
    """Undo touching, lost and invented letters, from left to right; yield the cheapest spelling first."""
    queue: list[tuple[float, str, int, tuple[Misreading, ...]]] = [(0.0, read, 0, ())]
    seen: set[str] = set()
    while queue:
        cost, letters, begin, steps = heappop(queue)
        if letters in seen:
            continue
        seen.add(letters)
        yield letters, cost, steps
        if len(steps) < most:
            for at, misreading, price in channel.misreadings(letters, begin, DEAREST - cost):
                printed, piece = misreading
                longer = letters[:at] + printed + letters[at + len(piece) :]
                heappush(queue, (cost + price, longer, at + len(printed), (*steps, misreading)))
