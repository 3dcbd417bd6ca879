"""Lists: bullets, numbers, terms with what they mean, fields, options."""

from __future__ import annotations

from typing import Final

from docutils import nodes
from docutils.languages import get_language

from daris.publish.book import markup
from daris.publish.book.pen import Pen, wrapped, written

INWARD: Final = frozenset(
    {
        *("list_item", "definition_list_item", "field", "option_list_item"),
        *("term", "classifier", "definition", "field_name", "field_body", "option_group", "description"),
    }
)
"""Nodes whose brackets stand between the arguments of a call."""

STRAYS: Final = {
    "bullet_list": ("[", "], "),
    "enumerated_list": ("[", "], "),
    "definition_list": ('(("stray", [', "]), ), "),
    "field_list": ('(("stray", [', "]), ), "),
    "option_list": ('(("stray", [', "]), ), "),
    "definition_list_item": ('("stray", [', "]), "),
    "field": ('("stray", [', "]), "),
    "option_list_item": ('("stray", [', "]), "),
}
"""How a node that has no business among the arguments of a call is printed there all the same."""

_NUMBERING: Final = {
    "arabic": "1",
    "loweralpha": "a",
    "upperalpha": "A",
    "lowerroman": "i",
    "upperroman": "I",
}


class ListVisitors(Pen):
    """Print lists; terms, fields and options are one call with pairs of a kind and a body."""

    visit_hlist, depart_hlist = wrapped("plain")
    visit_hlistcol, depart_hlistcol = wrapped("plain")
    visit_acks, depart_acks = wrapped("plain")
    visit_glossary, depart_glossary = wrapped("plain")
    visit_option_string, depart_option_string = wrapped("plain")

    visit_list_item, depart_list_item = written("[", "], ")

    visit_definition_list, depart_definition_list = written("#daris-terms(", ")")
    visit_field_list, depart_field_list = written("#daris-terms(", ")")
    visit_option_list, depart_option_list = written("#daris-terms(", ")")
    visit_docinfo, depart_docinfo = written("#daris-terms(", ")")

    visit_definition_list_item, depart_definition_list_item = written("(", "), ")
    visit_field, depart_field = written("(", "), ")
    visit_option_list_item, depart_option_list_item = written("(", "), ")

    visit_term, depart_term = written('("term", [', "]), ")
    visit_field_name, depart_field_name = written('("term", [', "]), ")
    visit_option_group, depart_option_group = written('("term", [', "]), ")
    visit_classifier, depart_classifier = written('("classifier", [', "]), ")
    visit_definition, depart_definition = written('("meaning", [', "]), ")
    visit_field_body, depart_field_body = written('("meaning", [', "]), ")
    visit_description, depart_description = written('("meaning", [', "]), ")

    def visit_bullet_list(self, node: nodes.bullet_list) -> None:
        """Open a list with bullets."""
        self.write(f"#list(tight: {_tight(node)}, ")

    def visit_enumerated_list(self, node: nodes.enumerated_list) -> None:
        """Open a list with the numbers that Markdown gave it."""
        sign = _NUMBERING.get(node.get("enumtype", "arabic"), "1")
        numbering = markup.string(f"{node.get('prefix', '')}{sign}{node.get('suffix', '.')}")
        self.write(
            f"#enum(start: {int(node.get('start', 1))}, numbering: {numbering}, tight: {_tight(node)}, "
        )

    def depart_bullet_list(self, _node: nodes.Element) -> None:
        """Close the list."""
        self.write(")")

    def depart_enumerated_list(self, _node: nodes.Element) -> None:
        """Close the list."""
        self.write(")")

    def visit_Bibliographic(self, node: nodes.Element) -> None:  # noqa: N802  # the class of author, date …
        """Print a line of bibliography with docutils' own word for its kind."""
        if not isinstance(node.parent, nodes.docinfo):
            self.begin("plain")
            return
        labels = get_language(self.settings.language_code).labels
        self.write(f'(("term", [#{markup.string(labels[type(node).__name__])};]), ("meaning", [')

    def depart_Bibliographic(self, node: nodes.Element) -> None:  # noqa: N802  # the class of author, date …
        """Close the line."""
        self.write("])), " if isinstance(node.parent, nodes.docinfo) else "]")

    def depart_option(self, node: nodes.option) -> None:
        """Part several names of one option."""
        self.text(", " if node is not node.parent.children[-1] else "")

    def visit_option(self, _node: nodes.option) -> None:
        """Begin one name of an option."""

    def visit_option_argument(self, node: nodes.option_argument) -> None:
        """Print the sign between an option and its argument."""
        self.text(str(node.get("delimiter", " ")))
        self.begin("emph")

    def depart_option_argument(self, _node: nodes.option_argument) -> None:
        """Close the argument."""
        self.end()


def _tight(node: nodes.Element) -> str:
    """Say whether every item is one paragraph, or a paragraph and a list."""
    return (
        "true"
        if all(
            sum(isinstance(child, nodes.paragraph) for child in item.children) <= 1 for item in node.children
        )
        else "false"
    )
