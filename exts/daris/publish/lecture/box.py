"""Objectives, key points and review questions become boxes with a title of ours and an id that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.lang.labels import LABELS
from daris.model.anchor import unique
from daris.publish.lecture.block import Block
from daris.publish.lecture.nodes import box_title, lecture_box

if TYPE_CHECKING:
    from docutils import nodes

KINDS: Final = ("objectives", "key-points", "review")
"""The directives, which are also keys of the labels, ids and class names."""


class BoxDirective(Block):
    """``:::{objectives}``, ``:::{key-points}``, ``:::{review}``: a list, or any Markdown, in a titled box."""

    def run(self) -> list[nodes.Node]:
        """Return the box; a second one of its kind in a lecture gets ``-2`` behind its id."""
        label = LABELS[self.name].get(self.config.language, LABELS[self.name]["en"])
        taken = self.state.document.ids
        identity = unique(self.name, taken)
        # Not in the catalogue: the title follows the edition by itself.
        title = box_title(label, label, translatable=False, ids=[f"{identity}-title"])
        box = lecture_box(
            "", title, kind=self.name, label=label, ids=[identity], classes=[f"daris-{self.name}"]
        )
        made = self.fill(box)
        if made:
            taken[identity] = box
            taken[f"{identity}-title"] = title
        return made
