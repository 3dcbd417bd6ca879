"""A ``{definitions-list}`` directive becomes the table of terms, in alphabetical order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from daris.lang.labels import LABELS
from daris.lang.tags import SOURCE
from daris.publish.definitions.domain import ROLE, definitions_of
from daris.publish.definitions.headline import is_same
from daris.publish.definitions.mentions import NAME, named
from daris.publish.definitions.nodes import glossary_list
from daris.publish.definitions.order import alphabetical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.publish.definitions.store import Term

SCOPES: Final = ("course", "lecture")
_TRANSLATION: Final = "en"
"""The language that always has a column beside the source."""


def _scope(argument: str) -> str:
    return directives.choice(argument, SCOPES)


class DefinitionsListDirective(SphinxDirective):
    """``:::{definitions-list}``: every term of the course, or with ``:scope: lecture`` of its page."""

    option_spec: ClassVar[dict[str, Any]] = {"scope": _scope}

    def run(self) -> list[nodes.Node]:
        """Return the place where the table will stand once all pages are read."""
        scope = self.options.get("scope", SCOPES[0])
        node = glossary_list(scope=scope, docname=self.env.current_document.docname)
        self.set_source_info(node)
        return [node]


class FillGlossary(SphinxPostTransform):
    """Put the table in its place."""

    default_priority = 5  # before Sphinx resolves references (10), because the table is full of them

    def run(self, **_: Any) -> None:  # noqa: ANN401  # Sphinx's signature
        """Replace every list of the document; where there are no terms there is no table."""
        every = definitions_of(self.env).terms()
        for place in list(self.document.findall(glossary_list)):
            whole = place["scope"] == "course"
            terms = [term for term in every if whole or term.docname == place["docname"]]
            terms.sort(key=lambda term: alphabetical(term.shown))
            place.replace_self([self._table(terms, place)] if terms else [])

    def _table(self, terms: list[Term], place: glossary_list) -> nodes.table:
        languages = self._languages(terms)
        last = [] if place["scope"] == "lecture" else ["lecture"]
        titles = [*(self._label(f"in-{tag}", tag).capitalize() for tag in languages)]
        titles += [self._label(column, column) for column in last]
        head = nodes.thead("", _row([nodes.paragraph("", title) for title in titles]))
        rows = (_row(self._cells(term, languages, place, lecture=bool(last))) for term in terms)
        columns = [nodes.colspec(colwidth=100 // len(titles)) for _ in titles]
        group = nodes.tgroup("", *columns, head, nodes.tbody("", *rows), cols=len(titles))
        return nodes.table("", group, classes=["daris-glossary", "colwidths-auto"])

    def _languages(self, terms: Iterable[Term]) -> list[str]:
        """Begin with the edition's language, then the other of the two, then what else terms are given in."""
        used = {other.language for term in terms for other in term.equivalents}
        edition = self.config.language
        others = (tag for tag in (SOURCE, _TRANSLATION, *sorted(used)) if not is_same(tag, edition))
        return list(dict.fromkeys((edition, *others)))

    def _label(self, key: str, default: str) -> str:
        return LABELS[key][self.config.language] if key in LABELS else default

    def _cells(
        self, term: Term, languages: list[str], place: glossary_list, *, lecture: bool
    ) -> list[nodes.paragraph]:
        words = named(term, self.config.language, [])
        leading = self._reference(words, place, (NAME, ROLE, term.key))
        cells = [nodes.paragraph("", "", leading), *(_equivalent(term, tag) for tag in languages[1:])]
        if lecture:
            title = self.env.titles[term.docname].astext()
            target = ("std", "doc", f"/{term.docname}")
            cells.append(nodes.paragraph("", "", self._reference(nodes.inline(title, title), place, target)))
        return cells

    def _reference(
        self, words: nodes.inline, place: glossary_list, target: tuple[str, str, str]
    ) -> addnodes.pending_xref:
        domain, role, key = target
        return addnodes.pending_xref(
            "",
            words,
            refdomain=domain,
            reftype=role,
            reftarget=key,
            refexplicit=True,
            refdoc=place["docname"],
            refwarn=False,
        )


def _equivalent(term: Term, language: str) -> nodes.paragraph:
    names = [other.text for other in term.others() if other.language == language]
    return nodes.paragraph("", "", nodes.inline("", ", ".join(names), classes=[f"language-{language}"]))


def _row(cells: list[nodes.paragraph]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))
