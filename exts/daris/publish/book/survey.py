"""The whole course as one tree comes in; what visitors must know before the first word goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

INSIDE: Final = "%"
"""What the builder's addresses of its own documents begin with."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Targets and footnotes of the tree, each named ``docname#id``.

    ``names`` leads from every target that something refers to, to the one label its element gets:
    a section is known by its first id, and a document by its first section.
    ``cited`` are the footnotes that something refers to; ``indexed`` gives every index
    node, by its identity, the anchor that the index leads to; ``opening`` is the section whose title
    is the title of the book; a lecture alone has none.
    """

    names: Mapping[str, str]
    footnotes: Mapping[str, nodes.footnote]
    cited: frozenset[str]
    indexed: Mapping[int, str]
    opening: nodes.section | None

    @classmethod
    def of(cls, tree: nodes.document) -> Survey:
        """Walk the assembled tree once."""
        everything = tuple(walk(tree, tree.get("docname", "")))
        wanted = frozenset(target for docname, node in everything for target in _wants(docname, node))
        aliases = dict(alias for docname, node in everything for alias in _aliases(docname, node))
        names = {target: aliases.get(target, target) for target in wanted}
        footnotes = {
            f"{docname}#{identity}": node
            for docname, node in everything
            if isinstance(node, nodes.footnote)
            for identity in node["ids"]
        }
        indexed = {
            id(node): f"index:{number}"
            for number, (_, node) in enumerate(everything)
            if isinstance(node, addnodes.index)
        }
        first = next((child for child in tree.children if isinstance(child, nodes.section)), None)
        opening = None if tree.get("alone") else first
        return cls(names, footnotes, frozenset(wanted & footnotes.keys()), indexed, opening)


def walk(node: nodes.Node, docname: str) -> Iterator[tuple[str, nodes.Node]]:
    """Yield every node with the name of the document it was written in."""
    if isinstance(node, addnodes.start_of_file):
        docname = node["docname"]
    yield docname, node
    for child in node.children:
        yield from walk(child, docname)


def destination(node: nodes.Element, docname: str) -> str:
    """Return the target ``docname#id`` that a reference leads to, or an empty string if it leads outside."""
    if "refid" in node:
        return f"{docname}#{node['refid']}"
    uri = str(node.get("refuri", ""))
    if not uri.startswith(INSIDE):
        return ""
    target, _, identity = uri.removeprefix(INSIDE).partition("#")
    return f"{target}#{identity}"


def _wants(docname: str, node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Referential) and isinstance(node, nodes.Element):
        target = destination(node, docname)
        if target:
            yield target


def _aliases(docname: str, node: nodes.Node) -> Iterator[tuple[str, str]]:
    if isinstance(node, (nodes.document, addnodes.start_of_file)):
        owner = node.get("docname", docname)
        first = next((child for child in node.children if isinstance(child, nodes.section)), None)
        yield f"{owner}#", f"{owner}#{first['ids'][0]}" if first is not None and first["ids"] else f"{owner}#"
    elif isinstance(node, nodes.section):
        for identity in node["ids"]:
            yield f"{docname}#{identity}", f"{docname}#{node['ids'][0]}"
