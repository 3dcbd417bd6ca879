"""The pages of a course become one tree in reading order, links resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.logging import suppress_logging
from sphinx.util.nodes import inline_all_toctrees

from daris.model.handout import is_printed

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


class part(nodes.Part, nodes.TextElement):  # noqa: N801  # docutils names nodes in lower case
    """The caption of a list of contents on the first page: the name of a part of the book."""


def assembled(builder: Builder) -> nodes.document:
    """Return the whole course as one tree that begins at the root document.

    Pages with ``book: false`` in their front matter, such as a guide for authors, are left to the site.
    """
    root = builder.config.root_doc
    left_out = {page for page, fields in builder.env.metadata.items() if not is_printed(fields)}
    tree = builder.env.get_doctree(root)
    for contents in list(tree.findall(addnodes.toctree)):
        if contents.get("caption") and not left_out.issuperset(contents["includefiles"]):
            _put_before(contents, part("", contents["caption"]))
    opening = next((child for child in tree.children if isinstance(child, nodes.section)), tree)
    opening.extend(_appendices(builder.env))  # beside the chapters, which the first page lists
    tree = inline_all_toctrees(builder, set(), root, tree, str, [root, *sorted(left_out)])
    tree["docname"] = root
    for file in tree.findall(addnodes.start_of_file):
        for child in file.children:
            child.parent = file
    builder.env.resolve_references(tree, root, builder)
    return tree


def alone(builder: Builder, page: str) -> nodes.document:
    """Return one page as a tree that knows it stands alone.

    What is doubtful about its references was said of the book, so here nothing is said twice.
    """
    tree = builder.env.get_doctree(page)
    tree["docname"], tree["alone"] = page, True
    with suppress_logging():
        builder.env.resolve_references(tree, page, builder)
    return tree


def _appendices(env: BuildEnvironment) -> list[nodes.section]:
    """Gather the pages whose front matter says ``appendix: Title``; those of one title share a chapter."""
    pages: dict[str, list[str]] = {}
    for page in sorted(env.found_docs):
        title = str(env.metadata[page].get("appendix", ""))
        if title:
            pages.setdefault(title, []).append(page)
    return [
        nodes.section(
            "",
            nodes.title("", title),
            addnodes.toctree(entries=[(None, page) for page in found], includefiles=found, maxdepth=-1),
            ids=[f"appendix-{number}"],
        )
        for number, (title, found) in enumerate(pages.items(), 1)
    ]


def _put_before(node: nodes.Element, other: nodes.Element) -> None:
    other.source, other.line = node.source, node.line
    parent = node.parent
    parent.insert(parent.index(node), other)
