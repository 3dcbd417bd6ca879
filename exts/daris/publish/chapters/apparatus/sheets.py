"""Seeds and the blocks of all chapters become one Sheet a chapter: its seed lines beside its own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from daris.model.seed import Seed
    from daris.publish.chapters.apparatus.aligning import Pair
    from daris.publish.chapters.notes import Chapter
    from daris.publish.chapters.words import Held, Word

    _Member = tuple[int, str, int, Held]
    """A block behind what it is sorted by: its first line, its chapter, its place there."""


class Kind(Enum):
    """What became of the words of a reading."""

    SAME = auto()
    EMENDED = auto()
    OMITTED = auto()
    """The seed has them, the chapter has not."""
    ADDED = auto()
    """The chapter has them, the seed has not, and no sign says so."""
    CONTINUED = auto()
    """Words of the seed that belong to a reading on an earlier line."""
    ELSEWHERE = auto()
    """Words of the seed that another chapter holds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A pair within one line: what the seed has there, and the words of this chapter that stand for it.

    ``identity`` is that of the block the words belong to.
    """

    raw: tuple[str, ...]
    words: tuple[Word, ...]
    kind: Kind
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a seed with its readings; ``dropped`` says why the chapter leaves the line out."""

    seed: str
    line: int
    readings: tuple[Reading, ...]
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that share seed lines, of whatever chapters, in the order of their lines: aligned as one."""

    seed: str
    lines: tuple[tuple[int, str], ...]
    blocks: tuple[tuple[str, Held], ...]


def units(docname: str, held: Mapping[str, tuple[Held, ...]], seeds: Mapping[str, Seed]) -> tuple[Unit, ...]:
    """Return the units that hold a block of one chapter, in the order of its text."""
    every = [unit for seed in seeds.values() for unit in _units_of(seed, held)]
    order = {block.identity: rank for rank, block in enumerate(held.get(docname, ()))}
    own = [unit for unit in every if any(name == docname for name, _ in unit.blocks)]
    return tuple(
        sorted(own, key=lambda unit: min(order[b.identity] for name, b in unit.blocks if name == docname))
    )


def _units_of(seed: Seed, held: Mapping[str, tuple[Held, ...]]) -> Iterator[Unit]:
    """Put the blocks together that share a line, directly or through others."""
    text = seed.holding_text()
    parts: dict[int, list[_Member]] = {}
    owner: dict[int, int] = {}
    for lines, member in _members(seed.name, text, held):
        touching = {owner[line] for line in lines if line in owner}
        part = min(touching, default=lines[0])
        joined = [other for number in sorted(touching) for other in parts.pop(number)]
        parts[part] = [*joined, member]
        merged = (line for line, number in owner.items() if number in touching) if len(touching) > 1 else ()
        owner.update(dict.fromkeys((*lines, *merged), part))
    numbers: dict[int, list[int]] = {part: [] for part in parts}
    for line, part in sorted(owner.items()):
        numbers[part].append(line)
    for part, members in parts.items():
        blocks = tuple((name, block) for _, name, _, block in sorted(members, key=lambda member: member[:3]))
        yield Unit(seed.name, tuple((line, seed.line(line)) for line in numbers[part]), blocks)


def _members(
    seed: str, text: tuple[int, ...], held: Mapping[str, tuple[Held, ...]]
) -> Iterator[tuple[tuple[int, ...], _Member]]:
    """Yield every block that holds lines of the seed: its lines, and what it is sorted by."""
    for name, found in sorted(held.items()):
        for rank, block in enumerate(found):
            lines = _lines(block, seed, text)
            if lines:
                yield lines, (lines[0], name, rank, block)


def _lines(block: Held, seed: str, text: tuple[int, ...]) -> tuple[int, ...]:
    """Return the lines of a seed that a block holds, of those that hold ``text``."""
    return tuple(
        sorted(
            {
                line
                for name, first, last in block.sources
                if name == seed
                for line in text[bisect_left(text, first) : bisect_right(text, last)]
            }
        )
    )


def sheet(
    docname: str, found: Iterable[Unit], chapter: Chapter, seeds: Mapping[str, Seed]
) -> tuple[Row, ...]:
    """Align the units of a chapter; lines that it drops follow in the order of their notes."""
    rows = chain.from_iterable(_rows(unit, docname) for unit in found)
    return (*rows, *_dropped(chapter, seeds))


def _rows(unit: Unit, docname: str) -> Iterator[Row]:
    from daris.publish.chapters.apparatus.aligning import Raw, align  # noqa: PLC0415  # numpy takes 0.2 s to load

    raw = [Raw(word, number) for number, line in unit.lines for word in line.split()]
    words = [word for _, block in unit.blocks for word in block.words]
    owners = iter([(name, block.identity) for name, block in unit.blocks for _ in block.words])
    lines: dict[int, list[Reading]] = {number: [] for number, _ in unit.lines}
    current = unit.lines[0][0]
    for pair in align(raw, words):
        current = pair.raw[0].line if pair.raw else current
        for line, reading in _by_line(pair, current, docname, [next(owners) for _ in pair.words]):
            lines[line].append(reading)
    text = tuple(lines)
    own = [_lines(block, unit.seed, text) for name, block in unit.blocks if name == docname]
    for number in sorted(frozenset().union(*own)):
        yield Row(unit.seed, number, tuple(lines[number]))


def _by_line(
    pair: Pair, line: int, docname: str, owners: Sequence[tuple[str, str]]
) -> Iterator[tuple[int, Reading]]:
    """Give each line its part of a pair: the words of the chapter stand where the pair begins."""
    owned = [(word, block) for word, (name, block) in zip(pair.words, owners, strict=True) if name == docname]
    if not pair.raw:
        owned = [(word, block) for word, block in owned if not word.field]
    kind = Kind.ELSEWHERE if pair.words and not owned else _kind(pair)
    first = tuple(word.text for word in pair.raw if word.line == line)
    if first or owned:
        yield line, Reading(first, tuple(word for word, _ in owned), kind, owned[0][1] if owned else "")
    kind = kind if kind is not Kind.EMENDED else Kind.CONTINUED
    for later in sorted({word.line for word in pair.raw} - {line}):
        yield later, Reading(tuple(word.text for word in pair.raw if word.line == later), (), kind)


def _kind(pair: Pair) -> Kind:
    if not pair.words:
        return Kind.OMITTED
    corrected = any(piece.sign == "corr" for word in pair.words for piece in word.pieces)
    if pair.same and not corrected:
        return Kind.SAME
    return Kind.EMENDED if pair.raw else Kind.ADDED


def _dropped(chapter: Chapter, seeds: Mapping[str, Seed]) -> Iterator[Row]:
    for note in chapter.notes:
        seed = seeds.get(note.seed)
        if not note.reason or seed is None:
            continue
        for number in seed.holding_text():
            if any(part.first <= number <= part.last for part in note.lines):
                words = tuple(seed.line(number).split())
                yield Row(seed.name, number, (Reading(words, (), Kind.OMITTED),), note.reason)
