"""The course of this repository: the words of the book are those of the site."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from building import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.book.binding import Book

WORD = re.compile(r"[^\W\d_]+")
UNPRINTED = (
    "script, style, summary, .headerlink, .daris-source-line, .daris-mark, .daris-tools, .daris-status, "
    ".daris-source, .daris-exports, .daris-exports-title, .toctree-wrapper"
)
"""Controls of the site, its other language, and its contents: the book has a table of contents of its own."""
MADE = {"genindex.html", "search.html", "404.html", "translation-status.html"}
"""Pages that are no chapters."""


def left_out(page: Path) -> bool:
    """Tell a page whose chapter says ``book: false``, such as the guide for authors."""
    chapter = ROOT / "docs" / page.with_suffix(".md")
    return chapter.is_file() and chapter.read_text("utf-8").startswith("---\nbook: false\n---")


BLOCKS = "h1, h2, h3, h4, p, dt, td, th, figcaption, summary, li, dd"
ELSEWHERE = ".daris-folded, .daris-cards, .daris-card, [hidden], .footnote-list"
"""What the book prints at another place, such as answers; a card is the definition again."""
NEAR = 5
"""How many words, such as those of a page number, the book may put between two of a block."""


def blocks_of(page: Path) -> list[list[str]]:
    """Return the words of every paragraph, heading and cell of a page, in order."""
    tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    for unprinted in tree.select(f"{UNPRINTED}, {ELSEWHERE}"):
        unprinted.decompose()
    found = [
        WORD.findall("".join(block.strings))
        for article in tree.find_all("article", role="main")
        for block in article.select(BLOCKS)
        if not block.select(BLOCKS)
    ]
    return [words for words in found if words]


def titles(page: Path) -> list[str]:
    """Return the headings of a page that the book repeats at the head of its pages."""
    tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    return [" ".join(title.get_text().rstrip("#").split()) for title in tree.find_all("h1")]


def after(words: list[str], printed: list[str], start: int) -> int:
    """Return where in ``printed`` the block ends that begins first after ``start``, or -1."""
    for first in (place for place in range(start, len(printed)) if printed[place] == words[0]):
        place = first
        for word in words[1:]:
            try:
                place = printed.index(word, place + 1, place + 2 + NEAR)
            except ValueError:
                break
        else:
            return place + 1
    return -1


def pages_of(book: Book) -> list[str]:
    """Return the text of every page as a viewer gives it, that of a word between two pages included."""
    command = [shutil.which("pdftotext") or "", "-raw", str(book.pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [page for page in done.stdout.split("\f") if page.strip()]


def printed_words(book: Book, heads: set[str]) -> list[str]:
    """Return the words of all pages but those of the running heads."""
    lines = []
    for page in pages_of(book):
        first, *others = page.splitlines()
        lines += others if " ".join(first.split()) in heads else [first, *others]
    return WORD.findall(re.sub(r"(?<=\w)-\n", "", "\n".join(lines)))


def words_of(pages: Path) -> list[str]:
    """Return the words of every page's article in the order of the site's files."""
    found: list[str] = []
    for page in sorted(pages.glob("**/*.html")):
        if left_out(page.relative_to(pages)):
            continue
        if page.name in MADE or "sources" in page.relative_to(pages).parts:
            continue  # of the sources the book prints what was corrected
        tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for article in tree.find_all("article", role="main"):
            for unprinted in article.select(UNPRINTED):
                unprinted.decompose()
            found += WORD.findall(article.get_text(" "))
    return found


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed: poppler-utils"),
]


@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_word_of_the_site_is_in_the_book(language: str, editions: Callable[..., Book]) -> None:
    """Copy and paste from the PDF gives every word of the HTML, whole, in both editions."""
    site, book = editions(language, "html"), editions(language)
    assert (site.code, book.code) == (0, 0)
    expected = set(words_of(site.pdf.parent))
    assert len(expected) > 300
    printed = "".join(re.sub(r"(?<=\w)-\n", "", "\n".join(pages_of(book))).split())
    assert sorted(word for word in expected if word not in printed) == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_words_stand_in_the_order_of_the_site(language: str, editions: Callable[..., Book]) -> None:
    """Every heading, paragraph, item and cell of the lectures is printed whole, behind the one before it."""
    site, book = editions(language, "html").pdf.parent, editions(language)
    heads = {title for page in site.rglob("*.html") for title in titles(page)}
    printed, place, missing, seen = printed_words(book, heads), 0, [], 0
    for page in sorted((site / "lectures").glob("*.html")):
        for words in blocks_of(page):
            seen += 1
            end = after(words, printed, place)
            if end < 0:
                missing.append(" ".join(words))
            else:
                place = end
    assert seen > 60
    assert missing == []
