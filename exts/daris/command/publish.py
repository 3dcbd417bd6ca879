"""A finished site goes to the folder that a web server shows, in one move."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.publish.editions import Folders
from daris.publish.editions.deploying import deploy

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers


def add(parsers: Parsers) -> None:
    """Add ``daris publish``."""
    parser = parsers.add_parser("publish", help="put the finished site where a web server shows it")
    parser.add_argument("folder", type=Path, help="becomes a link to the site; releases lie beside it")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.set_defaults(run=run_publish)


def run_publish(arguments: argparse.Namespace) -> int:
    """Publish what was built; exit code 1 where there is no site, or somebody's files are in the way."""
    site, folder = Folders(arguments.root).site, arguments.folder
    if not (site / "index.html").is_file():
        print(f"{site}: there is no finished site; build it with: daris build", file=sys.stderr)
        return 1
    try:
        release = deploy(site.resolve(), folder.absolute())
    except FileExistsError:
        print(f"{folder}: this folder holds files; name one that is empty or not there yet", file=sys.stderr)
        return 1
    print(f"Published: {folder} now shows {release}")
    return 0
