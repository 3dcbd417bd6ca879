"""The body of a Furo page becomes ours: no English left over, headings with a level, a switch of editions.

Furo 2025.12 writes a dozen words into its templates without a way to translate them. Copies of these
templates would grow old; here the exact markup is exchanged, and a test over every kind of page finds what
Furo adds.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from sphinx.locale import _

from daris.lang.tags import SOURCE
from daris.publish.reading.inline_styles import STYLED

if TYPE_CHECKING:
    from daris.publish.reading.editions import Edition

LABELLED: Final = re.compile(
    r'(?P<before>aria-label="|<title>|alt=")'
    r"(?P<words>Toggle site navigation sidebar|Toggle table of contents sidebar"
    r"|Toggle Light / Dark / Auto color theme|Contents|Menu|Expand|Light mode|Dark mode"
    r"|Auto light/dark, in light mode|Auto light/dark, in dark mode|Logo|Light Logo|Dark Logo)"
    r'(?P<after>"|</title>)'
)
TOGGLE: Final = re.compile(r'aria-label="Toggle navigation of (?P<name>[^"]*)"')
CAPTION: Final = '<p class="caption" role="heading">'
HEADER_BUTTON: Final = '<div class="theme-toggle-container theme-toggle-header">'
SIDEBAR: Final = '<div class="sidebar-sticky">'
FIRST: Final = re.compile(r"<script>\s*document\.body\.dataset\.theme = .*?</script>", re.DOTALL)
ICONS: Final = '<svg xmlns="http://www.w3.org/2000/svg" style="display: none;">'
LANDMARKS: Final = (
    ('<aside class="sidebar-drawer">', "Navigation"),
    ('<aside class="toc-drawer', "On this page"),
)
"""Two landmarks of a kind are told apart by their names."""
RESULTS: Final = '<div id="search-results"></div>'
ENTRY: Final = re.compile(r"<(?P<tag>a|h2|strong|li)(?P<rest>(?: [^<>]*)?)>(?P<words>[^<>]+)<")
CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
LATIN: Final = re.compile(r"[A-Za-z]")
FAINT: Final = 'style="opacity: 50%"'


def dress(page: str, others: tuple[Edition, ...], first_script: str) -> str:
    """Return the body with its words translated, nothing inline, and a link to every other edition."""
    page = FIRST.sub(lambda _: f'<script src="{html.escape(first_script)}"></script>', page, count=1)
    page = page.replace(
        ICONS, '<svg xmlns="http://www.w3.org/2000/svg" class="daris-icons" aria-hidden="true">'
    )
    for landmark, words in LANDMARKS:
        page = page.replace(landmark, landmark.replace("<aside", f'<aside aria-label="{_shown(words)}"'))
    if "<h1" not in page:
        page = page.replace(RESULTS, f"<h1>{_shown('Search')}</h1>\n{RESULTS}")
    page = STYLED.sub(r"\g<before>", page.replace(FAINT, 'opacity="0.5"'))
    page = LABELLED.sub(lambda found: f"{found['before']}{_shown(found['words'])}{found['after']}", page)
    page = TOGGLE.sub(lambda found: f'aria-label="{_shown("Toggle navigation of %s") % found["name"]}"', page)
    page = page.replace(CAPTION, '<p class="caption" role="heading" aria-level="2">')
    # Both stay in sight while a reader scrolls: the header on a phone, the sidebar on a wide screen.
    page = page.replace(HEADER_BUTTON, _switch(others, "header") + HEADER_BUTTON)
    return page.replace(SIDEBAR, SIDEBAR + _switch(others, "sidebar"))


def tag_entries(page: str, language: str) -> str:
    """Give the entries of the general index that are in the other script their language."""

    def tagged(found: re.Match[str]) -> str:
        latin = "en" if LATIN.search(found["words"]) else language
        spoken = SOURCE if CYRILLIC.search(found["words"]) else latin
        told = "" if spoken == language or " lang=" in found["rest"] else f' lang="{spoken}"'
        return f"<{found['tag']}{told}{found['rest']}>{found['words']}<"

    return ENTRY.sub(tagged, page)


def stay(page: str, address: str) -> str:
    """Let links within the page name it, because a ``<base>`` would lead them to another."""
    return re.sub(r'(<a\s[^<>]*?href=")#', rf"\g<1>{address}#", page)


def _shown(words: str) -> str:
    return html.escape(_(words))


def _switch(others: tuple[Edition, ...], place: str) -> str:
    links = "".join(
        f'<a href="{html.escape(other.href)}" lang="{other.language}" hreflang="{other.language}"'
        f' title="{html.escape(other.title)}" data-edition="{other.language}">{html.escape(other.name)}</a>'
        for other in others
    )
    return f'<div class="daris-editions daris-editions-{place}">{links}</div>' if links else ""
