"""A Text becomes a Lecture: blocks that know the seed lines they come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Certainty(Enum):
    """How sure a run is, in the words of the Text Encoding Initiative."""

    PLAIN = "plain"
    UNCLEAR = "unclear"
    """Read, but not with certainty."""
    GAP = "gap"
    """Lost; the text of the run is the reason, e.g. ``margin``."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one certainty in one language; ``note`` lists other readings, ``|`` between them."""

    text: str
    certainty: Certainty = Certainty.PLAIN
    language: str = "kk"
    note: str = ""


Sentence = tuple[Run, ...]
"""The runs of one sentence; blanks between words are inside the runs, none stand at either end."""


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """The seed lines ``first`` to ``last``, both counted from 1 and both included."""

    first: int
    last: int

    def __str__(self) -> str:
        """Return ``12`` or ``12-14``, as a provenance note has it."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


Stretches = tuple[Lines, ...]
"""The seed lines of a block in rising order; a dropped line in the middle parts them."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of level 1 (the lecture) to 3."""

    level: int
    runs: Sentence
    lines: Stretches


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``language`` is that of the whole paragraph, a run may differ."""

    sentences: tuple[Sentence, ...]
    lines: Stretches
    language: str = "kk"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is a paragraph with its own lines. ``start`` is its first number, if it has one.

    ``references`` tells that its numbers are those that citations name.
    """

    items: tuple[Paragraph, ...]
    lines: Stretches
    start: int | None = None
    references: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody else said; marks and ``– he wrote`` stay in the body.

    ``speaker`` is a name in the nominative; ``role``, ``work``, ``year`` and ``source`` are as printed.
    """

    body: Paragraph
    speaker: str
    lines: Stretches
    role: str = ""
    work: str = ""
    year: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A sentence that defines ``term``; ``sentence`` is the whole of it, ``meaning`` the defining part.

    ``equivalent`` is the term in English, where the sentence of another language names it.
    """

    term: str
    meaning: Sentence
    sentence: Sentence
    lines: Stretches
    language: str = "kk"
    equivalent: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Seed lines that no reader misses, with the reason: a page number, signs without a word."""

    reason: str
    lines: Stretches


Block = Heading | Paragraph | Items | Quotation | Definition | Dropped


@dataclass(frozen=True, slots=True)
class Lecture:
    """One chapter to be: where it comes from, its working title and its blocks in reading order.

    ``number`` is the one printed, as in ``3-дәріс``; 0 if none is.
    """

    seed: str
    title: str
    blocks: tuple[Block, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """One Markdown file to be written: ``name`` without suffix, ``markdown`` with its final newline."""

    name: str
    markdown: str
