"""Kazakh words and endings become the tables of their trie, which ``confusions/trie.py`` loads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from daris.lang.kazakh_suffixes import BACK_AFTER, BACK_VOWELS, FRONT_AFTER, FRONT_VOWELS, SOUNDS
from daris.lang.kazakh_words import HIGHEST
from daris.scan.repair.confusions.trie import CODE, GATES, LETTERS
from daris.scan.repair.lexicon import SUFFIX_COST, ending_cost

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from daris.scan.repair.confusions.trie import Codes, Ints, Ranks

Bools = npt.NDArray[np.bool_]
Tables = dict[str, npt.NDArray[Any]]

BACK_KIND, FRONT_KIND = 1, 2


def tables(ranks: Mapping[str, int], stems: Collection[str]) -> Tables:
    """Return what ``trie`` loads: nodes by depth and alphabet, endings behind a sign for what they follow."""
    kinds = (*BACK_AFTER.values(), *FRONT_AFTER.values())
    endings = [gate + ending for gate, kind in zip(GATES, kinds, strict=True) for ending in kind]
    words = [*ranks, *endings]
    costs = [HIGHEST - (ending_cost(ending[1:]) - SUFFIX_COST) for ending in endings]
    known = np.array([*ranks.values(), *costs], np.int8)
    open_to = np.array([word in stems for word in words])
    rows = encode(words)
    order = np.argsort(rows.view(f"S{rows.shape[1]}").ravel(), kind="stable")
    return grown(rows[order], known[order], open_to[order])


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


def grown(rows: Codes, ranks: Ranks, stems: Bools) -> Tables:
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
    kids = np.bincount(parent, minlength=nodes)
    rank = np.full(nodes, -1, np.int8)
    rank[node] = ranks
    best = rank.copy()
    for level in reversed(parents):
        nodes -= len(level)
        np.maximum.at(best, level, best[nodes : nodes + len(level)])
    gate = np.zeros(len(kids), np.uint8)
    gate[node] = np.where(stems & (ranks > SUFFIX_COST), _gates(rows), 0)
    spelt = np.concatenate([np.zeros(1, np.uint8), *letters])
    return {"letter": spelt, "kids": kids.astype(np.uint8), "ends": rank, "best": best, "gate": gate}


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
