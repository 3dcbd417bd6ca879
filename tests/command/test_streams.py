"""However a command ends and wherever its output goes, nobody sees a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DARIS = (sys.executable, "-m", "daris")
LISTING = (*DARIS, "check", "--json")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Return a project with more faults than a pipe holds."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").mkdir()
    for number in range(400):
        (tmp_path / "seeds" / f"сынақ-{number}.txt").touch()
    return tmp_path


def test_a_reader_that_goes_away_ends_the_command(course: Path) -> None:
    """As with ``| head -1``: no traceback, and the exit code is that of a broken pipe."""
    with subprocess.Popen(LISTING, cwd=course, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.readline()
        started.stdout.close()
        complained = started.stderr.read()
    assert (started.returncode, complained) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_told_in_one_line(course: Path) -> None:
    """Not even the complaint that Python makes at its very end is seen."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(LISTING, cwd=course, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"output: no space left on device; check the disk and your rights to it\n"


@pytest.mark.parametrize("words", [("check", "--json"), ("repair", "seed.txt"), ("status",)])
def test_closed_streams_are_no_fault(course: Path, words: tuple[str, ...]) -> None:
    """A service without a terminal may close them."""
    (course / "seed.txt").write_text("Қоғам\n", encoding="utf-8")
    closing = ("/bin/sh", "-c", '"$@" >&- 2>&-', "sh")
    done = subprocess.run([*closing, *DARIS, *words], cwd=course, check=False)
    assert done.returncode == int(words[0] == "check")


def test_any_stream_shows_any_name(course: Path) -> None:
    """Kazakh names of seeds are written as UTF-8 even where streams know ASCII only."""
    (course / "seeds" / "дәріс.txt").write_text("Қоғам деген не\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    words = (*DARIS, "draft", "--dry-run")
    done = subprocess.run(words, cwd=course, env=environment, capture_output=True, check=False)
    assert done.stdout.decode().endswith("from seed дәріс\n")


def test_ctrl_c_is_no_traceback() -> None:
    """The exit code is that of a program that was interrupted."""
    code = (
        "import sys; from daris.command.streams import ended;"
        "print('ready', flush=True); sys.exit(ended(sys.stdin.read))"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe, stderr=pipe) as started:
        assert started.stdout
        assert started.stdout.readline() == b"ready\n"
        time.sleep(0.3)  # it waits for its input now
        started.send_signal(signal.SIGINT)
        said, complained = started.communicate()
    assert (started.returncode, said, complained) == (130, b"", b"Stopped.\n")


def test_a_file_in_the_way_is_told_in_one_line(tmp_path: Path) -> None:
    """Where the build folder should be stands a file: its name, the reason, what to do."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/conf.py").write_text('extensions = ["daris.publish.catalogues"]\n', encoding="utf-8")
    (tmp_path / "build").touch()
    done = subprocess.run([*DARIS, "catalogues"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "build" in done.stderr
