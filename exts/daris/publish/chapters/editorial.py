"""The roles gap, unclear, supplied and corr become nodes whose own text says how sure the words are.

The signs are those of the Leiden conventions and stand in the text itself, so that they survive every
builder, copying, a reader without style sheets and text extraction from a PDF: ``[…]`` lost, ``[word]``
restored, ``word(?)`` read without certainty, ``right [in the source: worng]`` corrected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from daris.lang.labels import LABELS
from daris.model.finding import Remark

if TYPE_CHECKING:
    from collections.abc import Callable

    Label = Callable[[str], str]

logger = logging.getLogger(__name__)


class gap(nodes.inline):  # noqa: N801  # docutils spells the names of nodes like this
    """Lost text; ``reason`` says why, in the language of the edition."""


class unclear(nodes.inline):  # noqa: N801  # as above
    """A doubtful reading; ``alternatives`` lists the others, with commas between them."""


class supplied(nodes.inline):  # noqa: N801  # as above
    """Words that an editor restored."""


class corr(nodes.inline):  # noqa: N801  # as above
    """A corrected reading; ``was`` is what the source has."""


class Editorial(SphinxRole):
    """Turn the words of one role into its node; a role without words stays text and is a warning."""

    def __init__(self, build: Callable[[str, Label], nodes.inline | None]) -> None:
        """Take the function that makes the node, or nothing of a role that lacks a part."""
        self.build = build

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Build the node at its place in the file."""
        node = self.build(self.text, self.label)
        if node is None:
            message = "{%s}`%s` lacks a part; write it as {corr}`right|worng`, others with at least a word"
            remark, place = Remark.EDITORIAL_ROLE_DAMAGED, self.get_location()
            logger.warning(message, self.name, self.text, type="daris", subtype=remark.code, location=place)
            return [nodes.Text(self.text)], []
        self.set_source_info(node)
        return [node], []

    def label(self, key: str) -> str:
        """Return one of our words in the language of the edition."""
        return LABELS[key][self.config.language]


def build_gap(text: str, label: Label) -> gap:
    """Name the reason in the reader's language where Daris knows it, else as written."""
    key = f"gap-{text.strip().lower()}"
    reason = label(key) if key in LABELS else text.strip()
    return gap("", "[…]", reason=f"{label('gap')}: {reason}" if reason else label("gap"))


def build_unclear(text: str, _: Label) -> unclear | None:
    """Split ``word|ward``: the first reading is shown, the others are kept beside it."""
    reading, *others = (part.strip() for part in text.split("|"))
    if not reading:
        return None
    return unclear(
        "",
        reading,
        nodes.inline("", "(?)", classes=["daris-sign"]),
        alternatives=", ".join(filter(None, others)),
    )


def build_supplied(text: str, _: Label) -> supplied | None:
    """Put the restored words into square brackets."""
    return supplied("", f"[{text}]") if text.strip() else None


def build_corr(text: str, label: Label) -> corr | None:
    """Split ``right|worng``; the old reading stays visible."""
    right, _, was = (part.strip() for part in text.partition("|"))
    if not right or not was:
        return None
    old = nodes.inline("", f" [{label('corr')}: {was}]", classes=["daris-was"])
    return corr("", right, old, was=was)


ROLES: Final = {
    "gap": (gap, build_gap),
    "unclear": (unclear, build_unclear),
    "supplied": (supplied, build_supplied),
    "corr": (corr, build_corr),
}
"""Each role with its node and the function that builds it."""
