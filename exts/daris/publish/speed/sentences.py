"""A translated sentence without markup becomes its paragraph without a parser.

Sphinx gives every translated message twice to a whole Markdown parser (``sphinx.transforms.i18n.Locale``,
in its two phases), and most messages of a course are plain sentences, of which MyST makes one paragraph
with one text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes

if TYPE_CHECKING:
    from myst_parser.config.main import MdParserConfig
    from sphinx.environment import BuildEnvironment

PLAIN: Final = re.compile(
    r"(?!\d+[.)])"  # a numbered list
    r"[(«“„]?[^\W_]"
    r"(?:[ \u00a0]?[^\W_]|[ \u00a0]?[.,;:()?!%«»“”„‘’\"'…№—–/-])*"
)
"""One line that starts with a letter and holds nothing that any rule of MyST looks at."""

KNOWN: Final = frozenset(
    {"amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist"}
    | {"html_admonition", "html_image", "strikethrough", "substitution", "tasklist"}
)
"""Extensions of MyST that leave such a line alone; ``linkify`` and ``replacements``, for two, would not."""

TRANSLATED: Final = (":<translated>", ":<facing>")
"""How Sphinx names the document of one message, and how we name that of the other language's."""


def is_sentence(text: str, env: BuildEnvironment) -> bool:
    """Say whether MyST would make of ``text`` one paragraph that holds just this text."""
    config: MdParserConfig = getattr(env, "myst_config")  # noqa: B009  # MyST adds it to Sphinx's class
    ordinary = KNOWN.issuperset(config.enable_extensions) and not (config.gfm_only or config.html_meta)
    return ordinary and PLAIN.fullmatch(text) is not None


def sentence(text: str, document: nodes.document) -> nodes.paragraph:
    """Return the paragraph as MyST makes it, its line and source included."""
    paragraph = nodes.paragraph(text, "")
    paragraph.source, paragraph.line = document["source"], 1
    document.current_line = 1
    paragraph.append(nodes.Text(text))
    return paragraph
