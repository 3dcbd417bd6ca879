"""A page becomes the sentence or two that a search engine shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

LONGEST: Final = 155
"""Letters that search engines show."""

FEWEST: Final = 40
"""Letters of a paragraph that says something."""

_ASIDE: Final = ("daris-", "language-", "no-search")
"""Beginnings of classes of what is no text of the page, or not in its language."""


def description(doctree: nodes.document | None, context: dict[str, Any]) -> str:
    """Return the beginning of the first paragraph; where there is none, the title of page and course."""
    first = next(_paragraphs(doctree), "") if doctree is not None else ""
    titles = (Markup(context.get(name) or "").striptags() for name in ("title", "docstitle"))  # noqa: S704  # read, not shown
    return _shortened(first) or " · ".join(dict.fromkeys(filter(None, titles)))


def _paragraphs(doctree: nodes.document) -> Iterator[str]:
    for paragraph in doctree.findall(nodes.paragraph):
        aside = any(str(name).startswith(_ASIDE) for name in paragraph["classes"])
        text = " ".join(paragraph.astext().split())
        if isinstance(paragraph.parent, nodes.section) and not aside and len(text) >= FEWEST:
            yield text


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …"
