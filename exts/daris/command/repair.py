"""One file of raw text becomes its repaired lines, or its words as JSON, on standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from daris.command.progress import announce
from daris.model.finding import Finding
from daris.scan.read import decode, read
from daris.scan.repair import repair, words

if TYPE_CHECKING:
    import argparse

    from daris.command import Parsers
    from daris.model.seed import Seed
    from daris.model.text import Text


def add(parsers: Parsers) -> None:
    """Add ``daris repair``."""
    parser = parsers.add_parser("repair", help="print a scan's text repaired, line for line")
    parser.add_argument("file", metavar="FILE", help="raw text; - reads it from standard input")
    parser.add_argument("--json", action="store_true", help="print every word with its place and certainty")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print exactly one line for each line of the file; exit code 1 if the file cannot be read."""
    seed = _seed(arguments.file)
    if isinstance(seed, Finding):
        print(seed, file=sys.stderr)
        return 1
    announce(f"Repairing {len(seed.lines)} lines of {seed.name}")
    text = repair(seed)
    output = _json(text) if arguments.json else "".join(f"{line}\n" for line in text.lines)
    sys.stdout.buffer.write(output.encode())  # UTF-8 whatever the terminal's locale says
    sys.stdout.flush()
    return 0


def _seed(file: str) -> Seed | Finding:
    if file == "-":
        return decode(sys.stdin.buffer.read(), "standard-input", "standard input")
    return read(Path(file))


def _json(text: Text) -> str:
    """Write a list with one object a line of the file, one line of JSON each."""
    found: list[list[dict[str, object]]] = [[] for _ in text.lines]
    for word in words(text):
        found[word.span.line - 1].append(asdict(word))
    lines = (
        json.dumps({"line": number, "text": line, "words": of_line}, ensure_ascii=False)
        for number, (line, of_line) in enumerate(zip(text.lines, found, strict=True), 1)
    )
    return "[\n" + ",\n".join(lines) + "\n]\n"
