"""Chains of steps run side by side and become outcomes; no process outlives the run."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, NoReturn

from daris.publish.editions.copies import Copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

    from daris.publish.editions.steps import Step

    Report = Callable[[Step, str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one step ended: Sphinx's exit code and what it said on standard error, line by line."""

    step: Step
    code: int
    messages: tuple[str, ...]


def run(chains: Iterable[tuple[Step, ...]], report: Report) -> tuple[Outcome, ...]:
    """Run every chain to its end or its first failure; ``report`` hears each status line.

    Raise KeyboardInterrupt on Ctrl-C and on SIGTERM, after all processes have ended.
    """
    under_way = [_Chain(steps, report) for steps in chains]
    try:
        with _sigterm_interrupts():
            for chain in under_way:
                chain.go_on()
            while pipes := {pipe: chain for chain in under_way for pipe in chain.pipes}:
                for pipe in pipes.keys() & set(wait(list(pipes))):
                    pipes[pipe].hear(pipe)
    finally:
        for chain in under_way:
            chain.stop()
    return tuple(outcome for chain in under_way for outcome in chain.outcomes)


class _Chain:
    """Steps that follow each other: the one that runs, and how those before it ended."""

    def __init__(self, steps: Iterable[Step], report: Report) -> None:
        self.outcomes: list[Outcome] = []
        self._waiting = list(steps)
        self._report = report
        self._running: Copy | None = None
        self._messages: list[str] = []

    @property
    def pipes(self) -> tuple[Connection, ...]:
        return self._running.pipes if self._running else ()

    def go_on(self) -> None:
        """Start the step that waits first."""
        self._running, self._messages = None, []
        if self._waiting:
            self._running = Copy.start(self._waiting[0].words)

    def hear(self, pipe: Connection) -> None:
        """Take what a step says; after its last word it has ended."""
        if self._running is None:
            return
        for line in self._running.read(pipe):
            if pipe is self._running.status:
                self._report(self._waiting[0], line)
            else:
                self._messages.append(line)
        if not self._running.pipes:
            code = self._running.code()
            self.outcomes.append(Outcome(self._waiting.pop(0), code, tuple(self._messages)))
            if code:
                self._waiting.clear()
            self.go_on()

    def stop(self) -> None:
        """End what still runs."""
        if self._running:
            self._running.stop()


@contextmanager
def _sigterm_interrupts() -> Iterator[None]:
    """Let SIGTERM end the run as Ctrl-C does, where Python lets us: in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt
