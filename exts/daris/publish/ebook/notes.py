"""Links to terms become links to notes at the end of the page, which reading systems show where one taps."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class note_reference(nodes.reference):  # noqa: N801  # docutils finds visitors by the class's name
    """A mention of a term that calls its note."""


class definition_note(nodes.container):  # noqa: N801  # see above
    """What a term means, once more at the end of the page that mentions it."""


class DefinitionNotes(SphinxPostTransform):
    """Follow every link that leads to an item of a list of terms, in this page or another."""

    # After all references are resolved (10), so that they have addresses; before the guard of safety (950).
    default_priority = 400
    builders = ("epub",)

    def run(self, **_kwargs: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Turn the links and add the notes, one for each term."""
        found: dict[str, definition_note] = {}
        for link in list(self.document.findall(nodes.reference)):
            page, identity = self._target(link) or ("", "")
            item = self._item(page, identity) if page else None
            if item is None or _around(link, item):
                continue
            name = f"note-{identity}"
            link.replace_self(note_reference("", "", *link.children, classes=link["classes"], refid=name))
            found.setdefault(name, _note(name, item))
        self.document.extend(found.values())

    def _target(self, link: nodes.reference) -> tuple[str, str] | None:
        """Return the page and the id that a link within the book leads to."""
        here = self.env.current_document.docname
        if "refid" in link:
            return here, str(link["refid"])
        path, _, identity = str(link.get("refuri", "")).partition("#")
        if not identity or not link.get("internal"):
            return None
        builder = self.env._app.builder  # noqa: SLF001  # the transform has no other way to it
        at = posixpath.normpath(
            posixpath.join(posixpath.dirname(builder.get_target_uri(here)), unquote(path))
        )
        page = at.removesuffix(builder.config.html_file_suffix or ".xhtml")
        return (page, identity) if page in self.env.found_docs else None

    def _item(self, page: str, identity: str) -> nodes.definition_list_item | None:
        here = page == self.env.current_document.docname
        tree = self.document if here else self.env.get_doctree(page)
        for item in tree.findall(nodes.definition_list_item):
            if any(identity in element["ids"] for element in (item, *item.findall(nodes.term))):
                return item
        return None


def _around(link: nodes.Node, item: nodes.Node) -> bool:
    """Say whether the link stands in the very item it leads to."""
    while link is not None:
        if link is item:
            return True
        link = link.parent
    return False


def _note(name: str, item: nodes.definition_list_item) -> definition_note:
    copied = item.deepcopy()
    terms = [nodes.strong("", "", *_plain(term)) for term in copied.findall(nodes.term)]
    body = [child for part in copied.findall(nodes.definition) for child in part.children]
    made = definition_note("", nodes.paragraph("", "", *terms), *body, ids=[name], classes=[*item["classes"]])
    for element in made.findall(nodes.Element):
        if element is not made:
            element["ids"] = []
    for waiting in list(made.findall(addnodes.pending_xref)):
        waiting.replace_self(list(waiting.children))
    for mark in [*made.findall(addnodes.index), *made.findall(nodes.footnote_reference)]:
        mark.parent.remove(mark)
    return made


def _plain(term: nodes.term) -> Iterator[nodes.Node]:
    return (child for child in term.children if not isinstance(child, addnodes.index))


def add_nodes(app: Sphinx) -> None:
    """Register the nodes, which stand in EPUB alone."""
    app.add_node(note_reference, html=(_visit_reference, _depart_reference))
    app.add_node(definition_note, html=(_visit_note, _depart_note))


def _visit_reference(self: HTML5Translator, node: note_reference) -> None:
    link: dict[str, Any] = {"href": f"#{node['refid']}", "epub:type": "noteref", "role": "doc-noteref"}
    self.body.append(self.starttag(node, "a", "", **link))


def _depart_reference(self: HTML5Translator, _node: note_reference) -> None:
    self.body.append("</a>")


def _visit_note(self: HTML5Translator, node: definition_note) -> None:
    kind: dict[str, Any] = {"epub:type": "footnote", "role": "doc-footnote"}
    self.body.append(self.starttag(node, "aside", **kind))


def _depart_note(self: HTML5Translator, _node: definition_note) -> None:
    self.body.append("</aside>\n")
