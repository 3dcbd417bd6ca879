"""The lines of a seed before and after a change become a map of line numbers."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from daris.model.lecture import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Where each old line is now; a changed line is where the lines are that stand in its place."""

    places: Mapping[int, tuple[int, ...]]

    @classmethod
    def between(cls, before: tuple[str, ...], after: tuple[str, ...]) -> Renumbering:
        """Compare two states of a seed line by line."""
        places: dict[int, tuple[int, ...]] = {}
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for kind, first, last, start, end in matcher.get_opcodes():
            for number in range(first, last):
                one_by_one = kind == "equal" or last - first == end - start
                new = (
                    range(start + number - first, start + number - first + 1)
                    if one_by_one
                    else range(start, end)
                )
                places[number + 1] = tuple(line + 1 for line in new)
        return cls(places)

    def lines(self, old: Iterable[Lines]) -> frozenset[int]:
        """Return the new numbers of old lines; a line that never was has none."""
        return frozenset(
            new
            for part in old
            for number in range(part.first, min(part.last, len(self.places)) + 1)
            for new in self.places.get(number, ())
        )

    def shifts(self, old: Iterable[Lines]) -> bool:
        """Tell whether a note of old lines must be written anew."""
        return any(
            self.places.get(number) != (number,)
            for part in old
            for number in range(part.first, min(part.last, len(self.places)) + 1)
        )


def stretches(numbers: Iterable[int]) -> tuple[Lines, ...]:
    """Put numbers together that follow each other."""
    found: list[Lines] = []
    for number in sorted(numbers):
        if found and found[-1].last + 1 == number:
            found[-1] = Lines(found[-1].first, number)
        else:
            found.append(Lines(number, number))
    return tuple(found)
