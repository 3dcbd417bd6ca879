"""The store of terms becomes the glossary that every export writes: terms in order, with their addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daris.publish.definitions.domain import definitions_of
from daris.publish.definitions.order import alphabetical

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from daris.publish.definitions.store import Term


@dataclass(frozen=True, slots=True)
class Item:
    """One term with the title of its lecture and its address, from the root of the site."""

    term: Term
    lecture: str
    address: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a course as one edition shows them; ``title`` is that of the course."""

    title: str
    language: str
    items: tuple[Item, ...]


def glossary_of(env: BuildEnvironment, builder: Builder) -> Glossary:
    """Return the terms of the course in alphabetical order; of terms with one key the first counts."""
    first = {term.key: term for term in reversed(definitions_of(env).terms())}
    ordered = sorted(first.values(), key=lambda term: (alphabetical(term.shown), term.key))
    items = tuple(
        Item(
            term,
            env.titles[term.docname].astext(),
            f"{builder.get_target_uri(term.docname)}#{term.anchor}",
        )
        for term in ordered
    )
    root = env.titles.get(env.config.root_doc)
    return Glossary(root.astext() if root is not None else env.config.project, env.config.language, items)
