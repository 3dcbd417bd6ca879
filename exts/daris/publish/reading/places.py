"""Every paragraph gets a name from its words: readers keep the place in the other edition and can cite it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Final

from docutils import nodes
from sphinx.transforms import SphinxTransform

from daris.model.anchor import unique

AROUND: Final = (nodes.section, nodes.block_quote, nodes.definition, nodes.list_item, nodes.container)
"""Where a paragraph is a place of its own; a cell, a note and a field belong to something larger."""


class NameParagraphs(SphinxTransform):
    """Name what has no id yet, by the words of the source, so that the name is the same in every edition."""

    default_priority = 13  # after notes of provenance (8) and section ids (12), before Locale (20)

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Give the id to the list item where it begins one: a paragraph with an id makes a list loose."""
        for paragraph in list(self.document.findall(nodes.paragraph)):
            around = paragraph.parent
            own = type(paragraph) is nodes.paragraph  # others are labels, whose words the build writes
            if not own or not isinstance(around, AROUND) or paragraph["ids"]:
                continue
            first = isinstance(around, nodes.list_item) and around[0] is paragraph
            place = around if first else paragraph
            if isinstance(place, nodes.Element) and not place["ids"] and not _is_target(place):
                self._name(place, paragraph.rawsource or paragraph.astext())

    def _name(self, place: nodes.Element, words: str) -> None:
        name = f"p-{sha256(' '.join(words.split()).encode()).hexdigest()[:8]}"
        name = unique(name, self.document.ids)
        self.document.ids[name] = place
        place["ids"].append(name)


def _is_target(place: nodes.Element) -> bool:
    """Tell whether a target above will give the block its id: a second one would stand apart."""
    index = place.parent.index(place)
    return index > 0 and isinstance(place.parent[index - 1], nodes.target)
