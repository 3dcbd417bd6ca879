"""Kazakh words and endings as one trie of arrays that many searches walk at once; made by bench/make_trie."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from daris.lang.kazakh_suffixes import BACK_AFTER
from daris.lang.kazakh_words import arrays
from daris.lang.letters import ALPHABET

Ints = npt.NDArray[np.int32]
Ranks = npt.NDArray[np.int8]
Masks = npt.NDArray[np.uint64]
Codes = npt.NDArray[np.uint8]

GATES: Final = "".join(map(chr, range(1, 2 * len(BACK_AFTER) + 1)))
"""Signs before endings, one for each sound and each kind of vowels they follow; no page has them."""

LETTERS: Final = GATES + ALPHABET
CODE: Final = {letter: code for code, letter in enumerate(LETTERS, 1)}
CODES: Final = len(CODE) + 1
"""How many codes there are; 0 stands for no letter."""
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
    """Load the trie once a process."""
    tables = arrays()
    kids, letter = tables["kids"], tables["letter"]
    last = np.cumsum(kids, dtype=np.int32)
    children = np.zeros(len(kids), np.uint64)
    parents = _true(kids)
    first = (1 + last - kids).astype(np.int32)
    bits = ONE << letter.astype(np.uint64)
    children[parents] = np.bitwise_or.reduceat(bits, first[parents])
    return Trie(
        children,
        first,
        tables["ends"],
        tables["best"],
        tables["gate"].astype(np.int32),
        letter,
        kids.astype(np.int32),
    )


def _true(values: npt.NDArray[Any]) -> npt.NDArray[np.intp]:
    return values.nonzero()[0]
