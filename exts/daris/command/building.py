"""A project folder becomes ``build/site``: every edition as a site and as a book."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from daris.command.build import sphinx_options, whole
from daris.command.course import editions_of, without_editions, without_settings
from daris.command.progress import Progress
from daris.command.stoppers import stoppers
from daris.lang.editions import EDITIONS
from daris.publish.catalogues.compiling import compile_language, folder_of
from daris.publish.chapters.drafting import draft_unclaimed
from daris.publish.editions import assemble, chains, run, swap
from daris.publish.editions.steps import BOOKS, USUAL
from daris.publish.editions.unchanged import remember, state
from daris.publish.reading.start_page import write_start_page
from daris.scan.read import passed_over

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from pathlib import Path

    from daris.model.finding import Finding
    from daris.publish.editions import Folders, Outcome


def build_course(folders: Folders, arguments: argparse.Namespace, request: Iterable[object]) -> int:
    """Build what the words of ``daris build`` ask for; ``request`` is what is remembered of them."""
    stopping = (
        without_settings(folders.docs)
        or without_editions(folders.root)
        or stoppers(folders.docs, folders.locale, folders.build)
    )
    if stopping:
        return _refuse(stopping)
    damaged = _draft(folders)
    drafted = state(folders, request)
    outcomes = _run(folders, arguments, editions_of(folders.root))
    messages = _messages(outcomes)
    for message in messages:
        print(message, file=sys.stderr)
    failed = [outcome for outcome in outcomes if outcome.code]
    if failed:
        return _fail(folders, failed)
    _publish(folders, whole(arguments.base_url))
    if not (damaged or messages):  # a warning is to be heard at every build until it is mended
        remember(folders, drafted)
    return 1 if damaged else 0


def edition_options(editions: tuple[str, ...]) -> tuple[str, ...]:
    """Return how Sphinx is told of editions beyond the two that every course has."""
    if set(editions) == set(EDITIONS):
        return ()
    return tuple(word for edition in editions for word in ("-D", f"daris_editions.{edition}=../{edition}/"))


def _run(folders: Folders, arguments: argparse.Namespace, known: tuple[str, ...]) -> tuple[Outcome, ...]:
    editions = tuple(arguments.edition or known)
    formats = tuple(sorted(set(arguments.format or USUAL)))
    books = [kind for kind in BOOKS if kind in formats or any(folders.build.glob(f"{kind}/*/*.{kind}"))]
    ready = ("-D", f"daris_compiled={_compiled(folders, known)}", "-D", f"daris_ready={','.join(known)}")
    options = (*sphinx_options(arguments), *edition_options(known), *ready)
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


def _compiled(folders: Folders, editions: tuple[str, ...]) -> Path:
    """Compile the catalogues once for all editions, as each shows the other's words too; say where."""
    sources = (folders.locale.resolve(),)
    target = folder_of(folders.compiled.resolve(), sources, show_outdated=True)
    for language in editions:
        compile_language(sources, target, language, docs=folders.docs, show_outdated=True)
    return target


def _messages(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    """Return what Sphinx said, each line once: editions and formats repeat each other."""
    return tuple(dict.fromkeys(message for outcome in outcomes for message in outcome.messages))


def _publish(folders: Folders, base_url: str) -> None:
    built = sorted(path.name for path in (folders.build / "html").glob("*") if path.is_dir())
    tree = assemble(folders, built)
    write_start_page(tree, built, base_url, folders.build / "digests.json")
    swap(tree, folders.site)
    print(f"Done: open {folders.site / 'index.html'}")
    for book in sorted((*folders.site.glob("*/*.pdf"), *folders.site.glob("*/*.epub"))):
        print(f"      and {book}")
