"""Definitions in chapters become a domain: directive, role, index entries and glossary in every edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from sphinx.domains import Domain

from daris.publish.definitions.cards import explain_page
from daris.publish.definitions.directive import DefinitionsDirective
from daris.publish.definitions.domain import ROLE, Definitions, changed_pages
from daris.publish.definitions.exports import LinkExports, write_exports
from daris.publish.definitions.genindex import order_index
from daris.publish.definitions.glossary import DefinitionsListDirective, FillGlossary
from daris.publish.definitions.leading import LeadWithEdition
from daris.publish.definitions.linking import LinkTerms
from daris.publish.definitions.reference import STYLES, DefRole, NoteReferences, TurnReferences
from daris.publish.definitions.usage import ListUses
from daris.publish.definitions.visitors import add_nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STATIC: Final = Path(__file__).parent / "static"


class StyledReferences(Domain):
    """``{def:both}`` and ``{def:num}``: Sphinx looks for what stands before a colon among the domains."""

    name = ROLE
    label = "Daris references"
    roles: ClassVar[dict[str, Any]] = {style: DefRole(style) for style in STYLES if style}

    def merge_domaindata(self, docnames: object, otherdata: object) -> None:
        """Merge nothing: the store is that of ``Definitions``."""

    def resolve_any_xref(self, *_: object) -> list[Any]:
        """Offer nothing: ``Definitions`` does."""
        return []


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the nodes first, then what makes them, then what moves them."""
    app.add_config_value("daris_link_terms", default=False, rebuild="env", types=frozenset({bool}))
    add_nodes(app)
    app.add_directive("definitions", DefinitionsDirective)
    app.add_directive("definitions-list", DefinitionsListDirective)
    app.add_role(ROLE, DefRole())
    app.add_domain(Definitions)
    app.add_domain(StyledReferences)
    app.add_transform(NoteReferences)
    app.add_transform(TurnReferences)
    app.add_transform(LeadWithEdition)
    app.add_post_transform(LinkExports)
    app.add_post_transform(FillGlossary)
    app.add_post_transform(ListUses)
    app.add_post_transform(LinkTerms)
    app.connect("env-get-updated", changed_pages)
    app.connect("builder-inited", _add_static)
    app.connect("html-page-context", explain_page)
    app.connect("html-page-context", order_index)
    app.connect("build-finished", write_exports)
    app.add_css_file("definitions.css")
    app.add_js_file("daris-cards.js", loading_method="defer")
    return {"version": "1", "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}


def _add_static(app: Sphinx) -> None:
    # A new list: the default one is shared by every build of this process.
    app.config.html_static_path = [*app.config.html_static_path, str(STATIC)]
