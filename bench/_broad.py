"""The trigram model of English that pocketsphinx ships becomes chances of words after one and two others.

``en-us.lm.bin`` (Carnegie Mellon University, BSD licence) is a trie of packed bits: words, each with the
words before it, each of these with those before. Costs stand in tables, as logarithms to the base 1.0001.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bench._grams import Grams

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bench._grams import Numbers, Places

HEAD = b"Trie Language Model"
ORDER = 3
STEP = math.log(1.0001)
CODES = 1 << 16
CODE_BITS = 16
UNIGRAM = np.dtype([("cost", "<f4"), ("charge", "<f4"), ("first", "<u4")])
START = "<s>"
"""The start of a sentence."""


class NoTrieError(ValueError):
    """A file is no trie of trigrams."""


@dataclass(frozen=True)
class Trie:
    """What the file holds; all chances are natural logarithms.

    ``alone`` and ``charge`` are by word: its chance, and what it charges if its follower is not listed. Pair
    ``n`` is ``first[n]`` ``second[n]``, with the same two numbers. Triple ``n`` is ``third[n]``, the word
    before pair ``pair[n]``.
    """

    words: tuple[str, ...]
    alone: Numbers
    charge: Numbers
    first: Places
    second: Places
    pair_chance: Numbers
    pair_charge: Numbers
    third: Places
    pair: Places
    triple_chance: Numbers


def field(
    packed: np.ndarray[tuple[int], np.dtype[np.uint8]], row: int, place: int, bits: int, count: int
) -> Places:
    """Read a field of ``count`` rows of ``row`` bits each; it begins at bit ``place``, at most 32 wide."""
    at = np.arange(count, dtype=np.int64) * row + place
    found = np.zeros(count, np.uint64)
    for byte in range(5):
        found |= packed[(at >> 3) + byte].astype(np.uint64) << np.uint64(8 * byte)
    return ((found >> (at & 7).astype(np.uint64)) & np.uint64((1 << bits) - 1)).astype(np.int64)


def read_trie(path: Path) -> Trie:
    """Read ``en-us.lm.bin``."""
    packed = np.frombuffer(path.read_bytes(), np.uint8)
    if packed[: len(HEAD)].tobytes() != HEAD or packed[len(HEAD)] != ORDER:
        raise NoTrieError(path)
    place = len(HEAD) + 1
    ones, twos, threes = (int(count) for count in packed[place : place + 12].view("<u4"))
    place += 16
    tables = packed[place : place + 3 * CODES * 4].view("<f4").reshape(3, CODES).astype(np.float64) * STEP
    place += 3 * CODES * 4
    unigrams = packed[place : place + (ones + 1) * UNIGRAM.itemsize].view(UNIGRAM)
    place += (ones + 1) * UNIGRAM.itemsize
    word_bits, next_bits = ones.bit_length(), threes.bit_length()
    wide, narrow = word_bits + 2 * CODE_BITS + next_bits, word_bits + CODE_BITS
    middle, longest = packed[place:], packed[place + size(twos, wide) :]
    second = np.repeat(np.arange(ones), np.diff(np.asarray(unigrams["first"], np.int64)).astype(np.int64))
    used = len(second)
    ends = np.append(field(middle, wide, word_bits + 2 * CODE_BITS, next_bits, used), threes)
    words = longest[size(threes, narrow) + 4 :].tobytes().decode().rstrip("\0").split("\0")
    return Trie(
        tuple(words),
        unigrams["cost"][:-1] * STEP,
        unigrams["charge"][:-1] * STEP,
        field(middle, wide, 0, word_bits, used),
        second,
        tables[0][field(middle, wide, word_bits + CODE_BITS, CODE_BITS, used)],
        tables[1][field(middle, wide, word_bits, CODE_BITS, used)],
        field(longest, narrow, 0, word_bits, threes),
        np.repeat(np.arange(used), np.diff(ends)),
        tables[2][field(longest, narrow, word_bits, CODE_BITS, threes)],
    )


def size(count: int, bits: int) -> int:
    """Return the bytes of ``count`` packed rows."""
    return ((count + 1) * bits + 7) // 8 + 8


class Broad:
    """Chances by the trie, for words by our numbers; not a number where the trie does not know a word."""

    def __init__(self, trie: Trie, number: Mapping[str, int], stride: int) -> None:
        """Take the trie and the numbers of our words, that of the start of a sentence under ``START``."""
        ours = np.array([number.get(word, -1) for word in trie.words])
        self.alone, self.charge = np.full(stride, np.nan), np.full(stride, np.nan)
        self.alone[ours[ours >= 0]], self.charge[ours[ours >= 0]] = (
            trie.alone[ours >= 0],
            trie.charge[ours >= 0],
        )
        first, second = ours[trie.first], ours[trie.second]
        known = (first >= 0) & (second >= 0)
        pairs = first[known], second[known]
        self.pairs = Grams.of(stride, pairs, trie.pair_chance[known])
        self.charges = Grams.of(stride, pairs, trie.pair_charge[known])
        before, first, second = ours[trie.third], first[trie.pair], second[trie.pair]
        known = (before >= 0) & (first >= 0) & (second >= 0)
        self.triples = Grams.of(
            stride, (before[known], first[known], second[known]), trie.triple_chance[known]
        )

    def pair(self, first: Places, second: Places) -> Numbers:
        """Return the logarithms of the chances of words after one word."""
        chance, listed = self.pairs.find(first, second)
        return np.where(listed, chance, self.charge[first] + self.alone[second])

    def triple(self, first: Places, second: Places, third: Places) -> Numbers:
        """Return the logarithms of the chances of words after two words."""
        chance, listed = self.triples.find(first, second, third)
        return np.where(listed, chance, self.charges.find(first, second)[0] + self.pair(second, third))
