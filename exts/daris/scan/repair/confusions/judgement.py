"""Words as read become verdicts: what was printed, how surely, and what else it may have been."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from daris.lang.kazakh_words import HIGHEST
from daris.lang.letters import ALPHABET
from daris.scan.repair.confusions.arcs import arcs
from daris.scan.repair.confusions.search import Found, Search
from daris.scan.repair.confusions.spelling import strangeness
from daris.scan.repair.confusions.trie import trie
from daris.scan.repair.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from daris.scan.repair.confusions.channel import Channel, Misreading, Page

COMMON_RANK: Final = 10
"""From this rank on a word is never taken for a misread one."""

RANK_OF_NOISE: Final = -18.5
"""Natural logarithm of the probability of a word of rank 0."""

BEST_RANK: Final = RANK_OF_NOISE + HIGHEST
"""The same for a word of the highest rank."""

WORTH_COMPARING: Final = 4.0
"""Nats below the best candidate at which another has no say."""

SHORT: Final = 3
SHORT_RANK: Final = 7
"""Letters of a short word, and the rank it must have: nearly everything is like some rare short word."""

UNLISTED: Final = -10.0
LETTER: Final = -1.2
LETTER_OF_BAD_SCAN: Final = -2.0
"""Score of a word that no list has, and what each letter adds: a long one is likelier misread than new."""

SPELT: Final = -9.0
SPELLING: Final = -0.5
SPELLING_OF_BAD_SCAN: Final = -0.9
"""The same by its spelling, and what each nat of strange spelling adds.

What may be a name, or has foreign letters, is spelt as it likes.
"""

SIGN: Final = -6.0
"""What a sign or a letter that Kazakh does not have adds."""

DOUBTED: Final = 0.05
LEAST_MISREAD: Final = 0.0005
"""Shares of misread words: of a page on which no word as read is trusted, and of a clean one.

On a scan from which there is anything to restore it is over 6 %, in clean news under 0.5 %.
"""

FARTHEST: Final = 16.0
"""Nats below a word of a list at which another is still named beside it: nearly all have one so near."""

LEAST_NAMED: Final = 3
"""The rank that such a word must have."""

WORTH_NAMING: Final = 0.05
"""Probability from which on another reading is named."""

_LETTERS: Final = frozenset(ALPHABET)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may have been printed; ``score`` is the logarithm of its probability with this reading."""

    word: str
    score: float
    rank: int = -1
    misreadings: tuple[Misreading, ...] = ()

    @property
    def misread(self) -> float:
        """The nats of its misreadings alone."""
        return RANK_OF_NOISE + max(self.rank, 0) - self.score


@dataclass(frozen=True, slots=True)
class Verdict:
    """The readings of a word, likeliest first, with their probabilities; the word as read is among them."""

    readings: tuple[tuple[Candidate, float], ...]
    known: bool

    @property
    def best(self) -> tuple[Candidate, float]:
        """Return the likeliest reading and its probability."""
        return self.readings[0]


def judge(reads: Iterable[str], channel: Channel, page: Page) -> Mapping[str, Verdict]:
    """Weigh words against all that may have been read as them; only their first letter may be a capital."""
    words = tuple(dict.fromkeys(reads))
    ranks = {read: lexicon().rank(read.lower()) for read in words}
    own = {read: _own(read, rank, page.unknown) for read, rank in ranks.items()}
    trust = _trust(page.misread)
    doubtful = [read for read in words if _doubtful(read, ranks[read], page.unknown)]
    found: Mapping[str, Sequence[Found]] = {}
    if doubtful:
        search = _search(channel)
        budgets = [BEST_RANK - own[read] + WORTH_COMPARING for read in doubtful]  # trusted or not: it is kept
        found = dict(zip(doubtful, search.words(doubtful, budgets), strict=True))
    return {
        read: _verdict(read, own[read] + trust, tuple(_listed(found.get(read, ()))), ranks[read])
        for read in words
    }


