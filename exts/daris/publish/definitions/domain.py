"""The terms of all documents become one store that references, glossary, index and search ask."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from daris.lang.labels import LABELS
from daris.model.finding import Remark
from daris.publish.definitions import conflicts
from daris.publish.definitions.lookup import find
from daris.publish.definitions.nodes import glossary_list
from daris.publish.definitions.remarks import warn
from daris.publish.definitions.store import Term, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

NAME = "daris"
ROLE = "def"
_WHOLE_LIST = ""
"""The use of a page that shows every term; no reference has an empty target."""


class Definitions(Domain):
    """Which terms the course defines, which page mentions which, and what each page was last told."""

    name = NAME
    label = "Daris"
    object_types: ClassVar[dict[str, ObjType]] = {"definition": ObjType("definition", ROLE)}
    initial_data: ClassVar[dict[str, Any]] = {"terms": {}, "uses": {}, "told": {}}
    data_version = 1

    def terms(self) -> tuple[Term, ...]:
        """Return every term, ordered by page name and place, whatever the order of reading was."""
        by_page: dict[str, tuple[Term, ...]] = self.data["terms"]
        return tuple(term for docname in sorted(by_page) for term in by_page[docname])

    def clear_doc(self, docname: str) -> None:
        """Forget a page that is gone or will be read again."""
        for page in self.data.values():
            if isinstance(page, dict):
                page.pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        for name in ("terms", "uses"):
            self.data[name].update({page: kept for page, kept in otherdata[name].items() if page in docnames})

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:  # noqa: ARG002  # Sphinx's signature
        """Note the terms a page defines and those it mentions, after the catalogue has spoken."""
        references = document.findall(addnodes.pending_xref)
        uses = {node["reftarget"] for node in references if node["refdomain"] == NAME}
        uses.update(_WHOLE_LIST for _ in document.findall(glossary_list))
        for name, found in (("terms", tuple(terms_of(docname, document))), ("uses", tuple(sorted(uses)))):
            if found:
                self.data[name][docname] = found

    def outdated(self) -> list[str]:
        """Return the pages that were told something else about a term when they were last written."""
        known = self.terms()
        uses: dict[str, tuple[str, ...]] = self.data["uses"]
        told = {page: tuple(self._answer(use, known) for use in wanted) for page, wanted in uses.items()}
        before, self.data["told"] = self.data["told"], told
        return [page for page, answer in told.items() if before.get(page) != answer]

    def _answer(self, use: str, known: tuple[Term, ...]) -> tuple[Term, ...]:
        return known if use == _WHOLE_LIST else find(use, known)

    def check_consistency(self) -> None:
        """Warn of terms, keys and equivalents that stand for two things."""
        conflicts.check(self.terms(), self.env)

    def resolve_xref(  # noqa: PLR0913, PLR0917  # Sphinx's signature
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,  # noqa: ARG002  # the domain has one role
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Link a mention to its term; a bare key is replaced by the term in the edition's language."""
        match find(target, self.terms()):
            case (term,):
                if not node.get("refexplicit") and target == term.key:
                    contnode = _named(term, env.config.language, contnode)
                return _link(term, builder, fromdocname, contnode)
            case ():
                self._warn_unknown(target, node)
            case several:
                candidates = ", ".join(f"{term.original} <{term.key}>" for term in several)
                fact = f"“{target}” may mean {candidates}"
                warn(Remark.DEFINITION_AMBIGUOUS, fact, "write the key: {def}`word <key>`", node)
        return None

    def resolve_any_xref(  # noqa: PLR0913, PLR0917  # Sphinx's signature
        self,
        env: BuildEnvironment,  # noqa: ARG002  # Sphinx's signature
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,  # noqa: ARG002  # Sphinx's signature
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Offer the terms that an ``any`` reference may mean; silent, since others may know better."""
        found = find(target, self.terms())
        return [(f"{NAME}:{ROLE}", _link(term, builder, fromdocname, contnode)) for term in found]

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """Yield every term for the search and for inventories: key, words shown, page and anchor."""
        for term in self.terms():
            yield term.key, term.shown, "definition", term.docname, term.anchor, 1

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002, ARG002, FBT001, FBT002  # Sphinx's signature
        """Return what search results call a term, in the language of the edition."""
        names = LABELS["definition"]
        return names.get(self.env.config.language, names["en"])

    def _warn_unknown(self, target: str, node: pending_xref) -> None:
        known = {name: term.key for term in self.terms() for name in (term.key, term.original)}
        close = difflib.get_close_matches(target, known, n=1)
        hint = f"did you mean <{known[close[0]]}>?" if close else "define it in a {definitions} block"
        warn(Remark.DEFINITION_UNKNOWN, f"no term of the course is called “{target}”", hint, node)


def definitions_of(env: BuildEnvironment) -> Definitions:
    """Return the store of an environment."""
    return cast("Definitions", env.get_domain(NAME))


def _named(term: Term, edition: str, contnode: Element) -> Element:
    shown = nodes.inline(term.shown, term.shown, classes=contnode["classes"])
    if term.language != edition:
        shown["classes"] = [*shown["classes"], f"language-{term.language}"]
    return shown


def _link(term: Term, builder: Builder, fromdocname: str, contnode: Element) -> nodes.reference:
    return make_refnode(builder, fromdocname, term.docname, term.anchor, contnode)


def changed_pages(_app: object, env: BuildEnvironment) -> Iterator[str]:
    """Yield the pages that must be written again because a term they mention changed."""
    yield from definitions_of(env).outdated()
