"""Plain sentences get their translations before Sphinx's Locale, which then need not look at them.

Locale makes a document of every message twice, and compares nine kinds of references, which a text without
markup cannot hold. (``sphinx.transforms.i18n``; half of the time that a translated edition takes to be read.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.locale import init
from sphinx.transforms import SphinxTransform
from sphinx.util.i18n import docname_to_domain
from sphinx.util.nodes import extract_messages

from daris.publish.speed.sentences import is_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

KEPT: Final = "daris_rawsource"
"""Holds the source text meanwhile: Locale passes over a block without one."""


class TranslateSentences(SphinxTransform):
    """Put in what is plain on both sides, and hide those blocks from Locale."""

    default_priority = 19
    """After the room of catalogues (19 too, but set up before) has kept the sources; before Locale (20)."""

    def apply(self, **_: object) -> None:
        """Leave titles, whose names others refer to, to Locale, and all that is no paragraph or term."""
        translations = _translations(self)
        if not translations:
            return
        for node, message in list(extract_messages(self.document)):
            translation = translations.get(message, "")
            if _is_plain(node) and translation != message and is_sentence(translation, self.env):
                text = nodes.Text(translation)
                text.parent, node.children = node, [text]
                node[KEPT], node.rawsource = node.rawsource, ""
                node["translated"] = True


class ShowSentences(SphinxTransform):
    """Let later transforms see the blocks as Locale would have left them."""

    default_priority = 20
    """Locale's own, which Sphinx set up before."""

    def apply(self, **_: object) -> None:
        """Take the mark away again."""
        for node in self.document.findall(nodes.Element):
            if KEPT in node.attributes:
                node.rawsource = node.attributes.pop(KEPT)


def _is_plain(node: nodes.Element) -> bool:
    kind = type(node)
    return (
        (kind is nodes.paragraph or (kind is nodes.term and not node["ids"]))
        and len(node.children) == 1
        and isinstance(node[0], nodes.Text)
    )


def _translations(transform: SphinxTransform) -> Mapping[str, str]:
    """Return what Locale would look up for this chapter, the first folder's word before the others'."""
    domain = docname_to_domain(transform.env.current_document.docname, transform.config.gettext_compact)
    folders = [transform.env.srcdir / folder for folder in transform.config.locale_dirs]
    catalogue: NullTranslations | None
    catalogue, found = init(folders, transform.config.language, domain)
    merged: dict[str, str] = {}
    while found and catalogue is not None:
        merged = getattr(catalogue, "_catalog", {}) | merged
        catalogue = getattr(catalogue, "_fallback", None)
    return merged
