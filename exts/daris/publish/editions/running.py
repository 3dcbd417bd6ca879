"""Chains of steps run side by side and become outcomes; no process outlives the run."""

from __future__ import annotations

import asyncio
import signal
from asyncio.subprocess import PIPE
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import StreamReader
    from collections.abc import Callable, Iterable

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
    try:
        return asyncio.run(_all(chains, report))
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None


async def _all(chains: Iterable[tuple[Step, ...]], report: Report) -> tuple[Outcome, ...]:
    whole = asyncio.current_task()
    if whole is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, whole.cancel)
    ended = await asyncio.gather(*(_chain(chain, report) for chain in chains))
    return tuple(outcome for chain in ended for outcome in chain)


async def _chain(steps: tuple[Step, ...], report: Report) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for step in steps:
        outcomes.append(await _run(step, report))
        if outcomes[-1].code:
            break
    return outcomes


async def _run(step: Step, report: Report) -> Outcome:
    process = await asyncio.create_subprocess_exec(*step.words, stdout=PIPE, stderr=PIPE)
    try:
        _, messages = await asyncio.gather(
            _follow(process.stdout, lambda line: report(step, line)), _collect(process.stderr)
        )
        return Outcome(step, await process.wait(), messages)
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


async def _follow(stream: StreamReader | None, hear: Callable[[str], None]) -> None:
    if stream is None:
        return
    async for line in stream:
        if text := line.decode(errors="replace").strip():
            hear(text)


async def _collect(stream: StreamReader | None) -> tuple[str, ...]:
    lines: list[str] = []
    await _follow(stream, lines.append)
    return tuple(lines)
