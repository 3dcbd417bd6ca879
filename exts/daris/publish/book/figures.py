"""Figures and pictures: captions with numbers, and a description for those who cannot see them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.model.finding import Remark
from daris.publish.book import markup
from daris.publish.book.pen import Pen

if TYPE_CHECKING:
    from sphinx.builders import Builder

_LENGTH: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(px|pt|cm|mm|in|em|%)?\Z")
_POINTS_PER_PIXEL: Final = 0.75
_SIDES: Final = frozenset({"left", "center", "right"})


class FigureVisitors(Pen):
    """Print figures, pictures and their captions."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Count figures from the beginning of the course."""
        super().__init__(document, builder)
        self._counted: Counter[str] = Counter()

    def numbered(self, kind: str, node: nodes.Element, name: str) -> str:
        """Return the call that opens something with a number.

        It is Sphinx's own number where ``numfig`` is on, else the next one in the book.
        """
        numbers = self.builder.env.toc_fignumbers.get(self.docname, {}).get(kind, {})
        found = next((numbers[identity] for identity in node["ids"] if identity in numbers), None)
        if found is None:
            self._counted[kind] += 1
            found = (self._counted[kind],)
        number = ".".join(map(str, found))
        return markup.call(name, number=self.label(f"numbered-{kind}").format(number=number))

    def visit_figure(self, node: nodes.figure) -> None:
        """Open a figure; only one with a caption gets a number."""
        captioned = any(isinstance(child, nodes.caption) for child in node.children)
        opened = self.numbered("figure", node, "figure") if captioned else markup.call("figure", number=None)
        self.write(opened[:-1] + ", [")

    def depart_figure(self, _node: nodes.figure) -> None:
        """Close it."""
        self.write("])")

    def visit_caption(self, node: nodes.caption) -> None:
        """Go on to the caption of a figure or of code."""
        if isinstance(node.parent, nodes.figure):
            self.write("], caption: [")
        else:
            self.write(self.numbered("code-block", node.parent, "caption") + "[")

    def depart_caption(self, node: nodes.caption) -> None:
        """Close the caption where it is no argument."""
        if not isinstance(node.parent, nodes.figure):
            self.end()

    def visit_legend(self, _node: nodes.legend) -> None:
        """Go on to the legend."""
        self.write("], legend: [")

    def depart_legend(self, _node: nodes.legend) -> None:
        """Leave it to the figure to close it."""

    def visit_image(self, node: nodes.image) -> None:
        """Print a picture that was copied into the build; of any other, its description."""
        copied = self.builder.images.get(node["uri"])
        alt = self._description(node)
        if copied is None:
            fact = f"the picture {node['uri']} is damaged or no file of the course; its text is printed"
            self.remark(Remark.BOOK_IMAGE, fact, node)
            self.text(f"[{alt}]")
            raise nodes.SkipNode
        arguments = markup.call("image", path=copied, alt=alt, inline=_within_a_line(node))[:-1]
        self.write(arguments + "".join(_sizes(node)) + ")")
        raise nodes.SkipNode

    def _description(self, node: nodes.image) -> str:
        alt = str(node.get("alt", "")).strip()
        if alt:
            return alt
        fact = f"the picture {node['uri']} has no description for those who cannot see it; add a text to it"
        self.remark(Remark.BOOK_ALT_MISSING, fact, node)
        captions = (child.astext() for child in node.parent.children if isinstance(child, nodes.caption))
        return next(captions, "") or self.label("picture")


def _within_a_line(node: nodes.image) -> bool:
    parent = node.parent
    if isinstance(parent, nodes.reference):
        parent = parent.parent
    return isinstance(parent, nodes.TextElement) and len(parent.children) > 1


def _sizes(node: nodes.image) -> tuple[str, ...]:
    sizes = [
        f", {side}: {length}" for side in ("width", "height") if (length := _length(str(node.get(side, ""))))
    ]
    if "scale" in node:
        sizes.append(f", scaled: {int(node['scale'])}%")
    if node.get("align") in _SIDES:
        sizes.append(f", side: {node['align']}")
    return tuple(sizes)


def _length(written: str) -> str:
    """Return a length in Typst's units, or nothing for one that is no length."""
    match = _LENGTH.match(written.strip())
    if match is None:
        return ""
    number, unit = match.groups()
    if unit in (None, "px"):
        return f"{float(number) * _POINTS_PER_PIXEL:g}pt"
    return number + unit
