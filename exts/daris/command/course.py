"""A folder becomes a finding if there is no course in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark

if TYPE_CHECKING:
    from pathlib import Path

_HINT: Final = "go to the folder of the course, or name it (see --help)"


def without_chapters(docs: Path) -> tuple[Finding, ...]:
    """Return a finding unless ``docs`` can be looked through for chapters."""
    if docs.is_dir():
        return ()
    return (Finding(Remark.COURSE_MISSING, Place(str(docs)), "there is no such folder", _HINT),)


def without_settings(docs: Path) -> tuple[Finding, ...]:
    """Return a finding unless ``docs`` can be built: Sphinx itself would answer with a traceback."""
    settings = docs / "conf.py"
    if settings.is_file():
        return ()
    return (Finding(Remark.COURSE_MISSING, Place(str(settings)), "there is no such file", _HINT),)
