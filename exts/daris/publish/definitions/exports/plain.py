"""A glossary becomes ``definitions.json`` and ``definitions.csv``."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

from daris.publish.definitions.store import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daris.publish.definitions.exports.glossary import Glossary, Item

COLUMNS: Final = (
    *("key", "number", "language", "term", "equivalents", "synonyms", "abbreviations"),
    *("sense", "definition", "definition_language", "source", "lecture", "address"),
)
"""The columns of the table; a term has one row for each of its senses."""

_ACTS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def as_json(glossary: Glossary) -> bytes:
    """Return every field, in UTF-8, for programs."""
    content = {
        "title": glossary.title,
        "language": glossary.language,
        "definitions": [_record(item) for item in glossary.items],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def as_csv(glossary: Glossary) -> bytes:
    """Return one row a sense; the mark at the beginning tells a spreadsheet that it is UTF-8."""
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    rows.writerow(COLUMNS)
    for item in glossary.items:
        rows.writerows([_inert(cell) for cell in row] for row in _rows(item))
    return table.getvalue().encode("utf-8-sig")


def _record(item: Item) -> dict[str, object]:
    term = item.term
    return {
        "key": term.key,
        "number": term.number,
        "term": {"language": term.language, "text": term.shown},
        "equivalents": [{"language": other.language, "text": other.text} for other in term.others()],
        "names": [{"language": name.language, "text": name.text, "kind": name.kind} for name in term.names],
        "senses": [
            {"language": sense.language, "text": sense.text, "source": sense.source} for sense in term.senses
        ],
        "lecture": item.lecture,
        "address": item.address,
    }


def _rows(item: Item) -> Iterator[tuple[str, ...]]:
    term = item.term
    names = {kind: [name for name in term.names if name.kind == kind] for kind in ("synonym", "abbreviation")}
    for number, sense in enumerate(term.senses or (Sense("", ""),), start=1):
        yield (
            *(term.key, term.number, term.language, term.shown),
            _listed((other.language, other.text) for other in term.others()),
            *(_listed((name.language, name.text) for name in found) for found in names.values()),
            *(str(number), sense.text, sense.language, sense.source, item.lecture, item.address),
        )


def _listed(names: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{language}: {text}" for language, text in names)


def _inert(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run: it shows the cell without it."""
    return f"'{cell}" if cell.startswith(_ACTS) else cell
