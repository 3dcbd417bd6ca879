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


def _step(root: Path, name: str, conf: str) -> Step:
    """Return a run of Sphinx over a course of one page whose settings are the code ``conf``."""
    docs = root / name
    docs.mkdir(parents=True)
    (docs / "conf.py").write_text(f"project = 'x'\n{conf}\n", "utf-8")
    (docs / "index.rst").write_text("One\n===\n", "utf-8")
    return Step(name, "html", ("--no-color", "-b", "dummy", str(docs), str(root / f"{name}-out")))


def test_messages_and_exit_codes_of_every_step_come_back_in_order(tmp_path: Path) -> None:
    """Each chain's outcomes follow its steps, whatever chain ends first."""
    slow = _step(tmp_path, "kk", "import sys, time; time.sleep(0.3); print('one', file=sys.stderr)")
    fast = _step(tmp_path, "en", "import sys; print('two', file=sys.stderr)")
    assert run([(slow, fast), (fast,)], lambda *_: None) == (
        Outcome(slow, 0, ("one",)),
        Outcome(fast, 0, ("two",)),
        Outcome(fast, 0, ("two",)),
    )


def test_a_failed_step_ends_its_chain_and_no_other(tmp_path: Path) -> None:
    """The step after a failure does not run; the neighbour does."""
    bad, good = _step(tmp_path, "kk", "raise ValueError('off')"), _step(tmp_path, "en", "")
    outcomes = run([(bad, good), (good,)], lambda *_: None)
    assert [(outcome.step, outcome.code) for outcome in outcomes] == [(bad, 2), (good, 0)]
    assert "ValueError: off" in outcomes[0].messages


def test_status_lines_are_heard_as_they_come(tmp_path: Path) -> None:
    """Progress is told line by line, blank lines left out, bytes that are no UTF-8 survived."""
    heard: list[str] = []
    step = _step(tmp_path, "kk", r"import os; os.write(1, b'a\n\n\xff\n')")
    run([(step,)], lambda _, line: heard.append(line))
    assert heard[heard.index("a") :][:2] == ["a", "�"]
    assert "" not in heard


def test_a_step_is_where_its_parent_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that is copied may be older than a change of folder or of the environment."""
    step = _step(tmp_path, "kk", "import os, sys; print(os.environ.get('COURSE'), file=sys.stderr)")
    (before,) = run([(step,)], lambda *_: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COURSE", "дәріс")
    (after,) = run([(Step("kk", "html", (*step.words[:3], "kk", "kk-out")),)], lambda *_: None)
    assert (before.messages, after.messages) == (("None",), ("дәріс",))


def test_a_step_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    """What the settings of one course do to Python is not there for another."""
    code = "import sys, sphinx; print(hasattr(sphinx, 'spoilt'), file=sys.stderr); sphinx.spoilt = True"
    spoilt, asked = _step(tmp_path, "kk", code), _step(tmp_path, "en", code)
    outcomes = run([(spoilt, asked)], lambda *_: None)
    assert outcomes[1].messages == ("False",)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_leaves_no_process_behind(sent: signal.Signals, tmp_path: Path) -> None:
    """Ctrl-C and SIGTERM end the children before the parent ends."""
    note = tmp_path / "pid"
    step = _step(
        tmp_path,
        "kk",
        f"import os, pathlib, time; pathlib.Path({str(note)!r}).write_text(str(os.getpid())); time.sleep(60)",
    )
    parent = (
        "import signal, sys; from daris.publish.editions import Step, run;"
        # a shell starts what it puts into the background with Ctrl-C ignored
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        f"run([(Step('kk', 'html', {step.words!r}),)], lambda *_: None)"
    )
    with subprocess.Popen([sys.executable, "-c", parent], stderr=subprocess.DEVNULL) as process:
        while not (note.exists() and note.read_text()):
            time.sleep(0.02)
        process.send_signal(sent)
        assert process.wait(timeout=10) != 0
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


@pytest.mark.slow
def test_a_killed_run_leaves_nothing_loaded_behind(tmp_path: Path) -> None:
    """The process that has loaded Sphinx ends with the one it was loaded for, even one that was killed."""
    note = tmp_path / "pid"
    step = _step(
        tmp_path, "kk", f"import os, pathlib; pathlib.Path({str(note)!r}).write_text(str(os.getppid()))"
    )
    parent = (
        "import time; from daris.publish.editions import Step, run;"
        f"run([(Step('kk', 'html', {step.words!r}),)], lambda *_: None); print('done', flush=True);"
        "time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"done\n"
        process.kill()
    loaded = int(note.read_text())
    for _ in range(500):
        try:
            os.kill(loaded, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    pytest.fail(f"process {loaded} lives on")
