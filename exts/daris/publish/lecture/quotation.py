"""A quotation becomes a block quote with one translatable line that says who, where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

from daris.publish.lecture.block import Block
from daris.publish.lecture.nodes import quotation, quoted_from

if TYPE_CHECKING:
    from collections.abc import Callable


class QuotationDirective(Block):
    """``:::{quotation} Speaker`` with ``:role:``, ``:work:``, ``:year:``, ``:source:`` and ``:lang:``."""

    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Callable[[str], str]]] = dict.fromkeys(
        ("role", "work", "year", "source", "lang"), directives.unchanged
    )

    def run(self) -> list[nodes.Node]:
        """Return the quotation; its language is that of the words quoted, not of the attribution."""
        node = quotation()
        made = self.fill(node)
        if made:
            self._speak(node)
            node += self._attribution()
        return made

    def _speak(self, quoted: quotation) -> None:
        tag = self.options.get("lang", "")
        classes = self.language_class(tag) if tag else []
        for block in quoted.children:
            if isinstance(block, nodes.Element) and not isinstance(block, nodes.Invisible):
                block["classes"] += classes

    def _attribution(self) -> list[quoted_from]:
        given = (*self.arguments, *(self._option(name) for name in ("role", "work", "year", "source")))
        markdown = ", ".join(part for part in given if part)
        if not markdown:
            return []
        words, messages = self.parse_inline(markdown, lineno=self.lineno - 1)
        node = quoted_from(markdown, "", *words, *messages)
        self.set_source_info(node)
        return [node]

    def _option(self, name: str) -> str:
        value: str = self.options.get(name, "").strip()
        return f"*{value}*" if name == "work" and value and "*" not in value else value
