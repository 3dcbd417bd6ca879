"""A directive with Markdown inside becomes a node of its own: what all lecture blocks do alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sphinx.util.docutils import SphinxDirective

from daris.lang.tags import TAG
from daris.model.finding import Remark
from daris.publish.lecture.remarks import warn

if TYPE_CHECKING:
    from docutils import nodes

_TAG: Final = re.compile(TAG)


class Block(SphinxDirective):
    """A directive whose content is Markdown and must not be empty."""

    has_content = True

    def fill(self, node: nodes.Element) -> list[nodes.Node]:
        """Return the node with the parsed content, or a warning and nothing for an empty directive."""
        if not any(line.strip() for line in self.content):
            fact = f"the directive {{{self.name}}} holds no text"
            self.warn(Remark.BLOCK_EMPTY, fact, "write some or remove it")
            return []
        self.set_source_info(node)
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]

    def language_class(self, tag: str) -> list[str]:
        """Return the class that docutils turns into ``lang``; none, and a warning, for what is no tag."""
        if _TAG.fullmatch(tag):
            return [f"language-{tag}"]
        fact = f"“{tag}” is no language tag"
        self.warn(Remark.LANGUAGE_UNKNOWN, fact, "write one such as en, ru or de")
        return []

    def warn(self, remark: Remark, fact: str, hint: str) -> None:
        """Log a remark at the line that opens the directive."""
        warn(remark, fact, hint, (self.env.current_document.docname, self.lineno))
