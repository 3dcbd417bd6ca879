"""A message and its node become what a translator has to know: kind of block, origin in the scan, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

from daris.publish.catalogues.by_rule import FOREIGN
from daris.publish.catalogues.merging import EQUIVALENT
from daris.publish.catalogues.prose import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.publish.catalogues.terms import Term, TermBase

KINDS: Final = (
    (nodes.title, "heading"),
    (nodes.caption, "caption"),
    (nodes.attribution, "who, where and when of a quotation"),
    (nodes.term, "term"),
    (nodes.math_block, "formula"),
    (nodes.literal_block, "code"),
    (nodes.image, "description of a picture, for readers who cannot see it"),
    (nodes.meta, "description of the page for search engines"),
    (addnodes.toctree, "caption of a table of contents"),
    (addnodes.index, "index entry"),
    (nodes.rubric, "heading"),
)
"""What a node itself is; the first that fits speaks."""
AROUND: Final = (
    (nodes.footnote, "footnote"),
    (nodes.entry, "table cell"),
    (nodes.caption, "caption"),
    (nodes.legend, "legend of a figure"),
    (nodes.definition, "meaning of a term"),
    (nodes.Admonition, "box"),
    (nodes.block_quote, "quotation"),
    (nodes.list_item, "list item"),
)
"""What a paragraph stands in, from the inside out."""
OF_THE_COURSE: Final = {
    "definition_entry": "meaning of a term",
    "term_note": "remark on a term",
    "quotation": "quotation",
    "passage": "passage in another language",
    "lecture_fact": "fact under the title of the lecture",
}
"""Nodes of other rooms, by name: rooms do not import each other."""
BOXES: Final = {"objectives": "objective", "key-points": "key point", "review": "review question"}


def describe(node: nodes.Element, message: str, base: TermBase) -> tuple[str, ...]:
    """Return the extracted comments of a message, a line each."""
    lines = [_kind(node), *_language(node)]
    lines += (f"seed {place}" for place in _seeds(node))
    lines += _equivalents(node)
    lines += (f"term {_told(term)}" for term in base.mentioned(visible_text(message), translated_to="en"))
    return tuple(lines)


def _kind(node: nodes.Element) -> str:
    for kind, name in KINDS:
        if isinstance(node, kind):
            return name
    around = tuple(_outwards(node))
    ours = (BOXES.get(block.get("kind", "")) or OF_THE_COURSE.get(type(block).__name__) for block in around)
    standard = (name for block in around for kind, name in AROUND if isinstance(block, kind))
    return next(filter(None, (*ours, *standard)), "paragraph")


def _outwards(node: nodes.Element) -> Iterator[nodes.Element]:
    around: nodes.Element | None = node
    while around is not None and not isinstance(around, (nodes.section, nodes.document)):
        yield around
        around = around.parent


def _language(node: nodes.Element) -> Iterator[str]:
    """Yield the language of a block that is not in that of the lectures."""
    for around in _outwards(node):
        classes: list[str] = around.get("classes", [])
        if found := [name for name in classes if name.startswith("language-")]:
            yield f"{FOREIGN}{found[0].removeprefix('language-')}"
            return


def _seeds(node: nodes.Element) -> Iterator[str]:
    """Yield the lines of the scan that the nearest noted block comes from."""
    noted = next((around["seed"] for around in _outwards(node) if around.get("seed")), ())
    for name, first, last in noted:
        yield f"{name}, line {first}" if first == last else f"{name}, lines {first}-{last}"


def _equivalents(node: nodes.Element) -> Iterator[str]:
    if isinstance(node, nodes.term):
        yield from (
            f"{EQUIVALENT}{language}: {text}" for language, text in node.parent.get("equivalents", ())
        )


def _told(term: Term) -> str:
    return f"{term.source} = {', '.join(f'{text} ({tag})' for tag, text in term.equivalents)}"
