"""A bilingual course built by stock Sphinx, MyST and Furo and by Daris, in turn, cold and again.

    python -m bench.speed              200 lectures
    python -m bench.speed 20 200 1000  growth with the course; 1,000 lectures take stock Sphinx half an hour

Every figure is of the clock, of two editions: stock Sphinx runs once for each, as its documentation says.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bench.make_course import write_course

if TYPE_CHECKING:
    from collections.abc import Callable

HISTORY: Final = Path(__file__).parent / "history" / "speed.jsonl"
SAME: Final = "cold, same pages"
SERVED: Final = "one, served"
AIMS: Final = {"cold": 8, "one lecture": 5, SERVED: 5}
"""How many times faster we mean to be than two runs of stock Sphinx."""
MEASURING: Final = """
import ctypes, os, resource, subprocess, sys
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: a process whose parent ended comes to us
code = subprocess.run(sys.argv[2:]).returncode
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""
"""Runs a command to the end of all its processes and notes the largest; as waited for, their work counts."""
SERVER: Final = """
import sys
from pathlib import Path
from daris.command.build import build_site
if __name__ == "__main__":
    for asked in sys.stdin:
        build_site(Path())
        print("built", flush=True)
"""
"""What ``daris serve`` does when a file was saved: it builds again, in the process that built before."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds of the clock, of the processor, and the largest process in MB."""

    seconds: float
    work: float
    memory: float


def main(sizes: list[int]) -> None:
    """Measure each size, print ratios, add a line to the history."""
    for size in sizes:
        with TemporaryDirectory(prefix="daris-bench-") as folder:
            stock, ours = Path(folder, "stock"), Path(folder, "ours")
            write_course(stock, size, daris=False)
            write_course(ours, size, daris=True)
            measured = {"stock": _rounds(stock, _stock), "daris": _rounds(ours, _daris)}
            measured["stock"][SERVED], measured["daris"][SERVED] = (
                measured["stock"]["one lecture"],
                _served(ours),
            )
            measured["stock"][SAME], measured["daris"][SAME] = measured["stock"]["cold"], _one_language(ours)
        _print(size, measured)
        _keep(size, measured)


def _rounds(root: Path, build: Callable[[Path], None]) -> dict[str, Figure]:
    """Build cold, after nothing, after a word in one lecture, after a word in one catalogue."""
    found = {"cold": _measured(root, build), "nothing": _measured(root, build)}
    lecture = root / "docs" / "lectures" / "l0010.md"
    _change(lecture, lecture.read_text("utf-8") + "\nТағы бір сөз.\n")
    found["one lecture"] = _measured(root, build)
    catalogue = root / "locale" / "en" / "LC_MESSAGES" / "lectures" / "l0011.po"
    head, _, last = catalogue.read_text("utf-8").rpartition('msgstr "')
    _change(catalogue, f'{head}msgstr "Another {last}')
    found["one translation"] = _measured(root, build)
    return found


def _served(root: Path) -> Figure:
    """Change a lecture while ``daris serve`` runs, and wait until both editions show it."""
    lecture = root / "docs" / "lectures" / "l0012.md"
    words = (sys.executable, "-c", SERVER)
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=root, stdin=pipe, stdout=pipe, text=True) as server:  # noqa: S603  # ours
        _built(server)
        for _ in "ab":  # the first time it has to load Sphinx
            _change(lecture, lecture.read_text("utf-8") + "\nТағы бір сөз.\n")
            seconds = _built(server)
    return Figure(round(seconds, 2), 0, 0)


def _built(server: subprocess.Popen[str]) -> float:
    """Ask for a build and return how many seconds it takes."""
    started = time.monotonic()
    print("build", file=server.stdin, flush=True)
    for line in server.stdout or ():
        if line == "built\n":
            break
    return time.monotonic() - started


def _one_language(root: Path) -> Figure:
    """Build cold what stock Sphinx builds: pages that hold the words of their own edition alone."""
    shutil.rmtree(root / "build")
    conf = root / "docs" / "conf.py"
    conf.write_text(f"{conf.read_text('utf-8')}daris_side_by_side = False\n", "utf-8")
    return _measured(root, _daris)


def _change(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    later = time.time() + 2  # what builders compare is the time of a file
    os.utime(path, (later, later))


def _measured(root: Path, build: Callable[[Path], None]) -> Figure:
    before, started = os.times(), time.monotonic()
    build(root)
    seconds, after = time.monotonic() - started, os.times()
    peak = max(float(path.read_text()) for path in root.glob("peak*"))
    return Figure(round(seconds, 2), round(sum(after[2:4]) - sum(before[2:4]), 2), round(peak / 1024))


def _stock(root: Path) -> None:
    for edition in ("kk", "en"):
        words = (
            "-q",
            "-d",
            f"build/{edition}/doctrees",
            "-D",
            f"language={edition}",
            "docs",
            f"build/{edition}/html",
        )
        _run(root, f"peak-{edition}", "-m", "sphinx", *words)


def _daris(root: Path) -> None:
    _run(root, "peak", "-m", "daris", "build", "--format", "html")


def _run(root: Path, peak: str, *words: str) -> None:
    """Run Python below ``root`` and leave the size of its largest process, in KB, in the file ``peak``."""
    command = (sys.executable, "-c", MEASURING, peak, sys.executable, *words)
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603  # ours
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def _print(size: int, measured: dict[str, dict[str, Figure]]) -> None:
    print(
        f"{size} lectures of 1,500 words, Kazakh and English (load of the machine {os.getloadavg()[0]:.1f})"
    )
    for name, stock in measured["stock"].items():
        ours = measured["daris"][name]
        aim = f" (aim {AIMS[name]})" if name in AIMS else ""
        work = f"; work {stock.work / ours.work:.1f} times" if ours.work else ""
        print(
            f"  {name:16} stock {stock.seconds:7.1f} s, {stock.memory:4.0f} MB   daris {ours.seconds:6.1f} s,"
            f" {ours.memory:4.0f} MB   {stock.seconds / ours.seconds:5.1f} times{aim}{work}",
            flush=True,
        )


def _keep(size: int, measured: dict[str, dict[str, Figure]]) -> None:
    HISTORY.parent.mkdir(exist_ok=True)
    figures = {
        who: {name: asdict(figure) for name, figure in found.items()} for who, found in measured.items()
    }
    line = {"day": time.strftime("%Y-%m-%d"), "lectures": size, **figures}
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:] if word.isdigit()] or [200])
