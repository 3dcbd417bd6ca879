"""Blocks of running text: headings, paragraphs, quotations, code, boxes."""

from __future__ import annotations

from docutils import nodes
from sphinx.locale import admonitionlabels

from daris.publish.book import markup
from daris.publish.book.pairs import KEPT, leads
from daris.publish.book.pen import Pen, wrapped

_DEEPEST = 6


class BlockVisitors(Pen):
    """Print headings, paragraphs and boxes."""

    depth = 0

    visit_block_quote, depart_block_quote = wrapped("quote")
    visit_attribution, depart_attribution = wrapped("attribution")
    visit_rubric, depart_rubric = wrapped("rubric")
    visit_subtitle, depart_subtitle = wrapped("rubric")
    visit_centered, depart_centered = wrapped("centered")
    visit_line_block, depart_line_block = wrapped("lines")
    visit_line, depart_line = wrapped("line")
    visit_compound, depart_compound = wrapped("plain")
    visit_topic, depart_topic = wrapped("box", kind="topic")
    visit_sidebar, depart_sidebar = wrapped("box", kind="topic")
    visit_header, depart_header = wrapped("plain")
    visit_footer, depart_footer = wrapped("plain")
    visit_decoration, depart_decoration = wrapped("plain")

    def visit_document(self, _node: nodes.document) -> None:
        """Stand at the beginning of the course."""

    def depart_document(self, _node: nodes.document) -> None:
        """Stand at its end."""

    def visit_container(self, node: nodes.container) -> None:
        """Open a group of blocks, or the source of a block that has no room for two columns."""
        self.begin("source" if KEPT in node["classes"] else "plain")

    def depart_container(self, _node: nodes.container) -> None:
        """Close it."""
        self.end()

    def visit_section(self, _node: nodes.section) -> None:
        """Go one level down; the first section of the first page is the book itself."""
        self.depth += 1

    def depart_section(self, _node: nodes.section) -> None:
        """Go one level up."""
        self.depth -= 1

    def visit_title(self, node: nodes.title) -> None:
        """Print a heading, or the title of whatever box it stands in."""
        section = node.parent
        if isinstance(section, nodes.table):
            self.write("caption: [")
            return
        if not isinstance(section, nodes.section):
            self.begin("box-title")
            return
        if section is self.survey.opening:
            raise nodes.SkipNode
        self.write(self._heading(section, node) + "[")

    def depart_title(self, node: nodes.title) -> None:
        """Close the heading or the argument."""
        self.write("], " if isinstance(node.parent, nodes.table) else "]")

    def _heading(self, section: nodes.section, title: nodes.title) -> str:
        level = min(max(1, self.depth - (self.survey.opening is not None)), _DEEPEST)
        number = self._number(section)
        self.headings.append((level, f"{number or ''} {title.astext()}".strip()))
        identity = f"{self.docname}#{section['ids'][0]}" if section["ids"] else ""
        return markup.call(
            "heading",
            level=level,
            name=identity if identity in self.survey.names.values() else None,
            number=number,
        )

    def _number(self, section: nodes.section) -> str | None:
        """Return the number that ``:numbered:`` gave the section."""
        numbers = self.builder.env.toc_secnumbers.get(self.docname, {})
        found = next((numbers[f"#{name}"] for name in section["ids"] if f"#{name}" in numbers), None)
        if found is None and not isinstance(section.parent, nodes.section):
            found = numbers.get("")
        return ".".join(map(str, found)) if found else None

    def visit_paragraph(self, node: nodes.paragraph) -> None:
        """Open a paragraph; pictures alone are none, and the first of a note runs on from its label."""
        after_label = isinstance(node.parent, nodes.Labeled) and isinstance(_before(node), nodes.label)
        pictures = all(_is_picture(child) for child in node.children)
        if after_label or pictures:
            self.begin("plain")
        elif leads(node):
            self.begin("lead", indented=isinstance(_before(node), nodes.paragraph))
        else:
            self.begin("par")

    def depart_paragraph(self, _node: nodes.paragraph) -> None:
        """Close it."""
        self.end()

    def visit_literal_block(self, node: nodes.literal_block) -> None:
        """Print code as it stands; code with links or emphasis inside keeps them."""
        if any(isinstance(child, nodes.Element) for child in node.children):
            self.begin("listing")
            return
        language = str(node.get("language", ""))
        self.write(markup.call("code", text=node.astext(), language=language or None))
        raise nodes.SkipNode

    def depart_literal_block(self, _node: nodes.literal_block) -> None:
        """Close code that holds other nodes."""
        self.end()

    def visit_doctest_block(self, node: nodes.doctest_block) -> None:
        """Print a session with an interpreter."""
        self.write(markup.call("code", text=node.astext(), language="python"))
        raise nodes.SkipNode

    def visit_Admonition(self, node: nodes.Element) -> None:  # noqa: N802  # the class all boxes descend from
        """Open a box; its title is Sphinx's own word for its kind unless it brings one."""
        kind = type(node).__name__
        title = str(admonitionlabels.get(kind, "")) or None
        self.begin("box", kind=kind, title=title)

    def depart_Admonition(self, _node: nodes.Element) -> None:  # noqa: N802  # the class all boxes descend from
        """Close the box."""
        self.end()

    def visit_transition(self, _node: nodes.transition) -> None:
        """Print a break between two thoughts."""
        self.write(markup.call("transition"))

    def depart_transition(self, _node: nodes.transition) -> None:
        """Nothing was opened."""


def _before(node: nodes.Element) -> nodes.Node | None:
    position = node.parent.index(node)
    return node.parent.children[position - 1] if position else None


def _is_picture(node: nodes.Node) -> bool:
    return isinstance(node, nodes.image) or (
        isinstance(node, nodes.reference) and all(isinstance(child, nodes.image) for child in node.children)
    )
