"""The words of seed lines and the words of the blocks that hold them become pairs, in the order of both.

What is equal on both sides is found by difflib; between two such places a path through all pairs is chosen
that costs least. A scan puts blanks into words and leaves them out between words, so that a pair may
have several words on one side. Words are compared by how often each letter occurs, which is cheap, and by
their lengths, which still tell something where another alphabet was read.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.lang.confusions import FOLDED
from daris.lang.english_shapes import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from daris.publish.chapters.words import Word

    Prices = NDArray[np.float64]

_STEPS: Final = (*((count, 1) for count in range(1, 13)), (1, 2), (1, 3))
"""How many words of the seed and of the chapter one pair may hold, where neither side is empty."""

_ALONE: Final = 0.62
"""What a word without partner costs; a pair of words that share nothing costs 1."""
_FIELD: Final = 0.1
"""What a word of a field costs alone: the seed need not have it."""
_MORE: Final = 0.06
"""What each further word in a pair costs, so that words stay apart where they can."""
_LARGEST: Final = 20_000
"""Words of one side times words of the other that are compared one by one."""
_LONGEST_EXACT: Final = 3_000
"""Words up to which the commonest ones serve to find equal stretches too."""
_LIKELIEST: Final = str.maketrans(
    {
        letter: next((shape for shape in shapes.split() if len(shape) == 1), letter)
        for letter, shapes in SHAPES.items()
        if len(letter) == 1
    }
)
"""Latin letters as a reader of Cyrillic takes them."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A word of the seed and the number of its line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of the seed and the words of the chapter that stand for them; either side may be empty."""

    raw: tuple[Raw, ...]
    words: tuple[Word, ...]

    @property
    def same(self) -> bool:
        """Say that the chapter has just what the seed has."""
        return "".join(word.text for word in self.raw) == _read(self.words) and len(self.raw) == len(
            [word for word in self.words if word.read]
        )


def align(raw: Sequence[Raw], words: Sequence[Word]) -> tuple[Pair, ...]:
    """Pair every word of both sides exactly once; words that the seed lacks follow the word before them."""
    legible = [word for word in words if word.read]
    pairs = list(_aligned([*raw], legible))
    return tuple(_with_the_rest(pairs, words))


def _aligned(raw: list[Raw], words: list[Word]) -> Iterator[Pair]:
    before, after = [word.text for word in raw], [word.read for word in words]
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _LONGEST_EXACT)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            yield from (
                Pair((one,), (other,)) for one, other in zip(raw[first:last], words[start:end], strict=True)
            )
        else:
            yield from _cheapest(raw[first:last], words[start:end])


def _cheapest(raw: list[Raw], words: list[Word]) -> Iterator[Pair]:
    """Walk back along the cheapest path through all pairs; what is too large is halved on both sides."""
    if len(raw) * len(words) > _LARGEST:
        middle, other_middle = len(raw) // 2, len(words) // 2
        yield from _cheapest(raw[:middle], words[:other_middle])
        yield from _cheapest(raw[middle:], words[other_middle:])
        return
    alone = [_FIELD if word.field else _ALONE for word in words]
    steps = _table([word.text for word in raw], [word.read for word in words], alone)
    place, found = (len(raw), len(words)), []
    while place != (0, 0):
        one, other = steps[place]
        row, column = place
        found.append(Pair(tuple(raw[row - one : row]), tuple(words[column - other : column])))
        place = (row - one, column - other)
    yield from reversed(found)


def _table(raw: list[str], words: list[str], alone: list[float]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each number of words of both sides how large the last pair of the cheapest path is."""
    raw, words = [*map(_skeleton, raw)], [*map(_skeleton, words)]
    letters = sorted(set("".join((*raw, *words))))
    prices = {
        (one, other): _prices(raw, words, (one, other), letters).tolist()
        for one, other in _STEPS
        if one <= len(raw) and other <= len(words)
    }
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    costs = [[0.0] * (len(words) + 1) for _ in range(len(raw) + 1)]
    for row in range(len(raw) + 1):
        for column in range(len(words) + 1):
            choices = [
                (costs[row - one][column - other] + price[row - one][column - other], (one, other))
                for (one, other), price in prices.items()
                if one <= row and other <= column
            ]
            choices += [(costs[row - 1][column] + _ALONE, (1, 0))] if row else []
            choices += [(costs[row][column - 1] + alone[column - 1], (0, 1))] if column else []
            if choices:
                costs[row][column], steps[row, column] = min(choices)
    return steps


def _prices(raw: list[str], words: list[str], size: tuple[int, int], letters: list[str]) -> Prices:
    """Return what it costs to pair each run of ``size[0]`` words with each of ``size[1]`` on the other side.

    0 if the letters are the same, about 1 if nothing is.
    """
    one, other = _bags(raw, size[0], letters), _bags(words, size[1], letters)
    lengths, others = one.sum(axis=1)[:, None], other.sum(axis=1)[None, :]
    shared = np.minimum(one[:, None, :], other[None, :, :]).sum(axis=2)
    longer = np.maximum(np.maximum(lengths, others), 1)
    unlike, uneven = 1 - shared / longer, abs(lengths - others) / longer
    return np.asarray(0.5 * unlike + 0.5 * uneven + _MORE * (sum(size) - 2))


def _bags(words: list[str], size: int, letters: list[str]) -> NDArray[np.int16]:
    """Count the letters of each run of ``size`` words."""
    counts = [[word.count(letter) for letter in letters] for word in words]
    sums = np.vstack([np.zeros((1, len(letters)), np.int16), np.cumsum(np.array(counts, np.int16), axis=0)])
    return np.asarray(sums[size:] - sums[:-size], np.int16)


def _skeleton(text: str) -> str:
    """Return a word with one letter for all that are taken for one another."""
    return text.translate(_LIKELIEST).lower().translate(FOLDED)


def _with_the_rest(pairs: list[Pair], words: Sequence[Word]) -> Iterator[Pair]:
    """Put the words that need no partner, gaps and what was supplied, back in their places."""
    waiting = deque(words)
    for pair in pairs:
        while pair.words and not waiting[0].read:
            yield Pair((), (waiting.popleft(),))
        held: list[Word] = []
        lacking = len(pair.words)
        while lacking:
            held.append(waiting.popleft())
            lacking -= bool(held[-1].read)
        yield Pair(pair.raw, tuple(held))
    for word in waiting:
        yield Pair((), (word,))


def _read(words: Sequence[Word]) -> str:
    return "".join(word.read for word in words)
