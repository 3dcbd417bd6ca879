"""Marks such as ``[1, 15 б.]`` become links where the lecture lists its references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from daris.publish.lecture.nodes import lecture_box

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSED: Final = (
    *(nodes.reference, nodes.literal, nodes.FixedTextElement, nodes.title, nodes.math, nodes.Invisible),
    addnodes.pending_xref,
)
"""Where such signs are no citation, or lead elsewhere already."""


class LinkCitations(SphinxTransform):
    """Lead each mark to the entry with its number; a mark without an entry stays as it is."""

    default_priority = 24  # after Locale (20), which would compare the words of links

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Look through the texts of a page that has a list of references."""
        known = {str(number): name for number, name in enumerate(self._references(), start=1)}
        for text in list(self.document.findall(nodes.Text)) if known else ():
            if _is_open(text):
                made = list(_linked(str(text), known))
                if len(made) > 1:
                    text.parent.replace(text, made)

    def _references(self) -> Iterator[str]:
        for box in self.document.findall(lecture_box):
            if box["kind"] == "references":
                for item in box.findall(nodes.list_item):
                    yield from item["ids"][:1]


def _linked(words: str, known: dict[str, str]) -> Iterator[nodes.Node]:
    """Lead a mark with one work there as a whole, and one with several from the words of each."""
    from daris.scan.structure.citations import cited  # noqa: PLC0415  # few pages need it, and 0.1 s to load

    done = 0
    for mark in cited(words):
        several = len({part.start for part in mark.parts}) > 1
        for part in mark.parts:
            start, end = (part.start, part.end) if several else (mark.start, mark.end)
            if str(part.number) not in known or start < done:
                continue
            yield nodes.Text(words[done:start])
            refid = known[str(part.number)]
            yield nodes.reference("", words[start:end], internal=True, refid=refid, classes=["daris-cite"])
            done = end
    yield nodes.Text(words[done:])


def _is_open(text: nodes.Text) -> bool:
    around = text.parent
    while around is not None:
        if isinstance(around, _CLOSED) or (
            isinstance(around, lecture_box) and around["kind"] == "references"
        ):
            return False
        around = around.parent
    return True
