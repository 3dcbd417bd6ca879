"""Status lines of several runs become one line on a terminal, or a short log elsewhere."""

from __future__ import annotations

import re
import sys
from time import monotonic
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from daris.publish.editions import Step

PERCENT: Final = re.compile(r"^(?P<what>[^\[]+)\.\.\. \[ *(?P<share>\d+%)\]")


def announce(work: str) -> None:
    """Tell a person at the terminal what is under way; scripts and pipes see nothing."""
    if sys.stderr.isatty():
        print(f"{work} …", file=sys.stderr, flush=True)


class Progress:
    """Show what each running step is at; use as a context manager, so that the line is closed."""

    def __init__(self) -> None:
        """Look once whether a person watches."""
        self._watched = sys.stdout.isatty()
        self._at: dict[str, str] = {}
        self._since = monotonic()

    def __enter__(self) -> Self:
        """Start the clock."""
        self._since = monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        """Close the line and say how long it took."""
        if self._watched:
            sys.stdout.write("\r\033[K")
        print(f"Built in {monotonic() - self._since:.1f} s.")

    def hear(self, step: Step, line: str) -> None:
        """Take one status line of a step; elsewhere than on a terminal only its first one is shown."""
        name = str(step)
        if name not in self._at and not self._watched:
            print(f"{name} …", flush=True)
        found = PERCENT.match(line)
        self._at[name] = f"{found['what']} {found['share']}" if found else line[:40]
        if self._watched:
            shown = " · ".join(f"{step}: {at}" for step, at in list(self._at.items())[-2:])
            sys.stdout.write(f"\r\033[K{shown[:100]}")
            sys.stdout.flush()
