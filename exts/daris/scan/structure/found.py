"""What a sentence that defines something holds."""

from __future__ import annotations

from dataclasses import dataclass

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A term as it is printed, but for the ending of its case, and the stretch of its meaning.

    ``equivalent`` is the English term, where a sentence in another language names it.
    """

    term: str
    meaning: Stretch
    equivalent: str = ""
