"""The assembled course becomes a PDF: docutils → Typst → PDF/UA, by the builder named ``typst``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sphinx.config import ENUM

from daris.publish.book.assemble import part
from daris.publish.book.builder import TypstBuilder
from daris.publish.book.imprint import check
from daris.publish.book.naming import name_of
from daris.publish.book.xelatex import choose

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

PAPERS: Final = ("a4", "a5")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the builder ``typst`` and the settings of the book."""
    app.add_builder(TypstBuilder)
    app.add_node(part)
    app.add_config_value("daris_pdf_name", name_of, "", str, "name of the PDF, without its suffix")
    app.add_config_value("daris_parallel", default=False, rebuild="env", types=frozenset({bool}))
    app.add_config_value("daris_paper", "a4", "", ENUM(*PAPERS), "size of the book's pages")
    app.add_config_value("daris_imprint", {}, "", dict, "what the title page and its back say of the edition")
    app.connect("config-inited", choose)
    app.connect("config-inited", check)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
