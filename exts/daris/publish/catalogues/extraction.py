"""Chapters become .pot templates whose bytes depend on nothing but the chapters."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final

from babel.messages.pofile import write_po
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

from daris.model.finding import Finding, Place, Remark
from daris.publish.catalogues.checking import load
from daris.publish.catalogues.replacing import replace

SETTINGS: Final = {
    "gettext_compact": False,
    "gettext_uuid": False,
    "gettext_location": True,
    "gettext_additional_targets": ("index",),
    "locale_dirs": [],
    "daris_locale": "",
}
"""Our extraction reads the source text, never a translation of it; one template a chapter."""
UNTRACKED: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands where gettext wants the hour of extraction: two runs over the same chapters must not differ."""


def extract(docs: Path, templates: Path) -> tuple[Finding, ...]:
    """Fill the folder ``templates``; on a damaged course say why, and leave what is there."""
    warnings = StringIO()
    try:
        with patch_docutils(docs), docutils_namespace():
            app = Sphinx(
                srcdir=docs,
                confdir=docs,
                outdir=templates,
                doctreedir=templates.with_name("doctrees") / "gettext",
                buildername="gettext",
                confoverrides=SETTINGS,
                status=None,
                warning=warnings,
            )
            app.build()
    except SphinxError as error:
        hint = "mend it and run daris catalogues again"
        return (Finding(Remark.CATALOGUE_EXTRACTION, Place(str(docs)), str(error), hint),)
    sys.stderr.write(strip_colors(warnings.getvalue()))
    _prune(templates, frozenset(app.env.found_docs))
    for path in sorted(templates.rglob("*.pot")):
        replace(path, _settled(path, templates, docs.resolve().parent))
    return ()


def _prune(templates: Path, documents: frozenset[str]) -> None:
    """Delete templates of chapters that are gone, and of theme templates: their words are in sphinx.po."""
    for path in templates.rglob("*.pot"):
        if path.relative_to(templates).with_suffix("").as_posix() not in documents:
            path.unlink()


def _settled(path: Path, templates: Path, project: Path) -> bytes:
    """Return the template with places counted from the project's folder and without the hour."""
    template = load(path.read_bytes())
    template.creation_date = UNTRACKED
    for message in template:
        message.locations = [
            (_from_project(file, templates, project), line) for file, line in message.locations
        ]
    written = BytesIO()
    write_po(written, template)
    return written.getvalue()


def _from_project(file: str, templates: Path, project: Path) -> str:
    """Return a path as a person in the project's folder would type it; done once it stays as it is."""
    absolute = os.path.normpath(templates.resolve() / file) if file.startswith("..") else str(project / file)
    return Path(os.path.relpath(absolute, project)).as_posix()
