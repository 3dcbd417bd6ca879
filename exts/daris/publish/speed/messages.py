"""A translated message with markup is parsed once, though Sphinx asks for it twice.

``sphinx.transforms.i18n.Locale`` goes through the messages of a page in two phases. The first needs only
titles and terms; for all others it parses, looks, and throws away what the second phase parses anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes

COUNTING: Final = re.compile(r"[{$]")
"""Roles and formulas may number what they make, and twice asked they would count twice."""


def handed_on(publish: Callable[..., nodes.Element]) -> Callable[..., nodes.Element]:
    """Return ``_publish_msgstr`` that keeps what it made for who asks for it next on the same page."""
    page: tuple[str, object] = ("", None)
    kept: dict[tuple[str, int], nodes.Element] = {}

    def publish_once(source: str, path: str, line: int, **named: Any) -> nodes.Element:  # noqa: ANN401  # Sphinx's
        nonlocal page
        if page[0] != path or page[1] is not named.get("settings"):
            page = (path, named.get("settings"))
            kept.clear()
        made = kept.pop((source, line), None)
        if made is not None and _is_whole(made):
            return made
        made = publish(source, path, line, **named)
        if not COUNTING.search(source):
            kept[source, line] = made
        return made

    return publish_once


def _is_whole(made: nodes.Element) -> bool:
    """Tell whether nobody has taken its children into a page."""
    return all(child.parent is made for child in made.children)
