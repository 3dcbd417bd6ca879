"""Promises of ``daris draft``: new seeds become chapters, and nothing that is there changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with two seeds and no chapter, and stand in it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds" / "nota.txt").write_text("Нота – ресми құжат.\n", encoding="utf-8")
    (tmp_path / "seeds" / "sart.txt").write_text("Шарт туралы\n\nШарт көне.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def chapters(root: Path) -> list[str]:
    """Name the files of the course's chapters."""
    return sorted(path.name for path in (root / "docs" / "lectures").glob("*"))


def test_every_seed_without_a_chapter_is_drafted_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first run writes and says what to do next; the second finds nothing to do."""
    assert main(["draft"]) == 0
    assert chapters(root) == ["nota-resmi-qujat.md", "sart-turaly.md"]
    assert "Next: read each draft" in capsys.readouterr().out
    assert main(["draft"]) == 0
    assert chapters(root) == ["nota-resmi-qujat.md", "sart-turaly.md"]
    assert "Nothing to draft" in capsys.readouterr().out


def test_an_edited_chapter_is_never_overwritten(root: Path) -> None:
    """Neither one that claims the seed nor another that has the name of the draft."""
    edited = root / "docs" / "lectures" / "sart-turaly.md"
    edited.parent.mkdir()
    edited.write_text("# Менікі\n", encoding="utf-8")
    assert main(["draft"]) == 0
    assert edited.read_text(encoding="utf-8") == "# Менікі\n"
    assert "sart-turaly-2.md" in chapters(root)


@pytest.mark.parametrize("word", ["nota", "seeds/nota.txt"])
def test_one_seed_is_drafted_by_its_name_or_its_file(
    root: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    """The other waits; asked again, the command says that a chapter has it."""
    assert main(["draft", word]) == 0
    assert chapters(root) == ["nota-resmi-qujat.md"]
    assert main(["draft", word]) == 0
    assert "claims seed nota already" in capsys.readouterr().out


def test_a_dry_run_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the files that would be written."""
    assert main(["draft", "--dry-run"]) == 0
    assert "Would write docs/lectures/sart-turaly.md from seed sart" in capsys.readouterr().out
    assert chapters(root) == []


@pytest.mark.parametrize("words", [["draft"], ["draft", "bad", "nota", "sart"], ["draft", "--dry-run"]])
def test_a_damaged_seed_stops_no_other(
    root: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """It is named on standard error, the exit code is 1, and the others are drafted."""
    (root / "seeds" / "bad.txt").write_bytes(b"")
    assert main(words) == 1
    shown = capsys.readouterr()
    assert "seeds/bad.txt" in shown.err
    assert shown.out.count("docs/lectures/") == 2


def test_a_folder_that_cannot_be_written_is_a_finding(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file stands where the folder of the lectures should be."""
    (root / "docs" / "lectures").write_text("", encoding="utf-8")
    assert main(["draft", "nota"]) == 1
    assert "docs/lectures: no draft of nota can be written" in capsys.readouterr().err


def test_an_update_merges_and_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing new, then a changed seed merged, then one that people edited too: a finding and exit code 1."""
    assert main(["draft"]) == 0
    assert main(["draft", "--update"]) == 0
    assert "Nothing to update" in capsys.readouterr().out
    (root / "seeds" / "sart.txt").write_text("Шарт туралы\n\nШарт ескі.\n", encoding="utf-8")
    assert main(["draft", "--update", "--dry-run"]) == 0
    assert "Would update docs/lectures/sart-turaly.md" in capsys.readouterr().out
    assert main(["draft", "--update", "sart"]) == 0
    chapter = root / "docs" / "lectures" / "sart-turaly.md"
    assert "Шарт ескі." in chapter.read_text(encoding="utf-8")
    assert "Updated docs/lectures/sart-turaly.md" in capsys.readouterr().out
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("ескі", "байырғы"), encoding="utf-8")
    (root / "seeds" / "sart.txt").write_text("Шарт туралы\n\nШарт жаңа.\n", encoding="utf-8")
    assert main(["draft", "--update"]) == 1
    assert "docs/lectures/sart-turaly.md:8: a new draft of seed lines 3 waits" in capsys.readouterr().err
    assert "Шарт байырғы." in chapter.read_text(encoding="utf-8")
    assert main(["check"]) == 0


def test_an_update_of_a_course_that_has_no_base_or_is_damaged(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It keeps today's draft for the next time; a damaged seed or a disk that refuses is a finding."""
    (root / "docs" / "nota.md").write_text("---\nseed: nota\n---\n# Нота\n", encoding="utf-8")
    (root / "seeds" / "bad.txt").write_bytes(b"")
    assert main(["draft", "--update", "nota"]) == 0
    assert "today's is now" in capsys.readouterr().out
    assert main(["draft", "--update"]) == 1
    assert "seeds/bad.txt" in capsys.readouterr().err
    (root / "docs" / "_drafts" / "nota.txt").unlink()
    (root / "docs" / "_drafts" / "nota.txt").mkdir()
    assert main(["draft", "--update", "nota"]) == 1
    assert "nothing of seed nota can be updated" in capsys.readouterr().err


def test_what_is_no_text_is_told_and_fails_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A PDF among the seeds gets a line with the next step, and the seeds are drafted."""
    (root / "seeds" / "shart.pdf").write_bytes(b"%PDF")
    assert main(["draft"]) == 0
    assert "shart.pdf: no draft is made of it" in capsys.readouterr().err
