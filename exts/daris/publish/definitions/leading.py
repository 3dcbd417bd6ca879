"""Translated definitions become what the edition shows: its own term first, the others in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.publish.definitions.headline import is_same
from daris.publish.definitions.nodes import (
    defined_term,
    definition_entry,
    equivalent,
    equivalents,
    leading_term,
    term_note,
    term_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Name = tuple[str, str]
"""A language tag and the term in that language."""

_NAMES: Final = ("synonym", "abbreviation")
"""Notes that name the term once more."""


class LeadWithEdition(SphinxTransform):
    """Put the term of the edition first, add equivalents, labels, index entries and the anchor.

    The catalogue must have spoken: what stands here before Locale would become part of the message,
    and index entries made before it would need a translation of their own.
    """

    default_priority = 22  # after Locale (20), and after references inside terms are made (21)

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Rework every entry of the document."""
        edition = self.config.language
        for entry in self.document.findall(definition_entry):
            _lead(entry, edition)
        for note in self.document.findall(term_note):
            label = LABELS[note["kind"]]
            if edition != SOURCE and note["kind"] in _NAMES and not note.get("translated"):
                words = nodes.inline("", "", *note.children, classes=[f"language-{SOURCE}"])
                note.children = []
                note.append(words)  # not by assignment: the words must know what they stand in
            note.insert(0, nodes.Text(f"{label.get(edition, label['en'])}: "))


def _lead(entry: definition_entry, edition: str) -> None:
    term = next(iter(entry.findall(defined_term)))
    words, language = _leading(entry, term, edition)
    entry["shown"], entry["shown_language"] = words.astext(), language
    others = tuple(_others(entry, language))
    notes = [note for note in entry.findall(term_note) if note["kind"] in _NAMES]
    entry["names"] = list(dict.fromkeys(name for note in notes for name in _names(note, edition)))
    entry["synonyms"] = list(dict.fromkeys((*entry["synonyms"], *(note.astext() for note in notes))))
    term.children = []
    if entry["number"]:
        term += term_number(
            "", LABELS["numbered-definition"][edition].format(entry["number"]), classes=["daris-number"]
        )
        term += nodes.Text(" ")
    term += words
    if others:
        term += _in_brackets(others)
    term += _index(entry, others)
    # The anchor comes only now: a term with ids would count as one of Sphinx's own glossary in Locale.
    term["ids"] = [entry["anchor"]]


def _leading(entry: definition_entry, term: defined_term, edition: str) -> tuple[leading_term, str]:
    """Prefer the catalogue, then the equivalent that the author wrote, then the source."""
    if edition == SOURCE or (term.get("translated") and term.astext() != entry["original"]):
        return leading_term("", "", *term.children), edition
    written = next((text for language, text in entry["equivalents"] if language == edition), None)
    if written is not None:
        return leading_term("", written), edition
    return leading_term("", "", *term.children, classes=[f"language-{SOURCE}"]), SOURCE


def _others(entry: definition_entry, language: str) -> Iterator[Name]:
    names = ((SOURCE, entry["original"]), *map(tuple, entry["equivalents"]))
    return (name for name in names if not is_same(name[0], language))


def _names(note: term_note, edition: str) -> Iterator[tuple[str, str, str]]:
    """Yield language, words and kind of a further name, as translated and as written."""
    shown = edition if note.get("translated") else SOURCE
    yield shown, note.astext(), note["kind"]
    if not is_same(shown, SOURCE):
        yield SOURCE, note.rawsource, note["kind"]


def _in_brackets(others: Iterable[Name]) -> equivalents:
    node = equivalents("", " (")
    for number, (language, text) in enumerate(others):
        if number:
            node += nodes.Text(", ")
        node += equivalent("", text, classes=[f"language-{language}"])
    node += nodes.Text(")")
    return node


def _index(entry: definition_entry, others: Iterable[Name]) -> addnodes.index:
    """List the term in every language; a semicolon would make two levels of one entry."""
    names: dict[str, str] = {}
    for name in (entry["shown"], *(text for _, text in others), *entry["synonyms"]):
        names.setdefault(name.casefold(), name)
    return addnodes.index(
        entries=[("single", name.replace(";", ","), entry["anchor"], "", None) for name in names.values()]
    )
