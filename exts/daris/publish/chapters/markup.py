"""The Markdown of a chapter becomes its front matter, comments and roles, each with its line.

The text is parsed by the CommonMark rules that MyST itself uses, with HTML switched on: only so a comment
in a list item, a quotation or a directive is told from one that a code block shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

DEEPEST: Final = 20
"""Levels of directives inside directives that are read; Sphinx itself gives up long before."""

LITERAL_DIRECTIVES: Final = frozenset(
    {
        *("code", "code-block", "code-cell", "sourcecode", "highlight", "literalinclude", "parsed-literal"),
        *("raw", "math", "eval-rst", "csv-table", "mermaid", "graphviz", "productionlist"),
    }
)
"""Directives whose body is no Markdown: what looks like a comment there is shown to the reader."""

_PARENTS: Final = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
_WHOLE: Final = re.compile(r"<!--((?:(?!-->).)*)-->\s*", re.DOTALL)
_DIRECTIVE: Final = re.compile(r"\{([^}\s]+)\}")
_FOUND: Final[dict[bytes, tuple[Found, ...]]] = {}
_INVISIBLE: Final = frozenset({"myst_line_comment", "myst_target", "myst_block_break"})


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment on lines of its own, ``first`` to ``last``, both counted from 1 and included.

    ``above`` is the first line of the block that follows it in the same container, and ``through`` its last;
    both are 0 if none does.
    """

    first: int
    last: int
    text: str
    above: int
    through: int = 0


@dataclass(frozen=True, slots=True)
class Role:
    """A role such as ``{gap}`` with its content, outside code."""

    name: str
    content: str
    line: int


@dataclass(frozen=True, slots=True)
class Stray:
    """HTML comment marks that stand where they are no whole comment, and would be printed."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML between the first two ``---``, as written; its first line is line 2."""

    text: str


Found = Comment | Role | Stray | FrontMatter


def parse(text: str) -> tuple[Found, ...]:
    """Find everything of interest in a chapter, in the order of the text.

    A build asks three times for each chapter; what was found is remembered, not the text.
    """
    digest = blake2b(text.encode("utf-8", "surrogatepass")).digest()
    if digest not in _FOUND:
        _FOUND[digest] = tuple(_parse(_parser(), text, 0, 0))
    return _FOUND[digest]


def lines_of(text: str) -> list[str]:
    """Cut at the line ends that CommonMark knows, and at no other character."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.use(front_matter_plugin).use(deflist_plugin).use(myst_block_plugin).use(myst_role_plugin)
    fence = make_fence_rule(markers=(":",), token_type="colon_fence")  # noqa: S106  # no password
    parser.block.ruler.before("fence", "colon_fence", fence, {"alt": _PARENTS})
    return parser


def _parse(parser: MarkdownIt, text: str, offset: int, depth: int) -> Iterator[Found]:
    """Walk the blocks of ``text``, whose first line is line ``offset + 1`` of the file."""
    tokens = parser.parse(text)
    for position, token in enumerate(tokens):
        line = offset + (token.map[0] if token.map else 0) + 1
        match token.type:
            case "front_matter" if not depth:
                yield FrontMatter(token.content)
            case "html_block":
                yield from _html(token, line, _next_block(tokens[position + 1 :], offset))
            case "inline" if tokens[position - 1].type == "dt_open" and _WHOLE.fullmatch(token.content):
                # the rule of definition lists takes a comment above a further definition for a term,
                # and gives the definition itself that line
                yield from _html(token, line, _next_block(tokens[position + 3 :], offset))
            case "inline":
                yield from _inline(token, line)
            case "fence" | "colon_fence" if depth < DEEPEST and _holds_markdown(token):
                yield from _parse(parser, token.content, line, depth + 1)
            case _:
                pass


def _holds_markdown(token: Token) -> bool:
    named = _DIRECTIVE.match(token.info.strip())
    return named is not None and named[1] not in LITERAL_DIRECTIVES


def _html(token: Token, line: int, block: tuple[int, int]) -> Iterator[Found]:
    text = token.content.strip()
    comment = _WHOLE.fullmatch(text)
    if comment:
        yield Comment(line, line + text.count("\n"), comment[1].strip(), *block)
    elif "<!--" in text:
        yield Stray(line, text)


def _next_block(following: list[Token], offset: int) -> tuple[int, int]:
    """Find the first and last line of the block that comes after a comment in the same container."""
    for token in following:
        if token.nesting < 0:
            return 0, 0
        comment = token.type == "html_block" and _WHOLE.fullmatch(token.content.strip())
        if token.map and not comment and token.type not in _INVISIBLE:
            return offset + token.map[0] + 1, offset + token.map[1]
    return 0, 0


def _inline(token: Token, line: int) -> Iterator[Found]:
    for child in token.children or ():
        if child.type == "myst_role":
            yield Role(str(child.meta["name"]), child.content, line)
        elif child.type == "html_inline" and child.content.startswith("<!--"):
            yield Stray(line, child.content)
        line += 1 if child.type in {"softbreak", "hardbreak"} else child.content.count("\n")
