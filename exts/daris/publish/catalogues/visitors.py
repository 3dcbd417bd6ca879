"""The nodes of translated pages become HTML; every other builder knows their standard forebears."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from docutils.nodes import section

from daris.lang.editions import GREETINGS
from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.publish.catalogues import nodes
from daris.publish.catalogues.facing import HEADING
from daris.publish.catalogues.status_page import NAME as STATUS

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


def add_nodes(app: Sphinx) -> None:
    """Register each node with the visitors it wants."""
    app.add_node(nodes.outdated_mark)
    app.add_node(nodes.translation_banner, html=(_visit_banner, _depart_banner))
    app.add_node(nodes.source_block, html=(_visit_source, _depart_source))


def _visit_banner(translator: HTML5Translator, node: Element) -> None:
    translator.body.append(translator.starttag(node, "aside", "\n", role="note"))


def _depart_banner(translator: HTML5Translator, node: Element) -> None:
    """Close it with a link to the same page in the language of the lectures, where that is published."""
    config, builder = translator.builder.config, translator.builder
    root = getattr(config, "daris_editions", {}).get(SOURCE)
    if root and config.language != SOURCE:
        page = builder.get_target_uri(node["docname"])
        href = html.escape("../" * page.count("/") + root + page)
        words = GREETINGS[SOURCE]["this-page"]
        translator.body.append(f'<p><a href="{href}" lang="{SOURCE}" hreflang="{SOURCE}">{words}</a></p>\n')
    status = html.escape(f"{'../' * node['docname'].count('/')}{STATUS}.html")
    words = LABELS["status"][config.language]
    translator.body.append(f'<p><a href="{status}">{words}</a></p>\n')
    translator.body.append("</aside>\n")


def _visit_source(translator: HTML5Translator, node: Element) -> None:
    heading = HEADING in node["classes"] and isinstance(node.parent, section)
    # Where only this language is shown, it is the heading; its level is that of the one it stands for.
    level = str(translator.section_level)
    role: dict[str, Any] = {"role": "heading", "aria-level": level} if heading else {}
    translator.body.append(translator.starttag(node, "div", "\n", **role))


def _depart_source(translator: HTML5Translator, _node: Element) -> None:
    translator.body.append("</div>\n")
