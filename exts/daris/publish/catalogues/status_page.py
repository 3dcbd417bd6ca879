"""The catalogues become a page of the site that says how far each translation is, with JSON and a badge."""

from __future__ import annotations

import html
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from daris.lang.editions import EDITIONS, NAMES
from daris.lang.labels import LABELS
from daris.publish.catalogues.facing import SITES
from daris.publish.catalogues.memory import Memory
from daris.publish.catalogues.replacing import replace
from daris.publish.catalogues.status import Translated, translation_status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    Page = tuple[str, dict[str, Any], str]
    Status = dict[str, tuple[Translated, ...]]

NAME: Final = "translation-status"
COUNTED: Final = "counted.json"
"""What was counted in catalogues that have not changed since, beside the doctrees."""
COLUMNS: Final = (
    "status-page",
    "status-messages",
    "status-done",
    "status-outdated",
    "status-open",
    "status-words",
)
BADGE: Final = """<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img">
<title>{text}</title>
<rect width="{width}" height="20" rx="3" fill="#3d4450"/>
<text x="{middle}" y="14" fill="#fff" text-anchor="middle" font-family="sans-serif"
 font-size="11">{text}</text>
</svg>
"""
LETTER: Final = 7
"""Pixels a letter of the badge takes at most."""


def add_status_page(app: Sphinx) -> None:
    """Let every site of the course have the page, what programs read and the badge."""
    app.connect("html-collect-pages", _pages)
    app.connect("html-page-context", _link)


def _pages(app: Sphinx) -> Iterator[Page]:
    if app.builder.name not in SITES:
        return
    memory = Memory(Path(app.doctreedir) / COUNTED)
    status = {language: translation_status(_locale(app), language, memory) for language in _editions(app)}
    memory.save()
    if not any(status.values()):
        return
    figures = {language: [asdict(each) for each in found] for language, found in status.items()}
    out = Path(app.outdir)
    replace(out / f"{NAME}.json", json.dumps(figures, ensure_ascii=False, indent=1).encode())
    replace(out / f"{NAME}.svg", badge(status).encode())
    title = _label(app, "status")
    tables = "".join(_section(app, language, found) for language, found in status.items())
    body = f"<section>\n<h1>{title}</h1>\n{_image()}{tables}</section>\n"
    yield NAME, {"title": title, "body": body}, "page.html"


def _editions(app: Sphinx) -> tuple[str, ...]:
    return tuple(getattr(app.config, "daris_editions", EDITIONS))


def _link(app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Name the page where a course begins, below everything; banners of unfinished pages name it too."""
    if (
        app.builder.name in SITES
        and pagename == app.config.root_doc
        and "body" in context
        and any(_locale(app).rglob("*.po"))
    ):
        context["body"] += f'<p class="daris-status"><a href="{NAME}.html">{_label(app, "status")}</a></p>\n'


def _locale(app: Sphinx) -> Path:
    return (Path(app.confdir) / (app.config.daris_locale or "locale")).resolve()


def _label(app: Sphinx, key: str) -> str:
    return html.escape(LABELS[key][app.config.language])


def _section(app: Sphinx, language: str, found: tuple[Translated, ...]) -> str:
    """Return one table, whose roles are written because a phone shows its rows as lists, which hides them."""
    head = "".join(f'<th scope="col" role="columnheader">{_label(app, column)}</th>' for column in COLUMNS)
    rows = "".join(_row(app, each) for each in found if each.messages)
    name = html.escape(NAMES.get(language, language))
    return (
        f'<section>\n<h2><span lang="{language}">{name}</span>: {percent(found)} %</h2>\n'
        '<div class="table-wrapper docutils container">\n'
        '<table class="docutils align-default daris-progress" role="table">\n'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>\n'
        f'<tbody role="rowgroup">{rows}</tbody>\n</table>\n</div>\n</section>\n'
    )


def _row(app: Sphinx, each: Translated) -> str:
    title = app.env.titles.get(each.document)
    name = html.escape(title.astext() if title else each.document)
    page = html.escape(app.builder.get_relative_uri(NAME, each.document)) if title else ""
    link = f'<a href="{page}">{name}</a>' if page else name
    figures = (
        each.messages,
        each.translated,
        each.outdated,
        each.untranslated,
        f"{each.words_open} / {each.words}",
    )
    cells = "".join(
        f'<td role="cell" data-column="{_label(app, column)}">{figure}</td>'
        for column, figure in zip(COLUMNS[1:], figures, strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{link}</th>{cells}</tr>\n'


def percent(found: tuple[Translated, ...]) -> int:
    """Return how much of the words can be read in the language, rounded down: 100 is only what is done."""
    words, left = sum(each.words for each in found), sum(each.words_open for each in found)
    return 100 * (words - left) // words if words else 100


def badge(status: Status) -> str:
    """Return a picture of one line, such as ``kk 100 % · en 98 %``."""
    text = _told(status)
    width = LETTER * len(text) + 2 * LETTER
    return BADGE.format(text=html.escape(text), width=width, middle=width // 2)


def _image() -> str:
    """Return the badge; the headings below say the same in words."""
    return f'<p><img src="{NAME}.svg" alt=""></p>\n'


def _told(status: Status) -> str:
    return " · ".join(f"{language} {percent(found)} %" for language, found in status.items() if found)
