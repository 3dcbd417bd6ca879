"""Blocks that the catalogues room left their source behind come in; the two languages in columns go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.tags import SOURCE
from daris.publish.book import markup
from daris.publish.book.division import language_of
from daris.publish.book.pen import Pen, written

if TYPE_CHECKING:
    from collections.abc import Iterator

INWARD: Final = frozenset({"side"})
KEPT: Final = "daris-source"
"""The class of a block that repeats what the block before it was translated from."""

_NARROW: Final = (nodes.entry, nodes.footnote, nodes.figure, nodes.table)
"""Where two columns find no room: there the source stands below its translation."""


class pair(nodes.container):  # noqa: N801  # docutils finds visitors by the class's name
    """A block in both languages."""


class side(nodes.container):  # noqa: N801  # see above
    """One of the two."""


def pair_up(tree: nodes.document) -> None:
    """Put each paragraph and its source side by side, Kazakh on the left."""
    for source in list(_sources(tree)):
        place = source.parent.index(source)
        block = source.parent.children[place - 1] if place else None
        if not isinstance(block, nodes.paragraph) or _is_narrow(source):
            continue
        sides = [side("", *source.children, classes=source["classes"]), side("", block.deepcopy())]
        if language_of(source) != SOURCE:
            sides.reverse()
        both = pair("", *sides, ids=block["ids"])
        both.source, both.line = block.source, block.line
        source.parent.remove(block)
        source.replace_self(both)


def _sources(tree: nodes.document) -> Iterator[nodes.container]:
    return (node for node in tree.findall(nodes.container) if KEPT in node["classes"])


def _is_narrow(node: nodes.Node | None) -> bool:
    while node is not None:
        if isinstance(node, _NARROW):
            return True
        node = node.parent
    return False


class PairVisitors(Pen):
    """Print pairs as one call with two bodies."""

    visit_side, depart_side = written("[", "], ")

    def visit_pair(self, node: pair) -> None:
        """Open the pair."""
        opened = markup.call("pair", lead=leads(node))[:-1]
        self.write(opened + ", ")

    def depart_pair(self, _node: pair) -> None:
        """Close it."""
        self.write(")")


def leads(block: nodes.Element) -> bool:
    """Say whether a block announces the one behind it, such as a quotation, and no page may part them."""
    if not block.astext().rstrip().endswith(":"):
        return False
    behind = block.parent.children[block.parent.index(block) + 1 :]
    follower = next((node for node in behind if not isinstance(node, nodes.Invisible)), None)
    return follower is not None and not isinstance(follower, (nodes.paragraph, nodes.section))
