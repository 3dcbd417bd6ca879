"""A folder with a few chapters becomes what a real Sphinx build makes of it, in this very process."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import html
from sphinx.application import Sphinx
from sphinx.locale import translators
from sphinx.util.docutils import docutils_namespace, patch_docutils

if TYPE_CHECKING:
    from pathlib import Path

_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_CATALOGUE = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@dataclass(frozen=True)
class Result:
    """One build: its folder, its warnings a line each, and the application for a look at the trees."""

    out: Path
    warnings: tuple[str, ...]
    app: Sphinx

    def read(self, name: str) -> str:
        """Return the text of a file that was written."""
        return (self.out / name).read_text(encoding="utf-8")

    def page(self, name: str) -> html.HtmlElement:
        """Return the body of an HTML page, without what the theme adds."""
        (body,) = (node for node in self.whole(name).iter("div") if node.get("class") == "body")
        return body

    def whole(self, name: str) -> html.HtmlElement:
        """Return an HTML page with its head and all that stands around the text."""
        return html.parse(str(self.out / f"{name}.html")).getroot()

    def warned(self, code: str) -> list[str]:
        """Return the warnings of one subtype of ours."""
        return [line for line in self.warnings if f"[daris.{code}]" in line]


@dataclass(frozen=True)
class SmallCourse:
    """A course of its own in a temporary folder: ``docs``, ``seeds`` and ``locale``."""

    root: Path
    extensions: tuple[str, ...] = ("myst_parser", "daris.publish.chapters")
    settings: dict[str, object] = field(default_factory=dict)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write one file, by its path from the root."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def translate(self, language: str, name: str, messages: dict[str, str]) -> None:
        """Write a catalogue."""
        entries = (f"msgid {_quoted(key)}\nmsgstr {_quoted(value)}\n" for key, value in messages.items())
        self.write(f"locale/{language}/LC_MESSAGES/{name}.po", _CATALOGUE + "\n".join(entries))

    def build(self, builder: str = "html", language: str = "kk", **settings: object) -> Result:
        """Build one edition with one builder, as ``sphinx-build`` does."""
        docs = self.root / "docs"
        self.write("docs/conf.py", "")
        said = io.StringIO()
        out = self.root / "out" / language / builder
        trees = self.root / "trees" / language / builder
        overrides = {
            "extensions": list(self.extensions),
            "language": language,
            "locale_dirs": [str(self.root / "locale")],
            "gettext_compact": False,
            "html_theme": "basic",
            "myst_enable_extensions": ["colon_fence", "deflist", "dollarmath", "attrs_inline", "attrs_block"],
            **self.settings,
            **settings,
        }
        translators.clear()  # Sphinx keeps catalogues for the life of a process, of whatever course
        with patch_docutils(), docutils_namespace():
            app = Sphinx(
                docs, docs, out, trees, builder, overrides, status=None, warning=said, freshenv=False
            )
            app.build()
        lines = _COLOUR.sub("", said.getvalue()).splitlines()
        return Result(out, tuple(line for line in lines if line), app)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
