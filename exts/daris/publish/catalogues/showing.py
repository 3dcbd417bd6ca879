"""Translated documents become honest ones: what was not applied warns, what is old or missing says so."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.nodes import LITERAL_TYPE_NODES, extract_messages, is_translatable

from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.model.finding import Remark
from daris.publish.catalogues.choosing import State
from daris.publish.catalogues.compiling import chapter_entries
from daris.publish.catalogues.facing import SPOKEN, Facing, face, language_of
from daris.publish.catalogues.nodes import outdated_mark, translation_banner
from daris.publish.catalogues.prose import is_prose, needs_translation

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)

KEPT: Final = "daris_message"
"""The attribute that holds the source of a message between the two transforms."""
BEFORE: Final = "daris_before"
"""The attribute that holds a copy of a message's node, where the two languages are kept side by side."""
LANGUAGE: Final = "language-"


class RememberMessages(SphinxTransform):
    """Keep the source of every message, and translate what Sphinx cannot: code and formulas of Markdown."""

    default_priority = 19  # right before Locale (20) replaces the words

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Take what is no prose out of the catalogue, in every build alike."""
        for text in list(self.document.findall(nodes.TextElement)):
            if is_translatable(text) and not _holds_prose(text):
                text["translatable"] = False
        shown = {source: string for source, _, _, string in _entries(self)}
        for node, message in list(extract_messages(self.document)):
            if isinstance(node, addnodes.translatable) or _in_front_matter(node):
                continue
            node[KEPT] = message
            if self.config.daris_side_by_side:
                node[BEFORE] = node.deepcopy()
            if isinstance(node, LITERAL_TYPE_NODES) and shown.get(message):
                node.children = []
                node.append(nodes.Text(shown[message]))
                node.rawsource = shown[message]


class MarkMessages(SphinxTransform):
    """Say of every message how far it can be trusted, and of the page how complete it is."""

    default_priority = 25  # after the labels of facts (24), which are no part of any message

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Compare what the catalogue holds with what Sphinx made of it."""
        known = {source: (place, state, string) for source, place, state, string in _entries(self)}
        edition, counts = self.config.language, dict.fromkeys(State, 0)
        for node in [node for node in self.document.findall(nodes.Element) if KEPT in node]:
            message, before = node.attributes.pop(KEPT), node.attributes.pop(BEFORE, None)
            place, state, string = known.get(message, ("", State.OPEN, ""))
            applied = self._is_applied(node, message, string, place)
            counts[state] += needs_translation(message, edition)
            if not applied:
                _speak_source(node, message, edition)
            if state is State.OUTDATED:
                self._mark(node)
            if before is not None and applied and string != message:
                face(node, before, message, language_of(message))
            elif before is not None and not applied:
                self._face(node, message)
        if counts[State.OPEN] + counts[State.OUTDATED] and not _is_made(self.document):
            self._banner(counts)

    def _face(self, node: nodes.Element, message: str) -> None:
        if (other := self._facing.paragraph(message)) is not None:
            face(node, other, message, self._facing.language)

    @cached_property
    def _facing(self) -> Facing:
        return Facing(self)

    def _is_applied(self, node: nodes.Element, message: str, string: str, place: str) -> bool:
        """Warn at the entry of the catalogue if its translation did not reach the page."""
        if isinstance(node, LITERAL_TYPE_NODES):
            node["translated"] = bool(string)
        applied = bool(node.get("translated")) or (
            isinstance(node, nodes.image) and bool(string) and node.get("alt") == string
        )
        if string and string != message and not applied:
            fact = f"the translation of {message[:40]!r} could not be applied; the page shows the source"
            hint = "write it as plain text with the markup of the source"
            code = Remark.CATALOGUE_NOT_APPLIED.code
            logger.warning("%s; %s", fact, hint, location=place, type="daris", subtype=code)
        return applied and bool(string)

    def _mark(self, node: nodes.Element) -> None:
        node["classes"] = [*node["classes"], "daris-outdated"]
        if isinstance(node, nodes.TextElement) and not isinstance(node, LITERAL_TYPE_NODES):
            label = LABELS["outdated"]
            words = f" [{label.get(self.config.language, label['en'])}]"
            node += outdated_mark(words, words, classes=["daris-outdated-mark"])

    def _banner(self, counts: dict[State, int]) -> None:
        title = next(iter(self.document.findall(nodes.title)), None)
        if title is None:
            return
        words = LABELS["incomplete"][self.config.language].format(
            total=sum(counts.values()), open=counts[State.OPEN], outdated=counts[State.OUTDATED]
        )
        docname = self.env.current_document.docname
        banner = translation_banner("", nodes.paragraph(words, words), docname=docname)
        banner["classes"] = ["daris-incomplete"]
        title.parent.insert(title.parent.index(title) + 1, banner)


class SpeakSource(SphinxTransform):
    """Let the untranslated blocks name their language as docutils does, for browsers and readers' voices."""

    default_priority = (
        860  # after smart quotes (750), which warn of every language that docutils does not know
    )

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Turn the attribute into the class that writers print as ``lang``."""
        for node in self.document.findall(nodes.Element):
            if SPOKEN in node:
                node["classes"] = [*node["classes"], f"{LANGUAGE}{node.attributes.pop(SPOKEN)}"]


def _entries(transform: SphinxTransform) -> Iterator[tuple[str, str, State, str]]:
    """Yield what was compiled for this chapter; nothing where no catalogue was."""
    for folder in transform.config.locale_dirs:
        docname = transform.env.current_document.docname
        yield from chapter_entries(Path(transform.env.srcdir) / folder, transform.config.language, docname)


def _in_front_matter(node: nodes.Node | None) -> bool:
    """Leave out what Sphinx takes from the page before any catalogue sees it."""
    while node is not None:
        if isinstance(node, (nodes.docinfo, nodes.field_list)) and isinstance(node.parent, nodes.document):
            return True
        node = node.parent
    return False


def _is_made(document: nodes.document) -> bool:
    """Tell a page that the build makes of words translated elsewhere, such as that of the sources."""
    return any(name.astext() == "appendix" for name in document.findall(nodes.field_name))


def _holds_prose(node: nodes.TextElement) -> bool:
    """Leave out formulas without words, pictures alone in their line and the front matter's names of fields.

    The description of a picture is a message of its own.
    """
    formula = isinstance(node, nodes.math_block)
    if isinstance(node, addnodes.index):
        return True
    if isinstance(node.parent, (nodes.field, nodes.docinfo)) or _holds_only_pictures(node):
        return False
    if isinstance(node, LITERAL_TYPE_NODES) and not formula:
        return True  # code is in the catalogue only if the course asks for it
    return is_prose(node.rawsource or node.astext(), formula=formula)


def _holds_only_pictures(node: nodes.TextElement) -> bool:
    return bool(node.children) and all(isinstance(child, nodes.image) for child in node.children)


def _speak_source(node: nodes.Element, message: str, edition: str) -> None:
    """Give a block that stayed Kazakh its language, unless somebody nearer to it or around it has done so."""
    around: nodes.Element | None = node
    while around is not None:
        if _names_language(around):
            return
        around = around.parent
    inside = any(map(_names_language, node.findall(nodes.Element)))
    if edition != SOURCE and needs_translation(message, edition) and not inside:
        node[SPOKEN] = SOURCE


def _names_language(node: nodes.Element) -> bool:
    classes: list[str] = node.get("classes", [])
    return any(name.startswith(LANGUAGE) for name in classes)
