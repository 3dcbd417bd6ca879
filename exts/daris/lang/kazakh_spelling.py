"""How Kazakh words are spelt: what a letter costs behind two others, and which words stood side by side."""

from __future__ import annotations

from functools import cache
from typing import Final

from daris.lang.kazakh_words import ENCODING, arrays
from daris.lang.letters import ALPHABET

STEPS: Final = 20
"""The table keeps costs (natural logarithms) in twentieths."""

SIZE: Final = len(ALPHABET) + 2
"""How many signs are told apart: the border of a word (0), the letters, and any other sign (the last)."""

NUMBER: Final = {letter: place for place, letter in enumerate(ALPHABET, 1)}

UNTOLD: Final = str.maketrans("ұ", "ү")
"""The list of pairs comes from an engine that does not have the first letter, and has the second for it."""


@cache
def costs() -> bytes:
    """Return the costs: that of a third letter stands at ``(first * SIZE + second) * SIZE + third``.

    Counted in the listed words, each once.
    """
    return arrays()["spelling"].tobytes()


@cache
def pairs() -> frozenset[str]:
    """Return pairs of words that stood side by side in a crawl, a space between, letters ``UNTOLD``."""
    return frozenset(arrays()["pairs"].tobytes().decode(ENCODING).split("\n"))
