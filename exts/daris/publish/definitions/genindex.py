"""Sphinx's index of a site becomes one in true alphabetical order: it knows no Kazakh letters."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from sphinx.locale import _

from daris.lang.latin import CAPITALS_2021
from daris.lang.letters import ALPHABET
from daris.lang.tags import IN_LATIN, SOURCE
from daris.publish.definitions.order import alphabetical

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def order_index(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """At ``html-page-context``: sort and group the entries of the page ``genindex`` again.

    Signs come first, then the alphabet of the edition, then the other.
    """
    del templatename, doctree
    if pagename != "genindex" or "genindexentries" not in context:
        return
    groups: list[tuple[str, list[Any]]] = context["genindexentries"]
    language = app.config.language
    entries = sorted(
        (entry for _letters, found in groups for entry in found),
        key=lambda entry: _key(entry[0], language),
    )
    ordered = [
        (letter or _("Symbols"), list(found))
        for letter, found in groupby(entries, key=lambda entry: _letter(entry[0], language))
    ]
    context["genindexentries"] = ordered
    context["genindexcounts"] = [_lines(found) for _letters, found in ordered]


def _key(words: str, language: str) -> tuple[object, ...]:
    letter = _letter(words, language)
    return bool(letter), (letter.lower() in ALPHABET) != (language == SOURCE), alphabetical(words)


def _letter(words: str, language: str) -> str:
    first = words.strip("«»\"'“”„ ")[:1]
    if not first.isalpha():
        return ""
    return CAPITALS_2021.get(first, first.upper()) if language == IN_LATIN else first.upper()


def _lines(entries: list[Any]) -> int:
    """Count an entry and what stands below it, as Sphinx does to fill its columns."""
    return sum(1 + len(below) for _words, (_links, below, _key) in entries)
