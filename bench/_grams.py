"""Runs of two and three words, by the numbers of their words, with a value each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

Places = np.ndarray[tuple[int], np.dtype[np.int64]]
Numbers = np.ndarray[tuple[int], np.dtype[np.float64]]
Bools = np.ndarray[tuple[int], np.dtype[np.bool_]]


@dataclass(frozen=True)
class Grams:
    """A value for each sorted key; a key is the numbers of its words as digits to the base ``stride``."""

    stride: int
    key: Places
    value: Numbers

    @classmethod
    def of(cls, stride: int, words: Sequence[Places], value: Numbers) -> Grams:
        """Sort runs, given a column of word numbers for each of their places, and add up those that agree."""
        key, place = np.unique(keyed(stride, *words), return_inverse=True)
        return cls(stride, key, total(place, value, len(key)))

    def find(self, *words: Places) -> tuple[Numbers, Bools]:
        """Return the values of runs (0 for those that are not there) and which are there."""
        key = keyed(self.stride, *words)
        place = np.minimum(np.searchsorted(self.key, key), max(len(self.key) - 1, 0))
        found = self.key[place] == key
        return np.where(found, self.value[place], 0.0), found

    def words(self, count: int) -> tuple[Places, ...]:
        """Return the columns of words of all runs, which have ``count`` words."""
        return split(self.stride, self.key, count)


def total(place: Places, value: Numbers, count: int) -> Numbers:
    """Return the sums of values by their places."""
    return np.asarray(np.bincount(place, value, count), np.float64)


def keyed(stride: int, *words: Places) -> Places:
    """Return the keys of runs."""
    key = words[0].astype(np.int64)
    for column in words[1:]:
        key = key * stride + column
    return key


def split(stride: int, key: Places, count: int) -> tuple[Places, ...]:
    """Return the columns of words of keys."""
    columns = []
    for _ in range(count - 1):
        key, column = np.divmod(key, stride)
        columns.append(column)
    return (key, *reversed(columns))
