"""Headings become ids in Latin letters, the same in every edition, that stay when a heading is added."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import clean_astext

from daris.lang.latin import LATIN
from daris.model.anchor import anchor, unique


class NameSections(SphinxTransform):
    """Give each section an id made from its title; docutils drops Cyrillic and would count instead."""

    default_priority = 12  # before Locale (20): the title is still that of the chapter, in every edition

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Rename the sections in the order of the text; those with an id from the author keep it."""
        sections = self.document.findall(nodes.section)
        counted = [section for section in sections if not self._named(section)]
        for section in counted:
            for identity in section["ids"]:
                self.document.ids.pop(identity, None)
        for section in counted:
            self._rename(section)

    def _named(self, section: nodes.section) -> bool:
        return any(self.document.nametypes.get(name) for name in section["names"])

    def _rename(self, section: nodes.section) -> None:
        title = clean_astext(next(iter(section.findall(nodes.title))))
        spelled = anchor(title, LATIN) or "section"
        # An id that begins with a digit is awkward in style sheets.
        wanted = spelled if spelled[0].isalpha() else f"section-{spelled}"
        new, old = unique(wanted, self.document.ids), section["ids"]
        for name, identity in self.document.nameids.items():
            if identity in old:
                self.document.nameids[name] = new
        self.document.ids[new] = section
        section["ids"] = [new]


class PutTargetsFirst(SphinxTransform):
    """Let the target that the author set above a heading be its address; the id from the title stays."""

    default_priority = 261  # right after docutils hands targets on to what follows them (260)

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Move explicit ids to the front: what comes first is what a table of contents links to."""
        names = self.document.nametypes.items()
        explicit = {self.document.nameids.get(name) for name, chosen in names if chosen}
        for section in self.document.findall(nodes.section):
            section["ids"].sort(key=lambda identity: identity not in explicit)
