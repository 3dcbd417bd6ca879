"""A text becomes the kinds of blocks that MyST would make of it.

Sphinx parses every translation as a document of its own and takes it only if it begins with a paragraph;
anything else is dropped without a word (``sphinx.transforms.i18n``).
"""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt

PARAGRAPH: Final = ("paragraph",)
MYST_BLOCK: Final = (
    (re.compile(r":{3,}"), "directive"),
    (re.compile(r"\$\$"), "formula"),
    (re.compile(r"%"), "comment"),
    (re.compile(r"\+{3}"), "block break"),
    (re.compile(r"\([^()\s]+\)=\s*$", re.MULTILINE), "target"),
)
"""Blocks that MyST adds to CommonMark (myst-parser, "MyST Syntax"), by how they begin."""
PLAIN: Final = re.compile(r"[^\W\d_][^\r\n]*")
"""A line that begins with a letter, alone: a paragraph, whatever follows."""
BLOCKS: Final = MarkdownIt("commonmark")
BLOCKS.core.ruler.enableOnly(["normalize", "block"])
MARK: Final = re.compile(r"^(\s{0,3})(?:(\d{1,9})([.)])(?=\s|$)|([-+*>](?=\s|$)|>|#{1,6}(?=\s|$)))")


def shape(text: str) -> tuple[str, ...]:
    """Return the kinds of the outer blocks, e.g. ``("paragraph",)`` or ``("ordered list",)``."""
    if PLAIN.fullmatch(text):
        return PARAGRAPH
    for pattern, kind in MYST_BLOCK:
        if pattern.match(text.lstrip()):
            return (kind,)
    outer = (token.type for token in BLOCKS.parse(text) if token.level == 0 and token.nesting >= 0)
    return tuple(kind.removesuffix("_open").replace("_", " ") for kind in outer)


def as_paragraph(text: str) -> str:
    """Escape the mark at the start that makes a list, a heading or a quotation of a plain text."""
    return MARK.sub(lambda found: f"{found[1]}{found[2] or ''}\\{found[3] or found[4]}", text, count=1)
