"""A run of Sphinx is a copy of one process that has loaded it, by Python's own *forkserver*.

To load Sphinx, MyST, Furo and our rooms takes half a second, the larger part of a run that writes one page;
and as the copy ends without taking all that apart again, another fifth of a second is saved.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from multiprocessing import forkserver, get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerProcess

LOADED: Final = "daris.publish.editions.loaded"
FORKING: Final = get_context("forkserver")
AT_ONCE: Final = 1 << 16
"""Bytes that are read from a pipe at once."""


def get_ready() -> None:
    """Begin to load Sphinx, in a process of its own: whoever calls has other things to do meanwhile.

    The process ends with this one, however this one ends.
    """
    FORKING.set_forkserver_preload([LOADED])
    forkserver.ensure_running()


@dataclass(frozen=True, slots=True)
class Copy:
    """One run of Sphinx: its process and what it says, each line once read."""

    process: ForkServerProcess
    status: Connection
    warnings: Connection
    _said: dict[Connection, bytes] = field(default_factory=dict)
    """What came from each pipe that is still open and is not yet a line."""

    @classmethod
    def start(cls, words: tuple[str, ...]) -> Self:
        """Start ``sphinx-build`` with these words, in this folder and environment."""
        get_ready()
        (status, status_in), (warnings, warnings_in) = (FORKING.Pipe(duplex=False) for _ in range(2))
        where = (os.getcwd(), dict(os.environ))  # noqa: PTH109
        process = FORKING.Process(target=_run, args=(words, status_in, warnings_in, *where))
        process.start()
        for theirs in (status_in, warnings_in):
            theirs.close()
        return cls(process, status, warnings, {status: b"", warnings: b""})

    @property
    def pipes(self) -> tuple[Connection, ...]:
        """Return what there is still to read from; none when the run has ended."""
        return tuple(self._said)

    def read(self, pipe: Connection) -> Iterator[str]:
        """Yield the lines that are whole now, but no blank ones; what is no UTF-8 does no harm."""
        came = os.read(pipe.fileno(), AT_ONCE)
        *lines, rest = (self._said[pipe] + came).split(b"\n")
        self._said[pipe] = rest
        if not came:
            lines.append(self._said.pop(pipe))
            pipe.close()
        for line in lines:
            if text := line.decode(errors="replace").strip():
                yield text

    def code(self) -> int:
        """Wait for the end and return the exit code."""
        self.process.join()
        return self.process.exitcode or 0

    def stop(self) -> None:
        """End it now, wherever it is."""
        self.process.terminate()
        self.process.join()


def _run(
    words: tuple[str, ...],
    status: Connection,
    warnings: Connection,
    folder: str,
    environment: Mapping[str, str],
) -> None:
    """Be ``python -m sphinx``, in the copy."""
    _end_with_parent()
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, pipe in ((1, status), (2, warnings)):  # also for what is said past Python
        os.dup2(pipe.fileno(), number)
        pipe.close()
    sys.stdout, sys.stderr = (
        os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace") for number in (1, 2)
    )
    from daris.publish.editions.loaded import run_sphinx  # noqa: PLC0415  # loaded long ago, but only here

    sys.exit(run_sphinx(words))


def _end_with_parent() -> None:
    """End at once when the process that asked for this copy does, even if it was killed."""
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=wait, daemon=True).start()
