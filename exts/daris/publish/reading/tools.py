"""A page of the course gets its tools: its languages, facts of it, and how it can be set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.editions import NAMES
from daris.lang.labels import LABELS
from daris.publish.reading.citing import STYLES, Cited, authors_in, year_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from sphinx.application import Sphinx


LECTURES: Final = "lectures/"
FACING: Final = "daris-source"
"""The class of a block in the language of the other edition."""
LETTERS_A_MINUTE: Final = 900
"""A calm pace, counted in letters because Kazakh says in endings what English says in words; an estimate."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What stands above a page: facts of it, the languages it holds, and the words of the controls."""

    facts: tuple[str, ...]
    facing: tuple[tuple[str, str], ...]
    words: dict[str, str]
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The page as a reference; ``online`` has room for the address and the day, which a browser knows."""

    style: str
    online: str
    offline: str


def tools_of(
    app: Sphinx, pagename: str, context: dict[str, Any], doctree: nodes.document | None
) -> Tools | None:
    """Return the tools of a page that was written by people; none for an index or the search."""
    if doctree is None:
        return None
    language = app.config.language
    editions = [language, *(other for other in app.config.daris_editions if other != language)]
    both = 'class="daris-source ' in str(context.get("body", ""))
    facing = tuple((edition, NAMES.get(edition, edition)) for edition in editions) if both else ()
    words = words_in(language)
    return Tools(
        tuple(_facts(app, pagename, doctree, words)),
        facing,
        words,
        tuple(_references(app, pagename, words)),
    )


def _references(app: Sphinx, pagename: str, words: dict[str, str]) -> Iterator[Reference]:
    """Yield the page in each style of reference; the names come from the configuration of the course."""
    titles = app.env.titles
    page = Cited(
        authors=authors_in(app.config.author),
        title=titles[pagename].astext(),
        course=titles[app.config.root_doc].astext(),
        year=year_in(str(app.config.copyright)),
        language=app.config.language,
        name=pagename,
    )
    for style, written in STYLES.items():
        online = replace(page, address="{address}", day="{day}")
        yield Reference(style, written(online, words), written(page, words))


def _facts(app: Sphinx, pagename: str, doctree: nodes.document, words: dict[str, str]) -> Iterator[str]:
    """Yield which lecture of the course this is, and how long reading it takes."""
    if pagename.startswith(LECTURES):
        lectures = [name for name in app.env.found_docs if name.startswith(LECTURES)]
        yield words["lecture-of"].format(sum(name <= pagename for name in lectures), len(lectures))
        yield words["reading-time"].format(reading_minutes(doctree))


def reading_minutes(doctree: nodes.document) -> int:
    """Return how long a page takes to read, in whole minutes and at least one; one language is counted."""
    return max(1, round(_letters(doctree) / LETTERS_A_MINUTE))


def _letters(node: nodes.Node) -> int:
    """Count the letters of what is read; the text in the other language is not."""
    if isinstance(node, nodes.Text):
        return sum(map(str.isalpha, node))
    if not isinstance(node, nodes.Element) or FACING in node["classes"]:
        return 0
    return sum(map(_letters, node.children))


def words_in(language: str) -> dict[str, str]:
    """Return our words in one language, in English where it has none."""
    return {key: label[language] for key, label in LABELS.items()}
