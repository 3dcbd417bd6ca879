"""The child process does its job within its limits and answers in JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from daris.publish.book import press
from daris.publish.book.workshop import FONTS, HERE, Limits, Workshop

if TYPE_CHECKING:
    from pathlib import Path

TITLE = '#set document(title: "T")\n'


def workshop(directory: Path, source: str) -> Workshop:
    """Return a workshop whose directory holds one document."""
    (directory / "main.typ").write_text(TITLE + source, encoding="utf-8")
    return Workshop(directory)


def test_a_document_becomes_a_pdf(tmp_path: Path) -> None:
    """No fault, and a file."""
    assert workshop(tmp_path, "= A\n").press(tmp_path / "a.pdf", 0) == ()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("source", "line", "fact"),
    [
        ("= A\n\n#panic()\n", 4, "panicked"),
        ('#image("../../secret.svg", alt: "")', 2, "would escape the project root"),
        ('#read("/etc/hostname")', 2, "file not found"),
        ('#import "@preview/example:0.1.0"', 2, "failed to download package"),
    ],
)
def test_a_fault_has_a_line(tmp_path: Path, source: str, line: int, fact: str) -> None:
    """What hinders a document is told with its line; no file from elsewhere and no package is read."""
    (found,) = workshop(tmp_path, source).press(tmp_path / "a.pdf", 0)
    assert (found.line, found.fatal) == (line, True)
    assert fact in found.fact
    assert not (tmp_path / "a.pdf").exists()


def test_every_fault_is_told(tmp_path: Path) -> None:
    """Two faults of one document are two reports."""
    found = workshop(tmp_path, "= A\n\n\u4e00\n\n$x$\n").press(tmp_path / "a.pdf", 0)
    assert [fault.line for fault in found] == [4, 6]


def test_a_doubt_is_no_fault(tmp_path: Path) -> None:
    """What Typst leaves out with a warning is told, and there is a PDF."""
    (found,) = workshop(tmp_path, "= A\n\n#par[#block[Lost]]\n").press(tmp_path / "a.pdf", 0)
    assert (found.line, found.fatal) == (4, False)
    assert (tmp_path / "a.pdf").exists()


@pytest.mark.slow
def test_a_memory_bomb_stops_only_the_child(tmp_path: Path) -> None:
    """A document that eats memory is stopped at the limit and named."""
    (tmp_path / "main.typ").write_text(TITLE + '#let a = "x" * 300000000\n#(a * 30)', encoding="utf-8")
    (found,) = Workshop(tmp_path, Limits(memory=512 * 1024**2)).press(tmp_path / "a.pdf", 0)
    assert "512 MB of memory" in found.fact


def test_an_endless_loop_is_stopped(tmp_path: Path) -> None:
    """A document that never ends is stopped at the limit of time."""
    loop = "#for i in range(9999) { for j in range(9999) { } }"
    (tmp_path / "main.typ").write_text(TITLE + loop, encoding="utf-8")
    (found,) = Workshop(tmp_path, Limits(seconds=1)).press(tmp_path / "a.pdf", 0)
    assert "stopped" in found.fact


def test_small_pieces_are_tried(tmp_path: Path) -> None:
    """Those that cannot be set are returned; nothing asked is nothing refused."""
    shop = Workshop(tmp_path)
    assert shop.refused(["$ a/b $", "$ nonsense $"]) == {"$ nonsense $"}
    assert shop.refused([]) == frozenset()


def test_pieces_that_cannot_be_tried_are_refused(tmp_path: Path) -> None:
    """Where the child is stopped, nothing it was asked is trusted."""
    assert Workshop(tmp_path, Limits(seconds=0)).refused(["$ a $"]) == {"$ a $"}


def test_the_script_answers_on_standard_output(tmp_path: Path) -> None:
    """One line of JSON in, one out."""
    job = {
        "trials": ["$ a $"],
        "memory": 4 * 1024**3,
        "seconds": 60,
        "root": str(tmp_path),
        "fonts": [str(FONTS)],
    }
    done = subprocess.run(
        [sys.executable, "-P", str(HERE / "press.py")],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == {"refused": []}


def test_the_jobs_of_the_script(tmp_path: Path) -> None:
    """Each job answers what the parent understands: refusals, warnings, or a diagnostic."""
    place = {"root": str(tmp_path), "fonts": [str(FONTS)], "packages": str(tmp_path), "standards": ["ua-1"]}
    job = {**place, "source": str(tmp_path / "main.typ"), "output": str(tmp_path / "a.pdf"), "timestamp": 0}
    workshop(tmp_path, "= A\n")
    assert press.done({**job}) == {"warnings": []}
    workshop(tmp_path, "= A\n#panic()")
    assert "panicked" in press.done({**job})["diagnostic"]
    assert press.done({**place, "trials": ["$ a $", "$ nonsense $"]}) == {"refused": ["$ nonsense $"]}
