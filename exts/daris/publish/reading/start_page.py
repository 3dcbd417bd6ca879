"""Built editions become ``index.html`` above them: it leads to the right one, or lets a reader choose."""

from __future__ import annotations

import html
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from daris.lang.editions import GREETINGS, NAMES
from daris.lang.labels import LABELS
from daris.model.handout import PARALLEL
from daris.publish.reading.offline import WORKER, write_offline

if TYPE_CHECKING:
    from collections.abc import Sequence

STATIC: Final = Path(__file__).parent / "start"
ROBOTS: Final = '<meta name="robots" content="noindex">'
BESIDE: Final = "_start"
"""The folder of what the start page loads; nothing stands inline, so that a strict policy lets it through."""


def write_start_page(
    site: Path, editions: Sequence[str], base_url: str = "", memory: Path | None = None
) -> Path:
    """Write ``site/index.html`` for editions that stand in ``site/kk/`` and so on; return its path.

    Beside it ``404.html`` for a host that knows one for the whole site. Both work from a memory stick too.
    The editions come in the order of ``daris.lang.editions``: the language of the lectures first.
    ``base_url`` is where the site will stand, if that is known; ``memory`` is for ``write_offline``.
    """
    editions = sorted(editions, key=[*NAMES, *editions].index)
    shutil.copytree(
        STATIC, site / BESIDE, ignore=shutil.ignore_patterns("*.html", WORKER), dirs_exist_ok=True
    )
    titles = {edition: _title(site / edition) for edition in editions}
    words = {
        "LANGUAGE": editions[0],
        "TITLE": html.escape(" · ".join(dict.fromkeys(titles.values()))),
        "DESCRIPTION": html.escape(" · ".join(GREETINGS[edition]["choose"] for edition in editions)),
        "HEADING": _in_each(titles),
        "EDITIONS": " ".join(editions),
        "BASE": "",
        "CARDS": "\n".join(_card(site, edition, title) for edition, title in titles.items()),
        "ALTERNATES": _alternates(editions, base_url),
    }
    lost = _in_each({edition: LABELS["not-found"][edition] for edition in editions})
    base = f'<base href="{html.escape(urlsplit(base_url).path or "/")}">\n'
    _write(site / "404.html", words | {"HEADING": lost, "EDITIONS": "", "BASE": base, "ALTERNATES": ROBOTS})
    first = _write(site / "index.html", words)
    write_offline(site, " · ".join(dict.fromkeys(titles.values())), editions[0], STATIC, memory)
    return first


def _write(path: Path, words: dict[str, str]) -> Path:
    page = (STATIC / "start.html").read_text("utf-8")
    path.write_text(re.sub(r"@([A-Z]+)@", lambda name: words[name[1]], page), "utf-8")
    return path


def _alternates(editions: Sequence[str], base_url: str) -> str:
    """Return the editions for search engines; this page is for those who read neither language."""
    places = {edition: f"{base_url}{edition}/index.html" for edition in editions}
    places["x-default"] = base_url or "index.html"
    links = [f'<link rel="alternate" hreflang="{name}" href="{place}">' for name, place in places.items()]
    return "\n".join([*links, *([f'<link rel="canonical" href="{base_url}">'] if base_url else [])])


def _in_each(words: dict[str, str]) -> str:
    return " · ".join(f'<span lang="{name}">{html.escape(text)}</span>' for name, text in words.items())


def _card(site: Path, edition: str, title: str) -> str:
    greeting = GREETINGS[edition]
    books = "".join(
        f'\n<a class="book" href="{edition}/{quote(book.name)}">{greeting[_kind(book)]}</a>'
        for suffix in ("pdf", "epub")
        for book in sorted((site / edition).glob(f"*.{suffix}"))
    )
    return (
        f'<section lang="{edition}">\n<h2>{html.escape(title)}</h2>\n'
        f"<p>{greeting['choose']}</p>\n"
        f'<a class="read" href="{edition}/index.html" hreflang="{edition}" data-edition="{edition}">'
        f"{greeting['read']}</a>{books}\n</section>"
    )


def _kind(book: Path) -> str:
    if book.stem.endswith(PARALLEL):
        return "parallel"
    return "ebook" if book.suffix == ".epub" else "book"


def _title(folder: Path) -> str:
    """Return what the edition calls itself: the title of its first page."""
    first = folder / "index.html"
    reader = _TitleReader()
    if first.is_file():
        reader.feed(first.read_text("utf-8").partition("</head>")[0])
    return reader.title.strip() or NAMES.get(folder.name, folder.name)


class _TitleReader(HTMLParser):
    """Keep the text of the first ``<title>``."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._state = "before"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "title" and self._state == "before":
            self._state = "inside"

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._state = "after"

    def handle_data(self, data: str) -> None:
        if self._state == "inside":
            self.title += data
