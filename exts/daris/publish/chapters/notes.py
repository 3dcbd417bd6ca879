"""A chapter's Markdown becomes a Chapter: the seed it claims, its notes and its editorial roles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark
from daris.model.lecture import Lines
from daris.publish.chapters.front_matter import seed_of
from daris.publish.chapters.markup import Comment, Role, Stray, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

EDITORIAL: Final = ("gap", "unclear", "supplied", "corr")
"""The roles, named by the Text Encoding Initiative, that tell how sure a word is."""

OPEN_DRAFT: Final = "new draft of seed lines"
"""What a comment begins with that waits for a person to take over what is better in it."""

_FRONT: Final = re.compile(r"---[ \t]*\n(?:[^\n-][^\n]*\n)*?seed:[ \t]+(?P<seed>[\w.-]+)[ \t]*\n")
"""A claim that needs no YAML to be read: a plain name in front matter whose lines are no list."""
_HEAD: Final = 4000

_SHAPE: Final = "write it as `<!-- seed 1-3, 7 -->` or `<!-- seed dropped 12: page number -->`"
_ALONE: Final = "put the comment on a line of its own; where it stands readers would see it"
_MEANT: Final = re.compile(r"seed\b", re.IGNORECASE)
_NOTE: Final = re.compile(
    r"""seed\s+ (?P<dropped>dropped\s+)?
    (?: (?: "(?P<quoted>[^"]+)" | (?![0-9,;.–-]+(?:\s|:|$)) (?P<plain>[^\s"]+) ) \s+ )?
    (?P<lines>[0-9][0-9,\s–-]*) (?: :\s*(?P<reason>\S.*) )?""",
    re.VERBOSE | re.DOTALL,
)
_STRETCH: Final = re.compile(r"\s*([1-9][0-9]{0,8})(?:\s*[-–]\s*([1-9][0-9]{0,8}))?\s*")


@dataclass(frozen=True, slots=True)
class Note:
    """A provenance note at ``line``, of the block from line ``above`` to line ``through``.

    A note of dropped lines has a ``reason`` and stands above no block.
    """

    line: int
    seed: str
    lines: tuple[Lines, ...]
    above: int = 0
    reason: str = ""
    through: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """What a chapter says of where it comes from; ``file`` is its path as the user knows it.

    ``seed`` is that of the front matter, empty if it names none; ``comments`` are all comment lines.
    """

    file: str
    seed: str
    notes: tuple[Note, ...]
    roles: tuple[Role, ...]
    comments: tuple[Lines, ...]
    findings: tuple[Finding, ...]

    def claims(self) -> frozenset[str]:
        """Name every seed that this chapter speaks of."""
        return frozenset({self.seed, *(note.seed for note in self.notes)} - {""})

    def count(self, role: str) -> int:
        """Count the editorial roles of one kind."""
        return sum(found.name == role for found in self.roles)


def claimed_seeds(docs: Path) -> frozenset[str]:
    """Name the seeds that any chapter under ``docs`` claims, were it in front matter that is damaged."""
    return frozenset(seed for chapter in read_chapters(docs) for seed in chapter.claims())


def unclaimed(seeds: Iterable[str], docs: Path) -> frozenset[str]:
    """Return those of ``seeds`` that no chapter claims.

    Chapters are parsed only if front matter leaves a doubt: it costs 10 ms for each.
    """
    front = (_FRONT.match(_start(path)) for path in chapter_files(docs))
    left = frozenset(seeds) - {found["seed"] for found in front if found}
    return left - claimed_seeds(docs) if left else left


def chapter_files(docs: Path) -> tuple[Path, ...]:
    """Return every Markdown file under ``docs``, but not in folders that begin with a dot or underscore."""
    return tuple(
        path
        for path in sorted(docs.rglob("*.md"))
        if path.is_file() and not any(part[0] in "._" for part in path.relative_to(docs).parts[:-1])
    )


def read_chapters(docs: Path) -> tuple[Chapter, ...]:
    """Read every chapter under ``docs``."""
    return tuple(read_chapter(path) for path in chapter_files(docs))


def _start(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as chapter:
            return chapter.read(_HEAD)
    except OSError:
        return ""


def read_chapter(path: Path) -> Chapter:
    """Read one chapter; bad bytes become a finding, and the rest is read all the same."""
    bad = unreadable(path)
    try:
        text = path.read_text("utf-8-sig", errors="replace")
    except OSError:
        text = ""
    return parse_chapter(text, str(path), *([bad] if bad else []))


def unreadable(path: Path) -> Finding | None:
    """Say why a chapter cannot be read as UTF-8, if it cannot."""
    try:
        path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        fact, hint = "the line holds bytes that are no UTF-8", "save the chapter as UTF-8 text"
        return Finding(Remark.CHAPTER_UNREADABLE, Place(str(path), line), fact, hint)
    except OSError as error:
        fact = f"the chapter cannot be read: {error.strerror or error}"
        return Finding(
            Remark.CHAPTER_UNREADABLE, Place(str(path)), fact, "check the file and your rights to it"
        )
    return None


def parse_chapter(text: str, file: str, *before: Finding) -> Chapter:
    """Read the text of a chapter; what is wrong with it becomes findings at lines of ``file``."""
    found = parse(text)
    seed, front = seed_of(text, found, file)
    comments = [item for item in found if isinstance(item, Comment)]
    read = [_note(item, seed, file) for item in comments if _MEANT.match(item.text)]
    strays = [_stray(item, file) for item in found if isinstance(item, Stray)]
    notes = tuple(note for note in read if isinstance(note, Note))
    lost = [_above_nothing(note, file) for note in notes if not note.above and not note.reason]
    damaged = [finding for finding in read if isinstance(finding, Finding)]
    return Chapter(
        file,
        seed,
        notes,
        tuple(item for item in found if isinstance(item, Role) and item.name in EDITORIAL),
        tuple(Lines(item.first, item.last) for item in comments),
        (
            *before,
            *front,
            *sorted((*damaged, *strays, *lost, *_waiting(comments, file)), key=lambda finding: finding.place),
        ),
    )


def _note(comment: Comment, seed: str, file: str) -> Note | Finding:
    place = Place(file, comment.first)
    note = _NOTE.fullmatch(comment.text)
    lines = _stretches(note["lines"]) if note else ()
    if note is None or not lines or bool(note["dropped"]) != bool(note["reason"]):
        return Finding(Remark.NOTE_DAMAGED, place, f"`{comment.text[:60]}` is no provenance note", _SHAPE)
    name = note["quoted"] or note["plain"] or seed
    if not name:
        fact = "the note names no seed, and neither does the front matter"
        return Finding(
            Remark.NOTE_DAMAGED, place, fact, "begin the chapter with `seed: name` between two ---"
        )
    above = 0 if note["dropped"] else comment.above
    reason = (note["reason"] or "").strip()
    return Note(comment.first, name, lines, above, reason, comment.through if above else 0)


def _stretches(text: str) -> tuple[Lines, ...]:
    """Read ``1-3, 7``; return nothing if any part of it is no stretch of lines."""
    parts = [_STRETCH.fullmatch(part) for part in text.split(",")]
    lines = [Lines(int(part[1]), int(part[2] or part[1])) for part in parts if part]
    whole = len(lines) == len(parts) and all(stretch.first <= stretch.last for stretch in lines)
    return tuple(lines) if whole else ()


def _waiting(comments: Iterable[Comment], file: str) -> Iterator[Finding]:
    """Report what `daris draft --update` could not fit into a text that people had edited."""
    for comment in comments:
        if comment.text.startswith(OPEN_DRAFT):
            fact = f"a {comment.text.splitlines()[0].partition(':')[0]} waits in a comment"
            hint = "take what is better into your text below it, then delete the comment"
            yield Finding(Remark.DRAFT_WAITING, Place(file, comment.first), fact, hint)


def _stray(stray: Stray, file: str) -> Finding:
    fact = f"the comment `{stray.text.splitlines()[0][:60]}` shares its line or never ends"
    return Finding(Remark.NOTE_DAMAGED, Place(file, stray.line), fact, _ALONE)


def _above_nothing(note: Note, file: str) -> Finding:
    fact = "the provenance note stands above no block"
    hint = "put it directly above the block it speaks of, or say why the lines were dropped"
    return Finding(Remark.NOTE_ABOVE_NOTHING, Place(file, note.line), fact, hint)
