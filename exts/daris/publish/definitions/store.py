"""The document trees of the course become the list of its terms, as other pages see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.tags import SOURCE
from daris.publish.definitions.headline import Equivalent, is_same
from daris.publish.definitions.nodes import definition_entry, meaning, sense, term_note

if TYPE_CHECKING:
    from collections.abc import Iterator

FACING: Final = "daris-source"
"""The class of a block in the language of the other edition."""


@dataclass(frozen=True, slots=True)
class Name:
    """A further name of a term; ``kind`` is ``synonym`` or ``abbreviation``."""

    language: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning as the edition shows it, without markup, in the language it is shown in."""

    text: str
    language: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term: ``original`` as the chapter has it, ``shown`` as the edition leads with it.

    ``meaning`` is the Markdown of all senses, to see whether two places say the same; ``synonyms`` are all
    words by which it can be mentioned besides, ``names`` the same with their languages.
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
    number: str = ""
    names: tuple[Name, ...] = ()
    senses: tuple[Sense, ...] = ()

    def others(self) -> Iterator[Equivalent]:
        """Yield the term in the languages that the edition does not lead with, the source first."""
        for name in (Equivalent(SOURCE, self.original), *self.equivalents):
            if not is_same(name.language, self.language):
                yield name


def terms_of(docname: str, document: nodes.document, edition: str) -> Iterator[Term]:
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
            number=entry["number"],
            names=tuple(Name(*name) for name in entry["names"]),
            senses=tuple(_senses(entry, edition)),
        )


def _senses(entry: definition_entry, edition: str) -> Iterator[Sense]:
    whole = next(iter(entry.findall(meaning)))
    source = _source(whole)
    several: list[nodes.Element] = list(whole.findall(sense))
    for written in several or [whole]:
        blocks = [child for child in written.children if _is_told(child)]
        text = "\n".join(" ".join(_words(block).split()) for block in blocks)
        if text:
            yield Sense(text, _language(blocks, edition), _source(written) or source)


def _is_told(node: nodes.Node) -> bool:
    told = isinstance(node, nodes.Element) and not isinstance(node, (nodes.Invisible, term_note))
    return told and not _is_facing(node)


def _is_facing(node: nodes.Node) -> bool:
    """Tell the text of the other edition, which the room of catalogues puts behind a block."""
    return isinstance(node, nodes.Element) and FACING in node["classes"]


def _words(block: nodes.Node) -> str:
    own = block.deepcopy()
    for facing in list(own.findall(_is_facing)):
        facing.parent.remove(facing)
    return own.astext()


def _source(node: nodes.Element) -> str:
    """Return what the citations directly in ``node`` name; our label stands before their words."""
    notes = [child for child in node.children if isinstance(child, term_note) and child["kind"] == "citation"]
    return "; ".join("".join(part.astext() for part in note.children[1:]) for note in notes)


def _language(blocks: list[nodes.Node], edition: str) -> str:
    """Return the language that a block names, else the source's unless the text is translated."""
    for block in blocks:
        if isinstance(block, nodes.Element):
            for name in block["classes"]:
                if name.startswith("language-"):
                    return str(name.removeprefix("language-"))
    texts = (text for block in blocks for text in block.findall(nodes.TextElement))
    translated = any(text.get("translated") for text in texts)
    return edition if translated else SOURCE
