"""The terms of a page become a ``DefinedTermSet`` of schema.org in its head, for search engines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.publish.definitions.exports.glossary import Item
    from daris.publish.definitions.store import Term


def as_linked_data(title: str, language: str, items: Iterable[Item]) -> str:
    """Return a block of JSON-LD; nothing in a term can end it early. Addresses lead on from the page."""
    content = {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": title,
        "inLanguage": language,
        "hasDefinedTerm": [_defined(item) for item in items],
    }
    written = json.dumps(content, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{written}</script>'


def _defined(item: Item) -> dict[str, object]:
    term = item.term
    return {
        "@type": "DefinedTerm",
        "termCode": term.key,
        "url": item.address,
        "name": {"@language": term.language, "@value": term.shown},
        "alternateName": [{"@language": language, "@value": text} for language, text in _others(term)],
        "description": [{"@language": sense.language, "@value": sense.text} for sense in term.senses],
    }


def _others(term: Term) -> list[tuple[str, str]]:
    names = [(other.language, other.text) for other in term.others()]
    return [*names, *((name.language, name.text) for name in term.names)]
