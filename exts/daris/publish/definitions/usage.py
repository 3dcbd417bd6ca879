"""Each definition becomes one that says on which pages of the course its term is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from daris.lang.labels import LABELS
from daris.publish.definitions.domain import definitions_of
from daris.publish.definitions.mentions import NAME, USE
from daris.publish.definitions.nodes import definition_entry, meaning, term_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.publish.definitions.store import Term


class ListUses(SphinxPostTransform):
    """Add one note with a link to the first mention on each page."""

    default_priority = 6  # before Sphinx resolves references (10), of which the note is full

    def run(self, **_: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Go through the definitions; a term that no page mentions gets no note."""
        store = definitions_of(self.env)
        by_key = {term.key: term for term in reversed(store.terms())}
        for entry in self.document.findall(definition_entry):
            term = by_key.get(entry["key"])
            used = store.used_in(term) if term else ()
            if term and used:
                label = LABELS["used"][self.config.language]
                links = self._links(term, used)
                note = term_note("", f"{label}: ", *links, kind="used", classes=["daris-used"])
                next(iter(entry.findall(meaning))).append(note)

    def _links(self, term: Term, used: tuple[tuple[str, str, str], ...]) -> Iterator[nodes.Node]:
        for number, (page, section, title) in enumerate(used):
            if number:
                yield nodes.Text("; ")
            words = nodes.inline("", title, classes=["doc", "std-doc"])
            yield addnodes.pending_xref(
                "",
                words,
                refdomain=NAME,
                reftype=USE,
                reftarget=page,
                section=section,
                refdoc=term.docname,
                refwarn=False,
            )
