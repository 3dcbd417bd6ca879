"""What is known of a word that was read becomes the probability that it is right.

Logistic regressions, fitted by ``bench/make_english_confidence.py`` with a channel that had not seen the
lines; the share in the lattice alone is too sure of itself. A word is right if its capitals are, too.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

EXTREME: Final = 0.001
"""Shares nearer to 0 or 1 than this say no more."""
SHORT: Final = 2
"""Letters of a word that hardly tell it from another."""
DEAR_WORD: Final = 6.0
DEAR_ENDING: Final = 12.0
DEAR_WHOLE: Final = 40.0
"""Costs beyond these say no more."""
STOPS: Final = ".!?"
PAUSES: Final = ",;:"


class Facts(NamedTuple):
    """What the lattice and the line say of a word.

    ``share`` is that of the word in the lattice, cased as it is, ``rival`` that of the likeliest other one,
    ``beside`` the lesser of its neighbours. ``line`` and ``word`` are costs a letter, ``ending`` what the
    words before it and its case cost. ``strange`` is the share of letters that no unit explains;
    the word was read from ``signs`` characters and the ``spaces`` between them.
    """

    share: float
    rival: float
    beside: float
    line: float
    word: float
    ending: float
    strange: float
    length: int
    signs: int
    spaces: int
    number: bool
    capitals: bool
    last: bool


class SignFacts(NamedTuple):
    """What the lattice and the line say of a sign.

    ``after`` is the next letter, if any, ``alike`` tells that the sign was read as itself, ``line`` is the
    cost a letter.
    """

    share: float
    line: float
    sign: str
    after: str
    alike: bool


WEIGHTS: Final = (
    0.475, 1.023, -0.03, -0.03, 0.106, -0.1, -0.063, -0.074, -0.859, 0.877, -0.089, -0.273, -0.127, -1.43,
    -0.834, 0.475, -0.381, -3.276, 0.094,
)  # fmt: skip
SIGN_WEIGHTS: Final = (-0.542, 1.144, -0.113, 1.017, -2.452, -0.494, -0.677)
"""By ``measures`` and ``sign_measures``."""


def logit(share: float) -> float:
    """Return the logarithm of the odds, as far as they say something."""
    share = min(max(share, EXTREME), 1 - EXTREME)
    return math.log(share / (1 - share))


def measures(facts: Facts) -> tuple[float, ...]:
    """Return what the probability of a word is made of."""
    sure, whole = logit(facts.share), facts.word * facts.length
    return (
        1.0,
        sure,
        sure * sure,
        logit(facts.rival),
        logit(facts.beside),
        facts.line,
        min(facts.word, DEAR_WORD),
        min(facts.ending, DEAR_ENDING),
        facts.strange,
        math.log(facts.length),
        min(whole, DEAR_WHOLE),
        min((whole - facts.ending) / facts.signs, DEAR_WORD),
        facts.line * sure,
        abs(math.log(facts.signs / facts.length)),
        float(facts.spaces > 0),
        float(facts.length <= SHORT),
        float(facts.number),
        float(facts.capitals),
        float(facts.last),
    )


def sign_measures(facts: SignFacts) -> tuple[float, ...]:
    """Return what the probability of a sign is made of."""
    stop, pause = facts.sign in STOPS, facts.sign in PAUSES
    return (
        1.0,
        logit(facts.share),
        facts.line,
        float(facts.alike),
        float(stop and facts.after.islower()),
        float(pause),
        float(not stop and not pause),
    )


def calibrated(facts: Facts | SignFacts) -> float:
    """Return the probability that a word or a sign is right."""
    if isinstance(facts, SignFacts):
        return _chance(SIGN_WEIGHTS, sign_measures(facts))
    return _chance(WEIGHTS, measures(facts))


def _chance(weights: tuple[float, ...], known: tuple[float, ...]) -> float:
    return 1 / (1 + math.exp(-sum(one * other for one, other in zip(weights, known, strict=True))))
