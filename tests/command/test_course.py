"""A command that is started in the wrong folder says so, instead of that all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "missing"),
    [(["build"], "docs/conf.py"), (["serve"], "docs/conf.py"), (["check"], "docs"), (["status"], "docs")],
    ids=["build", "serve", "check", "status"],
)
def test_an_empty_folder_is_no_course(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    missing: str,
) -> None:
    """One finding names what is missing, the exit code is 1, and nothing is made."""
    monkeypatch.chdir(tmp_path)
    assert main(words) == 1
    said = capsys.readouterr()
    assert f"{missing}: there is no such" in said.err
    assert "Traceback" not in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_script_reads_the_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json too."""
    assert main(["check", "--root", str(tmp_path), "--json"]) == 1
    assert '"code": "course-missing"' in capsys.readouterr().out


def test_without_seeds_there_is_nothing_to_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says where a raw text belongs, and not that all of them have chapters."""
    monkeypatch.chdir(tmp_path)
    assert main(["draft"]) == 0
    assert "no file of seeds ends in .txt" in capsys.readouterr().out
