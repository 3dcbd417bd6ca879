"""Whatever stops an update, every catalogue holds its old or its new bytes and no translation is lost."""

from __future__ import annotations

import ctypes
import errno
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import pytest

from daris.publish.catalogues import replacing
from daris.publish.catalogues.checking import sound_entries
from daris.publish.catalogues.updating import update
from odd_catalogues import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Write = Callable[..., Path]

MENDED = {"a byte order mark", "UTF-16", "CP1251 declared"}
"""What a build refuses and an update mends."""
KILLS = 50
FAULTS = 100
WORDS = (
    "import sys, pathlib; from daris.publish.catalogues.updating import update; "
    "p = pathlib.Path(sys.argv[1]); d = update(p / 'docs', p / 'locale', p / 'build'); "
    "print(*d.findings, sep='\\n'); sys.exit(bool(d.findings))"
)


class Stopped(BaseException):
    """What stands in for a process that ends between two calls of the system."""


@pytest.fixture
def course(root: Path, write: Write) -> Path:
    """Return a course whose source changed after its translation: an update has work in every file."""
    many = [(f"{number}-сөйлем бар.", f"Sentence {number}.") for number in range(60)]
    for language in ("en", "kk"):
        write("index.po", *many, language=language)
        write(
            "lectures/one.po", ("Елші мемлекет атынан сөйлейдi.", "An ambassador speaks."), language=language
        )
    page = root / "docs" / "index.md"
    sentences = "\n\n".join(f"{number}-сөйлем бар." for number in range(5, 65))
    page.write_text(page.read_text("utf-8") + "\n\n" + sentences + "\n", "utf-8")
    return root


def _catalogues(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in (root / "locale").rglob("*.po")}


def _pairs(root: Path) -> set[tuple[str, str, tuple[str, ...]]]:
    found = set()
    for path in (root / "locale").rglob("*.po"):
        entries, findings = sound_entries(path)
        assert findings == ()
        found |= {(str(path.relative_to(root)), entry.msgid, entry.strings) for entry in entries}
    return {pair for pair in found if any(pair[2])}


