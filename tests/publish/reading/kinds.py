"""Every kind of page that the site of a course has, by an example of it."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

EDITIONS: Final = {"kk": "дипломатия", "en": "diplomacy"}
"""The editions, and a word that a search in each finds."""
CHAPTERS: Final = (
    "index.html",
    "lectures/02-public-diplomacy.html",
    "glossary.html",
    "authors.html",
    "sources/lectures/02-public-diplomacy.html",
)
MADE: Final = ("genindex.html", "404.html", "translation-status.html")
START: Final = ("index.html", "404.html")


def addresses() -> tuple[str, ...]:
    """Return all of them, of both editions, from the root of the site."""
    own = [
        f"{edition}/{page}"
        for edition, word in EDITIONS.items()
        for page in (*CHAPTERS, *MADE, "search.html", f"search.html?q={quote(word)}")
    ]
    return (*START, *own)
