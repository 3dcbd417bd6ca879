"""The nodes of a lecture become HTML and Typst; every other builder knows their standard forebears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils.nodes import SkipNode

from daris.publish.lecture import nodes

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

Typst = Any
"""The book room's translator: rooms do not import each other; the contract is ``begin`` and ``end``."""


def add_nodes(app: Sphinx) -> None:
    """Register each node with the visitors it wants."""
    app.add_node(nodes.passage, html=(_visit_passage, _depart_div), typst=(_begin_passage, _end))
    app.add_node(nodes.foreign, typst=(_begin_foreign, _end))
    app.add_node(nodes.quotation, html=(_visit_quotation, _depart_quotation), typst=(_begin_quotation, _end))
    app.add_node(nodes.quoted_from, html=(_visit_from, _depart_from), typst=(_begin_from, _end))
    app.add_node(nodes.lecture_box, html=(_visit_box, _depart_box), typst=(_begin_box, _end))
    app.add_node(nodes.box_title, typst=(_skip, None))
    app.add_node(nodes.folded, html=(_visit_folded, _depart_folded), typst=(_begin_folded, _end))
    app.add_node(nodes.folded_title, html=(_visit_summary, _depart_summary), typst=(_skip, None))
    app.add_node(nodes.objective_mark)
    app.add_node(nodes.lecture_facts, html=(_visit_facts, _depart_facts), typst=(_begin_facts, _end))
    app.add_node(nodes.lecture_fact, html=(_visit_fact, _depart_fact), typst=(_begin_fact, _end))


def _visit_passage(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "div", CLASS="daris-passage"))


def _depart_div(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</div>\n")


def _visit_quotation(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "figure", CLASS="daris-quotation"))
    translator.body.append("<blockquote>\n")


def _depart_quotation(translator: HTML5Translator, node: Element) -> None:
    attributed = any(isinstance(child, nodes.quoted_from) for child in node.children)
    translator.body.append("</figure>\n" if attributed else "</blockquote>\n</figure>\n")


def _visit_from(translator: HTML5Translator, node: Element) -> None:
    translator.body.append("</blockquote>\n" + translator.starttag(node, "figcaption", ""))


def _depart_from(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</figcaption>\n")


def _visit_box(translator: HTML5Translator, node: Element) -> None:
    labelled = {"aria-labelledby": f"{node['ids'][0]}-title"}
    tag = translator.starttag(node, "section", "\n", False, CLASS="admonition daris-box", **labelled)  # noqa: FBT003  # docutils' signature
    translator.body.append(tag)


def _depart_box(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</section>\n")


def _visit_folded(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "details", CLASS="daris-folded"))


def _depart_folded(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</details>\n")


def _visit_summary(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "summary", ""))


def _depart_summary(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</summary>\n")


def _visit_facts(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "ul"))


def _depart_facts(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</ul>\n")


def _visit_fact(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "li", "", CLASS=f"daris-fact-{node['kind']}"))


def _depart_fact(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</li>\n")


def _begin_passage(translator: Typst, node: Element) -> None:
    translator.begin("passage", lang=_language(translator, node))


def _begin_foreign(translator: Typst, node: Element) -> None:
    translator.begin("foreign", lang=_language(translator, node))


def _begin_quotation(translator: Typst, _node: Element) -> None:
    translator.begin("quotation", lang=None)


def _begin_from(translator: Typst, _node: Element) -> None:
    translator.begin("attribution")


def _begin_box(translator: Typst, node: Element) -> None:
    translator.begin("box", kind=node["kind"], title=node["label"])


def _begin_folded(translator: Typst, node: Element) -> None:
    translator.begin("folded", kind=node["kind"], title=node["label"])


def _skip(_translator: Typst, _node: Element) -> None:
    raise SkipNode


def _begin_facts(translator: Typst, _node: Element) -> None:
    translator.begin("facts")


def _begin_fact(translator: Typst, node: Element) -> None:
    translator.begin("fact", kind=node["kind"])


def _end(translator: Typst, _node: Element) -> None:
    translator.end()


def _language(translator: Typst, node: Element) -> str:
    classes: list[str] = node["classes"]
    found = (name.removeprefix("language-") for name in classes if name.startswith("language-"))
    return next(found, str(translator.builder.config.language))
