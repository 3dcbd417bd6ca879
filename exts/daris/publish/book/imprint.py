"""The setting ``daris_imprint`` comes in; what the title page and its back say of the edition goes out.

Only what the course gives is printed, in the order of GOST R 7.0.4-2020, which Kazakh university presses
follow too; an absent field leaves no trace.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sphinx.errors import ConfigError

from daris.lang.labels import LABELS
from daris.lang.latin import CAPITALS_2021, LETTERS_2021
from daris.lang.tags import IN_LATIN, SOURCE
from daris.model.spelling import respelled
from daris.publish.book.isbn import is_isbn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

FIELDS: Final = (
    *("organisation", "kind", "place", "publisher", "year"),
    *("udc", "lbc", "author_mark", "recommended", "reviewers", "annotation", "isbn", "copyright"),
)
"""What ``daris_imprint`` may hold: words for all editions, or a table of words by language."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is printed, each empty where the course says nothing.

    ``organisation``, ``kind`` and ``foot`` stand on the title page, the rest on its back: the ``codes`` that
    libraries file a book by, ``notes``, the bibliographic description (``described``, then the number of
    pages in the pattern ``pages``), ``annotation``, ``isbn`` and ``rights``.
    """

    organisation: str
    kind: str
    foot: str
    codes: tuple[str, ...]
    notes: tuple[str, ...]
    described: str
    pages: str
    annotation: str
    isbn: str
    rights: str


def check(_app: Sphinx, config: Config) -> None:
    """At ``config-inited``: refuse an unknown field and an ISBN with a mistake in it."""
    given: Mapping[str, object] = config.daris_imprint
    if unknown := sorted(given.keys() - set(FIELDS)):
        message = f"conf.py: daris_imprint has no field {unknown[0]!r}; it knows {', '.join(sorted(FIELDS))}"
        raise ConfigError(message)
    isbn = _spoken(given.get("isbn"), config.language)
    if isbn and not is_isbn(isbn):
        message = f"conf.py: {isbn!r} in daris_imprint is no ISBN, as its last digit does not fit the others"
        raise ConfigError(message)


def imprint(config: Config, title: str, author: str) -> Imprint | None:
    """Return what the edition in the language of ``config`` says of itself, or None if nothing."""
    if not config.daris_imprint:
        return None
    said = {name: _spoken(config.daris_imprint.get(name), config.language) for name in FIELDS}
    rights = said["copyright"] or str(config.copyright)
    return Imprint(
        organisation=said["organisation"],
        kind=said["kind"],
        foot=_issued(said, ": "),
        codes=_given(
            _labelled("udc", "{} {}", said, config),
            _labelled("lbc", "{} {}", said, config),
            said["author_mark"],
        ),
        notes=_given(said["recommended"], _labelled("reviewers", "{}: {}", said, config)),
        described=_described(said, title, author),
        pages=LABELS["imprint-pages"][config.language],
        annotation=said["annotation"],
        isbn=said["isbn"] and f"ISBN {said['isbn'].removeprefix('ISBN').strip()}",
        rights=rights and f"© {rights.removeprefix('©').strip()}",
    )


def _given(*words: str) -> tuple[str, ...]:
    return tuple(filter(None, words))


def _labelled(name: str, pattern: str, said: Mapping[str, str], config: Config) -> str:
    return said[name] and pattern.format(LABELS[f"imprint-{name}"][config.language], said[name])


def _issued(said: Mapping[str, str], between: str) -> str:
    """Return place, publisher and year as far as they are known: Алматы: Баспа, 2026."""
    where = between.join(_given(said["place"], said["publisher"]))
    return ", ".join(_given(where, said["year"]))


def _described(said: Mapping[str, str], title: str, author: str) -> str:
    """Return the bibliographic description up to the number of pages; none without a place and a year."""
    if not (said["place"] and said["year"]):
        return ""
    named = " : ".join(_given(title, said["kind"]))
    return f"{' / '.join(_given(named, author))}. – {_issued(said, ' : ')}."


def _spoken(value: object, language: str) -> str:
    """Return a field in a language: the same words for all, or those that its table has for it."""
    if not isinstance(value, dict):
        return "" if value is None else str(value).strip()
    if language == IN_LATIN and IN_LATIN not in value:
        return respelled(str(value.get(SOURCE, "")).strip(), LETTERS_2021, CAPITALS_2021)
    return str(value.get(language, "")).strip()
