"""The English tables become an automaton and a model of which word follows which."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from daris.scan.repair.wrong_script.automaton import Automaton, Floats, Ints, assemble, encode

STEPS: Final = 20
"""The tables keep costs (natural logarithms) in twentieths."""
ALONE: Final = 0.6
"""What it costs that two words were never counted side by side."""
TAIL_WORDS: Final = 12.5
"""Words of a higher cost than this are too rare to guess that a cropped line opens with their end."""
SHORTEST_TAIL: Final = 2


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


def _read(name: str) -> str:
    packed = files("daris.lang").joinpath("data", name).read_bytes()
    return lzma.decompress(packed).decode("ascii")


def _tails(words: list[str], costs: Floats) -> tuple[list[str], Floats]:
    """Return the ends of common words, each with the cost of all words that it may belong to."""
    chances: dict[str, float] = {}
    for word, cost in zip(words, costs, strict=True):
        if cost > TAIL_WORDS or len(word) <= SHORTEST_TAIL:
            continue
        chance = float(np.exp(-cost)) / (len(word) - 1)
        for start in range(1, len(word) - SHORTEST_TAIL + 1):
            tail = word[start:]
            chances[tail] = chances.get(tail, 0) + chance
    found = sorted(chances)
    return found, -np.log(np.array([chances[tail] for tail in found])).astype(np.float32)


@cache
def english() -> Lexicon:
    """Load the English lexicon once; see ``lang/data/LICENSE-english.txt`` for its sources."""
    fields = _read("english-words.tsv.xz").split()
    words = fields[0::3]
    cost = (np.array(fields[1::3], np.float32) / STEPS).astype(np.float32)
    capital = (np.array(fields[2::3], np.float32) / 9).astype(np.float32)
    tails, tail_cost = _tails(words, cost)
    automaton = assemble(encode(words), cost, encode(tails), tail_cost)
    rows = np.array(_read("english-pairs.tsv.xz").split(), np.int64).reshape(-1, 3)
    pair = rows[:, 0] * (len(words) + 6) + rows[:, 1]
    pair_cost = (rows[:, 2] / STEPS).astype(np.float32)
    return Lexicon(tuple(words), cost, capital, pair, pair_cost, automaton)
