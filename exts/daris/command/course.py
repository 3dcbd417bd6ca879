"""A folder becomes a finding if there is no course in it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

from daris.lang.editions import EDITIONS, NAMES
from daris.model.finding import Finding, Place, Remark

if TYPE_CHECKING:
    from pathlib import Path

_HINT: Final = "go to the folder of the course, name it (see --help), or begin one: daris new FOLDER"


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


def editions_of(root: Path) -> tuple[str, ...]:
    """Return the editions that the course is read in: the setting ``editions`` of its pyproject.toml.

    ``[tool.daris]`` and ``editions = ["kk", "en", "kk-Latn"]`` turn the third on.
    """
    found = _setting(root / "pyproject.toml")
    return tuple(found) if isinstance(found, list) and not _strange(found) else EDITIONS


def without_editions(root: Path) -> tuple[Finding, ...]:
    """Return a finding if the setting is there and cannot be followed."""
    path = root / "pyproject.toml"
    found = _setting(path)
    strange = ", ".join(map(str, _strange(found))) if isinstance(found, list) else repr(found)
    if found is None or (isinstance(found, list) and found and not strange):
        return ()
    known = ", ".join(NAMES)
    fact = f"[tool.daris] editions names what is no edition: {strange or 'nothing'}"
    return (Finding(Remark.COURSE_EDITIONS, Place(str(path)), fact, f"choose from {known}"),)


def _setting(path: Path) -> object:
    """Return the setting, or None where there is none."""
    try:
        return tomllib.loads(path.read_text("utf-8")).get("tool", {}).get("daris", {}).get("editions")
    except (OSError, ValueError):
        return None  # a course needs no such file, and another tool says what is wrong with it


def _strange(editions: list[object]) -> list[object]:
    return [edition for edition in editions if edition not in NAMES]
