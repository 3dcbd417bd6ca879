"""Chapters and catalogues become a list of findings, worst first a reason to stop."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.course import without_chapters
from daris.model.finding import Severity
from daris.publish.catalogues.checking import check_locale
from daris.publish.catalogues.terms import Term, TermBase
from daris.publish.chapters.coverage import coverage
from daris.publish.chapters.notes import read_chapters
from daris.publish.chapters.unlisted import unlisted
from daris.publish.definitions.written import written_headlines
from daris.publish.lecture.lint import lint
from daris.scan.read import passed_over

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers
    from daris.model.finding import Finding


def add(parsers: Parsers) -> None:
    """Add ``daris check``."""
    parser = parsers.add_parser("check", help="look for faults in chapters, catalogues and seeds")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every finding; exit code 1 if one of them is an error."""
    root: Path = arguments.root
    findings = without_chapters(root / "docs") or _all(root)
    if arguments.json:
        print(json.dumps([as_dict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            print(f"{finding.remark.severity}: {finding}", file=sys.stderr)
        print(f"{len(findings)} findings." if findings else "Nothing to mend.")
    return int(any(finding.remark.severity is Severity.ERROR for finding in findings))


def _all(root: Path) -> tuple[Finding, ...]:
    written, covered = _written(root / "docs", root / "locale"), coverage(root / "seeds", root / "docs")
    taught, open_readings = lint(root / "docs"), unlisted(root / "docs")
    ignored = passed_over(root / "seeds")
    return tuple(dict.fromkeys((*written, *covered.findings, *ignored, *taught, *open_readings)))


def as_dict(finding: Finding) -> dict[str, object]:
    """Return a finding as the plain values that scripts read."""
    return {
        "code": finding.remark.code,
        "severity": str(finding.remark.severity),
        "file": finding.place.file,
        "line": finding.place.line,
        "fact": finding.fact,
        "hint": finding.hint,
    }


def _written(docs: Path, locale: Path) -> tuple[Finding, ...]:
    """Check what people write: chapters and catalogues."""
    chapters = read_chapters(docs)
    found = (finding for chapter in chapters for finding in chapter.findings)
    return (*found, *check_locale(locale, base=term_base(docs)))


def term_base(docs: Path) -> TermBase:
    """Return the terms by whose equivalents the translations are checked."""
    headlines = written_headlines(docs)
    pairs = (
        (line.term, tuple((other.language, other.text) for other in line.equivalents)) for line in headlines
    )
    return TermBase(tuple(Term(*pair) for pair in pairs))
