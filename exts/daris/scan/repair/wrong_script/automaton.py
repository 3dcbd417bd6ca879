"""Words with costs become one table of states that a decoder walks letter by letter.

Three machines share the table: a trie of the lexicon, a trie of word ends (a cropped line may open inside
a word), and a spelling model of three letters in a row for names that no lexicon has. Costs are pushed
towards the root, so that a search knows early how likely the best word below a state is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
Codes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz'"
DIGITS: Final = "0123456789.,"
ALPHABET: Final = "\0" + LETTERS + DIGITS
CODE: Final = {letter: code for code, letter in enumerate(ALPHABET)}
WIDTH: Final = len(ALPHABET)
CONTEXTS: Final = len(LETTERS) + 1
NUMBER_START: Final = 6.0
NUMBER_STEP: Final = 2.5

DEAD: Final = 0
BETWEEN: Final = 1
"""The state after a finished word, before the space that follows."""
ROOT: Final = 2
"""The state where a word may begin; it is the root of the lexicon."""


@dataclass(frozen=True, slots=True)
class Automaton:
    """``child[state, letter]`` is the next state (0: none), ``enter[state]`` the cost of going there.

    ``word[state]`` is the number of the word that ends there (-1: none), ``leave[state]`` the cost of that.
    ``spelling``, ``tail``, ``number`` and ``possessive`` are the states where a name, a word's end, a number
    and the s of a possessive begin. ``first_step[state]`` to that of the next state are its steps, each
    with its letter ``step_code``, its goal ``step_state`` and the cost of going there ``step_cost``.
    """

    child: Ints
    enter: Floats
    word: Ints
    leave: Floats
    spelling: int
    tail: int
    number: int
    possessive: int
    first_step: Ints
    step_code: Codes
    step_state: Ints
    step_cost: Floats

    def steps(self, state: Ints) -> tuple[Ints, Ints]:
        """Return every step that leaves the states: the place of its state and its number."""
        first = self.first_step[state]
        count = self.first_step[state + 1] - first
        places = np.repeat(np.arange(len(state), dtype=np.int32), count)
        return places, np.arange(len(places), dtype=np.int32) + (first - np.cumsum(count, dtype=np.int32) + count)[places]


@dataclass(frozen=True, slots=True)
class Trie:
    """A trie whose states are numbered from 1 in the order of depth and alphabet; 0 is the root."""

    parent: Ints
    letter: Codes
    cost: Floats
    state_of_word: Ints


def encode(words: list[str]) -> Codes:
    """Return one row of letter codes a word, padded with zeros."""
    width = max(map(len, words))
    joined = "".join(word.ljust(width, "\0") for word in words)
    table = np.zeros(128, np.uint8)
    for letter, code in CODE.items():
        table[ord(letter)] = code
    return table[np.frombuffer(joined.encode("ascii"), np.uint8)].reshape(len(words), width)


def grow(rows: Codes, costs: Floats) -> Trie:
    """Build the trie of sorted, distinct words; a state's cost is that of its cheapest word."""
    count, width = rows.shape
    fresh = np.zeros(count, bool)
    fresh[:1] = True
    above = np.zeros(count, np.int32)
    ends = np.zeros(count, np.int32)
    parents, letters, best = [np.zeros(1, np.int32)], [np.zeros(1, np.uint8)], [costs.min(keepdims=True)]
    states = 1
    for depth in range(width):
        column = rows[:, depth]
        fresh[1:] |= column[1:] != column[:-1]
        alive = column > 0
        new = np.flatnonzero(fresh & alive)
        place = np.cumsum(fresh & alive, dtype=np.int32) + (states - 1)
        parents.append(above[new])
        letters.append(column[new])
        low = np.full(len(new), np.inf, np.float32)
        np.minimum.at(low, place[alive] - states, costs[alive])
        best.append(low)
        above = np.where(alive, place, above).astype(np.int32)
        ends = np.where(alive, place, ends).astype(np.int32)
        states += len(new)
    return Trie(np.concatenate(parents), np.concatenate(letters), np.concatenate(best), ends)


def assemble(rows: Codes, costs: Floats, tails: Codes, tail_costs: Floats, spelling: Floats) -> Automaton:
    """Lay the machines of a sorted lexicon and its word ends side by side in one table.

    ``spelling`` is -ln P(letter | two letters before), with code 0 for the start and the end of a word.
    """
    lexicon, ends = grow(rows, costs), grow(tails, tail_costs)
    finish = spelling[:, :, 0]
    first_tail = ROOT + len(lexicon.parent)
    first_spelt = first_tail + len(ends.parent)
    number = first_spelt + CONTEXTS**3
    possessive = number + 2
    states = possessive + 2
    child = np.zeros((states, WIDTH), np.int32)
    child[:, 0] = np.arange(states)  # no letter, no step: units of different lengths are walked alike
    enter = np.zeros(states, np.float32)
    word = np.full(states, -1, np.int32)
    leave = np.zeros(states, np.float32)
    for trie, base, costs_of in ((lexicon, ROOT, costs), (ends, first_tail, tail_costs)):
        own = np.arange(1, len(trie.parent))
        child[trie.parent[own] + base, trie.letter[own]] = own + base
        enter[own + base] = trie.cost[own] - trie.cost[trie.parent[own]]
        leave[trie.state_of_word + base] = costs_of - trie.cost[trie.state_of_word]
    word[lexicon.state_of_word + ROOT] = np.arange(len(rows))
    strange = len(rows)
    word[ends.state_of_word + first_tail] = strange + 1
    cube = np.arange(CONTEXTS**3)
    for code in range(1, CONTEXTS):
        child[first_spelt + cube, code] = first_spelt + (cube % CONTEXTS**2) * CONTEXTS + code
    enter[first_spelt + cube] = spelling.reshape(-1)
    word[first_spelt + cube[1:]] = strange
    leave[first_spelt + cube] = finish[cube // CONTEXTS % CONTEXTS, cube % CONTEXTS]
    _count(child, enter, word, number, strange + 2)
    child[possessive, CODE["s"]] = possessive + 1
    word[possessive + 1] = strange + 3
    origin, below = np.nonzero(child[:, 1:])
    first_step = np.zeros(states + 1, np.int32)
    np.cumsum(np.bincount(origin, minlength=states), out=first_step[1:])
    goal = child[origin, below + 1]
    steps = first_step, (below + 1).astype(np.uint8), goal, enter[goal]
    return Automaton(child, enter, word, leave, first_spelt, first_tail, number, possessive, *steps)


def _count(child: Ints, enter: Floats, word: Ints, number: int, name: int) -> None:
    """Add the machine of numbers: digits with points and commas between them."""
    point = number + 1
    for sign in DIGITS:
        child[number, CODE[sign]] = point if sign in ".," else number
        if sign not in ".,":
            child[[ROOT, point], CODE[sign]] = number
    enter[number] = enter[point] = NUMBER_STEP
    word[number] = name
