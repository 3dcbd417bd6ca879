"""The nodes of a definition become HTML and Typst; every other builder knows their standard forebears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from daris.publish.definitions import nodes

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.writers.html5 import HTML5Translator

Typst = Any
"""The book room's translator: rooms do not import each other; the contract is ``begin`` and ``end``."""


def add_nodes(app: Sphinx) -> None:
    """Register each node with the visitors it wants."""
    app.add_node(nodes.definitions, typst=(_begin_definitions, _end))
    app.add_node(nodes.definition_entry, typst=(_begin_definition, _end))
    app.add_node(nodes.defined_term, typst=(_begin_term, _end))
    app.add_node(nodes.leading_term, html=(_visit_dfn, _depart_dfn), typst=(_pass, _pass))
    app.add_node(nodes.equivalents, html=(_visit_others, _depart_span), typst=(_begin_equivalents, _end))
    app.add_node(nodes.equivalent, typst=(_begin_equivalent, _end))
    app.add_node(nodes.meaning, typst=(_begin_meaning, _end))
    app.add_node(nodes.senses, typst=(_begin_senses, _end))
    app.add_node(nodes.sense, typst=(_begin_sense, _end))
    app.add_node(nodes.term_note, html=(_visit_note, _depart_note), typst=(_begin_note, _end))
    app.add_node(nodes.term_number, typst=(_begin_number, _end))
    app.add_node(nodes.term_link, html=(_visit_link, _depart_link))
    app.add_node(nodes.term_reference)
    app.add_node(nodes.glossary_list)


def explains(builder: Builder) -> bool:
    """Tell whether pages of this builder carry the cards that explain their terms."""
    return builder.format == "html" and builder.name != "epub"


def _visit_link(translator: HTML5Translator, node: Element) -> None:
    address = node["refuri"] if "refuri" in node else f"#{node['refid']}"
    given: dict[str, Any] = {"class": "reference internal daris-term", "href": address}
    if explains(translator.builder):
        given["aria-describedby"] = f"card-{node['key']}"
    translator.body.append(translator.starttag(node, "a", "", **given))


def _depart_link(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</a>")


def _visit_dfn(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "dfn", ""))


def _depart_dfn(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</dfn>")


def _visit_others(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "span", "", CLASS="daris-equivalents"))


def _depart_span(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</span>")


def _visit_note(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "p", "", CLASS="daris-term-note"))


def _depart_note(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</p>\n")


def _begin_definitions(translator: Typst, _node: Element) -> None:
    translator.begin("definitions")


def _begin_definition(translator: Typst, node: Element) -> None:
    translator.begin("definition", key=node["key"])


def _begin_term(translator: Typst, _node: Element) -> None:
    translator.begin("term")


def _begin_number(translator: Typst, _node: Element) -> None:
    translator.begin("term-number")


def _begin_equivalents(translator: Typst, _node: Element) -> None:
    translator.begin("equivalents")


def _begin_equivalent(translator: Typst, node: Element) -> None:
    translator.begin("equivalent", lang=_language(node))


def _begin_meaning(translator: Typst, _node: Element) -> None:
    translator.begin("meaning")


def _begin_senses(translator: Typst, _node: Element) -> None:
    translator.begin("senses")


def _begin_sense(translator: Typst, node: Element) -> None:
    translator.begin("sense", number=node["number"])


def _begin_note(translator: Typst, node: Element) -> None:
    translator.begin("term-note", kind=node["kind"])


def _end(translator: Typst, _node: Element) -> None:
    translator.end()


def _pass(_translator: Typst, _node: Element) -> None:
    """Print nothing around the content."""


def _language(node: Element) -> str:
    classes: list[str] = node["classes"]
    return next(name.removeprefix("language-") for name in classes if name.startswith("language-"))
