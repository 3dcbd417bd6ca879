"""A project folder becomes a local site that rebuilds itself at every change."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.build import build_site
from daris.command.course import without_settings
from daris.command.streams import STOPPED, ended

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers


def add(parsers: Parsers) -> None:
    """Add ``daris serve``."""
    parser = parsers.add_parser("serve", help="build, serve on this machine and rebuild at every change")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.add_argument("--port", type=int, default=8000, help="the port on this machine (default: 8000)")
    parser.set_defaults(run=run_serve)


def run_serve(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C; exit code 1 where there is no course, 2 where the server's package is missing."""
    root: Path = arguments.root
    for finding in without_settings(root / "docs"):
        print(finding, file=sys.stderr)
        return 1
    try:
        from livereload import Server  # noqa: PLC0415  # a development tool, absent from a plain install
    except ImportError:
        print("daris serve needs the package livereload; install it with: pip install livereload")
        return 2

    def build() -> None:
        if ended(lambda: build_site(root)) == STOPPED:  # in this process: Sphinx stays loaded beside it
            raise KeyboardInterrupt

    build()
    server = Server()
    for watched in ("docs", "locale", "seeds"):
        server.watch(str(root / watched), build)
    server.serve(root=str(root / "build" / "site"), port=arguments.port, host="127.0.0.1")
    return 0
