"""A small course goes in, the PDF that Sphinx makes of it comes out, as a user would build it."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject, PdfObject
from sphinx.application import Sphinx
from sphinx.locale import translators
from sphinx.util.docutils import docutils_namespace, patch_docutils

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
ROOTS = Path(__file__).parent / "roots"
CONF = """
project = "Course"
author = "Lecturer"
language = "kk"
extensions = ["myst_parser", "daris.publish.book"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath", "amsmath", "attrs_inline"]
smartquotes = False
"""


@dataclass(frozen=True, slots=True)
class Book:
    """What one build left: the PDF if there is one, Sphinx's exit code and its warnings."""

    pdf: Path
    code: int
    said: str

    @property
    def text(self) -> str:
        """Return the words of all pages in their order, lines joined as a viewer does: at their hyphens."""
        return _text(self.pdf, self.pdf.stat().st_mtime_ns)

    @property
    def title(self) -> str:
        """Return the title that a viewer shows."""
        made = PdfReader(self.pdf).metadata
        return str(made.title) if made else ""

    @property
    def language(self) -> str:
        """Return the language of the whole document."""
        return str(_dictionary(PdfReader(self.pdf).trailer["/Root"])["/Lang"])

    @property
    def outline(self) -> list[Destination]:
        """Return the bookmarks of the first level."""
        return [entry for entry in PdfReader(self.pdf).outline if isinstance(entry, Destination)]

    @property
    def links(self) -> set[str]:
        """Return the addresses that the book links to."""
        return {address for address in self.said_aloud("/URI") if ":" in address}

    def said_aloud(self, key: str) -> set[str]:
        """Return the values that ``key`` has anywhere in the file, e.g. ``/Alt`` or ``/Lang``."""
        reader = PdfReader(self.pdf)
        seen: set[int] = set()
        found: set[str] = set()
        waiting: list[PdfObject] = [reader.trailer["/Root"]]
        while waiting:
            thing = waiting.pop().get_object()
            if thing is None or id(thing) in seen:
                continue
            seen.add(id(thing))
            if isinstance(thing, DictionaryObject):
                found |= {str(value) for name, value in thing.items() if name == key}
                waiting += thing.values()
            elif isinstance(thing, ArrayObject):
                waiting += thing
        return found


@cache
def _text(pdf: Path, _written: int) -> str:
    pages = (page.extract_text() for page in PdfReader(pdf).pages)
    return " ".join(re.sub(r"(?<=\w)-\n", "", "\n".join(pages)).split())


def _dictionary(thing: PdfObject) -> DictionaryObject:
    found = thing.get_object()
    assert isinstance(found, DictionaryObject)
    return found


def build(
    source: Path,
    target: Path,
    builder: str = "typst",
    *,
    tags: Sequence[str] = (),
    **settings: Any,  # noqa: ANN401  # any setting of conf.py
) -> Book:
    """Build the course in ``source`` with the settings changed, as a book or by another builder."""
    said = io.StringIO()
    translators.clear()  # Sphinx keeps them for a whole process: the last edition would show through
    with patch_docutils(source), docutils_namespace():
        trees = target.with_suffix(".doctrees")
        app = Sphinx(source, source, target, trees, builder, settings, None, said, tags=tags)
        app.build()
    name = app.config.daris_pdf_name
    return Book(target / f"{name}.pdf", app.statuscode, said.getvalue())
