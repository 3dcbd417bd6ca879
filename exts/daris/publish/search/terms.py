"""The terms of the course become the script that lets a search show definitions first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from daris.publish.search.stemming import clean
from daris.publish.search.texts import makes_site, write_script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.application import Sphinx

DOMAIN: Final = "daris"
"""The name under which the environment keeps the store of definitions, where that room is set up."""


class _Name(Protocol):
    @property
    def language(self) -> str: ...
    @property
    def text(self) -> str: ...


class _Term(Protocol):
    """What the store says of a term."""

    @property
    def shown(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def names(self) -> Sequence[_Name]: ...
    @property
    def senses(self) -> Sequence[_Name]: ...
    @property
    def docname(self) -> str: ...
    @property
    def anchor(self) -> str: ...
    def others(self) -> Iterator[_Name]: ...


def write_terms(app: Sphinx) -> Iterable[tuple[str, dict[str, object], str]]:
    """At ``html-collect-pages``: write the list of terms; add no page of our own."""
    if makes_site(app):
        store = next((one for one in app.env.domains.sorted() if one.name == DOMAIN), None)
        terms: Iterable[_Term] = store.terms() if store else ()  # type: ignore[attr-defined]  # the domain's public interface
        write_script(app, "terms", "setTerms", [_told(term) for term in terms])
    return ()


def _told(term: _Term) -> dict[str, object]:
    first = next(iter(term.senses), None)
    names = [(term.language, term.shown), *((name.language, name.text) for name in term.others())]
    names += [(name.language, name.text) for name in term.names]
    return {
        "names": [(language, clean(text)) for language, text in dict.fromkeys(names)],
        "meaning": clean(first.text) if first else "",
        "language": first.language if first else term.language,
        "page": term.docname,
        "anchor": term.anchor,
    }
