"""Answers and solutions become blocks that a reader opens; a student's edition has no solutions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.lang.labels import LABELS
from daris.model.audience import STUDENT
from daris.publish.lecture.block import Block
from daris.publish.lecture.nodes import folded, folded_title

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

KINDS: Final = ("answer", "solution")
"""The directives, which are also keys of the labels and class names."""


class FoldedDirective(Block):
    """``:::{answer}`` below a question, ``:::{solution}`` in an exercise."""

    def run(self) -> list[nodes.Node]:
        """Return the block under our own word for it."""
        label = LABELS[self.name][self.config.language]
        title = folded_title(label, label, translatable=False)
        return self.fill(folded("", title, kind=self.name, label=label, classes=[f"daris-{self.name}"]))


def leave_solutions_out(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """At ``doctree-resolved``: drop them from the page, and so from search; the stored tree keeps them."""
    del docname
    if app.tags.has(STUDENT):
        for node in list(doctree.findall(folded)):
            if node["kind"] == "solution":
                node.parent.remove(node)
