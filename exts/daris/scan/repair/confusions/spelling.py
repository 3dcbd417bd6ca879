"""A word becomes what its spelling costs: how far it is from what Kazakh words look like."""

from __future__ import annotations

from functools import lru_cache

from daris.lang.kazakh_spelling import NUMBER, SIZE, STEPS, UNTOLD, costs, pairs


@lru_cache(maxsize=1 << 16)
def strangeness(word: str) -> float:
    """Return the nats that the letters of a word in lower case cost, each behind the two before it."""
    table = costs()
    row = [0, 0, *(NUMBER.get(letter, SIZE - 1) for letter in word), 0]
    threes = zip(row, row[1:], row[2:], strict=False)
    return sum(table[(first * SIZE + second) * SIZE + third] for first, second, third in threes) / STEPS


def side_by_side(first: str, second: str) -> bool:
    """Tell whether two words in lower case are known to stand side by side."""
    return f"{first} {second}".translate(UNTOLD) in pairs()
