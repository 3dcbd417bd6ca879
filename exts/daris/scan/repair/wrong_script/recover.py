"""A Text with English that a Cyrillic-only recogniser read becomes a Pass that restores it, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from daris.model.text import Edit, Mark, MarkKind, Pass
from daris.scan.repair.wrong_script.arcs import Strip
from daris.scan.repair.wrong_script.gate import stretches
from daris.scan.repair.wrong_script.judge import broken, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.model.text import Stretch, Text
    from daris.scan.repair.wrong_script.weighing import Reading, Word

RULE: Final = "wrong-script"
SURE: Final = 0.95
"""A word less likely than this is marked unclear: on even lines 0.78 % of words are then wrong and unmarked,
with a standard error of 0.15, and 38 % marked."""
_SPACE: Final = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Find:
    """Where a line holds misread English."""

    line: int
    start: int
    end: int
    strip: Strip


class Spot(NamedTuple):
    """Where a word or sign begins on the line after the pass."""

    start: int
    word: Word


def recover(text: Text) -> Pass:
    """Replace misread English by what was printed; mark its language, doubtful words and cut margins."""
    finds = tuple(suspects(text))
    if not finds:
        return Pass(RULE)
    readings = read([find.strip for find in finds])
    edits: list[Edit] = []
    marks: list[Mark] = []
    shifts: dict[int, int] = {}
    for find, reading in zip(finds, readings, strict=True):
        if not reading.words:
            marks += _refusal(find, shifts.get(find.line, 0))
            continue
        own = tuple(_edits(find, reading))
        marks += _marks(find, reading, shifts.get(find.line, 0))
        edits += own
        shifts[find.line] = shifts.get(find.line, 0) + sum(
            len(edit.new) - edit.end + edit.start for edit in own
        )
    return Pass(RULE, tuple(edits), tuple(marks))


def suspects(text: Text) -> Iterator[Find]:
    """Yield what may be misread English, but for what other rules have marked."""
    barred: dict[int, list[Stretch]] = {}
    for mark in text.marks:
        if mark.kind in (MarkKind.LANGUAGE, MarkKind.UNCLEAR):
            barred.setdefault(mark.line, []).append((mark.start, mark.end))
    for number, line in enumerate(text.lines, 1):
        for start, end in stretches(line):
            if any(start < last and first < end for first, last in barred.get(number, ())):
                continue
            left, right = not line[:start].strip(), not line[end:].strip()
            yield Find(number, start, end, Strip(_SPACE.sub(" ", line[start:end]), left, right))


def _edits(find: Find, reading: Reading) -> Iterator[Edit]:
    """Yield what changes, words and what stands between them apart."""
    garbled, place = find.strip.text, 0
    for word in reading.words:
        token = word.token
        between = " " * token.spaced
        if garbled[place : token.start] != between:
            yield Edit(find.line, find.start + place, find.start + token.start, between)
        if garbled[token.start : token.end] != token.text:
            begin, end = find.start + token.start, find.start + token.end
            yield Edit(find.line, begin, end, token.text, round(word.chance, 3), word.rivals)
        place = token.end
    if garbled[place:]:
        yield Edit(find.line, find.start + place, find.end, "")


def _refusal(find: Find, shift: int) -> Iterator[Mark]:
    """Mark a stretch as unclear that is likely English, but too broken to restore."""
    if broken(find.strip):
        yield Mark(find.line, find.start + shift, find.end + shift, MarkKind.UNCLEAR)


def _marks(find: Find, reading: Reading, shift: int) -> Iterator[Mark]:
    """Yield the marks of one stretch in the coordinates of the line after the pass."""
    first = place = find.start + shift
    last = first + len(str(reading))
    yield Mark(find.line, first, last, MarkKind.LANGUAGE, "en")
    spots: list[Spot] = []
    for number, word in enumerate(reading.words):
        if word.token.spaced:
            yield from _doubts(find.line, spots)
            spots = []
        place += word.token.spaced
        spots.append(Spot(place, word))
        place += len(word.token.text)
        if word.token.cut:
            edge = last if number and find.strip.open_right else first
            yield Mark(find.line, edge, edge, MarkKind.GAP, "margin")
    yield from _doubts(find.line, spots)


def _doubts(line: int, spots: Sequence[Spot]) -> Iterator[Mark]:
    """Mark what is doubtful of words and signs that no space parts, as one; a sign with all it stands at."""
    doubted = [number for number, spot in enumerate(spots) if doubtful(spot.word)]
    if not doubted:
        return
    words = [number for number in doubted if spots[number].word.token.word >= 0]
    marked = spots[doubted[0] : doubted[-1] + 1] if words else spots
    texts = [spot.word.token.text for spot in marked]
    rivals = [
        "".join((*texts[:number], rival, *texts[number + 1 :]))
        for number, spot in enumerate(marked)
        if len(words) == 1 and doubtful(spot.word)
        for rival in spot.word.rivals
    ]
    if len(words) < len(doubted):
        rivals.append("".join(spot.word.token.text for spot in marked if not _is_doubted_sign(spot.word)))
    chance = min(spots[number].word.chance for number in doubted)
    end = marked[-1].start + len(texts[-1])
    others = "|".join(filter(None, rivals))
    yield Mark(line, marked[0].start, end, MarkKind.UNCLEAR, others, round(chance, 3))


def _is_doubted_sign(word: Word) -> bool:
    return word.token.word < 0 and doubtful(word)


def doubtful(word: Word) -> bool:
    """Tell whether a word or a sign is read, but not with certainty."""
    return word.chance < SURE or unsure(word)


def unsure(word: Word) -> bool:
    """Tell whether a word is doubtful however likely: a name that no lexicon has, or one that was cut."""
    return word.token.spelt or word.token.cut
