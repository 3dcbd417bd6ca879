"""The walk with a list yields what docutils' own walk yields, in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.utils import new_document
from hypothesis import given
from hypothesis import strategies as st

from daris.publish.speed import STAND_INS
from daris.publish.speed.walking import walk_of_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KINDS = (nodes.section, nodes.paragraph, nodes.emphasis, nodes.bullet_list)
STAND_IN = next(stand_in for stand_in in STAND_INS if stand_in.owner is nodes.Node)
DOCUTILS: Callable[[nodes.Node, type], Iterator[nodes.Node]] = getattr(STAND_IN.owner, STAND_IN.name)
OURS = walk_of_kind(DOCUTILS)


def tree(shape: object) -> nodes.Node:
    """Build a tree of a nested list: a text for a word, elements of several kinds for lists."""
    if not isinstance(shape, list):
        return nodes.Text(str(shape))
    element = KINDS[len(shape) % len(KINDS)]()
    element.extend(tree(inside) for inside in shape)
    return element


SHAPES = st.recursive(st.text("аб", max_size=2), lambda inside: st.lists(inside, max_size=4), max_leaves=30)


@given(SHAPES)
def test_the_same_nodes_in_the_same_order(shape: object) -> None:
    """Whatever the tree is, and whichever kind is looked for, an abstract one too."""
    root = new_document("tree")
    root += tree(shape)
    for kind in (*KINDS, nodes.Text, nodes.Element, nodes.Body, nodes.Node):
        assert list(map(id, OURS(root, kind))) == list(map(id, DOCUTILS(root, kind)))


@given(SHAPES)
def test_the_same_nodes_where_the_tree_changes_meanwhile(shape: object) -> None:
    """Transforms remove and exchange what they are handed while they walk."""
    seen = []
    for walk in (DOCUTILS, OURS):
        root = new_document("tree")
        root += tree(shape)
        found = []
        for number, node in enumerate(walk(root, nodes.Element)):
            found.append(type(node).__name__)
            if node.parent is not None and number % 3 == 1:
                node.parent.replace(node, [nodes.strong("", "жаңа"), *node.children])
            elif node.parent is not None and number % 3 == 2:
                node.parent.remove(node)
        seen.append((found, root.pformat()))
    assert seen[0] == seen[1]
