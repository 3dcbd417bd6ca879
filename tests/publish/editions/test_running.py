"""Chains of steps: what they report, where they stop, and that nothing outlives them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from daris.publish.editions import Outcome, Step, run

if TYPE_CHECKING:
    from pathlib import Path


def _step(name: str, code: str) -> Step:
    return Step(name, "html", (sys.executable, "-c", code))


def test_messages_and_exit_codes_of_every_step_come_back_in_order() -> None:
    """Each chain's outcomes follow its steps, whatever chain ends first."""
    slow = _step("kk", "import sys, time; time.sleep(0.2); print('one', file=sys.stderr)")
    fast = _step("en", "import sys; print('two', file=sys.stderr)")
    assert run([(slow, fast), (fast,)], lambda *_: None) == (
        Outcome(slow, 0, ("one",)),
        Outcome(fast, 0, ("two",)),
        Outcome(fast, 0, ("two",)),
    )


def test_a_failed_step_ends_its_chain_and_no_other() -> None:
    """The step after a failure does not run; the neighbour does."""
    bad, good = _step("kk", "raise SystemExit(2)"), _step("en", "print('fine')")
    outcomes = run([(bad, good), (good,)], lambda *_: None)
    assert [(outcome.step, outcome.code) for outcome in outcomes] == [(bad, 2), (good, 0)]


def test_status_lines_are_heard_as_they_come() -> None:
    """Progress is told line by line, blank lines left out, bytes that are no UTF-8 survived."""
    heard: list[str] = []
    step = _step("kk", r"import sys; sys.stdout.buffer.write(b'a\n\n\xff\n')")
    run([(step,)], lambda _, line: heard.append(line))
    assert heard == ["a", "�"]


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_leaves_no_process_behind(sent: signal.Signals, tmp_path: Path) -> None:
    """Ctrl-C and SIGTERM end the children before the parent ends."""
    note = tmp_path / "pid"
    child = (
        f"import os, pathlib, time; pathlib.Path({str(note)!r}).write_text(str(os.getpid())); time.sleep(60)"
    )
    parent = (
        "import signal, sys; from daris.publish.editions import Step, run;"
        # a shell starts what it puts into the background with Ctrl-C ignored
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        f"run([(Step('kk', 'html', (sys.executable, '-c', {child!r})),)], lambda *_: None)"
    )
    with subprocess.Popen([sys.executable, "-c", parent], stderr=subprocess.DEVNULL) as process:
        while not (note.exists() and note.read_text()):
            time.sleep(0.02)
        process.send_signal(sent)
        assert process.wait(timeout=10) != 0
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)
