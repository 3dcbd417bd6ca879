"""Chapters become up-to-date .po files for translators."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.check import term_base
from daris.command.course import editions_of
from daris.publish.catalogues.memory import NAME, Memory
from daris.publish.catalogues.replacing import replace
from daris.publish.catalogues.status import translation_status
from daris.publish.catalogues.term_file import NAME as NAME_OF_TERMS
from daris.publish.catalogues.term_file import as_term_file
from daris.publish.catalogues.updating import update

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers


def add(parsers: Parsers) -> None:
    """Add ``daris catalogues``."""
    parser = parsers.add_parser("catalogues", help="bring the .po files up to date with the chapters")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="folder of the chapters")
    parser.add_argument("--locale", type=Path, default=Path("locale"), help="folder of the catalogues")
    parser.add_argument("--build", type=Path, default=Path("build"), help="folder for what can be made again")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Update and say what is left to translate; exit code 1 means that nothing was changed."""
    print("Reading the chapters …", flush=True)
    editions = editions_of(arguments.docs.parent)
    done = update(arguments.docs, arguments.locale, arguments.build, editions)
    if done.findings:
        for finding in done.findings:
            print(finding, file=sys.stderr)
        print("No catalogue was changed; mend the above and run it again.", file=sys.stderr)
        return 1
    terms = term_base(arguments.docs)
    if terms.terms and replace(arguments.locale / NAME_OF_TERMS, as_term_file(terms)):
        print(f"Updated {arguments.locale / NAME_OF_TERMS}")
    for path in done.changed:
        print(f"Updated {path}")
    memory = Memory(arguments.build / NAME)
    for language in editions:
        counts = translation_status(arguments.locale, language, memory)
        left = sum(count.untranslated + count.fuzzy for count in counts)
        print(
            f"{language}: {left} of {sum(count.messages for count in counts)} messages to translate or review"
        )
    memory.save()
    return 0
