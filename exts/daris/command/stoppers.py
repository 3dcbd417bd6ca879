"""Chapters and catalogues become the findings that stop a build before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.model.finding import Severity
from daris.publish.catalogues.checking import catalogue_files, faults
from daris.publish.catalogues.sound import NAME, Sound
from daris.publish.chapters.notes import chapter_files, read_chapter

if TYPE_CHECKING:
    from pathlib import Path

    from daris.model.finding import Finding


def stoppers(docs: Path, locale: Path, build: Path) -> tuple[Finding, ...]:
    """Return the faults with which a build would lose or hide what people wrote.

    What was sound at the last build, by the memory in the folder ``build``, is not looked at again.
    """
    sound = Sound(build / NAME)
    found = (*sound.check(chapter_files(docs), _damage), *sound.check(catalogue_files(locale), faults))
    sound.save()
    return tuple(found)


def _damage(path: Path) -> tuple[Finding, ...]:
    found = read_chapter(path).findings
    return tuple(finding for finding in found if finding.remark.severity is Severity.ERROR)
