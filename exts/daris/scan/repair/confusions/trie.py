"""Kazakh words and endings become one trie that many searches walk at once, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from daris.lang.kazakh_suffixes import BACK_AFTER, BACK_VOWELS, FRONT_AFTER, FRONT_VOWELS, SOUNDS
from daris.lang.kazakh_words import HIGHEST, blocks
from daris.lang.letters import ALPHABET
from daris.scan.repair.lexicon import SUFFIX_COST, ending_cost, lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Ints = npt.NDArray[np.int32]
Ranks = npt.NDArray[np.int8]
Masks = npt.NDArray[np.uint64]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

GATES: Final = "".join(map(chr, range(1, 2 * len(BACK_AFTER) + 1)))
"""Signs before endings, one for each sound and each kind of vowels they follow; no page has them."""

LETTERS: Final = GATES + ALPHABET
CODE: Final = {letter: code for code, letter in enumerate(LETTERS, 1)}
CODES: Final = len(CODE) + 1
"""How many codes there are; 0 stands for no letter."""
BACK_KIND, FRONT_KIND = 1, 2
ONE: Final = np.uint64(1)


@dataclass(frozen=True, slots=True)
class Trie:
    """Nodes in order of depth and alphabet, the root first; so the children of a node follow each other.

    Bit n of ``children`` tells that a node has a child with letter n; ``first`` is the first of them.
    ``rank`` is that of the word that ends in a node (-1: none), ``best`` the highest at or below it.
    """

    children: Masks
    first: Ints
    rank: Ranks
    best: Ranks
    gate: Ints
    """The node where endings begin that may follow the word of a node; 0: none."""
    letter: Codes
    """The letter that leads to a node; 0 for the root."""
    kids: Ints
    """How many children a node has."""

    def step(self, nodes: Ints, letters: Codes) -> Ints:
        """Return the child of each node with a letter (code 0: the node itself), or -1."""
        masks = self.children[nodes]
        bits = ONE << letters.astype(np.uint64)
        before = np.bitwise_count(masks & (bits - ONE)).astype(np.int32)
        found = np.where(masks & bits, self.first[nodes] + before, -1)
        return np.where(letters == 0, nodes, found).astype(np.int32)


@cache
def trie() -> Trie:
    """Build the trie once a process."""
    ranks: Mapping[str, int] = lexicon().ranks
    kinds = (*BACK_AFTER.values(), *FRONT_AFTER.values())
    endings = [gate + ending for gate, kind in zip(GATES, kinds, strict=True) for ending in kind]
    words = [*ranks, *endings]
    costs = [HIGHEST - (ending_cost(ending[1:]) - SUFFIX_COST) for ending in endings]
    known = np.array([*ranks.values(), *costs], np.int8)
    stems = set().union(*blocks()[1::2])
    open_to = np.array([word in stems for word in words])
    rows = encode(words)
    order = np.argsort(rows.view(f"S{rows.shape[1]}").ravel(), kind="stable")
    return _grow(rows[order], known[order], open_to[order])


def encode(words: Sequence[str]) -> Codes:
    """Return one row of letter codes a word, padded with zeros."""
    width = max(map(len, words))
    joined = "".join([word.ljust(width, "\0") for word in words])
    table = np.zeros(0x500, np.uint8)
    for letter, code in CODE.items():
        table[ord(letter)] = code
    return table[np.frombuffer(joined.encode("utf-16-le"), np.uint16)].reshape(len(words), width)


def _last_vowels(rows: Codes) -> Ranks:
    """Tell for each word whether its last vowel is back, front or neither (0)."""
    kind = np.zeros(len(LETTERS) + 1, np.int8)
    for vowel in BACK_VOWELS:
        kind[CODE[vowel]] = BACK_KIND
    for vowel in FRONT_VOWELS:
        kind[CODE[vowel]] = FRONT_KIND
    last = np.zeros(len(rows), np.int8)
    for column in rows.T:
        last = np.where(kind[column] > 0, kind[column], last)
    return last


def _grow(rows: Codes, ranks: Ranks, stems: Bools) -> Trie:
    """Build the trie of sorted, distinct rows, level by level."""
    count, width = rows.shape
    fresh = np.zeros(count, bool)
    fresh[:1] = True
    node = np.zeros(count, np.int32)
    parents, letters = [], []
    nodes = 1
    for depth in range(width):
        column = rows[:, depth]
        fresh[1:] |= column[1:] != column[:-1]
        alive = column > 0
        new = fresh & alive
        parents.append(node[new])
        letters.append(column[new])
        node = np.where(alive, np.cumsum(new, dtype=np.int32) + (nodes - 1), node).astype(np.int32)
        nodes += int(new.sum())
    parent = np.concatenate(parents)
    children = np.zeros(nodes, np.uint64)
    np.bitwise_or.at(children, parent, ONE << np.concatenate(letters).astype(np.uint64))
    first = (1 + np.cumsum(np.bitwise_count(children), dtype=np.int32) - np.bitwise_count(children)).astype(
        np.int32
    )
    rank = np.full(nodes, -1, np.int8)
    rank[node] = ranks
    best = rank.copy()
    for level in reversed(parents):
        nodes -= len(level)
        np.maximum.at(best, level, best[nodes : nodes + len(level)])
    gate = np.zeros(len(children), np.int32)
    gate[node] = np.where(stems & (ranks > SUFFIX_COST), _gates(rows), 0)
    spelt = np.concatenate([np.zeros(1, np.uint8), *letters])
    return Trie(children, first, rank, best, gate, spelt, np.bitwise_count(children).astype(np.int32))


def _gates(rows: Codes) -> Ints:
    """Return for each word the gate of the endings that its last vowel and sound ask for.

    The gates are the first letters of the alphabet and so the first nodes below the root.
    """
    sounds = list(BACK_AFTER)
    kind = np.zeros(len(LETTERS) + 1, np.int32)
    for letter, sound in SOUNDS.items():
        kind[CODE[letter]] = sounds.index(sound) + 1
    lengths = (rows > 0).sum(axis=1)
    gates: Ints = kind[rows[np.arange(len(rows)), lengths - 1]]
    front = (gates > 0) & (_last_vowels(rows) == FRONT_KIND)
    shifted: Ints = (gates + len(sounds) * front).astype(np.int32)
    return shifted
