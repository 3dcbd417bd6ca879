"""A word as read becomes a verdict: what was printed, how surely, and what else it may have been."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.lang.letters import ALPHABET
from daris.scan.repair.confusions.candidates import RANK_OF_NOISE, WORTH_COMPARING, Candidate, candidates
from daris.scan.repair.lexicon import TRUSTED_RANK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.scan.repair.confusions.channel import Channel
    from daris.scan.repair.lexicon import Lexicon

COMMON_RANK: Final = 10
"""From this rank on a word is never taken for a misread one."""

UNLISTED: Final = -10.0
LETTER: Final = -1.5
"""Score of a word that no list has, and what each letter adds: a long one is likelier misread than new."""

SIGN: Final = -6.0
"""What a sign or a letter that Kazakh does not have adds."""

WORTH_NAMING: Final = 0.05
"""Probability from which on another reading is named."""

_LETTERS: Final = frozenset(ALPHABET)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The readings of a word, likeliest first, with their probabilities; the word as read is among them."""

    readings: tuple[tuple[Candidate, float], ...]
    known: bool

    @property
    def best(self) -> tuple[Candidate, float]:
        """Return the likeliest reading and its probability."""
        return self.readings[0]


def judge(read: str, lexicon: Lexicon, channel: Channel) -> Verdict:
    """Weigh a word in lower case against all that may have been read as it."""
    rank = lexicon.rank(read)
    score = _unlisted(read) if rank is None else RANK_OF_NOISE + rank
    itself = Candidate(read, score, ())
    if rank is not None and rank >= COMMON_RANK:
        return Verdict(((itself, 1.0),), known=True)
    others = candidates(read, lexicon, channel, score - WORTH_COMPARING, whole=(rank or 0) >= TRUSTED_RANK)
    others.pop(read, None)
    return Verdict(_ranked([itself, *others.values()]), known=rank is not None)


def _unlisted(read: str) -> float:
    return UNLISTED + LETTER * len(read) + (0.0 if _LETTERS.issuperset(read) else SIGN)


def _ranked(readings: Iterable[Candidate]) -> tuple[tuple[Candidate, float], ...]:
    """Turn scores into probabilities that add up to one."""
    ordered = sorted(readings, key=lambda candidate: (-candidate.score, candidate.word))
    top = ordered[0].score
    weights = [math.exp(candidate.score - top) for candidate in ordered]
    total = sum(weights)
    return tuple((candidate, weight / total) for candidate, weight in zip(ordered, weights, strict=True))
