"""The first occurrence of a term in a section becomes a link to it, where the course asks for that."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from daris.publish.definitions.domain import ROLE, definitions_of
from daris.publish.definitions.lookup import find, names_of
from daris.publish.definitions.mentions import NAME
from daris.publish.definitions.nodes import definition_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daris.publish.definitions.store import Term

_WORD: Final = re.compile(r"\w+(?:[-’']\w+)*")
_PREFIX: Final = 2
"""So many letters no ending changes, in a name of three letters or more."""

_CLOSED: Final = (
    *(nodes.title, nodes.term, nodes.reference, nodes.literal, nodes.FixedTextElement, nodes.math),
    *(nodes.rubric, nodes.caption, nodes.attribution, nodes.Invisible, nodes.raw, addnodes.pending_xref),
)
"""What holds words that are no running text, or lead elsewhere already."""


class LinkTerms(SphinxPostTransform):
    """Look for every term in every form; an author's own reference counts as the first occurrence."""

    default_priority = 7  # before Sphinx resolves references (10)

    def run(self, **_: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Do nothing unless ``daris_link_terms`` is set."""
        if self.config.daris_link_terms:
            index = _Index(definitions_of(self.env).terms())
            seen: defaultdict[int, set[str]] = defaultdict(set)
            for node in list(self.document.findall(_is_of_interest)):
                known = seen[id(_around(node, nodes.section))]
                if isinstance(node, addnodes.pending_xref):
                    known.update(term.key for term in index.find(node["reftarget"]))
                elif isinstance(node, definition_entry):
                    known.add(node["key"])
                elif isinstance(node, nodes.Text):
                    self._link(node, index, known)

    def _link(self, text: nodes.Text, index: _Index, known: set[str]) -> None:
        words, made, done = str(text), [], 0
        for start, end, term in index.occurrences(words):
            if term.key not in known:
                known.add(term.key)
                made += [nodes.Text(words[done:start]), self._mention(text, words[start:end], term)]
                done = end
        if made:
            text.parent.replace(text, [*made, nodes.Text(words[done:])])

    def _mention(self, text: nodes.Text, words: str, term: Term) -> addnodes.pending_xref:
        file = _around(text, addnodes.start_of_file)
        return addnodes.pending_xref(
            "",
            nodes.inline("", words),
            refdomain=NAME,
            reftype=ROLE,
            reftarget=term.key,
            refexplicit=True,
            refdoc=file["docname"] if file is not None else self.env.current_document.docname,
            refwarn=False,
            classes=["daris-def"],
        )


class _Index:
    """Terms by the beginning of their names, so that most words of a page are passed over quickly."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        self.by_prefix: defaultdict[str, dict[str, Term]] = defaultdict(dict)
        self.longest = 1
        for term in self.terms:
            for _, name in names_of(term):
                self.by_prefix[name.casefold()[:_PREFIX]].setdefault(term.key, term)
                self.longest = max(self.longest, len(_WORD.findall(name)))

    def find(self, form: str) -> tuple[Term, ...]:
        return find(form, self.terms)

    def occurrences(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield the stretches that name exactly one term; the longest wins, and none overlap."""
        words = [match.span() for match in _WORD.finditer(text)]
        place = 0
        while place < len(words):
            found = self._longest_at(text, words[place : place + self.longest])
            if found:
                count, term = found
                yield words[place][0], words[place + count - 1][1], term
                place += count
            else:
                place += 1

    def _longest_at(self, text: str, words: list[tuple[int, int]]) -> tuple[int, Term] | None:
        start = words[0][0]
        candidates = tuple(self.by_prefix.get(text[start : start + _PREFIX].casefold(), {}).values())
        for count in range(len(words), 0, -1) if candidates else ():
            match find(text[start : words[count - 1][1]], candidates):
                case (term,):
                    return count, term
        return None


def _is_of_interest(node: nodes.Node) -> bool:
    if isinstance(node, addnodes.pending_xref):
        return bool(node["refdomain"] == NAME)
    if isinstance(node, nodes.Text):
        return not any(isinstance(around, _CLOSED) for around in _ancestors(node))
    return isinstance(node, definition_entry)


def _around(node: nodes.Node, kind: type[nodes.Element]) -> nodes.Element | None:
    return next((around for around in _ancestors(node) if isinstance(around, kind)), None)


def _ancestors(node: nodes.Node) -> Iterator[nodes.Element]:
    around = node.parent
    while around is not None:
        yield around
        around = around.parent
