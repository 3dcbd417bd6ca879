"""A ``{def}`` role becomes a reference by key, which a translation may word as it likes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import ReferenceRole

from daris.model.finding import Remark
from daris.publish.definitions.domain import ROLE
from daris.publish.definitions.mentions import NAME
from daris.publish.definitions.nodes import term_reference
from daris.publish.definitions.remarks import warn

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTED: Final = "term_references"
_KEY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


STYLES: Final = ("", "both", "num")
"""``{def}`` shows words, ``{def:both}`` an equivalent besides, ``{def:num}`` the definition's number."""


class DefRole(ReferenceRole):
    """``{def}`words <key>``` with any words, ``{def}`key``` or ``{def}`an inflected form```."""

    def __init__(self, style: str = "") -> None:
        """Choose one of ``STYLES``."""
        super().__init__()
        self.style = style

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the words, marked with what they refer to."""
        target = " ".join(self.target.split())
        node = term_reference(
            self.rawtext, self.title, target=target, explicit=self.has_explicit_title, classes=["daris-def"]
        )
        node["style"] = self.style
        self.set_source_info(node)
        return [node], []


class NoteReferences(SphinxTransform):
    """Remember which terms each message refers to, before a translation takes its place."""

    default_priority = 15  # before Locale (20) replaces the text

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Leave the targets on the block that the catalogue translates as a whole."""
        for node in self.document.findall(term_reference):
            message = _message(node)
            message[_NOTED] = (*message.get(_NOTED, ()), node["target"])


class TurnReferences(SphinxTransform):
    """Turn marked words into references for Sphinx; compare those of a translation with those of the text."""

    default_priority = 21  # after Locale (20), before anything looks for pending references

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Replace every mark in the document, translated or not."""
        for message in [node for node in self.document.findall(nodes.Element) if _NOTED in node]:
            _compare(message)
        for node in list(self.document.findall(term_reference)):
            node.replace_self(self._pending(node))

    def _pending(self, node: term_reference) -> addnodes.pending_xref:
        words = nodes.inline(node.rawsource, "", *node.children)
        pending = addnodes.pending_xref(
            node.rawsource,
            words,
            refdomain=NAME,
            reftype=ROLE,
            reftarget=node["target"],
            refexplicit=node["explicit"],
            refdoc=self.env.current_document.docname,
            refwarn=False,  # the domain warns itself, with a next step
            style=node["style"],
        )
        pending.source, pending.line = node.source, node.line
        return pending


def _message(node: nodes.Element) -> nodes.Element:
    """Return the nearest element around ``node`` that is more than a part of a line."""
    around: nodes.Element = node.parent
    while isinstance(around, nodes.Inline):
        around = around.parent
    return around


def _compare(message: nodes.Element) -> None:
    """Warn if a translation names other keys; mentions by form are looked up, not compared."""
    wanted: list[str] = sorted(message.attributes.pop(_NOTED))
    found: list[str] = sorted(node["target"] for node in _own_references(message))
    all_keys = all(_KEY.fullmatch(target) for target in (*wanted, *found))
    if message.get("translated") and all_keys and wanted != found:
        fact = f"the translation refers to {_listed(found)}, the text to {_listed(wanted)}"
        hint = "keep each key in <…> and translate only the words before it"
        warn(Remark.DEFINITION_REFERENCE_CHANGED, fact, hint, message)


def _own_references(message: nodes.Element) -> Iterator[term_reference]:
    return (node for node in message.findall(term_reference) if _message(node) is message)


def _listed(targets: list[str]) -> str:
    return ", ".join(targets) or "no term"
