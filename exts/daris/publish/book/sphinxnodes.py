"""Nodes of Sphinx: files within the book, descriptions of code, notes on versions, index entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from daris.publish.book import markup
from daris.publish.book.pen import Pen, wrapped

if TYPE_CHECKING:
    from sphinx import addnodes


class SphinxVisitors(Pen):
    """Print what Sphinx adds to docutils."""

    visit_only, depart_only = wrapped("plain")
    visit_desc, depart_desc = wrapped("plain")
    visit_desc_signature, depart_desc_signature = wrapped("signature")
    visit_desc_signature_line, depart_desc_signature_line = wrapped("line")
    visit_desc_content, depart_desc_content = wrapped("indented")
    visit_desc_inline, depart_desc_inline = wrapped("mono")
    visit_desc_name, depart_desc_name = wrapped("strong")
    visit_desc_addname, depart_desc_addname = wrapped("plain")
    visit_desc_classname, depart_desc_classname = wrapped("plain")
    visit_desc_annotation, depart_desc_annotation = wrapped("plain")
    visit_desc_type, depart_desc_type = wrapped("plain")
    visit_desc_sig_element, depart_desc_sig_element = wrapped("plain")
    visit_part, depart_part = wrapped("part")
    visit_versionmodified, depart_versionmodified = wrapped("plain")
    visit_productionlist, depart_productionlist = wrapped("listing")
    visit_production, depart_production = wrapped("line")

    def visit_start_of_file(self, node: addnodes.start_of_file) -> None:
        """Enter another page of the course."""
        self.enter_file(node["docname"])
        target = f"{self.docname}#"
        if self.survey.names.get(target) == target:
            self.write(markup.call("anchor", name=target))

    def depart_start_of_file(self, _node: addnodes.start_of_file) -> None:
        """Return to the page whose list of contents named this one."""
        self.leave_file()

    def visit_index(self, node: addnodes.index) -> None:
        """Print the anchor that the index at the end leads to."""
        name = self.survey.indexed.get(id(node))
        if name:
            self.write(markup.call("anchor", name=name))
        raise nodes.SkipNode

    def visit_desc_returns(self, _node: addnodes.desc_returns) -> None:
        """Print the arrow before what a function returns."""
        self.text(" → ")

    def depart_desc_returns(self, _node: addnodes.desc_returns) -> None:
        """Close nothing: nothing was opened."""

    def visit_desc_parameter(self, _node: nodes.Element) -> None:
        """Begin a parameter."""

    def depart_desc_parameter(self, node: nodes.Element) -> None:
        """Part it from the next one."""
        self.text(", " if node is not node.parent.children[-1] else "")

    visit_desc_type_parameter, depart_desc_type_parameter = visit_desc_parameter, depart_desc_parameter

    def visit_desc_parameterlist(self, _node: nodes.Element) -> None:
        """Open the brackets of a signature."""
        self.text("(")

    def depart_desc_parameterlist(self, _node: nodes.Element) -> None:
        """Close them."""
        self.text(")")

    def visit_desc_type_parameter_list(self, _node: nodes.Element) -> None:
        """Open the brackets of type parameters, and of what is optional."""
        self.text("[")

    def depart_desc_type_parameter_list(self, _node: nodes.Element) -> None:
        """Close them."""
        self.text("]")

    visit_desc_optional, depart_desc_optional = (
        visit_desc_type_parameter_list,
        depart_desc_type_parameter_list,
    )
