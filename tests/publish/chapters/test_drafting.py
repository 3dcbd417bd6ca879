"""Unclaimed seeds become chapters; nothing that was there before is touched."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.model.finding import Remark
from daris.model.lecture import Draft
from daris.publish.chapters.drafting import draft_unclaimed, file_name, publish, write_drafts

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Дипломатия – келіссөздер жүргізу өнері.\n\nЕлші мемлекет атынан сөйлейді.\n"


def course(root: Path, **seeds: str) -> tuple[Path, Path]:
    """Make a course with seeds and no chapters."""
    (root / "seeds").mkdir()
    (root / "docs").mkdir()
    for name, text in seeds.items():
        (root / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    return root / "seeds", root / "docs"


def test_draft_is_written_once(tmp_path: Path) -> None:
    """The first run writes whole chapters that claim the seed; the second writes nothing."""
    seeds, docs = course(tmp_path, scan=TEXT)
    written, findings = draft_unclaimed(seeds, docs)
    assert findings == ()
    assert written
    assert sorted((docs / "lectures").iterdir()) == sorted(written)
    assert all("seed: scan" in path.read_text("utf-8") for path in written)
    assert draft_unclaimed(seeds, docs) == ((), ())


def test_edited_chapter_is_kept(tmp_path: Path) -> None:
    """Once a chapter claims the seed, no draft appears, whatever people did to its text."""
    seeds, docs = course(tmp_path, scan=TEXT)
    (docs / "mine.md").write_text("---\nseed: scan\n---\n# Менің дәрісім\n", "utf-8")
    assert draft_unclaimed(seeds, docs) == ((), ())
    assert [path.name for path in docs.rglob("*.md")] == ["mine.md"]


def test_bad_seed_stops_no_other(tmp_path: Path) -> None:
    """An empty seed is a finding, and the seed after it is drafted."""
    seeds, docs = course(tmp_path, bad="", good=TEXT)
    written, findings = draft_unclaimed(seeds, docs)
    assert [finding.remark for finding in findings] == [Remark.SEED_EMPTY]
    assert written


def test_name_taken(tmp_path: Path) -> None:
    """A file of the same name stays, and the draft takes the next free number."""
    for number, name in enumerate(("a.md", "a-2.md")):
        (tmp_path / "lectures").mkdir(exist_ok=True)
        (tmp_path / "lectures" / name).write_text(f"mine {number}", "utf-8")
    (path,) = write_drafts((Draft("a", "drafted\n"),), tmp_path)
    assert path.name == "a-3.md"
    assert (tmp_path / "lectures" / "a.md").read_text("utf-8") == "mine 0"
    assert sorted(found.name for found in (tmp_path / "lectures").iterdir()) == ["a-2.md", "a-3.md", "a.md"]


def test_same_draft_of_another_build(tmp_path: Path) -> None:
    """A draft that another build wrote a moment ago is the draft, not a reason for a second."""
    drafts = (Draft("a", "one\n"), Draft("b", "two\n"))
    assert write_drafts(drafts, tmp_path) == write_drafts(drafts, tmp_path)
    assert len(list((tmp_path / "lectures").iterdir())) == 2


def test_folder_that_leads_out(tmp_path: Path) -> None:
    """A folder of lectures that is a link out of the course is refused, and nothing is written there."""
    seeds, docs = course(tmp_path, scan=TEXT)
    (tmp_path / "elsewhere").mkdir()
    (docs / "lectures").symlink_to(tmp_path / "elsewhere")
    written, findings = draft_unclaimed(seeds, docs)
    assert written == ()
    assert [finding.remark for finding in findings] == [Remark.DRAFT_UNWRITABLE]
    assert "leads out" in findings[0].fact
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    """A file in the place of the folder is a finding that names it."""
    seeds, docs = course(tmp_path, scan=TEXT)
    (docs / "lectures").write_text("", "utf-8")
    _, findings = draft_unclaimed(seeds, docs)
    assert [str(finding.place) for finding in findings] == [str(docs / "lectures")]


def test_disk_without_hard_links(tmp_path: Path) -> None:
    """Where the disk knows no hard links a draft appears all the same, and still over no other file."""

    def no_links(_: Path, __: Path) -> None:
        raise PermissionError

    staged, target = tmp_path / "staged", tmp_path / "a.md"
    staged.write_text("draft", "utf-8")
    assert publish(staged, target, no_links)
    assert target.read_text("utf-8") == "draft"
    staged.write_text("other", "utf-8")
    assert not publish(staged, target, no_links)
    assert target.read_text("utf-8") == "draft"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("01-дәріс", "01-дәріс"),
        ("../../etc/x", "-..-etc-x"),
        ("a/b\\c", "a-b-c"),
        ("", "lecture"),
        (".hidden", "hidden"),
    ],
)
def test_file_name(name: str, file: str) -> None:
    """A draft's name becomes a file name that stays in its folder and is read by Sphinx."""
    assert file_name(name) == file.strip(" .-")


@given(st.text(max_size=200))
def test_any_name(name: str) -> None:
    """No name leads out of the folder, hides the file or is empty."""
    found = file_name(name)
    assert found
    assert not set(found) & set('/\\:*?"<>|\0\n')
    assert found[0] not in "._-"
    assert len(found) <= 80


@pytest.mark.slow
def test_two_builds_at_once(tmp_path: Path) -> None:
    """Builds that start at the same moment leave each chapter once, whole."""
    seeds, docs = course(tmp_path, **{f"s{number}": TEXT * 3 for number in range(6)})
    code = (
        "import sys; from pathlib import Path; from daris.publish.chapters.drafting import draft_unclaimed;"
        "draft_unclaimed(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", code, str(seeds), str(docs)]
    running = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    files = sorted((docs / "lectures").iterdir())
    claims = sorted(path.read_text("utf-8").split("\n")[1] for path in files)
    assert claims == [f"seed: s{number}" for number in range(6)]
