"""A file that was sound is not checked again, until it or the checks change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.model.finding import Finding, Place, Remark
from daris.publish.catalogues import sound
from daris.publish.catalogues.sound import Sound
from daris.publish.catalogues.spreading import MANY

if TYPE_CHECKING:
    from pathlib import Path


def faults(path: Path) -> tuple[Finding, ...]:
    """Find fault with every file that says so."""
    bad = "bad" in path.read_text()
    return (Finding(Remark.CATALOGUE_SYNTAX, Place(str(path)), "bad", "mend it"),) if bad else ()


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """Return where the memory is kept."""
    return tmp_path / "build" / "sound.json"


def checked(memory: Path, *paths: Path) -> list[Path]:
    """Return which files were looked at this time."""
    seen: list[Path] = []

    def look(path: Path) -> tuple[Finding, ...]:
        seen.append(path)
        return faults(path)

    found = Sound(memory)
    list(found.check(paths, look))
    found.save()
    return seen


def test_only_what_changed_or_was_bad_is_looked_at(tmp_path: Path, memory: Path) -> None:
    """A fault is told at every build; a sound file costs no second check; a change is always seen."""
    good, bad = tmp_path / "good.po", tmp_path / "bad.po"
    good.write_text("good")
    bad.write_text("bad")
    assert checked(memory, good, bad) == [good, bad]
    assert checked(memory, good, bad) == [bad]
    good.write_text("bad now")
    assert checked(memory, good, bad) == [good, bad]


def test_new_rules_look_at_everything(tmp_path: Path, memory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an upgrade of Daris yesterday's verdict counts for nothing; nor does a damaged memory."""
    good = tmp_path / "good.po"
    good.write_text("good")
    assert checked(memory, good) == [good]
    with monkeypatch.context() as patched:
        patched.setattr(sound, "rules", lambda: "others")
        assert checked(memory, good) == [good]
    memory.write_text("{")
    assert checked(memory, good) == [good]


def test_many_files_are_checked_side_by_side_and_told_in_order(tmp_path: Path, memory: Path) -> None:
    """Processes of their own find the same, in the same order."""
    paths = [tmp_path / f"{number:03}.po" for number in range(MANY)]
    for number, path in enumerate(paths):
        path.write_text("bad" if number % 7 == 0 else "good")
    found = [finding.place.file for finding in Sound(memory).check(paths, faults)]
    assert found == [str(path) for number, path in enumerate(paths) if number % 7 == 0]
