"""Chapters: which seeds they claim, which seed lines they hold, and how sure each word is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.publish.chapters import visitors
from daris.publish.chapters.apparatus import set_up_apparatus
from daris.publish.chapters.building import (
    check_coverage,
    draft_chapters,
    keep_unreadable_out,
    read_included,
    read_notes,
)
from daris.publish.chapters.editorial import ROLES, Editorial
from daris.publish.chapters.provenance import ChaptersDomain, Provenance
from daris.publish.chapters.updating.keeping import FOLDER as BASES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

_STATIC: Final = Path(__file__).parent / "static"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect drafting, provenance, coverage and the editorial roles."""
    app.add_config_value("daris_seeds", "../seeds", "env", types=frozenset({str}))
    app.add_domain(ChaptersDomain)
    app.add_transform(Provenance)
    app.connect("config-inited", _add_styles)
    app.connect("builder-inited", draft_chapters)
    app.connect("env-before-read-docs", keep_unreadable_out)
    app.connect("source-read", read_notes)
    app.connect("include-read", read_included)
    app.connect("env-check-consistency", check_coverage)
    for name, (node, build) in ROLES.items():
        app.add_role(name, Editorial(build))
        html = (getattr(visitors, f"html_{name}"), visitors.html_end)
        typst = (getattr(visitors, f"typst_{name}"), visitors.typst_end)
        app.add_node(node, html=html, typst=typst)
    set_up_apparatus(app)
    return {"version": "1", "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}


def _add_styles(app: Sphinx, config: Config) -> None:
    config.exclude_patterns = [*config.exclude_patterns, f"{BASES}/**"]
    config.html_static_path.append(str(_STATIC))
    app.add_css_file("daris-chapters.css")
