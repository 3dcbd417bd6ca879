"""The document trees of the course become the list of its terms, as other pages see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daris.publish.definitions.headline import Equivalent
from daris.publish.definitions.nodes import definition_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term: ``original`` as the chapter has it, ``shown`` as the edition leads with it.

    ``meaning`` is the Markdown of all senses, to see whether two places say the same.
    """

    key: str
    original: str
    shown: str
    language: str
    equivalents: tuple[Equivalent, ...]
    synonyms: tuple[str, ...]
    meaning: str
    docname: str
    line: int
    anchor: str


def terms_of(docname: str, document: nodes.document) -> Iterator[Term]:
    """Yield the terms that a document defines, in the order of the text, as the edition shows them."""
    for entry in document.findall(definition_entry):
        yield Term(
            key=entry["key"],
            original=entry["original"],
            shown=entry["shown"],
            language=entry["shown_language"],
            equivalents=tuple(Equivalent(*pair) for pair in entry["equivalents"]),
            synonyms=tuple(entry["synonyms"]),
            meaning=entry["meaning"],
            docname=docname,
            line=entry.line or 0,
            anchor=entry["anchor"],
        )
