"""Text in another language becomes nodes that say so: the passage directive and the inline roles."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxRole

from daris.publish.lecture.block import Block
from daris.publish.lecture.nodes import foreign, passage

if TYPE_CHECKING:
    from docutils import nodes


class PassageDirective(Block):
    """``:::{passage} en``: some blocks in another language than the chapter."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the blocks in a container of their language."""
        return self.fill(passage(classes=self.language_class("".join(self.arguments))))


class LanguageRole(SphinxRole):
    """``{lang-en}`words```: words in another language; Markdown works inside."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the words; the role's name holds the language."""
        tag = self.name.removeprefix("lang-")
        node = foreign(self.rawtext, classes=[f"language-{tag}"])
        self.set_source_info(node)
        memo = SimpleNamespace(document=self.inliner.document, reporter=self.inliner.reporter)
        words, messages = self.inliner.parse(self.text, self.lineno - 1, memo, self.inliner.parent)
        node.extend(words)
        return [node], messages
