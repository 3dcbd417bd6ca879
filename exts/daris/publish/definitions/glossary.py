"""A ``{definitions-list}`` directive becomes the table of all terms, in alphabetical order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.publish.definitions.domain import NAME, ROLE, definitions_of
from daris.publish.definitions.nodes import glossary_list
from daris.publish.definitions.order import alphabetical

if TYPE_CHECKING:
    from daris.publish.definitions.store import Term

_COLUMNS = {"term": 35, "equivalent": 30, "lecture": 35}
"""What stands in each column, and its share of the width in percent."""


class DefinitionsListDirective(SphinxDirective):
    """``:::{definitions-list}``: every term of the course, with a link to its lecture."""

    def run(self) -> list[nodes.Node]:
        """Return the place where the table will stand once all pages are read."""
        node = glossary_list()
        self.set_source_info(node)
        return [node]


class FillGlossary(SphinxPostTransform):
    """Put the table in its place."""

    default_priority = 5  # before Sphinx resolves references (10), because the table is full of them

    def run(self, **_: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Replace every list of the document; a course without terms has no table."""
        for place in list(self.document.findall(glossary_list)):
            terms = sorted(definitions_of(self.env).terms(), key=lambda term: alphabetical(term.shown))
            place.replace_self([self._table(terms)] if terms else [])

    def _table(self, terms: list[Term]) -> nodes.table:
        language = self.config.language
        titles = [LABELS[column].get(language, LABELS[column]["en"]) for column in _COLUMNS]
        head = nodes.thead("", _row([nodes.paragraph("", title) for title in titles]))
        body = nodes.tbody("", *(_row(self._cells(term)) for term in terms))
        columns = [nodes.colspec(colwidth=width) for width in _COLUMNS.values()]
        group = nodes.tgroup("", *columns, head, body, cols=len(_COLUMNS))
        return nodes.table("", group, classes=["daris-glossary", "colwidths-auto"])

    def _cells(self, term: Term) -> list[nodes.paragraph]:
        words = nodes.inline(term.shown, term.shown)
        if term.language != self.config.language:
            words["classes"].append(f"language-{term.language}")
        title = self.env.titles[term.docname].astext()
        lecture = nodes.inline(title, title)
        return [
            nodes.paragraph("", "", self._reference(words, NAME, ROLE, term.key)),
            _other_names(term),
            nodes.paragraph("", "", self._reference(lecture, "std", "doc", f"/{term.docname}")),
        ]

    def _reference(self, words: nodes.inline, domain: str, role: str, target: str) -> addnodes.pending_xref:
        return addnodes.pending_xref(
            "",
            words,
            refdomain=domain,
            reftype=role,
            reftarget=target,
            refexplicit=True,
            refdoc=self.env.current_document.docname,
            refwarn=False,
        )


def _other_names(term: Term) -> nodes.paragraph:
    names = ((SOURCE, term.original), *((other.language, other.text) for other in term.equivalents))
    cell = nodes.paragraph()
    for language, text in names:
        if language != term.language:
            cell += [nodes.Text(", ")] if cell.children else []
            cell += nodes.inline("", text, classes=[f"language-{language}"])
    return cell


def _row(cells: list[nodes.paragraph]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))
