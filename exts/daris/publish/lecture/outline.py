"""The Markdown of a chapter becomes its outline: headings, directives and texts with their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markdown_it.token import Token

DEEPEST: Final = 20
"""Levels of directives inside directives that are read; Sphinx itself gives up long before."""

_DIRECTIVE: Final = re.compile(r"\{(?P<name>[^}\s]+)\}\s*(?P<argument>.*)")
_OPTION: Final = re.compile(r":(?P<name>[\w-]+):\s*(?P<value>.*)")
_PARENTS: Final = ["paragraph", "reference", "blockquote", "list", "footnote_def"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, directive or text at ``line`` of the file; ``inside`` names the directives around it.

    ``kind`` is ``heading`` with a ``level``, ``item`` of a list, ``text``, or ``directive`` with a ``name``,
    its argument as ``text`` and its options.
    """

    kind: str
    line: int
    text: str = ""
    name: str = ""
    level: int = 0
    inside: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A chapter without its looks; ``fields`` are those of the front matter that can be read."""

    file: str
    fields: Mapping[str, object]
    pieces: tuple[Piece, ...]

    def directives(self, *names: str) -> Iterator[Piece]:
        """Yield the directives of these names, in the order of the text."""
        return (piece for piece in self.pieces if piece.kind == "directive" and piece.name in names)


def outline(text: str, file: str) -> Outline:
    """Read a chapter; what cannot be read is left out, because others warn of it."""
    parser = _parser()
    pieces = tuple(_pieces(parser, text, 0, ()))
    return Outline(file, _fields(parser, text), pieces)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.use(front_matter_plugin).use(deflist_plugin).use(myst_block_plugin).use(myst_role_plugin)
    fence = make_fence_rule(markers=(":",), token_type="colon_fence")  # noqa: S106  # no password
    parser.block.ruler.before("fence", "colon_fence", fence, {"alt": _PARENTS})
    return parser


def _fields(parser: MarkdownIt, text: str) -> Mapping[str, object]:
    front = next((token.content for token in parser.parse(text) if token.type == "front_matter"), "")
    try:
        fields = yaml.safe_load(front)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _pieces(parser: MarkdownIt, text: str, offset: int, inside: tuple[str, ...]) -> Iterator[Piece]:
    """Walk the blocks of ``text``, whose first line is line ``offset + 1`` of the file."""
    items = 0
    before: Token | None = None
    for token in parser.parse(text):
        line = offset + (token.map[0] if token.map else 0) + 1
        items += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        match token.type:
            case "inline" if before and before.type == "heading_open":
                yield Piece("heading", line, token.content, level=int(before.tag[1:]), inside=inside)
            case "inline":
                yield Piece("item" if items else "text", line, token.content, level=items, inside=inside)
            case "fence" | "colon_fence":
                yield from _directive(parser, token, line, inside)
            case _:
                pass
        before = token


def _directive(parser: MarkdownIt, token: Token, line: int, inside: tuple[str, ...]) -> Iterator[Piece]:
    found = _DIRECTIVE.match(token.info.strip())
    if not found:
        return
    lines = token.content.split("\n")
    options = []
    while lines and (option := _OPTION.fullmatch(lines[0].strip())):
        options.append((option["name"], option["value"].strip()))
        lines.pop(0)
    name = found["name"]
    piece = Piece("directive", line, found["argument"].strip(), name, inside=inside, options=tuple(options))
    yield piece
    if len(inside) < DEEPEST:
        body = "\n" * len(options) + "\n".join(lines)
        yield from _pieces(parser, body, line, (*inside, name))
