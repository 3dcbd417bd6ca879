"""The search page gets its words and the addresses of the other editions, whose pages it searches too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from sphinx.locale import _

from daris.lang.labels import LABELS
from daris.lang.tags import IN_LATIN
from daris.publish.search.language import SearchKazakh
from daris.publish.search.texts import serves

if TYPE_CHECKING:
    from typing import Any

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

HERE: Final = Path(__file__).parent
WORDS: Final = ("field", "terms", "pages", "one", "many", "none", "partly", "more")
LANGUAGES: Final = ("kk", "en")
"""Editions that are indexed by the same stems, so that one query serves both."""


def choose(app: Sphinx, config: Config) -> None:
    """At ``config-inited``: use our stems and our page, unless the course has its own."""
    del app
    if config.language in (*LANGUAGES, IN_LATIN) and config.html_search_language is None:
        config.html_search_language = SearchKazakh.lang
    config.html_static_path = [str(HERE / "static"), *config.html_static_path]
    if serves(config):
        config.templates_path = [*config.templates_path, str(HERE / "templates")]


def prepare(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """At ``html-page-context``: hand the template of the search page what it needs."""
    del templatename, doctree
    if pagename != "search" or not serves(app.config):
        return
    editions = _editions(app, context)
    words: dict[str, object] = {name: _label(app, f"search-{name}") for name in WORDS}
    words["results"] = _("Search Results")
    words["editions"] = {language: _label(app, f"search-in-{language}") for language in editions}
    context["daris_search"] = {"editions": editions, "words": words}
    app.add_css_file("daris-search.css", priority=710)


def _editions(app: Sphinx, context: dict[str, Any]) -> dict[str, str]:
    """Return the roots of the other editions of this site; one on another server is not asked."""
    roots: dict[str, str] = getattr(app.config, "daris_editions", {})
    here = context["content_root"].removeprefix("./")
    return {
        language: here + root
        for language, root in roots.items()
        if language in LANGUAGES and language != app.config.language and not urlsplit(root).netloc
    }


def _label(app: Sphinx, key: str) -> str:
    return LABELS[key][app.config.language]
