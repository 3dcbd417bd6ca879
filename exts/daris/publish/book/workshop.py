"""Typst source and pictures come in, a PDF or the reasons against it go out of a bounded child process."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HERE: Final = Path(__file__).parent
FONTS: Final = HERE / "fonts"
STANDARDS: Final = ("ua-1", "a-3a")
SOURCE: Final = "main.typ"

_REPORT: Final = re.compile(r"^(?:error|warning): (?P<fact>.*(?:\n(?![ \t]*┌─)(?! = ).*)*)", re.MULTILINE)
_PLACE: Final = re.compile(re.escape(SOURCE) + r":(\d+):\d+")
_STANDARD: Final = re.compile(r"^(?:PDF/[\w-]+(?:, )?)+ error: ")
_GLYPH: Final = re.compile(r'the text `"(.+)"` could not be displayed with font .*')
_KEPT: Final = ("PATH", "PYTHONPATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR", "TEMP")
_NOWHERE: Final = "http://127.0.0.1:9"


@dataclass(frozen=True, slots=True)
class Limits:
    """What setting one book may cost: bytes of memory and seconds."""

    memory: int = 4 * 1024**3
    seconds: int = 600


@dataclass(frozen=True, slots=True)
class Fault:
    """One fact about a book: the line of its Typst source, 0 if unknown; ``fatal`` if there is no PDF."""

    line: int
    fact: str
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Workshop:
    """A directory that holds nothing but the copied inputs of one book, and the limits that hold there."""

    directory: Path
    limits: Limits = Limits()

    def press(self, output: Path, timestamp: int) -> tuple[Fault, ...]:
        """Set ``main.typ`` of the directory and write ``output``; return the reasons where that fails."""
        answer = self._ask(
            source=str(self.directory / SOURCE),
            output=str(output),
            packages=str(self.directory / "packages"),
            standards=STANDARDS,
            timestamp=timestamp,
        )
        if isinstance(answer, Fault):
            return (answer,)
        if "diagnostic" in answer:
            return tuple(_faults(answer["diagnostic"], answer["trace"]))
        return tuple(fault for report in answer["warnings"] for fault in _faults(report, [], fatal=False))

    def refused(self, trials: Iterable[str]) -> frozenset[str]:
        """Return those of some small pieces of Typst source that cannot be set alone."""
        asked = sorted(set(trials))
        if not asked:
            return frozenset()
        answer = self._ask(trials=asked)
        return frozenset(asked) if isinstance(answer, Fault) else frozenset(answer["refused"])

    def _ask(self, **job: Any) -> dict[str, Any] | Fault:  # noqa: ANN401  # JSON values
        bounds = {"memory": self.limits.memory, "seconds": self.limits.seconds}
        places = {"root": str(self.directory), "fonts": [str(FONTS)]}
        try:
            done = subprocess.run(  # noqa: S603  # our own script, no shell
                [sys.executable, "-P", str(HERE / "press.py")],
                input=json.dumps({**job, **bounds, **places}),
                capture_output=True,
                encoding="utf-8",
                cwd=self.directory,
                env=_environment(os.environ),
                timeout=self.limits.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Fault(
                0, f"setting the book took longer than {self.limits.seconds} seconds and was stopped"
            )
        if done.returncode:
            last = done.stderr.strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
            megabytes = self.limits.memory // 1024**2
            return Fault(
                0, f"Typst was stopped, most likely at its limit of {megabytes} MB of memory: {last[0]}"
            )
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """Return the little of our environment that Python needs, and a proxy that leads nowhere."""
    kept = {name: own[name] for name in _KEPT if name in own}
    return {
        **kept,
        "HTTP_PROXY": _NOWHERE,
        "HTTPS_PROXY": _NOWHERE,
        "ALL_PROXY": _NOWHERE,
        "PYTHONIOENCODING": "utf-8",
    }


def _faults(diagnostic: str, trace: list[str], *, fatal: bool = True) -> Iterable[Fault]:
    """Yield every report of a diagnostic with the first line of our source that it names."""
    starts = [match.start() for match in _REPORT.finditer(diagnostic)] or [0]
    for start, end in zip(starts, [*starts[1:], len(diagnostic)], strict=True):
        report = diagnostic[start:end]
        match = _REPORT.match(report)
        fact = _STANDARD.sub("", match["fact"].strip()) if match else report.strip()
        found = _PLACE.search(report) or _PLACE.search("\n".join(trace))
        yield Fault(int(found[1]) if found else 0, _GLYPH.sub(_named, fact), fatal)


def _named(match: re.Match[str]) -> str:
    """Name the signs that no font can draw as a lecturer can look them up."""
    signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in match[1])
    return f"no font of the book has {signs}; write it with other signs"
