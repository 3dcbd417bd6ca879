"""The course of this repository: the words of the book are those of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from building import ROOT
from publish.book.binding import build

if TYPE_CHECKING:
    from pathlib import Path

WORD = re.compile(r"[^\W\d_]+")
UNPRINTED = (
    "script, style, summary, .headerlink, .daris-source-line, .daris-mark, "
    ".daris-exports, .daris-exports-title, .toctree-wrapper"
)
"""Controls of the site, and its contents: the book has a table of contents of its own."""


def left_out(page: Path) -> bool:
    """Tell a page whose chapter says ``book: false``, such as the guide for authors."""
    chapter = ROOT / "docs" / page.with_suffix(".md")
    return chapter.is_file() and chapter.read_text("utf-8").startswith("---\nbook: false\n---")


def words_of(pages: Path) -> list[str]:
    """Return the words of every page's article in the order of the site's files."""
    found: list[str] = []
    for page in sorted(pages.glob("**/*.html")):
        if left_out(page.relative_to(pages)):
            continue
        if page.name in {"genindex.html", "search.html"} or "sources" in page.relative_to(pages).parts:
            continue  # of the sources the book prints what was corrected
        tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for article in tree.find_all("article", role="main"):
            for unprinted in article.select(UNPRINTED):
                unprinted.decompose()
            found += WORD.findall(article.get_text(" "))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_word_of_the_site_is_in_the_book(language: str, tmp_path: Path) -> None:
    """Copy and paste from the PDF gives every word of the HTML, whole, in both editions."""
    settings = {"language": language, "html_theme": "furo"}
    site = build(ROOT / "docs", tmp_path / "site", builder="html", **settings)
    book = build(ROOT / "docs", tmp_path / "book", **settings)
    assert (site.code, book.code) == (0, 0)
    expected = set(words_of(tmp_path / "site"))
    assert len(expected) > 300
    printed = "".join(book.text.split())
    assert sorted(word for word in expected if word not in printed) == []
