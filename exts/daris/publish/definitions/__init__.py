"""Definitions in chapters become a domain: directive, role, index entries and glossary in every edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.publish.definitions.directive import DefinitionsDirective
from daris.publish.definitions.domain import ROLE, Definitions, changed_pages
from daris.publish.definitions.glossary import DefinitionsListDirective, FillGlossary
from daris.publish.definitions.leading import LeadWithEdition
from daris.publish.definitions.reference import DefRole, NoteReferences, TurnReferences
from daris.publish.definitions.visitors import add_nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

STYLE: Final = Path(__file__).parent / "definitions.css"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the nodes first, then what makes them, then what moves them."""
    add_nodes(app)
    app.add_directive("definitions", DefinitionsDirective)
    app.add_directive("definitions-list", DefinitionsListDirective)
    app.add_role(ROLE, DefRole())
    app.add_domain(Definitions)
    app.add_transform(NoteReferences)
    app.add_transform(TurnReferences)
    app.add_transform(LeadWithEdition)
    app.add_post_transform(FillGlossary)
    app.connect("env-get-updated", changed_pages)
    app.connect("builder-inited", _add_style)
    app.add_css_file(STYLE.name)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}


def _add_style(app: Sphinx) -> None:
    # A new list: the default one is shared by every build of this process.
    app.config.html_static_path = [*app.config.html_static_path, str(STYLE)]
