"""Words with costs become one table of states that a decoder walks letter by letter.

Three machines share the table: a trie of the lexicon, a trie of word ends (a cropped line may open inside
a word), and a spelling model of three letters in a row for names that no lexicon has. Costs are pushed
towards the root, so that a search knows early how likely the words below a state are.
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
NUMBER_STEP: Final = 2.5

BETWEEN: Final = 1
"""The state after a finished word, before the space that follows."""
ROOT: Final = 2
"""The state where a word may begin; it is the root of the lexicon."""


@dataclass(frozen=True, slots=True)
class Steps:
    """From ``first[state]`` to that of the next state stand the steps that leave a state, by their letters.

    ``code`` is the letter of a step, ``goal`` the state it leads to, ``cost`` what it costs to go there.
    ``codes`` has by state a bit for each letter that leaves it.
    """

    first: Ints
    code: Codes
    goal: Ints
    cost: Floats
    codes: Places

    def leaving(self, state: Ints) -> tuple[Ints, Ints]:
        """Return every step that leaves the states: the place of its state and its number."""
        first = self.first[state]
        count = self.first[state + 1] - first
        places = np.repeat(np.arange(len(state), dtype=np.int32), count)
        shift = first - np.cumsum(count, dtype=np.int32) + count
        return places, np.arange(len(places), dtype=np.int32) + shift[places]

    def onward(self, state: Ints, code: Codes) -> tuple[Places, Ints]:
        """Return the places of the states that a letter leaves, and where it leads."""
        codes = self.codes[state]
        places = np.flatnonzero((codes >> code) & 1)
        below = codes[places] & ((np.int64(1) << code[places]) - 1)
        return places, self.goal[self.first[state[places]] + np.bitwise_count(below)]


@dataclass(frozen=True, slots=True)
class Automaton:
    """States with the steps between them.

    ``enter[state]`` is the cost of going there, ``word[state]`` the number of the word that ends there (-1:
    none), ``leave[state]`` the cost of that. ``spelling``, ``tail``, ``number`` and ``possessive`` are the
    states where a name, a word's end, a number and the s of a possessive begin.
    """

    enter: Floats
    word: Ints
    leave: Floats
    spelling: int
    tail: int
    number: int
    possessive: int
    steps: Steps


@dataclass(frozen=True, slots=True)
class Trie:
    """A trie whose states are numbered from 1 in the order of depth and alphabet; 0 is the root."""

    parent: Ints
    letter: Codes
    cost: Floats
    state_of_word: Ints


def encode(lines: Codes) -> Codes:
    """Return a row of letter codes, padded with zeros, for each of the lines, which are words in ASCII."""
    ends = np.append(np.flatnonzero(lines == ord("\n")), len(lines))
    lengths = np.diff(ends, prepend=-1) - 1
    rows = np.zeros((len(ends), lengths.max()), np.uint8)
    table = np.zeros(128, np.uint8)
    table[[ord(letter) for letter in CODE]] = list(CODE.values())
    rows[np.arange(rows.shape[1]) < lengths[:, None]] = table[lines[lines != ord("\n")]]
    return rows


def grow(rows: Codes, costs: Floats) -> Trie:
    """Build the trie of sorted, distinct words; a state costs what all its words together do.

    The root costs what the cheapest word does, and every word so much less: even lines of garble chose it.
    """
    count, width = rows.shape
    fresh = np.zeros(count, bool)
    fresh[:1] = True
    above = np.zeros(count, np.int32)
    ends = np.zeros(count, np.int32)
    chances = np.exp(-costs.astype(np.float64))
    parents, letters, below = [np.zeros(1, np.int32)], [np.zeros(1, np.uint8)], [costs.min(keepdims=True)]
    states = 1
    for depth in range(width):
        column = rows[:, depth]
        fresh[1:] |= column[1:] != column[:-1]
        alive = column > 0
        new = np.flatnonzero(fresh & alive)
        place = np.cumsum(fresh & alive, dtype=np.int32) + (states - 1)
        parents.append(above[new])
        letters.append(column[new])
        below.append(-np.log(np.bincount(place[alive] - states, chances[alive], len(new))))
        above = np.where(alive, place, above).astype(np.int32)
        ends = np.where(alive, place, ends).astype(np.int32)
        states += len(new)
    return Trie(
        np.concatenate(parents), np.concatenate(letters), np.concatenate(below).astype(np.float32), ends
    )


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
    enter = np.zeros(states, np.float32)
    word = np.full(states, -1, np.int32)
    leave = np.zeros(states, np.float32)
    steps = [_counting(number), _spelling(first_spelt), _steps([possessive], CODE["s"], [possessive + 1])]
    for trie, base, costs_of in ((lexicon, ROOT, costs), (ends, first_tail, tail_costs)):
        own = np.arange(1, len(trie.parent))
        steps.append(_steps(trie.parent[own] + base, trie.letter[own], own + base))
        enter[own + base] = trie.cost[own] - trie.cost[trie.parent[own]]
        leave[trie.state_of_word + base] = costs_of - trie.cost[trie.state_of_word]
    strange = len(rows)
    word[lexicon.state_of_word + ROOT] = np.arange(strange)
    word[ends.state_of_word + first_tail] = strange + 1
    word[first_spelt + 1 : number] = strange
    enter[first_spelt:number] = spelling.reshape(-1)
    cube = np.arange(CONTEXTS**3)
    leave[first_spelt:number] = finish[cube // CONTEXTS % CONTEXTS, cube % CONTEXTS]
    enter[number : number + 2] = NUMBER_STEP
    word[number], word[possessive + 1] = strange + 2, strange + 3
    special = first_spelt, first_tail, number, possessive
    return Automaton(enter, word, leave, *special, _sorted(np.concatenate(steps, 1), enter))


def _steps(origin: npt.ArrayLike, code: npt.ArrayLike, goal: npt.ArrayLike) -> Ints:
    """Return steps in three rows: their states, letters and goals."""
    return np.stack(np.broadcast_arrays(origin, code, goal)).astype(np.int32)


def _counting(number: int) -> Ints:
    """Return the steps of numbers: digits with points and commas between them."""
    point = number + 1
    digits, points = (np.array([CODE[sign] for sign in signs]) for signs in (DIGITS[:10], DIGITS[10:]))
    begins = [_steps(origin, digits, number) for origin in (ROOT, number, point)]
    return np.concatenate([*begins, _steps(number, points, point)], 1)


def _spelling(first: int) -> Ints:
    """Return the steps of the spelling model: each state is the last three letters."""
    origin, code = np.divmod(np.arange(CONTEXTS**3 * (CONTEXTS - 1)), CONTEXTS - 1)
    return _steps(first + origin, code + 1, first + origin % CONTEXTS**2 * CONTEXTS + code + 1)


def _sorted(steps: Ints, enter: Floats) -> Steps:
    """Return the steps by their states and letters."""
    order = np.argsort(steps[0] * WIDTH + steps[1], kind="stable")
    origin, code, goal = steps[:, order]
    first = np.zeros(len(enter) + 1, np.int32)
    np.cumsum(np.bincount(origin, minlength=len(enter)), out=first[1:])
    codes = np.zeros(len(enter), np.int64)
    full = np.flatnonzero(np.diff(first))
    codes[full] = np.bitwise_or.reduceat(np.int64(1) << code, first[full])
    return Steps(first, code.astype(np.uint8), goal, enter[goal], codes)
