"""The terms of all documents become one store that references, glossary, index and search ask."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.domains import Domain, ObjType

from daris.lang.labels import LABELS
from daris.model.finding import Remark
from daris.publish.definitions import conflicts
from daris.publish.definitions.lookup import find
from daris.publish.definitions.mentions import NAME, USE, link, link_to_use, mentions_in, worded
from daris.publish.definitions.nodes import glossary_list
from daris.publish.definitions.remarks import warn
from daris.publish.definitions.store import Term, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from docutils import nodes
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

ROLE = "def"
_WHOLE_LIST = ""
"""The use of a page that shows every term; no reference has an empty target."""


class Definitions(Domain):
    """Which terms the course defines, which page mentions which, and what each page was last told.

    By page: ``terms`` it defines, ``uses`` what it must be told of, ``places`` where it mentions what.
    By key: ``used`` the pages and sections that mention a term.
    """

    name = NAME
    label = "Daris"
    object_types: ClassVar[dict[str, ObjType]] = {"definition": ObjType("definition", ROLE)}
    initial_data: ClassVar[dict[str, Any]] = {
        "terms": {},
        "uses": {},
        "places": {},
        "told": {},
        "used": {},
    }
    data_version = 2

    def terms(self) -> tuple[Term, ...]:
        """Return every term, ordered by page name and place, whatever the order of reading was."""
        by_page: dict[str, tuple[Term, ...]] = self.data["terms"]
        return tuple(term for docname in sorted(by_page) for term in by_page[docname])

    def clear_doc(self, docname: str) -> None:
        """Forget a page that is gone or will be read again."""
        for name in ("terms", "uses", "places", "told"):
            self.data[name].pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        for name in ("terms", "uses", "places"):
            self.data[name].update({page: kept for page, kept in otherdata[name].items() if page in docnames})

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Note the terms a page defines and those it mentions, after the catalogue has spoken."""
        places = tuple(mentions_in(document))
        uses = {target for target, *_ in places}
        if env.config.daris_link_terms or any(document.findall(glossary_list)):
            uses.add(_WHOLE_LIST)
        found = {
            "terms": tuple(terms_of(docname, document, env.config.language)),
            "uses": tuple(sorted(uses)),
            "places": places,
        }
        for name, kept in found.items():
            if kept:
                self.data[name][docname] = kept

    def outdated(self) -> list[str]:
        """Return the pages that were told something else about a term when they were last written."""
        known = self.terms()
        self.data["used"] = self._used(known)
        uses: dict[str, tuple[str, ...]] = self.data["uses"]
        told: dict[str, tuple[object, ...]] = {
            page: tuple(self._answer(use, known) for use in wanted) for page, wanted in uses.items()
        }
        for term in known:
            told[term.docname] = (*told.get(term.docname, ()), self.used_in(term))
        before, self.data["told"] = self.data["told"], told
        return [page for page, answer in told.items() if before.get(page) != answer]

    def used_in(self, term: Term) -> tuple[tuple[str, str, str], ...]:
        """Return page, section and what to call it, once for each page that mentions the term.

        That is the title of the page, and on the term's own page the title of the section.
        """
        used: tuple[tuple[str, str, str], ...] = self.data["used"].get(term.key, ())
        titles = self.env.titles
        return tuple(
            (page, section, title if page == term.docname else titles[page].astext())
            for page, section, title in used
            if page in titles
        )

    def lists(self, page: str) -> bool:
        """Tell whether a page shows the list of all terms."""
        return _WHOLE_LIST in self.data["uses"].get(page, ())

    def shows(self, page: str) -> bool:
        """Tell whether a page defines terms or lists them."""
        return page in self.data["terms"] or self.lists(page)

    def _used(self, known: tuple[Term, ...]) -> dict[str, tuple[tuple[str, str, str], ...]]:
        found: dict[str, dict[str, tuple[str, str, str]]] = {}
        for page, places in sorted(self.data["places"].items()):
            for target, section, title in places:
                match find(target, known):
                    case (term,):
                        found.setdefault(term.key, {}).setdefault(page, (page, section, title))
        return {key: tuple(pages.values()) for key, pages in found.items()}

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
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Link a mention to its term; a bare key is replaced by the term in the edition's language."""
        if typ == USE:
            return link_to_use(node, builder, fromdocname, contnode)
        match find(target, self.terms()):
            case (term,):
                return link(term, builder, fromdocname, *worded(term, node, contnode, env.config.language))
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
        return [(f"{NAME}:{ROLE}", link(term, builder, fromdocname, contnode)) for term in found]

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """Yield every term for the search and for inventories: key, words shown, page and anchor."""
        for term in self.terms():
            yield term.key, term.shown, "definition", term.docname, term.anchor, 1

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002, ARG002, FBT001, FBT002  # Sphinx's signature
        """Return what search results call a term, in the language of the edition."""
        return LABELS["definition"][self.env.config.language]

    def _warn_unknown(self, target: str, node: pending_xref) -> None:
        known = {name: term.key for term in self.terms() for name in (term.key, term.original)}
        close = difflib.get_close_matches(target, known, n=1)
        hint = f"did you mean <{known[close[0]]}>?" if close else "define it in a {definitions} block"
        warn(Remark.DEFINITION_UNKNOWN, f"no term of the course is called “{target}”", hint, node)


def definitions_of(env: BuildEnvironment) -> Definitions:
    """Return the store of an environment."""
    return cast("Definitions", env.get_domain(NAME))


def changed_pages(_app: object, env: BuildEnvironment) -> Iterator[str]:
    """Yield the pages that must be written again because a term they mention changed."""
    yield from definitions_of(env).outdated()
