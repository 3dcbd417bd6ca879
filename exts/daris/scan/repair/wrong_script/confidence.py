"""What the lattice says of a word becomes the probability that the word is right."""

from __future__ import annotations

import math
from typing import Final

BASE: Final = 1.39
LATTICE: Final = 0.505
LINE: Final = -0.63
STRANGE: Final = -3.96
"""A logistic regression of "this word is right" on the logit of its share in the lattice, on what a
letter of its line costs, and on the share of its letters that no unit explains. Fitted on the even
lines of the garble set with a channel that had not seen them; the lattice alone is too sure of
itself."""
EXTREME: Final = 0.001
"""Shares nearer to 0 or 1 than this say no more."""


def calibrated(share: float, per_letter: float, strange: float) -> float:
    """Return the probability that a word is right; ``per_letter`` is the cost of its line a letter."""
    share = min(max(share, EXTREME), 1 - EXTREME)
    logit = BASE + LATTICE * math.log(share / (1 - share)) + LINE * per_letter + STRANGE * strange
    return 1 / (1 + math.exp(-logit))
