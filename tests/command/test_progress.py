"""What a person at the terminal sees of a long run, and what a pipe sees."""

from __future__ import annotations

import os
import pty
import sys

import pytest

from building import daris
from daris.command.progress import Progress
from daris.publish.editions import Step

STEP = Step("kk", "html", ())


def _on_a_terminal(code: str) -> str:
    """Run Python in a real pseudo-terminal and return what it shows."""
    shown = bytearray()

    def keep(terminal: int) -> bytes:
        data = os.read(terminal, 4096)
        shown.extend(data)
        return data

    pty.spawn([sys.executable, "-c", code], keep)
    return shown.decode()


def test_a_pipe_gets_one_line_a_step(capsys: pytest.CaptureFixture[str]) -> None:
    """A log shows when each step began and how long all took, without control signs."""
    with Progress() as progress:
        progress.hear(STEP, "reading sources... [ 50%] index")
        progress.hear(STEP, "reading sources... [100%] one")
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "kk html …"
    assert out.splitlines()[1].startswith("Built in ")
    assert "\033" not in out


def test_a_terminal_shows_how_far_each_step_is() -> None:
    """A person sees the share of each running step in one line that is cleared at the end."""
    shown = _on_a_terminal(
        "from daris.command.progress import Progress, announce\n"
        "from daris.publish.editions import Step\n"
        "announce('Reading')\n"
        "with Progress() as progress:\n"
        "    progress.hear(Step('kk', 'html', ()), 'reading sources... [ 50%] index')\n"
    )
    assert "Reading …" in shown
    assert "kk html: reading sources 50%" in shown
    assert "Built in" in shown


@pytest.mark.slow
def test_every_command_explains_itself() -> None:
    """`daris --help` and the help of each command answer with exit code 0."""
    commands = ("build", "draft", "repair", "catalogues", "status", "check", "serve")
    whole = daris("--help")
    assert whole.returncode == 0
    assert [command for command in commands if command in whole.stdout] == list(commands)
    assert [command for command in commands if daris(command, "--help").returncode] == []


def test_words_that_are_off_exit_with_two() -> None:
    """An unknown command is a usage error, as scripts expect."""
    assert daris("bild").returncode == 2
