"""A finished site becomes one zip that opens from a memory stick."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.publish.editions import Folders
from daris.publish.editions.archiving import archive

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers


def add(parsers: Parsers) -> None:
    """Add ``daris zip``."""
    parser = parsers.add_parser("zip", help="pack the finished site for reading without a network")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.add_argument("--to", type=Path, help="the file to write (default: build/course.zip)")
    parser.set_defaults(run=run_zip)


def run_zip(arguments: argparse.Namespace) -> int:
    """Pack what was built; exit code 1 where there is no site."""
    folders = Folders(arguments.root)
    if not (folders.site / "index.html").is_file():
        print(f"{folders.site}: there is no finished site; build it with: daris build", file=sys.stderr)
        return 1
    target = arguments.to or folders.build / "course.zip"
    packed = archive(folders.site, target, target.stem)
    print(f"Packed: {packed}; unpack it anywhere and open {target.stem}/index.html")
    return 0
