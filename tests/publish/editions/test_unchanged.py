"""A second build of the same course does not start; whatever changed makes it start."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from building import build
from daris.publish.editions import Folders
from daris.publish.editions.unchanged import forget, is_built, remember, state

if TYPE_CHECKING:
    from pathlib import Path

FILES = (
    "docs/index.md",
    "docs/conf.py",
    "docs/lectures/one.md",
    "locale/en/LC_MESSAGES/index.po",
    "seeds/a.txt",
)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a course that counts as built."""
    for name in (*FILES, "build/site/index.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    folders = Folders(tmp_path)
    remember(folders, state(folders, ("html",)))
    return folders


def test_nothing_changed(folders: Folders) -> None:
    """The same files and the same request need no build."""
    assert is_built(folders, state(folders, ("html",)))
    assert not is_built(folders, state(folders, ("pdf",)))


@pytest.mark.parametrize("name", FILES)
def test_each_kind_of_file_counts(folders: Folders, name: str) -> None:
    """Chapters, settings, catalogues and seeds: changed, added or removed."""
    path = folders.root / name
    path.write_text("changed")
    assert not is_built(folders, state(folders, ("html",)))
    remember(folders, state(folders, ("html",)))
    path.unlink()
    assert not is_built(folders, state(folders, ("html",)))


def test_what_is_gone_or_was_begun_anew_is_built(folders: Folders) -> None:
    """Without a site, or after a build that did not come to its end, there is nothing to rely on."""
    wanted = state(folders, ("html",))
    forget(folders)
    assert not is_built(folders, wanted)
    remember(folders, wanted)
    shutil.rmtree(folders.site)
    assert not is_built(folders, wanted)


@pytest.mark.slow
def test_a_person_is_told_and_a_failed_build_is_tried_again(tmp_path: Path) -> None:
    """The first build of a broken course fails each time; once mended it is built, and then left alone."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/conf.py").write_text('extensions = ["myst_parser", "daris"]\nlanguage = "kk"\n')
    page = tmp_path / "docs/index.md"
    page.write_text("# Курс\n\n{def}`жоқ термин`\n")
    words = ("--format", "html", "--strict")
    assert [build(tmp_path, *words).code for _ in range(2)] == [1, 1]
    page.write_text("# Курс\n")
    assert build(tmp_path, *words).code == 0
    again = build(tmp_path, *words)
    assert (again.code, again.complained) == (0, "")
    assert "Nothing has changed" in again.said
