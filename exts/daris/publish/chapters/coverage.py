"""Seeds and the chapters' notes become coverage: which seed lines are held, dropped or missing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from daris.model.finding import Finding, Place, Remark
from daris.model.lecture import Lines
from daris.model.seed import Seed
from daris.publish.chapters.notes import read_chapters
from daris.scan.read import read_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from daris.publish.chapters.notes import Chapter, Note


@dataclass(frozen=True, slots=True)
class Dropped:
    """A seed line that a chapter leaves out, and why."""

    line: int
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class SeedCoverage:
    """What became of the lines of one seed that hold text: each is in one of the three."""

    seed: str
    held: tuple[int, ...]
    dropped: tuple[Dropped, ...]
    missing: tuple[int, ...]

    @property
    def share(self) -> float:
        """Return the share of the lines that are held or dropped for a reason, 0 to 1."""
        accounted = len(self.held) + len(self.dropped)
        return accounted / ((accounted + len(self.missing)) or 1)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage of every seed in the order of the names, and what is wrong with notes and lines."""

    seeds: tuple[SeedCoverage, ...]
    findings: tuple[Finding, ...]

    @property
    def complete(self) -> bool:
        """Say whether no line of any seed is missing."""
        return not any(seed.missing for seed in self.seeds)


def coverage(seeds: Path, docs: Path) -> Coverage:
    """Read the folder ``seeds`` and the chapters under ``docs``; findings include those of reading them."""
    read = read_all(seeds)
    chapters = read_chapters(docs)
    covered = cover(tuple(seed for seed in read if isinstance(seed, Seed)), chapters, seeds, _unread(read))
    bad = tuple(finding for finding in read if isinstance(finding, Finding))
    wrong = tuple(finding for chapter in chapters for finding in chapter.findings)
    return Coverage(covered.seeds, (*bad, *wrong, *covered.findings))


def _unread(read: Iterable[Seed | Finding]) -> frozenset[str]:
    """Name the seeds that exist but cannot be read, so that notes of them are not called unknown."""
    files = (finding.place.file for finding in read if isinstance(finding, Finding))
    return frozenset(file.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".txt") for file in files)


def cover(
    seeds: tuple[Seed, ...], chapters: tuple[Chapter, ...], folder: Path, unread: frozenset[str] = frozenset()
) -> Coverage:
    """Hold the notes of ``chapters`` against ``seeds``, whose files are in ``folder``."""
    by_name = {seed.name: seed for seed in seeds}
    notes = tuple(
        (chapter, note) for chapter in chapters for note in chapter.notes if note.seed not in unread
    )
    wrong = tuple(finding for chapter, note in notes for finding in _judged(note, chapter, by_name))
    covered = tuple(_covered(seed, notes) for seed in seeds)
    places = {seed.name: str(folder / f"{seed.name}.txt") for seed in seeds}
    unclaimed = frozenset(by_name) - {name for chapter in chapters for name in chapter.claims()}
    missing = (
        _missing(lines, places[seed.seed], unclaimed=seed.seed in unclaimed)
        for seed in covered
        for lines in _runs(seed.missing, by_name[seed.seed].holding_text())
    )
    return Coverage(covered, (*wrong, *missing))


def _covered(seed: Seed, notes: Iterable[tuple[Chapter, Note]]) -> SeedCoverage:
    """Sort the lines of one seed; a line both held and dropped counts as held."""
    own = [(chapter, note) for chapter, note in notes if note.seed == seed.name]
    text = seed.holding_text()
    held = {line for _, note in own if note.above for line in _numbers(note, text)}
    dropped = {
        line: Dropped(line, note.reason, Place(chapter.file, note.line))
        for chapter, note in own
        if note.reason
        for line in _numbers(note, text)
        if line not in held
    }
    missing = tuple(line for line in text if line not in held and line not in dropped)
    return SeedCoverage(
        seed.name, tuple(sorted(held)), tuple(dropped[line] for line in sorted(dropped)), missing
    )


def _numbers(note: Note, text: tuple[int, ...]) -> Iterator[int]:
    for part in note.lines:
        yield from text[bisect_left(text, part.first) : bisect_right(text, part.last)]


def _judged(note: Note, chapter: Chapter, seeds: dict[str, Seed]) -> Iterator[Finding]:
    """Say what is wrong with a note that reads well but speaks of nothing in the seeds."""
    place = Place(chapter.file, note.line)
    seed = seeds.get(note.seed)
    if seed is None:
        fact = f"there is no seed named `{note.seed}`"
        yield Finding(
            Remark.NOTE_SEED_UNKNOWN, place, fact, f"it would be the file {note.seed}.txt; mend the name"
        )
        return
    for part in note.lines:
        if part.last > len(seed.lines):
            fact = f"the seed `{seed.name}` ends at line {len(seed.lines)}, the note names line {part.last}"
            yield Finding(Remark.NOTE_LINES_UNKNOWN, place, fact, "mend the numbers")
        elif not any(map(str.strip, seed.lines[part.first - 1 : part.last])):
            fact = f"the seed `{seed.name}` has no text in {_named(part)}"
            yield Finding(Remark.NOTE_LINES_UNKNOWN, place, fact, "mend the numbers")


def _runs(missing: tuple[int, ...], text: tuple[int, ...]) -> Iterator[Lines]:
    """Join missing lines that only blank lines part, so that a lost page is one finding."""
    rank = {line: position for position, line in enumerate(text)}
    for _, group in groupby(enumerate(missing), key=lambda pair: rank[pair[1]] - pair[0]):
        lines = [line for _, line in group]
        yield Lines(lines[0], lines[-1])


def _missing(lines: Lines, file: str, *, unclaimed: bool) -> Finding:
    fact = f"{_named(lines)} {'is' if lines.first == lines.last else 'are'} in no chapter"
    hint = (
        f"put `<!-- seed {_range(lines)} -->` above the block that holds the text, or say why it was dropped"
    )
    if unclaimed:
        fact, hint = "no chapter claims this seed", "build the course or run `daris draft`"
    return Finding(Remark.SEED_LINE_MISSING, Place(file, lines.first), fact, hint)


def _named(lines: Lines) -> str:
    return f"line{'' if lines.first == lines.last else 's'} {_range(lines)}"


def _range(lines: Lines) -> str:
    return str(lines.first) if lines.first == lines.last else f"{lines.first}-{lines.last}"
