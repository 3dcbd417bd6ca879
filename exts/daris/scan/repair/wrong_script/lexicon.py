"""The English tables become an automaton and a model of which word follows which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.scan.repair.wrong_script.automaton import Automaton, Floats, Ints, Places, assemble, encode
from daris.scan.repair.wrong_script.costs import NUMBER_END

if TYPE_CHECKING:
    import numpy.typing as npt

STEPS: Final = 20
"""The table keeps costs (natural logarithms) in twentieths."""
SPECIAL: Final = ("name", "fragment", "number", "possessive", "start", "stop")
"""What stands behind the words in their numbering: a spelt name, a word cut by the margin, digits, the s
behind an apostrophe, the start of a line, the end of a sentence."""
KNOWN_SPECIAL: Final = SPECIAL.index("number")
WEIGHT: Final = 0.9
"""What the words before count for beside the letters: they were learnt from other texts."""


@dataclass(frozen=True, slots=True)
class Table:
    """Costs by sorted keys: ``first * stride + second``."""

    key: npt.NDArray[np.int64]
    cost: Floats

    def find(self, first: Ints, second: Ints, stride: int) -> tuple[Places, npt.NDArray[np.bool_]]:
        """Return the places of keys, and which of them are there."""
        key = first.astype(np.int64) * stride + second
        place = np.minimum(np.searchsorted(self.key, key), len(self.key) - 1)
        return place, self.key[place] == key


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words with their costs alone, after one word and after two (Katz's back-off).

    ``capital[word]`` is the share of capital initials inside a sentence. A history is the number of the word
    before, or behind them (from ``stride``) that of two words whose followers are listed in ``triples``;
    ``last`` is the word before of any history, ``after`` what it charges for what is not listed, ``grown``
    the history that a listed pair makes.
    """

    words: tuple[str, ...]
    cost: Floats
    capital: Floats
    pairs: Table
    triples: Table
    after: Floats
    last: Ints
    grown: Ints
    automaton: Automaton

    @property
    def stride(self) -> int:
        """How many numbers of words there are."""
        return len(self.words) + len(SPECIAL)

    @property
    def histories(self) -> int:
        """How many histories are told apart."""
        return len(self.last)

    def special(self, name: str) -> int:
        """Return the number that stands for one of ``SPECIAL``."""
        return len(self.words) + SPECIAL.index(name)

    def follow(self, before: Ints, word: Ints) -> tuple[Floats, Ints]:
        """Return what ``word`` costs after a history on top of the word alone, and the history it makes."""
        stride = self.stride
        last = self.last[before]
        place, known = self.pairs.find(last, word, stride)
        alone = self.cost[word]
        cost = np.where(known, self.pairs.cost[place], self.after[last] + alone)
        longer = np.flatnonzero(before >= stride)
        two = before[longer]
        found, listed = self.triples.find(two - stride, word[longer], stride)
        cost[longer] = np.where(listed, self.triples.cost[found], self.after[two] + cost[longer])
        modelled = (word < len(self.words)) | (word == len(self.words) + KNOWN_SPECIAL)
        extra = np.where(modelled, WEIGHT * (cost - alone), 0)
        return extra.astype(np.float32), np.where(known, self.grown[place], word).astype(np.int32)


@cache
def english() -> Lexicon:
    """Load the English lexicon once; see ``lang/data/LICENSE-english.txt`` for its sources."""
    with files("daris.lang").joinpath("data", "english.npz").open("rb") as opened, np.load(opened) as read:
        table = {name: read[name] for name in read.files}
    words = bytes(table["words"]).decode("ascii").split("\n")
    cost, tail_cost, spelling, pair_cost, triple_cost, one, two = (
        table[name].astype(np.float32) / STEPS
        for name in ("cost", "tail_cost", "spelling", "pair_cost", "triple_cost", "after_one", "after_two")
    )
    pair, triple = (np.cumsum(table[name], dtype=np.int64) for name in ("pair", "triple"))
    stride = len(words) + len(SPECIAL)
    context = table["context"]
    second = (pair % stride).astype(np.int32)
    grown = np.where(context, stride - 1 + np.cumsum(context), second).astype(np.int32)
    alone = np.concatenate([cost, np.zeros(len(SPECIAL), np.float32)])
    alone[len(words) + KNOWN_SPECIAL] = NUMBER_END
    return Lexicon(
        tuple(words),
        alone,
        table["capital"].astype(np.float32) / 255,
        Table(pair, pair_cost),
        Table(triple, triple_cost),
        np.concatenate([one, two]),
        np.concatenate([np.arange(stride, dtype=np.int32), second[context]]),
        grown,
        assemble(encode(table["words"]), cost, encode(table["tails"]), tail_cost, spelling),
    )
