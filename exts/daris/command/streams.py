"""Any text can be written to the streams of this process, and no command ends in a traceback."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

STOPPED: Final = 130
"""Exit code after Ctrl-C, as a shell has it: 128 and the number of the signal."""

UNHEARD: Final = 141
"""Exit code of a command whose reader went away, as after ``| head -1``: 128 and the number of SIGPIPE."""


def prepare_streams() -> None:
    """Write UTF-8 to files and pipes whatever the locale says; a stream that is closed takes everything."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # until the end
        elif isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def ended(run: Callable[[], int]) -> int:
    """Run a command to its end and return its exit code; what ends it early is told in one line."""
    try:
        code = run()
        sys.stdout.flush()  # a full disk and a reader that is gone show here
    except KeyboardInterrupt:
        code = STOPPED
        print("Stopped.", file=sys.stderr)
    except BrokenPipeError:
        code = UNHEARD
        _give_up_output()
    except OSError as error:
        code = 1
        _give_up_output()
        fact = (error.strerror or str(error)).lower()
        print(f"{error.filename or 'output'}: {fact}; check the disk and your rights to it", file=sys.stderr)
    return code


def _give_up_output() -> None:
    """Let go of what cannot be written, or Python would complain of it once more on its way out."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
