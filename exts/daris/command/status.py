"""Seeds, chapters and catalogues become figures: what is covered, what is doubtful, what is translated."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.command.course import editions_of, without_chapters
from daris.publish.catalogues.status import damaged_catalogues, translation_status
from daris.publish.chapters.coverage import coverage
from daris.publish.chapters.notes import EDITORIAL, read_chapters

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers

    Figures = dict[str, object]

COUNTED: Final = ("messages", "translated", "fuzzy", "outdated", "untranslated", "words", "words_open")


def add(parsers: Parsers) -> None:
    """Add ``daris status``."""
    parser = parsers.add_parser("status", help="show coverage, open readings and translation")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="folder of the chapters")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of the raw texts")
    parser.add_argument("--locale", type=Path, default=Path("locale"), help="folder of the catalogues")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the figures, whose meaning is for a person to judge; exit code 1 where a catalogue is damaged."""
    for finding in without_chapters(arguments.docs):
        print(finding, file=sys.stderr)
        return 1
    covered = _coverage(arguments.seeds, arguments.docs)
    readings = _readings(arguments.docs)
    translation = {
        language: _translation(arguments.locale, language) for language in editions_of(arguments.docs.parent)
    }
    if arguments.json:
        figures = {"coverage": covered, "readings": readings, "translation": translation}
        print(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        print(
            "\n".join(
                (*_coverage_lines(covered), *_readings_lines(readings), *_translation_lines(translation))
            )
        )
    damaged = damaged_catalogues(arguments.locale)
    for finding in damaged:
        print(finding, file=sys.stderr)
    return int(bool(damaged))


def _coverage(seeds: Path, docs: Path) -> Figures:
    """Count the lines that hold text, over all seeds and one by one."""
    found = coverage(seeds, docs).seeds
    each = [
        {
            "seed": seed.seed,
            "held": len(seed.held),
            "dropped": len(seed.dropped),
            "missing": list(seed.missing),
        }
        for seed in found
    ]
    held, dropped = sum(len(seed.held) for seed in found), sum(len(seed.dropped) for seed in found)
    missing = sum(len(seed.missing) for seed in found)
    return {
        "lines": held + dropped + missing,
        "held": held,
        "dropped": dropped,
        "missing": missing,
        "seeds": each,
    }


def _readings(docs: Path) -> Figures:
    """Count the editorial marks; gaps and unclear words are what an editor can still mend."""
    chapters = read_chapters(docs)
    each = [
        {"chapter": chapter.file, **{role: chapter.count(role) for role in EDITORIAL}}
        for chapter in chapters
        if chapter.roles
    ]
    return {
        **{role: sum(chapter.count(role) for chapter in chapters) for role in EDITORIAL},
        "chapters": each,
    }


def _translation(locale: Path, language: str) -> Figures:
    counts = translation_status(locale, language)
    each = [
        {"document": count.document, **{name: getattr(count, name) for name in COUNTED}} for count in counts
    ]
    return {**{name: sum(getattr(count, name) for count in counts) for name in COUNTED}, "documents": each}


def _coverage_lines(covered: Figures) -> tuple[str, ...]:
    return (
        "Coverage of the seeds",
        (
            f"  {covered['lines']} lines with text: {covered['held']} in chapters, "
            f"{covered['dropped']} dropped with a reason, {covered['missing']} missing"
        ),
    )


def _readings_lines(readings: Figures) -> tuple[str, ...]:
    return (
        "Readings",
        (
            f"  {readings['gap']} gaps and {readings['unclear']} unclear readings are open; "
            f"{readings['supplied']} passages supplied, {readings['corr']} corrected"
        ),
    )


def _translation_lines(translation: dict[str, Figures]) -> tuple[str, ...]:
    lines = ["Translation"]
    for language, figures in translation.items():
        lines.append(f"  {language}: {_told(figures)}")
        documents = figures["documents"]
        assert isinstance(documents, list)  # noqa: S101  # for mypy
        lines += [f"    {each['document']}: {_told(each)}" for each in documents if _unfinished(each)]
    return tuple(lines)


def _told(figures: Figures) -> str:
    return (
        f"{figures['translated']} of {figures['messages']} messages translated, "
        f"{figures['fuzzy']} to review, "
        f"{figures['outdated']} of them outdated, {figures['untranslated']} open; "
        f"{figures['words_open']} of {figures['words']} words to translate"
    )


def _unfinished(figures: Figures) -> bool:
    return figures["translated"] != figures["messages"]
