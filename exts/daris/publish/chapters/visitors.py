"""The editorial nodes become HTML and Typst; any other writer prints their text as it does inline text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from daris.lang.labels import LABELS

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.writers.html5 import HTML5Translator

    from daris.publish.chapters.editorial import corr, gap, supplied, unclear

    class TypstTranslator(Protocol):
        """The two methods that the book's translator has for nodes of other rooms."""

        def begin(self, name: str, **arguments: str | int | bool | None) -> None:
            """Open a call of a function in the book's Typst file."""

        def end(self) -> None:
            """Close the innermost call."""


def html_gap(self: HTML5Translator, node: gap) -> None:
    """Give the sign a name that a screen reader speaks instead of "bracket, ellipsis, bracket"."""
    reason = node["reason"]
    said = {"role": "img", "aria-label": reason, "title": reason}
    self.body.append(self.starttag(node, "span", "", CLASS="daris-gap", **said))


def html_unclear(self: HTML5Translator, node: unclear) -> None:
    """Name the other readings in a tooltip."""
    others = node["alternatives"]
    title = _label(self, "unclear") + (f"; {_label(self, 'unclear-others')}: {others}" if others else "")
    self.body.append(self.starttag(node, "span", "", CLASS="daris-unclear", title=title))


def html_supplied(self: HTML5Translator, node: supplied) -> None:
    """Say in a tooltip who restored the words."""
    self.body.append(self.starttag(node, "span", "", CLASS="daris-supplied", title=_label(self, "supplied")))


def html_corr(self: HTML5Translator, node: corr) -> None:
    """Set the corrected word apart; what the source has stands behind it."""
    self.body.append(self.starttag(node, "span", "", CLASS="daris-corr"))


def html_end(self: HTML5Translator, _: nodes.Element) -> None:
    """Close any of the four."""
    self.body.append("</span>")


def typst_gap(self: TypstTranslator, node: gap) -> None:
    """Call ``daris-gap``."""
    self.begin("gap", reason=node["reason"])


def typst_unclear(self: TypstTranslator, node: unclear) -> None:
    """Call ``daris-unclear``."""
    self.begin("unclear", alternatives=node["alternatives"])


def typst_supplied(self: TypstTranslator, _: supplied) -> None:
    """Call ``daris-supplied``."""
    self.begin("supplied")


def typst_corr(self: TypstTranslator, node: corr) -> None:
    """Call ``daris-corr``."""
    self.begin("corr", was=node["was"])


def typst_end(self: TypstTranslator, _: nodes.Element) -> None:
    """Close any of the four."""
    self.end()


def _label(self: HTML5Translator, key: str) -> str:
    return LABELS[key][self.config.language]
