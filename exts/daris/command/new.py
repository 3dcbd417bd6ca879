"""A folder becomes a course without lectures yet: the shortest way to a first scan."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.starting import Beginning, begin, line

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers


def add(parsers: Parsers) -> None:
    """Add ``daris new``."""
    parser = parsers.add_parser("new", help="begin a course in a new folder")
    parser.add_argument("folder", type=Path, help="where the course will lie")
    parser.add_argument("--title", metavar="TEXT", help="what it is called in Kazakh")
    parser.add_argument("--title-en", metavar="TEXT", help="what it is called in English")
    parser.add_argument("--author", metavar="TEXT", help="who teaches it")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what to do next; exit code 1 if one of them is there already."""
    folder: Path = arguments.folder
    course = Beginning(
        line(folder.absolute().name),
        _answer(arguments.title, "Title in Kazakh"),
        _answer(arguments.title_en, "Title in English"),
        _answer(arguments.author, "Author"),
    )
    try:
        begin(course, folder)
    except FileExistsError as error:
        print(f"{error.filename}: this is there already; name a folder without a course", file=sys.stderr)
        return 1
    print(f"A course begins in {folder}.")
    print(f"Next: put the raw text of a scan (.txt) into {folder / 'seeds'}, go to {folder}: `daris build`.")
    return 0


def _answer(given: str | None, question: str) -> str:
    """Return what was given, or ask whoever sits at the terminal; an empty answer is one."""
    if given is None and sys.stdin.isatty() and sys.stdout.isatty():
        with suppress(EOFError):  # Ctrl-D is an empty answer, too
            given = input(f"{question} (Enter: later): ")
    return line(given or "")
