"""A mention of a term becomes a link, with the words that its role and the edition ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

from daris.lang.labels import LABELS
from daris.model.finding import Remark
from daris.publish.definitions.nodes import term_link
from daris.publish.definitions.remarks import warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils.nodes import Element
    from sphinx.builders import Builder

    from daris.publish.definitions.store import Term

Place = tuple[str, str, str]
"""What is mentioned, by key or form, and the id and title of the nearest section around."""

NAME: Final = "daris"
"""The domain's name, which its references carry."""


USE: Final = "use"
"""The type of a reference from a definition to a page that mentions it."""


def mentions_in(document: nodes.document) -> Iterator[Place]:
    """Yield every mention that an author wrote, in the order of the text."""
    for node in document.findall(addnodes.pending_xref):
        if node["refdomain"] == NAME:
            yield node["reftarget"], *_section(node)


def link(term: Term, builder: Builder, fromdocname: str, *words: nodes.Node) -> term_link:
    """Return a link that also knows its term, so that a page can explain it on the spot."""
    node = term_link("", "", *words, internal=True, key=term.key)
    if fromdocname == term.docname:
        node["refid"] = term.anchor
    else:
        node["refuri"] = f"{builder.get_relative_uri(fromdocname, term.docname)}#{term.anchor}"
    return node


def link_to_use(mention: Element, builder: Builder, fromdocname: str, words: Element) -> nodes.reference:
    """Return a link from a definition to the section that mentions it first on some page."""
    address = builder.get_relative_uri(fromdocname, mention["reftarget"])
    return nodes.reference("", "", words, internal=True, refuri=f"{address}#{mention['section']}")


def worded(term: Term, mention: Element, words: Element, edition: str) -> Iterator[nodes.Node]:
    """Yield what a mention shows: its own words, for a bare key the term, and what the role adds."""
    if mention.get("style") == "num":
        yield _number(term, mention, words)
        return
    if not mention.get("refexplicit") and mention["reftarget"] == term.key:
        words = named(term, edition, words["classes"])
    yield words
    if mention.get("style") == "both":
        yield from _equivalent(term, edition)


def named(term: Term, edition: str, classes: list[str]) -> nodes.inline:
    """Return the term itself, which says its language if that is not the edition's."""
    spoken = [] if term.language == edition else [f"language-{term.language}"]
    return nodes.inline(term.shown, term.shown, classes=[*classes, *spoken])


def _number(term: Term, mention: Element, words: Element) -> nodes.inline:
    if not term.number:
        fact, hint = f"“{term.original}” has no number", "add :numbered: to its {definitions} block"
        warn(Remark.DEFINITION_NUMBER_MISSING, fact, hint, mention)
    shown = term.number or term.shown
    return nodes.inline(shown, shown, classes=words["classes"])


def _equivalent(term: Term, edition: str) -> Iterator[nodes.Node]:
    other = next(term.others(), None)
    if other is None:
        fact, hint = f"“{term.original}” has no equivalent", "write one behind | where it is defined"
        warn(Remark.DEFINITION_INCOMPLETE, fact, hint, (term.docname, term.line))
        return
    key = f"short-{other.language}"
    label = LABELS[key][edition] if key in LABELS else other.language
    yield nodes.Text(f" ({label} ")
    yield nodes.emphasis("", other.text, classes=[f"language-{other.language}"])
    yield nodes.Text(")")


def _section(node: nodes.Node) -> tuple[str, str]:
    around = node.parent
    while around is not None and not isinstance(around, nodes.section):
        around = around.parent
    if around is None:
        return "", ""
    title = around.next_node(nodes.title)
    return (around["ids"] or [""])[0], title.astext() if title is not None else ""
