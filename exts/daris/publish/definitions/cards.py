"""The mentions of a page become hidden cards that explain them there; its terms, data in its head."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from daris.lang.labels import LABELS
from daris.publish.definitions.domain import definitions_of
from daris.publish.definitions.exports.glossary import Item, glossary_of
from daris.publish.definitions.exports.linked_data import as_linked_data
from daris.publish.definitions.nodes import term_link
from daris.publish.definitions.visitors import explains

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx

    from daris.publish.definitions.store import Sense, Term


def explain_page(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """At ``html-page-context``: add the cards that the links of the page name, and its linked data."""
    del templatename
    if doctree is None or not explains(app.builder):
        return
    terms = {term.key: term for term in reversed(definitions_of(app.env).terms())}
    mentioned = dict.fromkeys(node["key"] for node in doctree.findall(term_link))
    if mentioned:
        context["body"] += _cards((terms[key] for key in mentioned), app.config.language)
    own = _items(app, pagename)
    if own:
        title = app.env.titles[pagename].astext()
        context["metatags"] += as_linked_data(title, app.config.language, own)


def _items(app: Sphinx, pagename: str) -> list[Item]:
    """Return the terms that the page defines, or all if it lists them; addresses lead on from the page."""
    store = definitions_of(app.env)
    everything = glossary_of(app.env, app.builder).items if store.shows(pagename) else ()
    up = app.builder.get_relative_uri(pagename, app.config.root_doc).removesuffix(
        app.builder.get_target_uri(app.config.root_doc)
    )
    return [
        Item(item.term, item.lecture, up + item.address)
        for item in everything
        if store.lists(pagename) or item.term.docname == pagename
    ]


def _cards(terms: Iterable[Term], language: str) -> str:
    label = LABELS["to-definition"][language]
    cards = "".join(_card(term, language) for term in terms)
    return f'<div class="daris-cards" data-open="{html.escape(label)}" hidden>\n{cards}</div>\n'


def _card(term: Term, language: str) -> str:
    others = ", ".join(_spoken("span", other.text, other.language, "") for other in term.others())
    term_line = _spoken("strong", term.shown, term.language, language) + (f" ({others})" if others else "")
    senses = list(_senses(term.senses, language))
    several = f"<ol>{''.join(f'<li>{sense}</li>' for sense in senses)}</ol>"
    body = several if len(senses) > 1 else "".join(f"<p>{sense}</p>" for sense in senses)
    return f'<div id="card-{term.key}"><p>{term_line}</p>{body}</div>\n'


def _senses(senses: Iterable[Sense], language: str) -> Iterator[str]:
    for sense in senses:
        source = f" <small>{html.escape(sense.source)}</small>" if sense.source else ""
        yield _spoken("span", sense.text, sense.language, language) + source


def _spoken(tag: str, text: str, language: str, edition: str) -> str:
    told = f' lang="{language}"' if language != edition else ""
    return f"<{tag}{told}>{html.escape(text)}</{tag}>"
