"""A project folder becomes ``build/site``, unless it has become that already."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from daris.model.audience import STUDENT
from daris.publish.editions.copies import get_ready
from daris.publish.editions.steps import BUILDERS, Folders
from daris.publish.editions.unchanged import forget, is_built, state

if TYPE_CHECKING:
    from daris.command import Parsers


def add(parsers: Parsers) -> None:
    """Add ``daris build``."""
    parser = parsers.add_parser("build", help="build the sites and books of all editions")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.add_argument("--edition", action="append", metavar="LANGUAGE", help="only this one; repeatable")
    parser.add_argument("--format", action="append", choices=sorted(BUILDERS), help="only this; repeatable")
    parser.add_argument("--student", action="store_true", help="leave the solutions of exercises out")
    parser.add_argument("--base-url", default="", metavar="URL", help="where the site will stand, if known")
    parser.add_argument("--strict", action="store_true", help="fail on any warning")
    parser.set_defaults(run=run_build)


def run_build(arguments: argparse.Namespace) -> int:
    """Build and publish; exit code 1 leaves the last good site in place, unless only seeds were damaged."""
    folders = Folders(arguments.root)
    request = (arguments.edition, arguments.format, sphinx_options(arguments))
    if is_built(folders, state(folders, request)):
        print(f"Nothing has changed since the last build: {folders.site / 'index.html'}")
        return 0
    get_ready()  # while this process loads what checks a course
    from daris.command.building import build_course  # noqa: PLC0415

    forget(folders)
    return build_course(folders, arguments, request)


def build_site(root: Path) -> int:
    """Build what ``daris build --format html`` builds."""
    usual = {"edition": None, "student": False, "strict": False, "base_url": ""}
    return run_build(argparse.Namespace(root=root, format=["html"], **usual))


def sphinx_options(arguments: argparse.Namespace) -> tuple[str, ...]:
    """Return what each Sphinx run is told besides."""
    return (
        *(("-t", STUDENT) if arguments.student else ()),
        *(("-W", "--keep-going") if arguments.strict else ()),
        *(("-D", f"daris_base_url={whole(arguments.base_url)}") if arguments.base_url else ()),
    )


def whole(address: str) -> str:
    """Return an address with the slash at its end that addresses of pages are put behind."""
    return f"{address.rstrip('/')}/" if address else ""