def _run(root: Path, **options: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401  # subprocess's own
    command = [sys.executable, "-c", WORDS, str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, **options)


def _finished(course: Path) -> dict[str, bytes]:
    """Return the catalogues that an update nobody stops would write."""
    copy = course.with_name(f"{course.name}-whole")
    shutil.copytree(course, copy)
    assert _run(copy).returncode == 0
    return _catalogues(copy)


def _check(course: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    for name, data in _catalogues(course).items():
        assert data in {before[name], after[name]}, name


@pytest.mark.slow
def test_kills_at_random_moments(course: Path) -> None:
    """After SIGKILL at fifty random moments all files are whole, and the run after them finishes the work."""
    before, pairs = _catalogues(course), _pairs(course)
    started = time.monotonic()
    after = _finished(course)
    whole = time.monotonic() - started
    chance = random.Random(5)  # noqa: S311  # no secret: the same moments at every run
    killed = 0
    for _ in range(KILLS * 10):
        command = [sys.executable, "-c", WORDS, str(course)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            time.sleep(whole * chance.uniform(0.3, 1.0))
            stopped = run.poll() is None
            run.send_signal(signal.SIGKILL)
        killed += stopped
        whole *= 1.0 if stopped else 0.9  # the machine is faster now than when the whole run was timed
        _check(course, before, after)
        for name, data in before.items():  # start again from the old files, the build folder as it was left
            (course / name).write_bytes(data)
        if killed == KILLS:
            break
    print(f"{killed} runs were killed at work; 0 of {len(pairs)} translations lost")  # noqa: T201  # the figure of the issue
    assert killed == KILLS
    assert _run(course).returncode == 0
    assert _catalogues(course) == after
    assert pairs <= _pairs(course)


CALLS = ("fsync", "mkstemp", "chmod", "rename", "unlink")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int, BaseException], None]]:
    """Return a function that lets the n-th call to the file system, among those of a swap, fail."""
    state: dict[str, Any] = {"left": -1, "error": None}

    def failing(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:  # noqa: ANN401  # whatever the real one takes
            state["left"] -= 1
            if state["left"] == 0:
                raise state["error"]
            return real(*words, **named)

        return call

    monkeypatch.setattr(os, "fsync", failing(os.fsync))
    monkeypatch.setattr(Path, "replace", failing(Path.replace))
    monkeypatch.setattr(Path, "chmod", failing(Path.chmod))
    monkeypatch.setattr(f"{replacing.__name__}.NamedTemporaryFile", failing(NamedTemporaryFile))

    def set_up(count: int, error: BaseException) -> None:
        state.update(left=count, error=error)

    yield set_up
    state["left"] = -1


def _swap(course: Path, after: dict[str, bytes]) -> None:
    replacing.replace_all({course / name: data for name, data in after.items()})


def test_a_stop_between_any_two_calls_of_the_swap(
    course: Path, calls: Callable[[int, BaseException], None]
) -> None:
    """At every step of the swap: a stop leaves whole files, a full disk leaves the old ones and no debris."""
    before = _catalogues(course)
    after = {name: data + b"\n# new\n" for name, data in before.items()}
    stopped = 0
    for count in range(1, 40):
        for error in (Stopped(), OSError(errno.ENOSPC, "No space left on device")):
            calls(count, error)
            try:
                _swap(course, after)
            except (Stopped, OSError):
                stopped += 1
            calls(-1, error)
            _check(course, before, after)
            assert not list((course / "locale").rglob("*.new"))
            for name, data in before.items():
                (course / name).write_bytes(data)
    print(f"{stopped} stops injected into the swap")  # noqa: T201  # the figure of the issue
    assert stopped > 30


@pytest.mark.slow
def test_stops_at_random_moments_of_the_whole_update(course: Path) -> None:
    """A hundred stops at random lines of our own code, in this process, lose nothing."""
    before, pairs = _catalogues(course), _pairs(course)
    after = _finished(course)
    chance = random.Random(7)  # noqa: S311  # no secret: the same moments at every run
    lines = _lines_of_an_update(course)
    for name, data in before.items():
        (course / name).write_bytes(data)
    stopped = 0
    for _ in range(FAULTS):
        stopped += _stop_at(course, chance.randrange(1, lines))
        _check(course, before, after)
        for name, data in before.items():
            (course / name).write_bytes(data)
    print(f"{stopped} stops at random lines; 0 of {len(pairs)} translations lost")  # noqa: T201  # the figure of the issue
    assert stopped > FAULTS // 2
    assert update(course / "docs", course / "locale", course / "build").findings == ()
    assert pairs <= _pairs(course)


def _lines_of_an_update(course: Path) -> int:
    return _traced(course, 0)[0]


def _stop_at(course: Path, line: int) -> bool:
    return _traced(course, line)[1]


def _traced(course: Path, limit: int) -> tuple[int, bool]:
    """Run an update, count the lines of the room it executes and stop at one of them."""
    seen = 0

    def trace(frame: Any, event: str, _argument: Any) -> Any:  # noqa: ANN401  # sys.settrace's
        nonlocal seen
        if "publish/catalogues" not in frame.f_code.co_filename:
            return None
        if event == "line":
            seen += 1
            if seen == limit:
                raise Stopped
        return trace

    sys.settrace(trace)
    try:
        update(course / "docs", course / "locale", course / "build")
    except Stopped:
        return seen, True
    finally:
        sys.settrace(None)
    return seen, False


def test_a_full_disk_changes_nothing_and_is_named(course: Path) -> None:
    """Where no file can grow, the update says so with the file and leaves every byte."""
    update(course / "docs", course / "locale", course / "build")  # the build folder is settled, as on any day
    _spoil(course)
    before = _catalogues(course)
    limited = f"import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); {WORDS}"
    limited = limited.replace(
        "d = update(", "resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900)); d = update("
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(course)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 1, done.stderr
    assert re.search(rf"{course}/\S+: the catalogues cannot be written: File too large", done.stdout)
    assert _catalogues(course) == before
    assert not list((course / "locale").rglob("*.new"))


def _spoil(course: Path) -> None:
    """Give the next update something to write: a source that changed."""
    page = course / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nЖаңа сөйлем.\n", "utf-8")


@pytest.mark.skipif(os.name != "posix", reason="the rights are those of POSIX")
def test_a_read_only_folder_is_named_and_changes_nothing(course: Path) -> None:
    """Without the right to write, the finding names the place; root gives up its right to write anywhere."""
    before = _catalogues(course)
    folders = [course / "locale", *(path for path in (course / "locale").rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        done = _run(course, preexec_fn=_as_anybody)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert done.returncode == 1, done.stderr
    assert "cannot be written: Permission denied" in done.stdout
    assert str(course / "locale") in done.stdout
    assert _catalogues(course) == before


def _as_anybody() -> None:
    """Drop CAP_DAC_OVERRIDE from what the next program may have; others than root have it not (prctl(2))."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)


@pytest.mark.slow
def test_two_updates_at_once(course: Path) -> None:
    """The second waits for the first; the result is that of one."""
    after, pairs = _finished(course), _pairs(course)
    command = [sys.executable, "-c", WORDS, str(course)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    assert [run.communicate(timeout=120)[0].strip() for run in runs] == [b"", b""]
    assert _catalogues(course) == after
    assert pairs <= _pairs(course)


def test_a_translator_who_saves_during_an_update_wins(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was saved after the update had read the file is not overwritten, and the update says so."""
    path = course / "locale" / "en" / "LC_MESSAGES" / "index.po"
    saved = path.read_bytes() + b'\n# just now\nmsgid "x"\nmsgstr "y"\n'
    real = sys.modules["daris.publish.catalogues.updating"].__dict__["extract"]

    def slow(*words: Any) -> Any:  # noqa: ANN401  # as the real one
        path.write_bytes(saved)
        return real(*words)

    monkeypatch.setattr("daris.publish.catalogues.updating.extract", slow)
    (finding,) = update(course / "docs", course / "locale", course / "build").findings
    assert (finding.place.file, finding.remark.code) == (str(path), "catalogue-changed")
    assert path.read_bytes() == saved


@pytest.mark.parametrize("name", sorted(DAMAGED.keys() - MENDED))
def test_an_odd_file_stops_the_update_with_its_place_and_nothing_is_touched(course: Path, name: str) -> None:
    """Each of the odd files of ``test_entries``: the update names file and line, and every byte stays."""
    data, line, words = DAMAGED[name]
    path = course / "locale" / "en" / "LC_MESSAGES" / "index.po"
    path.write_bytes(data)
    before = _catalogues(course)
    done = update(course / "docs", course / "locale", course / "build")
    assert done.changed == ()
    assert [(finding.place.file, finding.place.line) for finding in done.findings] == [(str(path), line)]
    assert words in str(done.findings[0])
    assert _catalogues(course) == before


@pytest.mark.parametrize("form", ["BOM", "CRLF", "KZ-1048 declared", "UTF-16"])
def test_what_an_editor_does_to_a_file_is_mended_and_nothing_lost(course: Path, form: str) -> None:
    """A byte order mark, line ends of Windows and a declared office charset become plain UTF-8."""
    path, pairs = course / "locale" / "en" / "LC_MESSAGES" / "index.po", _pairs(course)
    text = path.read_text("utf-8")
    forms = {
        "BOM": b"\xef\xbb\xbf" + text.encode(),
        "CRLF": text.replace("\n", "\r\n").encode(),
        "KZ-1048 declared": text.replace("UTF-8", "KZ-1048").encode("kz1048"),
        "UTF-16": text.encode("utf-16"),
    }
    path.write_bytes(forms[form])
    assert update(course / "docs", course / "locale", course / "build").findings == ()
    assert pairs <= _pairs(course)
    assert b"\r" not in path.read_bytes()
    assert "charset=utf-8" in path.read_text("utf-8").lower()


@pytest.mark.slow
def test_one_line_of_three_megabytes_is_updated_in_seconds(course: Path, write: Write) -> None:
    """Neither sphinx-intl's copy nor our own file wraps it: Babel would take minutes."""
    path = write("index.po", ("Public diplomacy is a tool.", "a tool " * 430_000), language="kk")
    size = path.stat().st_size
    assert size > 3_000_000
    started = time.process_time()
    assert update(course / "docs", course / "locale", course / "build").findings == ()
    assert time.process_time() - started < 30
    assert path.stat().st_size >= size
    page = course / "docs" / "index.md"
    page.write_text(page.read_text("utf-8").replace("is a tool.", "is a tool!"), "utf-8")
    assert update(course / "docs", course / "locale", course / "build").findings == ()
    assert path.read_text("utf-8").count("a tool " * 430_000) >= 1
