"""Blocks of a lecture become boxes with a title of ours and an id that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.labels import LABELS
from daris.model.anchor import unique
from daris.publish.lecture.block import Block
from daris.publish.lecture.nodes import box_title, lecture_box

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping

KINDS: Final = ("objectives", "priming", "key-points", "review", "discussion", "readings", "references")
"""The directives, which are also keys of the labels, ids and class names; the order is that of a lecture."""

ITEMS: Final = {"objectives": "objective", "references": "reference"}
"""Boxes whose items have numbers and ids, because other places of the lecture refer to them."""


class BoxDirective(Block):
    """``:::{objectives}``, ``:::{review}`` and so on: a list, or any Markdown, in a titled box."""

    def run(self) -> list[nodes.Node]:
        """Return the box; a second one of its kind in a lecture gets ``-2`` behind its id."""
        box = titled_box(self.name, LABELS[self.name][self.config.language], self.state.document.ids)
        made = self.fill(box)
        if made:
            name_items(box, self.state.document.ids)
            keep_ids(box, self.state.document.ids)
        return made


def titled_box(kind: str, label: str, taken: Iterable[str], identity: str = "") -> lecture_box:
    """Return an empty box; its title is in no catalogue, because it follows the edition by itself."""
    name = unique(identity or kind, [*taken])
    title = box_title(label, label, translatable=False, ids=[f"{name}-title"])
    return lecture_box("", title, kind=kind, label=label, ids=[name], classes=[f"daris-{kind}"])


def keep_ids(box: lecture_box, taken: MutableMapping[str, nodes.Element]) -> None:
    """Let the document know the ids of a box that is really there."""
    for node in (box, box.children[0]):
        if isinstance(node, nodes.Element):
            taken[node["ids"][0]] = node


def name_items(box: lecture_box, taken: MutableMapping[str, nodes.Element]) -> None:
    """Give the items of the first list numbers, whether its author wrote bullets or numbers."""
    written = next((child for child in box.children if isinstance(child, nodes.Sequential)), None)
    if box["kind"] not in ITEMS or not isinstance(written, (nodes.bullet_list, nodes.enumerated_list)):
        return
    numbered = nodes.enumerated_list("", *written.children, enumtype="arabic", prefix="", suffix=".")
    for number, item in enumerate(numbered.children, start=1):
        if isinstance(item, nodes.Element):
            name = unique(f"{ITEMS[box['kind']]}-{number}", taken)
            item["ids"].append(name)
            taken[name] = item
    box.replace(written, numbered)
