"""Built editions become ``index.html`` above them: it leads to the right one, or lets a reader choose."""

from __future__ import annotations

import html
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from daris.lang.editions import GREETINGS, NAMES
from daris.model.handout import PARALLEL

if TYPE_CHECKING:
    from collections.abc import Sequence

STATIC: Final = Path(__file__).parent / "start"
ICON: Final = Path(__file__).parent / "static" / "daris.svg"


def write_start_page(site: Path, editions: Sequence[str]) -> Path:
    """Write ``site/index.html`` for editions that stand in ``site/kk/`` and so on; return its path.

    One file without anything beside it, so that it works from a memory stick too. The editions come in the
    order of ``daris.lang.editions``: the language of the lectures first.
    """
    editions = sorted(editions, key=[*NAMES, *editions].index)
    page = (STATIC / "start.html").read_text("utf-8")
    words = {
        "LANGUAGE": editions[0],
        "TITLE": html.escape(" · ".join(dict.fromkeys(_title(site / edition) for edition in editions))),
        "EDITIONS": json.dumps(list(editions)),
        "ICON": quote(ICON.read_text("utf-8").strip()),
        "CARDS": "\n".join(_card(site, edition) for edition in editions),
        "ALTERNATES": "\n".join(
            f'<link rel="alternate" hreflang="{edition}" href="{edition}/index.html">' for edition in editions
        ),
    }
    for name, value in words.items():
        page = page.replace(f"@{name}@", value)
    path = site / "index.html"
    path.write_text(page, "utf-8")
    return path


def _card(site: Path, edition: str) -> str:
    greeting = GREETINGS[edition]
    books = "".join(
        f'\n<a class="book" href="{edition}/{quote(book.name)}">{greeting[_kind(book)]}</a>'
        for suffix in ("pdf", "epub")
        for book in sorted((site / edition).glob(f"*.{suffix}"))
    )
    return (
        f'<section lang="{edition}">\n<h2>{html.escape(_title(site / edition))}</h2>\n'
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
        reader.feed(first.read_text("utf-8"))
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
