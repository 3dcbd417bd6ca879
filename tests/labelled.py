"""The labelled sentences beside the tests become cases, and answers about them become figures."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zlib import crc32

from daris.model.lecture import Definition, Items, Lecture, Quotation
from daris.model.seed import Seed
from daris.scan.repair import repair
from daris.scan.structure import structure
from daris.scan.structure.citations import cited

FOLDER: Final = Path(__file__).parent / "cases" / "structure" / "labelled"
LINE_END: Final = " ⏎ "
NOTHING: Final = "-"
_LETTER: Final = re.compile(r"\w\) ")
_ROMAN: Final = re.compile(r"[IVX]+\. ")

Label = tuple[str, ...]
Finder = Callable[[str], Label | None]
"""Tells what a text is taken for, in the columns of its kind; None for nothing."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its label (None for nothing of the kind), and whether it was set aside before tuning."""

    language: str
    label: Label | None
    text: str
    aside: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """How many answers are right, wrong and missed; an answer with one wrong column is wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: tuple[tuple[Case, Label | None], ...] = ()

    @property
    def precision(self) -> float:
        """Return the share of answers that are right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found."""
        return self.right / max(self.right + self.missed, 1)


def cases(kind: str, *, aside: bool) -> tuple[Case, ...]:
    """Read one half of a kind; ``README.md`` beside the files says how the halves are told apart."""
    with (FOLDER / f"{kind}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    every = (
        Case(language, None if set(label) == {NOTHING} else tuple(label), text, crc32(text.encode()) % 2 == 1)
        for language, *label, text in rows
    )
    return tuple(case for case in every if case.aside is aside)


def measure(half: tuple[Case, ...], find: Finder) -> Figures:
    """Compare what is found with the labels."""
    answers = [(case, find(case.text)) for case in half]
    right = sum(case.label is not None and case.label == answer for case, answer in answers)
    return Figures(
        right,
        sum(answer is not None for _, answer in answers) - right,
        sum(case.label is not None for case in half) - right,
        tuple((case, answer) for case, answer in answers if case.label != answer),
    )


def lectures_of(text: str) -> tuple[Lecture, ...]:
    """Repair and structure a text, as a draft does."""
    return structure(repair(Seed("labelled", "0" * 64, "utf-8", tuple(text.split(LINE_END)))))


def _blocks(text: str) -> Iterator[object]:
    return (block for lecture in lectures_of(text) for block in lecture.blocks)


def definition(text: str) -> Label | None:
    """Return the term and its equivalent."""
    found = next((block for block in _blocks(text) if isinstance(block, Definition)), None)
    return (found.term, found.equivalent or NOTHING) if found else None


def quotation(text: str) -> Label | None:
    """Return speaker, role, work and year."""
    found = next((block for block in _blocks(text) if isinstance(block, Quotation)), None)
    if found is None:
        return None
    return found.speaker, found.role or NOTHING, found.work or NOTHING, found.year or NOTHING


def citation(text: str) -> Label | None:
    """Return the numbers cited, each with its pages."""
    [repaired] = repair(Seed("labelled", "0" * 64, "utf-8", (text,))).lines
    found = [f"{part.number}:{part.pages}".rstrip(":") for mark in cited(repaired) for part in mark.parts]
    return ("; ".join(found),) if found else None


def items(text: str) -> Label | None:
    """Return the kind of a list and how many items it has."""
    found = next((block for block in _blocks(text) if isinstance(block, Items)), None)
    if found is None:
        return None
    first = "".join(run.text for run in found.items[0].sentences[0])
    kind = "numbers" if found.start is not None or _ROMAN.match(first) else "bullets"
    return (f"{'letters' if _LETTER.match(first) else kind} {len(found.items)}",)


def lecture(text: str) -> Label | None:
    """Return number and title of the lecture that a line begins, with a sentence below it."""
    found = next(
        (made for made in lectures_of(f"{text}{LINE_END}{LINE_END}Сөз басталды.") if made.number), None
    )
    if found is None:
        return None
    return str(found.number), NOTHING if found.title == text else found.title


FINDERS: Final[Mapping[str, Finder]] = MappingProxyType(
    {
        "definitions": definition,
        "quotations": quotation,
        "citations": citation,
        "lists": items,
        "lectures": lecture,
    }
)
"""What is asked about each kind."""
