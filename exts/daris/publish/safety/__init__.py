"""Safety: no script, no unsafe link and no file from outside of the course reaches any output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.publish.safety.directives import (
    GuardedCSVTable,
    GuardedFigure,
    GuardedInclude,
    GuardedLiteralInclude,
)
from daris.publish.safety.files import keep_outside_chapters_out, keep_outside_files_out
from daris.publish.safety.interface import keep_markup_out
from daris.publish.safety.page import GuardOutput, GuardPage
from daris.publish.safety.parser import GuardedParser
from daris.publish.safety.settings import harden, refuse_raw_code

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Stand guard where pages are parsed, where they are transformed, and before files are copied."""
    app.setup_extension("myst_parser")
    app.add_source_parser(GuardedParser, override=True)
    app.add_directive("include", GuardedInclude, override=True)
    app.add_directive("literalinclude", GuardedLiteralInclude, override=True)
    app.add_directive("figure", GuardedFigure, override=True)
    app.add_directive("csv-table", GuardedCSVTable, override=True)
    app.add_transform(GuardPage)
    app.add_post_transform(GuardOutput)
    app.connect("config-inited", harden)
    app.connect("builder-inited", refuse_raw_code)
    app.connect("builder-inited", keep_markup_out)
    app.connect("env-before-read-docs", keep_outside_chapters_out)
    app.connect("env-updated", keep_outside_files_out)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
