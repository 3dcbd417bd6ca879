"""A page becomes references to copy: by GOST R 7.0.5-2008, by APA 7 and for BibTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PERSON: Final = re.compile(r"(?P<family>[^\W\d_][\w’'-]*) (?P<initials>(?:[^\W\d_]{1,2}\. ?){1,3})")
"""A person is told from an institute by the form that GOST asks for: the family name, then initials."""
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
SPECIAL: Final = re.compile(r"[&%$#_{}]")
"""What TeX would read as an order; a backslash and a tilde are no part of a title."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A page as a source; ``address`` and ``day`` (ISO) are empty where the reader has a copy on a disk."""

    authors: tuple[str, ...]
    title: str
    course: str
    year: str
    language: str
    name: str
    address: str = ""
    day: str = ""


def authors_in(said: str) -> tuple[str, ...]:
    """Return the authors that a configuration names, divided by semicolons; Sphinx's own filler is none."""
    names = (" ".join(name.split()) for name in said.split(";"))
    return tuple(name for name in names if name and name != "Author name not set")


def year_in(copyright_line: str) -> str:
    """Return the last year named, because that is the state of the text a reader has."""
    years = [str(found[0]) for found in YEAR.finditer(copyright_line)]
    return years[-1] if years else ""


def gost(cited: Cited, words: Mapping[str, str]) -> str:
    """Return a reference for the list at the end of a text, as GOST R 7.0.5-2008 orders it."""
    title = f"{cited.title} [{words['electronic-resource']}]"
    within = f"{title} // {cited.course}" if cited.course != cited.title else title
    seen = f"URL: {cited.address} ({words['accessed']}: {cited.day})" if cited.address else ""
    return " ".join(map(_ended, filter(None, (", ".join(cited.authors), within, cited.year, seen))))


def apa(cited: Cited, words: Mapping[str, str]) -> str:
    """Return a reference to a page of a site by APA 7; without an author the title comes first."""
    people = [_family_first(author) for author in cited.authors]
    last = f"{', '.join(people[:-1])}, & {people[-1]}" if people[1:] else "".join(people)
    year, title = f"({cited.year or words['no-year']})", _ended(cited.title)
    head = (_ended(last), _ended(year), title) if last else (title, _ended(year))
    course = "" if cited.course in {cited.title, *cited.authors} else _ended(cited.course)
    return " ".join(filter(None, (*head, course, cited.address)))


def bibtex(cited: Cited, words: Mapping[str, str]) -> str:
    """Return an entry that classic BibTeX knows, with the fields of an address that newer styles print."""
    del words  # nothing in it is of a language
    people = (_family_first(name) if PERSON.fullmatch(name) else f"{{{name}}}" for name in cited.authors)
    fields = {
        "author": " and ".join(people),
        "title": f"{{{_escaped(cited.title)}}}",
        "howpublished": "" if cited.course == cited.title else _escaped(cited.course),
        "year": cited.year,
        "language": cited.language,
        "url": cited.address,
        "urldate": cited.day,
    }
    lines = "".join(f"  {field} = {{{value}}},\n" for field, value in fields.items() if value)
    return f"@misc{{{_key(cited)},\n{lines}}}"


STYLES: Final[dict[str, Callable[[Cited, Mapping[str, str]], str]]] = {
    "gost": gost,
    "apa": apa,
    "bibtex": bibtex,
}


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "…")) else f"{words}."


def _family_first(name: str) -> str:
    person = PERSON.fullmatch(name)
    return f"{person['family']}, {person['initials'].strip()}" if person else name


def _escaped(words: str) -> str:
    return SPECIAL.sub(r"\\\g<0>", words)


def _key(cited: Cited) -> str:
    """Return a key of ASCII letters, which every BibTeX reads, the same in each build."""
    last = cited.name.rpartition("/")[2]
    plain = last if last.isascii() else sha256(last.encode()).hexdigest()[:8]
    return f"{cited.language}{cited.year}-{re.sub(r'[^A-Za-z0-9-]+', '-', plain)}"
