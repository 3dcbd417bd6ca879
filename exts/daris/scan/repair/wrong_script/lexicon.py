"""The English tables become an automaton and a model of which word follows which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from daris.scan.repair.wrong_script.automaton import Automaton, Floats, Ints, assemble, encode

STEPS: Final = 20
"""The table keeps costs (natural logarithms) in twentieths."""
ALONE: Final = 0.6
"""What it costs that two words were never counted side by side."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words with their costs; ``pair`` holds ``first * stride + second`` sorted, ``pair_cost`` its costs.

    ``capital[word]`` is the share of capital initials inside a sentence. The numbers after the last word
    stand for a spelt name, a fragment, a number, a possessive s, the start of a line, the end of a sentence.
    """

    words: tuple[str, ...]
    cost: Floats
    capital: Floats
    pair: np.ndarray[tuple[int], np.dtype[np.int64]]
    pair_cost: Floats
    automaton: Automaton

    @property
    def fragment(self) -> int:
        """The number that stands for a word cut by the margin."""
        return len(self.words) + 1

    @property
    def number(self) -> int:
        """The number that stands for digits."""
        return len(self.words) + 2

    @property
    def possessive(self) -> int:
        """The number that stands for the s behind an apostrophe."""
        return len(self.words) + 3

    @property
    def start(self) -> int:
        """The number that stands for the start of a line."""
        return len(self.words) + 4

    @property
    def stop(self) -> int:
        """The number that stands for the end of a sentence."""
        return len(self.words) + 5

    @property
    def stride(self) -> int:
        """How many numbers of words there are."""
        return len(self.words) + 6

    def follow(self, before: Ints, word: Ints) -> Floats:
        """Return what ``word`` after ``before`` costs on top of the cost of the word alone."""
        key = before.astype(np.int64) * self.stride + word
        place = np.minimum(np.searchsorted(self.pair, key), len(self.pair) - 1)
        known = self.pair[place] == key
        alone = self.cost[np.minimum(word, len(self.words) - 1)]
        extra = np.where(known, self.pair_cost[place] - alone, ALONE)
        return np.where(word < len(self.words), extra, 0).astype(np.float32)


@cache
def english() -> Lexicon:
    """Load the English lexicon once; see ``lang/data/LICENSE-english.txt`` for its sources."""
    with files("daris.lang").joinpath("data", "english.npz").open("rb") as opened, np.load(opened) as table:
        words, tails = (bytes(table[name]).decode("ascii").split("\n") for name in ("words", "tails"))
        cost = table["cost"].astype(np.float32) / STEPS
        capital = table["capital"].astype(np.float32) / 9
        tail_cost = table["tail_cost"].astype(np.float32) / STEPS
        spelling = table["spelling"].astype(np.float32) / STEPS
        pair = np.cumsum(table["pair"], dtype=np.int64)
        pair_cost = table["pair_cost"].astype(np.float32) / STEPS
    automaton = assemble(encode(words), cost, encode(tails), tail_cost, spelling)
    return Lexicon(tuple(words), cost, capital, pair, pair_cost, automaton)
