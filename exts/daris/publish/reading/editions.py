"""A page of one edition becomes links to the same page in the others, and to the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from daris.lang.editions import GREETINGS, NAMES
from daris.lang.tags import SOURCE
from daris.model.handout import FOLDER, is_lecture

if TYPE_CHECKING:
    from typing import Any

    from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Edition:
    """The same page in another language; ``href`` for the reader, ``address`` for a search engine."""

    language: str
    name: str
    title: str
    href: str
    address: str


def other_editions(app: Sphinx, pagename: str, context: dict[str, Any]) -> tuple[Edition, ...]:
    """Return one link an edition but this one; none if this language is not among them."""
    editions: dict[str, str] = app.config.daris_editions
    if app.config.language not in editions:
        return ()
    page = app.builder.get_target_uri(pagename)
    return tuple(
        Edition(
            language=language,
            name=NAMES.get(language, language),
            title=GREETINGS.get(language, {}).get("this-page", ""),
            href=_from_here(context["content_root"], root) + page,
            address=_address(app.config.html_baseurl, context["content_root"], root) + page,
        )
        for language, root in editions.items()
        if language != app.config.language
    )


def _from_here(content_root: str, root: str) -> str:
    """Return a relative address, because a site may be read from a disk; an absolute ``root`` stays."""
    return root if urlsplit(root).netloc else content_root.removeprefix("./") + root


def _address(base: str, content_root: str, root: str) -> str:
    return urljoin(base, root) if base else _from_here(content_root, root)


def default_address(app: Sphinx, pagename: str, context: dict[str, Any]) -> str:
    """Return the page for readers of neither language: the one in the language of the lectures."""
    root = app.config.daris_editions.get(SOURCE)
    page: str = app.builder.get_target_uri(pagename)
    if root is None or app.config.language == SOURCE:
        return own_address(app, pagename, context)
    return _address(app.config.html_baseurl, context["content_root"], root) + page


def own_address(app: Sphinx, pagename: str, context: dict[str, Any]) -> str:
    """Return where this very page is, for a search engine."""
    return _address(app.config.html_baseurl, context["content_root"], "") + app.builder.get_target_uri(
        pagename
    )


def book_link(app: Sphinx, context: dict[str, Any]) -> str:
    """Return the address of this edition's PDF, or nothing where none is promised."""
    name = getattr(app.config, "daris_pdf_name", "")
    return f"{context['content_root']}{quote(name)}.pdf" if name and app.config.daris_pdf_link else ""


def handout_links(app: Sphinx, pagename: str, context: dict[str, Any]) -> dict[str, str]:
    """Return where a lecture alone is, by kind, nothing for a page that is none or where none is promised."""
    if not is_lecture(app.env.metadata.get(pagename, {})):
        return {}
    folder = f"{context['content_root']}{FOLDER}/{quote(pagename)}"
    return {kind: f"{folder}.{kind}" for kind in app.config.daris_handout_links if kind}


def course_title(app: Sphinx, context: dict[str, Any]) -> str:
    """Return the title of the first page, because that one is translated and ``project`` is not."""
    title = app.env.titles.get(app.config.root_doc)
    return title.astext() if title else str(context["docstitle"])
