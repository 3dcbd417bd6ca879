"""What Sphinx reports becomes drafts, kept notes and warnings with their places."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from daris.model.finding import Finding, Severity
from daris.model.seed import Seed
from daris.publish.chapters.coverage import cover
from daris.publish.chapters.drafting import draft_unclaimed
from daris.publish.chapters.naming import chapter_of
from daris.publish.chapters.notes import parse_chapter, unreadable
from daris.publish.chapters.provenance import chapters_domain, without_comments
from daris.scan.read import read_all

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)


def seeds_folder(app: Sphinx) -> Path | None:
    """Return the folder that ``daris_seeds`` names, from the configuration's folder; None if it is empty."""
    if not app.config.daris_seeds:
        return None
    return Path(os.path.normpath(app.confdir / app.config.daris_seeds))


def draft_chapters(app: Sphinx) -> None:
    """At ``builder-inited``: draft the seeds that no chapter claims, before Sphinx looks for documents."""
    seeds = seeds_folder(app)
    if seeds is None:
        return
    written, findings = draft_unclaimed(seeds, Path(app.srcdir))
    for path in written:
        logger.info("daris: drafted %s; read it and mend what is marked", _shown(str(path)))
    report(findings)


def keep_unreadable_out(_: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """At ``env-before-read-docs``: Sphinx would end at the first chapter that is no UTF-8."""
    for docname in list(docnames):
        bad = unreadable(env.doc2path(docname))
        if bad:
            report([bad])
            docnames.remove(docname)
            env.clear_doc(docname)
            env.found_docs.discard(docname)


def read_notes(app: Sphinx, docname: str, source: list[str]) -> None:
    """At ``source-read``: keep what the chapter says of its seeds, and hand the parser the rest."""
    path = app.env.doc2path(docname)
    if path.suffix != ".md" or chapter_of(app.env, docname):
        return
    chapter = parse_chapter(source[0], str(path))
    report(chapter.findings)
    chapters_domain(app.env).chapters[docname] = chapter
    source[0] = without_comments(source[0], chapter.comments)
    _depend(app, chapter.claims())


def read_included(_: Sphinx, path: Path, __: str, source: list[str]) -> None:
    """At ``include-read``: keep comments out; an included file is no chapter and holds no seed lines."""
    source[0] = without_comments(source[0], parse_chapter(source[0], str(path)).comments)


def _depend(app: Sphinx, claims: Iterable[str]) -> None:
    """Read the chapter anew when one of its seeds changes, so that coverage is that of today."""
    seeds = seeds_folder(app)
    for path in (
        seeds / f"{name}.txt" for name in sorted(claims) if seeds and not set(name) & {"/", "\\", "\0"}
    ):
        if path.is_file():
            app.env.note_dependency(path)


def check_coverage(app: Sphinx, env: BuildEnvironment) -> None:
    """At ``env-check-consistency``: warn of each stretch of a seed that no chapter holds."""
    seeds = seeds_folder(app)
    if seeds is None:
        return
    read = read_all(seeds)
    unread = frozenset(Path(seed.place.file).stem for seed in read if isinstance(seed, Finding))
    chapters = tuple(chapter for _, chapter in sorted(chapters_domain(env).chapters.items()))
    report(cover(tuple(seed for seed in read if isinstance(seed, Seed)), chapters, seeds, unread).findings)


def report(findings: Iterable[Finding]) -> None:
    """Log each finding as Sphinx logs: errors and warnings fail a build with ``-W``, notes do not."""
    for finding in findings:
        log = logger.info if finding.remark.severity is Severity.NOTE else logger.warning
        text = finding.fact + (f"; {finding.hint}" if finding.hint else "")
        place = f"{_shown(finding.place.file)}:{finding.place.line or 1}"  # a bare name is a docname
        log("%s", text, type="daris", subtype=finding.remark.code, location=place)


def _shown(file: str) -> str:
    """Shorten a path to the way from the folder where the command was given, if it lies below."""
    relative = os.path.relpath(file)
    return file if relative.startswith("..") else relative
