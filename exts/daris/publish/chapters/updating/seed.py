"""A seed with its chapters, its base and its new draft becomes changed chapters, or findings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daris.model.finding import Finding, Place, Remark, Severity
from daris.publish.chapters.notes import parse_chapter, read_chapters
from daris.publish.chapters.updating.blocks import blocks_of
from daris.publish.chapters.updating.chapters import Chapters
from daris.publish.chapters.updating.file import ChapterFile
from daris.publish.chapters.updating.journal import complete, replace_together
from daris.publish.chapters.updating.keeping import Base, base_files, kept_base
from daris.publish.chapters.updating.renumbering import Renumbering
from daris.publish.chapters.updating.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.model.seed import Seed
    from daris.publish.chapters.notes import Chapter

_DAMAGE = frozenset({Remark.NOTE_DAMAGED, Remark.NOTE_ABOVE_NOTHING})
"""Findings other than errors that leave open which lines a block holds."""


@dataclass(frozen=True, slots=True)
class Updated:
    """The chapters that changed and what is to be said; ``first`` tells that there was no base yet."""

    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    first: bool = False


def update_seed(seed: Seed, docs: Path, *, dry: bool = False) -> Updated:
    """Merge what is new into the chapters of a seed; raise OSError if the disk refuses.

    Chapters and base change together, even if the run is killed: the next one completes it first.
    """
    from daris.scan.pipeline import draft_seed  # noqa: PLC0415  # seldom needed, and 0.1 s to load

    late = () if dry else complete(docs)
    base, fresh = kept_base(seed.name, docs), Base.of(seed, draft_seed(seed))
    claiming = [chapter for chapter in read_chapters(docs) if seed.name in chapter.claims()]
    damaged = tuple(finding for chapter in claiming for finding in chapter.findings if _is_damage(finding))
    if damaged:
        return Updated(findings=(*late, *damaged, _skipped(seed.name, damaged[0].place)))
    files: list[ChapterFile] = []
    if base is not None and base != fresh:
        files = _merged(seed.name, base, fresh, claiming)
    changed = [file for file in files if file.content != file.before]
    if not dry:
        contents = {file.path: file.content for file in changed}
        replace_together({**contents, **base_files(fresh, seed.name, docs)}, docs)
    findings = (finding for file in changed for finding in _waiting(file))
    return Updated(tuple(file.path for file in changed), (*late, *findings), base is None)


def _merged(seed: str, base: Base, fresh: Base, claiming: Iterable[Chapter]) -> list[ChapterFile]:
    """Return the files of the chapters with what is new in them, not yet written."""
    numbers = Renumbering.between(base.lines, fresh.lines)
    before = [(block, numbers.lines(block.sources)) for block in blocks_of(base.markdown, seed, own=seed)]
    same = Renumbering.between(fresh.lines, fresh.lines)
    after = [(block, same.lines(block.sources)) for block in blocks_of(fresh.markdown, seed, own=seed)]
    files = [ChapterFile.read(Path(chapter.file)) for chapter in claiming]
    chapters = Chapters(seed, files, dict(after))
    chapters.renumber(numbers)
    for unit in units(before, after):
        if unit.changed:
            chapters.update(unit)
    return files


def _is_damage(finding: Finding) -> bool:
    return finding.remark.severity is Severity.ERROR or finding.remark in _DAMAGE


def _skipped(seed: str, place: Place) -> Finding:
    fact = f"the chapter is damaged, so nothing of seed {seed} was updated"
    return Finding(
        Remark.UPDATE_SKIPPED, Place(place.file), fact, "mend it and run `daris draft --update` again"
    )


def _waiting(file: ChapterFile) -> Iterable[Finding]:
    found = parse_chapter(file.text, str(file.path)).findings
    return (finding for finding in found if finding.remark is Remark.DRAFT_WAITING)
