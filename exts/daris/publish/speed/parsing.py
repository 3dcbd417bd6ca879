"""The course's parser of Markdown becomes one that reads sentences at once and is made once.

To make a markdown-it anew for each of the messages with markup cost more than to read them. Together with
``sentences``, ``settings`` and ``collecting`` it took the English edition of 100 lectures of 1,500 words from
72 s of the processor to 25 s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from myst_parser.parsers.sphinx_ import MystParser

from daris.publish.speed.sentences import TRANSLATED, is_sentence, sentence

if TYPE_CHECKING:
    from docutils import nodes
    from docutils.parsers import Parser
    from markdown_it import MarkdownIt
    from myst_parser.config.main import MdParserConfig


class QuickParser(MystParser):
    """Put before a parser that makes its markdown-it in ``reader(config)``: the same documents, sooner."""

    _made: ClassVar[tuple[MdParserConfig, MarkdownIt] | None] = None
    _depth: ClassVar[int] = 0

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse one chapter, or one translated message."""
        if document["source"].endswith(TRANSLATED) and is_sentence(inputstring, document.settings.env):
            document.append(sentence(inputstring, document))
            return
        QuickParser._depth += 1
        try:
            super().parse(inputstring, document)
        finally:
            QuickParser._depth -= 1

    def reader(self, config: MdParserConfig) -> MarkdownIt:
        """Take the last markdown-it if it was made for the same settings and is idle, else make one."""
        made = QuickParser._made
        if made and made[0] is config and QuickParser._depth == 1:
            return made[1]
        reader: MarkdownIt = super().reader(config)  # type: ignore[misc]  # the guarded parser's
        if QuickParser._depth == 1:
            QuickParser._made = (config, reader)
        return reader


def quick(parser: type[Parser]) -> type[Parser]:
    """Return the parser, sooner."""
    return type("Quick" + parser.__name__, (QuickParser, parser), {})
