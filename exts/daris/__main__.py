"""Words typed after ``python -m daris`` become a command's exit code."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from daris import __version__
from daris.command import build, catalogues, check, draft, repair, serve, status
from daris.command.streams import ended, prepare_streams

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMANDS: Final = (build, draft, repair, catalogues, status, check, serve)
"""The commands in the order ``daris --help`` lists them."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line, one sub-parser a command."""
    whole = argparse.ArgumentParser(
        prog="daris", description="Compile raw course text into bilingual lectures."
    )
    whole.add_argument("--version", action="version", version=f"daris {__version__}")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return whole


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; exit codes: 0 done, 1 something to mend was found, 2 the words are off."""
    prepare_streams()
    arguments = parser().parse_args(words)
    run: Callable[[argparse.Namespace], int] = arguments.run
    return ended(lambda: run(arguments))


if __name__ == "__main__":
    sys.exit(main())
