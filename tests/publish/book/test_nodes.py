"""No node of docutils or Sphinx is without a visitor."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx import addnodes

from daris.publish.book.skipped import REASONS
from daris.publish.book.translator import TypstTranslator

if TYPE_CHECKING:
    from types import ModuleType

CATEGORIES = {
    "Element",
    "FixedTextElement",
    "Node",
    "PureTextElement",
    "TextElement",
    "_desc_classes_injector",
    "translatable",
}
"""Classes that nodes descend from and that no tree holds."""


def kinds(module: ModuleType) -> list[type]:
    """Return every class of nodes that a module defines."""
    return [
        kind
        for name, kind in vars(module).items()
        if inspect.isclass(kind)
        and issubclass(kind, nodes.Node)
        and kind.__module__ == module.__name__
        and name not in CATEGORIES
    ]


@pytest.mark.parametrize("kind", [*kinds(nodes), *kinds(addnodes)], ids=lambda kind: str(kind.__name__))
def test_every_node_has_visitors(kind: type) -> None:
    """Each class, or one it descends from, is printed or left out for a stated reason."""
    names = [base.__name__ for base in kind.__mro__]
    visited = next((name for name in names if hasattr(TypstTranslator, f"visit_{name}")), None)
    assert visited is not None
    assert (
        visited in REASONS
        or any(hasattr(TypstTranslator, f"depart_{name}") for name in names)
        or visited in ALWAYS_SKIPPING
    )


ALWAYS_SKIPPING = {
    *("image", "math", "math_block", "raw", "index", "label", "footnote_reference", "doctest_block"),
}
"""Visitors that print all there is and go no further."""


def test_what_is_left_out_is_left_out() -> None:
    """Each reason belongs to a visitor that prints nothing."""
    for name in REASONS:
        with pytest.raises(nodes.SkipNode):
            getattr(TypstTranslator, f"visit_{name}")(None, None)
