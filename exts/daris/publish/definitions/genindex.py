"""Sphinx's index of a site becomes one in true alphabetical order: it knows no Kazakh letters."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from sphinx.locale import _

from daris.lang.tags import SOURCE
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
    kazakh_first = app.config.language == SOURCE
    entries = sorted(
        (entry for _letters, found in groups for entry in found),
        key=lambda entry: _key(entry[0], kazakh_first),
    )
    ordered = [
        (letter or _("Symbols"), list(found))
        for letter, found in groupby(entries, key=lambda entry: _letter(entry[0]))
    ]
    context["genindexentries"] = ordered
    context["genindexcounts"] = [_lines(found) for _letters, found in ordered]


def _key(words: str, kazakh_first: bool) -> tuple[object, ...]:  # noqa: FBT001  # a fact of the edition
    letter = _letter(words)
    return bool(letter), letter.isascii() == kazakh_first, alphabetical(words)


def _letter(words: str) -> str:
    first = words.strip("«»\"'“”„ ")[:1]
    return first.upper() if first.isalpha() else ""


def _lines(entries: list[Any]) -> int:
    """Count an entry and what stands below it, as Sphinx does to fill its columns."""
    return sum(1 + len(below) for _words, (_links, below, _key) in entries)
