"""What a reader gets where there is no page: the way back, in the language of the edition, at any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from daris.publish.reading.tools import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

PAGE: Final = "404"


def not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """At ``html-collect-pages``: add ``404.html``, which a server sends for any address."""
    theme = getattr(app.builder, "theme", None)
    if theme is not None and theme.name == "furo" and app.builder.name in {"html", "dirhtml"}:
        words = words_in(app.config.language)
        yield (
            PAGE,
            {"title": words["not-found"], "words": words, "daris_base": base_of(app)},
            "daris/404.html",
        )


def base_of(app: Sphinx) -> str:
    """Return the path of this edition on its server; where that is unknown, of a server of its own.

    The page may be sent for an address in any folder, so that nothing on it may be relative to that folder.
    """
    if app.config.html_baseurl:
        return urlsplit(str(app.config.html_baseurl)).path.rstrip("/") + "/"
    root: str = app.config.daris_editions.get(app.config.language, "")
    return f"/{root.strip('./')}/" if root else "/"