def rivals(reads: Iterable[str], channel: Channel, page: Page) -> Mapping[str, tuple[str, ...]]:
    """Return the words that words as read may have been, likeliest first, however unlikely; but no noise."""
    words = tuple(dict.fromkeys(reads))
    ranks = [lexicon().rank(read.lower()) for read in words]
    budgets = [
        BEST_RANK - _own(read, rank, page.unknown) + (WORTH_COMPARING if rank is None else FARTHEST)
        for read, rank in zip(words, ranks, strict=True)
    ]
    found = _search(channel).words(words, budgets)  # those of no list were looked for so before
    return {
        read: tuple(way.word for way in _listed(ways) if _worth_naming(way, read))
        for read, ways in zip(words, found, strict=True)
    }


def _worth_naming(way: Found, read: str) -> bool:
    return way.rank >= LEAST_NAMED and len(way.word) > (len(read) > 1) and not _too_short(way)


@lru_cache(maxsize=8)
def _search(channel: Channel) -> Search:
    return Search(trie(), arcs(channel))


def _doubtful(read: str, rank: int | None, damage: float) -> bool:
    """Tell which words may be misread: those that no list has, and in bad scans all but the commonest."""
    if rank is None:
        return len(read) > 1
    if len(read) == 1 or rank >= COMMON_RANK:
        return False
    return damage >= DAMAGED or _commonest_alike(read.lower()) >= rank + WORTH_COMPARING - 1


@lru_cache(maxsize=1 << 16)
def _commonest_alike(word: str) -> int:
    """Return the rank of the commonest word that folds to the same letters."""
    return max((rank for _, rank in lexicon().alike(word)), default=-1)


CLEAN: Final = 0.015
DAMAGED: Final = 0.04
"""Shares of words that no list has: of a clean text, and from which on a scan is a bad one."""


def _own(read: str, rank: int | None, damage: float) -> float:
    if rank is not None:
        return RANK_OF_NOISE + rank
    small = read.lower()
    strange = 0.0 if _LETTERS.issuperset(small) else SIGN
    bad = min(1.0, max(0.0, damage - CLEAN) / (2 * DAMAGED - CLEAN))
    spelt = SPELT + strangeness(small) * (SPELLING + bad * (SPELLING_OF_BAD_SCAN - SPELLING))
    if small != read or strange:
        spelt = max(spelt, UNLISTED + len(read) * (LETTER + bad * (LETTER_OF_BAD_SCAN - LETTER)))
    return spelt + strange - math.log(1 + 100 * damage)


def _trust(misread: float) -> float:
    """Return the nats that a word as read is worth more on a page on which fewer words are misread."""
    return math.log(DOUBTED / min(DOUBTED, max(misread, LEAST_MISREAD)))


def _verdict(read: str, own: float, found: Sequence[Found], rank: int | None) -> Verdict:
    """Turn scores into probabilities that add up to one."""
    itself = Candidate(read.lower(), own, -1 if rank is None else rank)
    others = [
        Candidate(way.word, BEST_RANK - way.cost, way.rank, way.steps)
        for way in found
        if way.word != itself.word and not _too_short(way)
    ]
    ordered = sorted([itself, *others], key=lambda candidate: (-candidate.score, candidate.word))
    weights = [math.exp(candidate.score - ordered[0].score) for candidate in ordered]
    total = sum(weights)
    return Verdict(
        tuple((one, weight / total) for one, weight in zip(ordered, weights, strict=True)), rank is not None
    )


def _listed(found: Iterable[Found]) -> Iterator[Found]:
    """Yield, with its rank, what the lexicon will know: else the next look would find something else."""
    for way in found:
        ranks = [lexicon().rank(word) for word in way.word.split()]
        known = [rank for rank in ranks if rank is not None]
        if len(known) == len(ranks):
            yield way._replace(rank=min(known))


def _too_short(way: Found) -> bool:
    return len(way.word) <= SHORT and way.rank < SHORT_RANK
