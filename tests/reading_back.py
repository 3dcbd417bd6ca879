"""Drafts are read back by MyST's own parser, with every extension on that gives characters a meaning."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

EXTENSIONS: Final = (
    *("amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist"),
    *("html_image", "strikethrough", "substitution", "tasklist"),
)
_NOTE: Final = re.compile(r"^<!-- (seed .*) -->$", re.MULTILINE)
_INFO: Final = re.compile(r"\{(?P<name>[\w-]+)\} ?(?P<argument>.*)")
_INLINE_TEXT: Final = frozenset({"text", "text_special"})


@cache
def parser() -> MarkdownIt:
    """Return MyST's parser as a course could have configured it."""
    return create_md_parser(MdParserConfig(enable_extensions=set(EXTENSIONS)), RendererHTML)


def read_back(markdown: str) -> tuple[str, ...]:
    """Return the text of every block, in order; raise AssertionError for markup that no draft writes."""
    body = markdown.split("\n---\n", 1)[1]
    return tuple(" ".join(text.split()) for text in _blocks(_NOTE.sub(r"% \1", body)))


def _blocks(markdown: str) -> Iterator[str]:
    numbers: list[int | None] = []
    for token in parser().parse(markdown):
        match token.type:
            case "inline":
                text = inline_text(token.children or [])
                yield f"{numbers[-1]} {text}" if numbers and numbers[-1] is not None else text
                if numbers and numbers[-1] is not None:
                    numbers[-1] += 1
            case "ordered_list_open":
                numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_open":
                numbers.append(None)
            case "ordered_list_close" | "bullet_list_close":
                numbers.pop()
            case "colon_fence":
                yield from _directive(token)
            case _:
                assert token.type in _KNOWN, f"{token.type} in {token.content or markdown!r}"


_KNOWN: Final = frozenset(
    {
        *("paragraph_open", "paragraph_close", "heading_open", "heading_close", "list_item_open"),
        *("list_item_close", "myst_line_comment"),
    }
)


def _directive(token: Token) -> Iterator[str]:
    found = _INFO.fullmatch(token.info.strip())
    assert found, token.info
    if found["name"] == "definitions":
        term, meaning = re.sub(r"\n  :lang: \w+\n*\Z", "", token.content).rstrip("\n").split("\n: ")
        yield f"{_inline(term)} = {' '.join(_blocks(meaning))}"
        return
    if found["name"] == "quotation":
        options, content = token.content.split("\n\n", 1) if token.content[0] == ":" else ("", token.content)
        known = [option for option in options.splitlines() if not option.startswith(":lang: ")]
        words = " ".join(_inline(option.split(": ", 1)[1]) for option in known)
        yield f"{_inline(found['argument'])} {words} says {' '.join(_blocks(content))}"
        return
    if found["name"] == "references":
        yield from _blocks(token.content)
        return
    assert found["name"] == "passage", token.info
    yield from _blocks(token.content)


def _inline(markdown: str) -> str:
    [token] = parser().parseInline(markdown)
    return inline_text(token.children or [])


def inline_text(tokens: list[Token]) -> str:
    """Return the words of a line: of a doubtful word the reading, of a gap its sign."""
    return "".join(map(_token_text, tokens))


def _token_text(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "myst_role":
        return _role_text(str(token.meta["name"]), token.content)
    assert token.type in _INLINE_TEXT, f"{token.type}: {token.content!r}"
    return token.content


def _role_text(name: str, content: str) -> str:
    if name == "gap":
        return "[…]"
    if name == "unclear":
        return content.partition("|")[0]
    assert name.startswith("lang-"), name
    return _inline(content)
