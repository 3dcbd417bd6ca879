"""A project folder becomes ``build/site``: every edition as a site and as a book."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.course import editions_of, without_editions, without_settings
from daris.command.progress import Progress
from daris.command.stoppers import stoppers
from daris.lang.editions import EDITIONS
from daris.model.audience import STUDENT
from daris.publish.catalogues.compiling import compile_language, folder_of
from daris.publish.chapters.drafting import draft_unclaimed
from daris.publish.editions import Folders, assemble, chains, get_ready, run, swap
from daris.publish.editions.steps import BOOKS, BUILDERS, USUAL
from daris.publish.editions.unchanged import forget, is_built, remember, state
from daris.publish.reading.start_page import write_start_page
from daris.scan.read import passed_over

if TYPE_CHECKING:
    from daris.command import Parsers
    from daris.model.finding import Finding
    from daris.publish.editions import Outcome


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
    options = sphinx_options(arguments)
    request = (arguments.edition, arguments.format, options)
    if is_built(folders, state(folders, request)):
        print(f"Nothing has changed since the last build: {folders.site / 'index.html'}")
        return 0
    get_ready()
    forget(folders)
    stopping = (
        without_settings(folders.docs)
        or without_editions(folders.root)
        or stoppers(folders.docs, folders.locale, folders.build)
    )
    if stopping:
        return _refuse(stopping)
    damaged = _draft(folders)
    drafted = state(folders, request)
    _compile(folders)
    outcomes = _run(folders, arguments)
    messages = _messages(outcomes)
    for message in messages:
        print(message, file=sys.stderr)
    failed = [outcome for outcome in outcomes if outcome.code]
    if failed:
        return _fail(folders, failed)
    _publish(folders, _whole(arguments.base_url))
    if not (damaged or messages):  # a warning is to be heard at every build until it is mended
        remember(folders, drafted)
    return 1 if damaged else 0


def build_site(root: Path) -> int:
    """Build what ``daris build --format html`` builds."""
    usual = {"edition": None, "student": False, "strict": False, "base_url": ""}
    return run_build(argparse.Namespace(root=root, format=["html"], **usual))


def sphinx_options(arguments: argparse.Namespace) -> tuple[str, ...]:
    """Return what each Sphinx run is told besides."""
    return (
        *(("-t", STUDENT) if arguments.student else ()),
        *(("-W", "--keep-going") if arguments.strict else ()),
        *(("-D", f"daris_base_url={_whole(arguments.base_url)}") if arguments.base_url else ()),
    )


def edition_options(editions: tuple[str, ...]) -> tuple[str, ...]:
    """Return how Sphinx is told of editions beyond the two that every course has."""
    if set(editions) == set(EDITIONS):
        return ()
    return tuple(word for edition in editions for word in ("-D", f"daris_editions.{edition}=../{edition}/"))


def _run(folders: Folders, arguments: argparse.Namespace) -> tuple[Outcome, ...]:
    editions = tuple(arguments.edition or editions_of(folders.root))
    formats = tuple(sorted(set(arguments.format or USUAL)))
    books = [kind for kind in BOOKS if kind in formats or any(folders.build.glob(f"{kind}/*/*.{kind}"))]
    options = (*sphinx_options(arguments), *edition_options(editions_of(folders.root)))
    steps = chains(folders, editions, formats, books=books, options=options)
    with Progress() as progress:
        return run(steps, progress.hear)


def _fail(folders: Folders, failed: list[Outcome]) -> int:
    """Leave the site as it is, and no doctree of a failed edition.

    Sphinx does not read a page again that only warned, so the next strict build would pass.
    """
    for outcome in failed:
        shutil.rmtree(folders.output("doctrees", outcome.step.edition), ignore_errors=True)
    print(f"Failed: {', '.join(str(outcome.step) for outcome in failed)}.", file=sys.stderr)
    print(f"{folders.site} was left as it was.", file=sys.stderr)
    return 1


def _whole(address: str) -> str:
    return f"{address.rstrip('/')}/" if address else ""


def _refuse(findings: tuple[Finding, ...]) -> int:
    for finding in findings:
        print(finding, file=sys.stderr)
    print("Nothing was built and nothing overwritten; mend the above and build again.", file=sys.stderr)
    return 1


def _draft(folders: Folders) -> bool:
    """Draft chapters for new seeds once, before the editions start side by side.

    Say whether a seed was damaged; what is wrong with it Sphinx says, whoever starts it.
    """
    written, findings = draft_unclaimed(folders.seeds, folders.docs)
    for passed in passed_over(folders.seeds):
        print(passed, file=sys.stderr)
    for path in written:
        print(f"Drafted {path}: read it, mend what is marked, and it is yours.")
    return bool(findings)


def _compile(folders: Folders) -> None:
    """Compile the catalogues once for all editions: each shows the other's words too."""
    sources = (folders.locale.resolve(),)
    target = folder_of(folders.compiled.resolve(), sources, show_outdated=True)
    for language in editions_of(folders.root):
        compile_language(sources, target, language, docs=folders.docs, show_outdated=True)


def _messages(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    """Return what Sphinx said, each line once: editions and formats repeat each other."""
    return tuple(dict.fromkeys(message for outcome in outcomes for message in outcome.messages))


def _publish(folders: Folders, base_url: str) -> None:
    built = sorted(path.name for path in (folders.build / "html").glob("*") if path.is_dir())
    tree = assemble(folders, built)
    write_start_page(tree, built, base_url)
    swap(tree, folders.site)
    print(f"Done: open {folders.site / 'index.html'}")
    for book in sorted((*folders.site.glob("*/*.pdf"), *folders.site.glob("*/*.epub"))):
        print(f"      and {book}")
