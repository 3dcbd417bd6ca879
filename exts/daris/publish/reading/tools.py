"""A page of the course gets its tools: its languages, facts of it, and how it can be set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daris.lang.editions import NAMES
from daris.lang.labels import LABELS

if TYPE_CHECKING:
    from typing import Any

    from docutils import nodes
    from sphinx.application import Sphinx


@dataclass(frozen=True, slots=True)
class Tools:
    """What stands above a page: facts of it, the languages it holds, and the words of the controls."""

    facts: tuple[str, ...]
    facing: tuple[tuple[str, str], ...]
    words: dict[str, str]


def tools_of(app: Sphinx, context: dict[str, Any], doctree: nodes.document | None) -> Tools | None:
    """Return the tools of a page that was written by people; none for an index or the search."""
    if doctree is None:
        return None
    language = app.config.language
    editions = [language, *(other for other in app.config.daris_editions if other != language)]
    both = 'class="daris-source ' in str(context.get("body", ""))
    facing = tuple((edition, NAMES.get(edition, edition)) for edition in editions) if both else ()
    return Tools((), facing, words_in(language))


def words_in(language: str) -> dict[str, str]:
    """Return our words in one language, in English where it has none."""
    return {key: label.get(language, label["en"]) for key, label in LABELS.items()}
