"""Chapters become .pot templates whose bytes depend on nothing but the chapters."""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from io import StringIO
from typing import TYPE_CHECKING, Final

from sphinx import application
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import strip_colors
from sphinx.util.docutils import docutils_namespace, patch_docutils

from daris.model.finding import Finding, Place, Remark
from daris.publish.catalogues.templates import TemplateBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS: Final = {
    "gettext_compact": False,
    "gettext_uuid": False,
    "gettext_location": True,
    "gettext_additional_targets": ("index",),
    "locale_dirs": [],
    "daris_locale": "",
    "daris_extracting": True,
}
"""Our extraction reads the source text, never a translation of it; one template a chapter."""

BUILDER: Final = re.compile(r"sphinx\.builders\.(?!gettext|html)|sphinxcontrib\.|alabaster")
"""Extensions of Sphinx's own that only write pages; some rooms and extensions add to the settings of HTML."""


def extract(docs: Path, templates: Path) -> tuple[Finding, ...]:
    """Fill the folder ``templates``; on a damaged course say why, and leave what is there."""
    warnings = StringIO()
    try:
        with patch_docutils(docs), docutils_namespace(), _without_builders():
            app = Sphinx(
                srcdir=docs,
                confdir=docs,
                outdir=templates,
                doctreedir=templates.with_name("doctrees") / "gettext",
                buildername=TemplateBuilder.name,
                confoverrides=SETTINGS,
                status=None,
                warning=warnings,
            )
            app.build()
    except SphinxError as error:
        if f"Builder name {TemplateBuilder.name}" in str(error):
            fact, hint = "the extension daris is missing", 'write extensions = ["myst_parser", "daris"] there'
            return (Finding(Remark.CATALOGUE_EXTRACTION, Place(str(docs / "conf.py")), fact, hint),)
        hint = "mend it and run daris catalogues again"
        return (Finding(Remark.CATALOGUE_EXTRACTION, Place(str(docs)), str(error), hint),)
    sys.stderr.write(strip_colors(warnings.getvalue()))
    _prune(templates, frozenset(app.env.found_docs))
    return ()


@contextmanager
def _without_builders() -> Iterator[None]:
    """Leave out what only writes pages, a client for the web among it: a seventh of the whole time."""
    whole = application.builtin_extensions
    application.builtin_extensions = tuple(name for name in whole if not BUILDER.match(name))
    try:
        yield
    finally:
        application.builtin_extensions = whole


def _prune(templates: Path, documents: frozenset[str]) -> None:
    """Delete templates of chapters that are gone."""
    for path in templates.rglob("*.pot"):
        if path.relative_to(templates).with_suffix("").as_posix() not in documents:
            path.unlink()
