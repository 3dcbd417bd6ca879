"""Seeds that no chapter claims become chapters under ``docs/lectures``; no file that is there is touched.

With ``--update`` a changed seed or a better draft is merged into the chapters there are.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.progress import announce
from daris.model.finding import Finding, Place, Remark
from daris.publish.chapters.drafting import FOLDER, draft_into, draft_unclaimed, file_name
from daris.publish.chapters.notes import claimed_seeds
from daris.publish.chapters.updating import Updated, update_seed
from daris.scan.pipeline import draft_seed
from daris.scan.read import passed_over, read, read_all

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from daris.command import Parsers
    from daris.model.seed import Seed


def add(parsers: Parsers) -> None:
    """Add ``daris draft``."""
    parser = parsers.add_parser("draft", help="write chapters for seeds that no chapter claims")
    parser.add_argument("seed", nargs="*", metavar="SEED", help="a seed's name or file (default: all)")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the seeds")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="folder of the course")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, write nothing")
    parser.add_argument(
        "--update", action="store_true", help="merge changed seeds and better drafts into edited chapters"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Draft and say what to do next; exit code 1 if a seed is damaged; the others are drafted."""
    if arguments.update:
        return _update(arguments)
    findings: tuple[Finding, ...] = ()
    written: tuple[Path, ...] = ()
    announce("Repairing and drafting what no chapter claims")
    if arguments.dry_run:
        findings = _tell(arguments)
    elif arguments.seed:
        written, findings = _draft_named(arguments)
    else:
        written, findings = draft_unclaimed(arguments.seeds, arguments.docs)
    for finding in (*findings, *(() if arguments.seed else passed_over(arguments.seeds))):
        print(finding, file=sys.stderr)
    for path in written:
        print(f"Wrote {path}")
    if written:
        print("Next: read each draft beside its scan, mend what is {unclear} or a {gap}, then `daris build`.")
    elif not (findings or arguments.seed or arguments.dry_run):
        print(_idle(arguments))
    return 1 if findings else 0


def _idle(arguments: argparse.Namespace) -> str:
    """Say why there was nothing to do."""
    if not any(arguments.seeds.glob("*.txt")):
        return f"Nothing to draft: no file of {arguments.seeds} ends in .txt; put a raw text there first."
    return f"Nothing to draft: every seed of {arguments.seeds} has its chapters in {arguments.docs}."


def _update(arguments: argparse.Namespace) -> int:
    """Merge; exit code 1 if a seed or a chapter is damaged or a new draft waits for a person."""
    announce("Comparing seeds and drafts with what they were")
    findings: list[Finding] = []
    written: list[Path] = []
    claimed = claimed_seeds(arguments.docs)
    paths = [_path(word, arguments.seeds) for word in arguments.seed]
    for seed in map(read, paths) if paths else read_all(arguments.seeds):
        if isinstance(seed, Finding):
            findings.append(seed)
        elif seed.name in claimed:
            updated = _updated(seed, arguments)
            findings += updated.findings
            written += updated.written
            if updated.first:
                print(
                    f"No draft of seed {seed.name} was kept before; today's is now, for the next comparison."
                )
    for finding in findings:
        print(finding, file=sys.stderr)
    for path in dict.fromkeys(written):
        print(f"{'Would update' if arguments.dry_run else 'Updated'} {path}")
    if not written and not findings:
        print("Nothing to update: no seed and no draft has changed.")
    return 1 if findings else 0


def _updated(seed: Seed, arguments: argparse.Namespace) -> Updated:
    try:
        return update_seed(seed, arguments.docs, dry=arguments.dry_run)
    except OSError as error:
        fact = f"nothing of seed {seed.name} can be updated: {error.strerror or error}"
        place = Place(str(arguments.docs))
        return Updated(
            findings=(Finding(Remark.DRAFT_UNWRITABLE, place, fact, "give yourself the right to write"),)
        )


def _tell(arguments: argparse.Namespace) -> tuple[Finding, ...]:
    """Print what would be written."""
    findings: list[Finding] = []
    for seed in _unclaimed(arguments):
        if isinstance(seed, Finding):
            findings.append(seed)
            continue
        for draft in draft_seed(seed):
            target = arguments.docs / FOLDER / f"{file_name(draft.name)}.md"
            print(f"Would write {target} from seed {seed.name}")
    return tuple(findings)


def _draft_named(arguments: argparse.Namespace) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Draft the seeds that were asked for by name."""
    written: list[Path] = []
    findings: list[Finding] = []
    for seed in _unclaimed(arguments):
        if isinstance(seed, Finding):
            findings.append(seed)
            continue
        try:
            written += draft_into(seed, arguments.docs)
        except OSError as error:
            place = Place(str(arguments.docs / FOLDER))
            fact = f"no draft of {seed.name} can be written: {error.strerror or error}"
            findings.append(Finding(Remark.DRAFT_UNWRITABLE, place, fact, "give yourself the right to write"))
    return tuple(written), tuple(findings)


def _unclaimed(arguments: argparse.Namespace) -> Iterator[Seed | Finding]:
    """Read the seeds asked for, or all, but those that have chapters."""
    claimed = claimed_seeds(arguments.docs)
    paths = [_path(word, arguments.seeds) for word in arguments.seed]
    for seed in map(read, paths) if paths else read_all(arguments.seeds):
        if isinstance(seed, Finding) or seed.name not in claimed:
            yield seed
        elif paths:
            print(f"A chapter in {arguments.docs} claims seed {seed.name} already; it stays as it is.")


def _path(word: str, seeds: Path) -> Path:
    """Take ``word`` for a file if it looks like one, else for the name of a seed."""
    return Path(word) if word.endswith(".txt") else seeds / f"{word}.txt"
