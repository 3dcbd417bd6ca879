"""Words typed after ``python -m daris`` become a command's exit code."""

from __future__ import annotations

import argparse
import atexit
import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

from daris import __version__
from daris.command.streams import ended, prepare_streams
from daris.model.garbage import SELDOM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMANDS: Final = (
    "new",
    "build",
    "draft",
    "repair",
    "catalogues",
    "status",
    "check",
    "serve",
    "publish",
    "zip",
)
"""The commands, each a module of ``daris.command``, in the order ``daris --help`` lists them."""


def parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, one sub-parser a command.

    If ``words`` begin with a command only that one is there: to load them all takes 0.8 s.
    """
    whole = argparse.ArgumentParser(
        prog="daris", description="Compile raw course text into bilingual lectures."
    )
    whole.add_argument("--version", action="version", version=f"daris {__version__}")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in words[:1] if words and words[0] in COMMANDS else COMMANDS:
        import_module(f"daris.command.{name}").add(commands)
    return whole


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; exit codes: 0 done, 1 something to mend was found, 2 the words are off."""
    _seldom_look_for_garbage()
    prepare_streams()
    words = sys.argv[1:] if words is None else words
    arguments = parser(words).parse_args(words)
    run: Callable[[argparse.Namespace], int] = arguments.run
    return ended(lambda: run(arguments))


def _seldom_look_for_garbage() -> None:
    """Spare Python to look for it at every 700th new object, and through all that is left at the very end.

    Of the 0.8 s in which Sphinx is loaded, one word is read and Python ends, that was a quarter.
    """
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)


if __name__ == "__main__":
    sys.exit(main())
