"""A ``{definitions}`` directive becomes a list of entries made of standard nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from daris.model.anchor import unique
from daris.model.finding import Remark
from daris.model.numbering import numbered
from daris.publish.definitions.entries import read_entries
from daris.publish.definitions.nodes import (
    defined_term,
    definition_entry,
    definitions,
    meaning,
    sense,
    senses,
    term_note,
)
from daris.publish.definitions.remarks import warn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.publish.definitions.entries import Comment, Entry, Field, Sense

_Placed = TypeVar("_Placed", bound=nodes.Element)
_Text = TypeVar("_Text", bound=nodes.TextElement)

NOTES: Final = ("synonym", "abbreviation", "citation")
"""The fields that a reader sees, in this order."""

_COUNTED: Final = "daris_numbered_definitions"


class DefinitionsDirective(SphinxDirective):
    """``:::{definitions}`` with one entry or several; see the module ``entries`` for how one is written."""

    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {"numbered": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return the list, or nothing but a warning for an empty directive."""
        # MyST counts content_offset from the line that opens the directive.
        docname = self.env.current_document.docname
        entries, troubles = read_entries(tuple(self.content), self.lineno + self.content_offset + 1)
        for trouble in troubles:
            warn(trouble.remark, trouble.fact, trouble.hint, (docname, trouble.line))
        if not entries:
            fact, hint = "the definitions block holds no entry", "write one or remove it"
            warn(Remark.BLOCK_EMPTY, fact, hint, (docname, self.lineno))
            return []
        # Themes know "glossary"; a list with any other class Furo takes for the description of a function.
        listing = definitions(classes=["daris-definitions", "glossary"])
        self._place(listing, self.lineno)
        listing += [self._entry(entry) for entry in entries]
        return [listing]

    def _entry(self, entry: Entry) -> definition_entry:
        term = self._inline(defined_term(entry.headline.term), entry.headline.term, entry.line)
        taken = self.state.document.ids
        node = definition_entry(
            "",
            *_comments(entry.comments),
            term,
            self._meaning(entry),
            key=entry.headline.key,
            original=term.astext(),
            equivalents=[(other.language, other.text) for other in entry.headline.equivalents],
            synonyms=_values(entry, "synonym") + _values(entry, "abbreviation"),
            meaning=" ".join(" ".join(sense.markdown.split()) for sense in entry.senses),
            anchor=unique(f"term-{entry.headline.key}", taken),
            number=self._number(),
        )
        taken[node["anchor"]] = node
        return self._place(node, entry.line)

    def _number(self) -> str:
        """Count the numbered definitions of the page, whatever block they stand in."""
        if "numbered" not in self.options:
            return ""
        document = self.env.current_document
        place = int(document.get(_COUNTED) or 0) + 1
        document[_COUNTED] = place
        return numbered(str(self.env.metadata[document.docname].get("lecture", "")), place)

    def _meaning(self, entry: Entry) -> meaning:
        node = self._place(meaning(), entry.line)
        spoken = [f"language-{tag}" for tag in _values(entry, "language")]
        if len(entry.senses) == 1:
            self._sense(entry.senses[0], node, spoken)
        elif entry.senses:
            several = self._place(senses(enumtype="arabic", prefix="", suffix="."), entry.senses[0].line)
            for number, written in enumerate(entry.senses, start=1):
                item = self._place(sense(number=number), written.line)
                several += self._sense(written, item, spoken)
            node += several
        for kind in NOTES:
            node += [self._note(field) for field in entry.fields if field.name == kind]
        node += _comments(entry.trailing)
        return node

    def _sense(self, written: Sense, node: nodes.Element, spoken: list[str]) -> nodes.Element:
        own = [f"language-{field.value}" for field in written.fields if field.name == "language"]
        node += _comments(written.comments)
        lines = written.markdown.split("\n")
        source = self.state.document["source"]
        self.state.nested_parse(StringList(lines, source), written.line - self.lineno - 1, node)
        for block in node.children:
            if isinstance(block, nodes.Element) and not isinstance(block, nodes.Invisible):
                block["classes"] += own or spoken
        node += [self._note(field) for field in written.fields if field.name == "citation"]
        return node

    def _note(self, field: Field) -> term_note:
        node = term_note(field.value, kind=field.name, classes=[f"daris-{field.name}"])
        if not any(letter.isalpha() for letter in field.value):
            node["translatable"] = False  # a bare [1] is the same in every language
        return self._inline(node, field.value, field.line)

    def _inline(self, node: _Text, markdown: str, line: int) -> _Text:
        """Fill ``node`` so that the catalogue knows its place: a message needs source, line and raw text."""
        parsed, messages = self.parse_inline(markdown, lineno=line - 1)
        node.extend([*parsed, *messages])
        return self._place(node, line)

    def _place(self, node: _Placed, line: int) -> _Placed:
        node.source, node.line = self.state.document["source"], line
        return node


def _comments(comments: Iterable[Comment]) -> list[nodes.comment]:
    made = []
    for comment in comments:
        node = nodes.comment(comment.text, comment.text)
        node.line = comment.line
        made.append(node)
    return made


def _values(entry: Entry, name: str) -> list[str]:
    return [field.value for field in entry.fields if field.name == name]
