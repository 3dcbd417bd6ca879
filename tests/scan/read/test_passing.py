"""Nothing that a lecturer drops among the seeds is ignored without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.scan.read import passed_over

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("Дәріс 1.pdf", "pdftotext"),
        ("Дәріс 1.DOCX", "save it as plain text"),
        ("Дәріс 1.jpg", "text recogniser"),
        ("Дәріс 1.zip", "unpack it"),
        ("Дәріс 1", "give it the name Дәріс 1.txt"),
        ("Дәріс 1.md", "give it the name Дәріс 1.txt"),
    ],
)
def test_a_file_that_is_no_text_is_told_with_what_to_do(tmp_path: Path, name: str, step: str) -> None:
    """Each kind has a next step, which names the file that is missing."""
    (tmp_path / name).write_bytes(b"x")
    [finding] = passed_over(tmp_path)
    assert str(finding).startswith(f"{tmp_path / name}: no draft is made of it")
    assert step in finding.hint


def test_a_folder_among_the_seeds_is_told(tmp_path: Path) -> None:
    """Its texts would wait for ever; an empty one does not matter."""
    (tmp_path / "1-курс").mkdir()
    assert passed_over(tmp_path) == ()
    (tmp_path / "1-курс" / "a.txt").write_text("Сөз.", "utf-8")
    [finding] = passed_over(tmp_path)
    assert "one level up" in finding.hint


@pytest.mark.parametrize(
    "names", [("a.txt",), ("A.TXT",), ("a.txt", "a.pdf"), (".gitkeep",), ("README.md",), ("_old",)]
)
def test_seeds_their_scans_and_hidden_files_are_not_told(tmp_path: Path, names: tuple[str, ...]) -> None:
    """A scan may lie beside the text it was read from; .TXT has a finding of its own."""
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    assert passed_over(tmp_path) == ()


def test_a_missing_folder_passes_nothing_over(tmp_path: Path) -> None:
    """A course may have no seeds."""
    assert passed_over(tmp_path / "seeds") == ()
