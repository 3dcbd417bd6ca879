"""Links, cross-references with their page, footnotes, citations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.publish.book import markup
from daris.publish.book.pen import Pen, wrapped
from daris.publish.book.survey import destination

if TYPE_CHECKING:
    from sphinx.builders import Builder

_SAFE: Final = ("http://", "https://", "mailto:", "ftp://", "tel:")
_PAGED: Final = frozenset({"std-ref", "std-doc", "std-numref", "doc"})
"""Classes of references to a place in the book, as against a term or a picture in the line."""


class ReferenceVisitors(Pen):
    """Print what leads elsewhere."""

    visit_pending_xref, depart_pending_xref = wrapped("plain")
    visit_pending_xref_condition, depart_pending_xref_condition = wrapped("plain")
    visit_target, depart_target = wrapped("plain")
    visit_download_reference, depart_download_reference = wrapped("plain")

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Begin with no footnote printed."""
        super().__init__(document, builder)
        self._noted: set[str] = set()

    def visit_reference(self, node: nodes.reference) -> None:
        """Open a link; an address that a reader could not follow safely stays plain text."""
        target = destination(node, self.docname)
        uri = str(node.get("refuri", ""))
        if target:
            self.begin("link", name=self.survey.names[target], page=_leads_to_a_page(node))
        elif uri.lower().startswith(_SAFE):
            self.begin("url", to=uri)
        else:
            self.begin("plain")

    def depart_reference(self, _node: nodes.reference) -> None:
        """Close the link."""
        self.end()

    visit_number_reference, depart_number_reference = visit_reference, depart_reference

    def visit_footnote_reference(self, node: nodes.footnote_reference) -> None:
        """Print the note at the foot of the page where it is first called, and only its number later."""
        target = destination(node, self.docname)
        number = node.astext()
        footnote = self.survey.footnotes.get(target)
        if footnote is None or target in self._noted:
            self.write(markup.call("footnote-again", number=number, name=target))
            raise nodes.SkipNode
        self._noted.add(target)
        self.begin("footnote", number=number, name=target)
        for child in footnote.children:
            child.walkabout(self)
        self.end()
        self.mark(node)
        raise nodes.SkipNode

    def visit_footnote(self, node: nodes.footnote) -> None:
        """Print a note that nothing calls where it stands; the others are at the foot of their page."""
        if any(f"{self.docname}#{identity}" in self.survey.cited for identity in node["ids"]):
            raise nodes.SkipNode
        self.begin("citation", label=_label(node))

    def depart_footnote(self, _node: nodes.footnote) -> None:
        """Close the note."""
        self.end()

    def visit_citation(self, node: nodes.citation) -> None:
        """Open an entry of a list of works."""
        self.begin("citation", label=f"[{_label(node)}]")

    def depart_citation(self, _node: nodes.citation) -> None:
        """Close the entry."""
        self.end()

    def visit_label(self, _node: nodes.label) -> None:
        """Leave it out: it was printed with its note."""
        raise nodes.SkipNode

    def visit_citation_reference(self, _node: nodes.citation_reference) -> None:
        """Open the mark of a work cited."""
        self.text("[")

    def depart_citation_reference(self, _node: nodes.citation_reference) -> None:
        """Close it."""
        self.text("]")


def _label(node: nodes.Element) -> str:
    return next((child.astext() for child in node.children if isinstance(child, nodes.label)), "")


def _leads_to_a_page(node: nodes.reference) -> bool:
    return any(
        _PAGED.intersection(child["classes"]) for child in node.findall(nodes.Element) if child is not node
    )
