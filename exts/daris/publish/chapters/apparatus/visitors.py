"""The nodes of the apparatus become HTML; any other writer prints them as the nodes they descend from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from daris.publish.chapters.apparatus.nodes import emended, misread, source_line, source_mark


def html_misread(self: HTML5Translator, node: misread) -> None:
    """Mark words of the seed."""
    self.body.append(self.starttag(node, "mark", "", CLASS="daris-misread"))


def html_emended(self: HTML5Translator, node: emended) -> None:
    """Mark words of the chapter."""
    self.body.append(self.starttag(node, "mark", "", CLASS="daris-emended"))


def html_end_mark(self: HTML5Translator, _: misread | emended) -> None:
    """Close either."""
    self.body.append("</mark>")


def html_source_mark(self: HTML5Translator, node: source_mark) -> None:
    """Show the numbers in the margin; the title says in words what they are."""
    said = {"href": node["refuri"], "title": node["said"], "aria-label": node["said"]}
    tag = self.starttag(node, "a", "", CLASS="daris-mark", **said)
    self.body.append(f"{tag}{self.encode(node['lines'])}</a>")
    raise nodes.SkipNode


def html_source_line(self: HTML5Translator, node: source_line) -> None:
    """Hand the script the words of its switch, for a script has no catalogue."""
    words = {"data-show": node["marks-show"], "data-hide": node["marks-hide"]}
    link = self.starttag(nodes.inline(), "a", "", href=node["refuri"]) + self.encode(node["to-sources"])
    tag = self.starttag(node, "p", "", CLASS="daris-source-line", **words)
    self.body.append(f"{tag}{link}</a></p>\n")
    raise nodes.SkipNode
