"""Answers below their questions become a list at the end of the lecture, where paper cannot fold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from daris.lang.labels import LABELS
from daris.publish.lecture.box import titled_box
from daris.publish.lecture.nodes import folded

if TYPE_CHECKING:
    from collections.abc import Iterator


class PutAnswersLast(SphinxPostTransform):
    """Gather the answers of each lecture; each keeps the number of its question."""

    default_priority = 8  # before anything counts or links what stands where
    builders = ("typst", "latex")

    def run(self, **_: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Treat each page of the course, which a book holds as one tree."""
        for page in [self.document, *self.document.findall(addnodes.start_of_file)]:
            answers = [
                node for node in _of_page(page) if isinstance(node, folded) and node["kind"] == "answer"
            ]
            end = next((child for child in page.children if isinstance(child, nodes.section)), None)
            if answers and end is not None:
                end += self._gathered(answers)

    def _gathered(self, answers: list[folded]) -> nodes.Element:
        box = titled_box("answers", LABELS["answers"][self.config.language], ())
        box["ids"] = []
        for answer in answers:
            numbered = nodes.enumerated_list(start=_number(answer), enumtype="arabic", prefix="", suffix=".")
            answer.parent.remove(answer)
            numbered += nodes.list_item("", *answer.children[1:])
            box += numbered
        return box


def _of_page(page: nodes.Element) -> Iterator[nodes.Node]:
    """Yield what is written on a page itself: a book's first page holds all the others."""
    for child in page.children:
        if not isinstance(child, addnodes.start_of_file):
            yield child
            if isinstance(child, nodes.Element):
                yield from _of_page(child)


def _number(answer: folded) -> int:
    """Return the number of the question around an answer, 1 where it stands in no list."""
    around: nodes.Element | None = answer.parent
    while around is not None and not isinstance(around, nodes.list_item):
        around = around.parent
    if around is None or not isinstance(around.parent, nodes.enumerated_list):
        return 1
    return int(around.parent.get("start", 1)) + int(around.parent.index(around))
