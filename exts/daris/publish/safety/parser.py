"""MyST's parser becomes one whose settings no page and no translation can change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from docutils.parsers.rst import directives
from myst_parser.config.main import TopmatterReadError, merge_file_level, read_topmatter
from myst_parser.mdit_to_docutils.base import token_line
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.directives.other import Include

from daris.model.finding import Remark
from daris.publish.safety.directives import may_insert
from daris.publish.safety.inside import path_of
from daris.publish.safety.warning import warn

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode
    from myst_parser.config.main import MdParserConfig

HTML: Final = ("html_inline", "html_block")
"""Rules of markdown-it that let HTML through: switched off for good."""


_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_OWN_SCHEMES: Final = re.compile(r"^(path|project):")


class GuardedRenderer(SphinxRenderer):
    """Insert no file from outside, and no reStructuredText: chapters are Markdown."""

    def run_directive(self, name: str, first_line: str, *rest: Any, **options: Any) -> list[nodes.Element]:  # noqa: ANN401  # MyST's
        """Judge the path of an ``include`` here: MyST runs its own, not the class that is registered."""
        found, _ = directives.directive(name, self.language_module_rst, self.document)
        includes = isinstance(found, type) and issubclass(found, Include)
        if includes and not may_insert(first_line.strip(), self.sphinx_env, self.document.current_line or 0):
            return []
        result: list[nodes.Element] = super().run_directive(name, first_line, *rest, **options)
        return result

    def render_link(self, token: SyntaxTreeNode) -> None:
        """Keep the words of a link to a path that no file system knows; MyST's own look would raise."""
        address = str(token.attrGet("href") or "")
        if self._can_be_looked_for(address):
            super().render_link(token)
            return
        place = (self.sphinx_env.current_document.docname, token_line(token, 0))
        warn(Remark.UNSAFE_FILE, f"{address[:60]!r} is no path; the words of the link stay", place)
        self.render_children(token)

    def _can_be_looked_for(self, address: str) -> bool:
        scheme = _SCHEME.match(address)
        if address.startswith("#") or (scheme and scheme[1] in self.md_config.url_schemes):
            return True
        path = self.md.normalizeLinkText(_OWN_SCHEMES.sub("", address))
        return path_of(path, self.sphinx_env) is not None

    def render_restructuredtext(self, token: SyntaxTreeNode) -> None:
        """Show the text of an ``{eval-rst}`` as it was written."""
        shown = nodes.literal_block(token.content, token.content, language="none")
        self.add_line_and_source_path(shown, token)
        self.current_node.append(shown)
        place = (self.sphinx_env.current_document.docname, token_line(token, 0))
        warn(Remark.UNSAFE_RAW, "{eval-rst} is not read but shown as written; write Markdown", place)


class GuardedParser(MystParser):
    """Parse Markdown by the settings of the course; a page may add metadata to itself and nothing else."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse one chapter, or one translated message."""
        reader = self.reader(_settings(inputstring, document))
        reader.options["document"] = document
        reader.render(inputstring)

    def reader(self, config: MdParserConfig) -> MarkdownIt:
        """Return markdown-it with the rules that ``config`` asks for."""
        reader = create_md_parser(config, GuardedRenderer)
        return reader.disable(list(HTML), ignoreInvalid=True)


def _settings(text: str, document: nodes.document) -> MdParserConfig:
    """Take over ``html_meta`` of the front matter: ``substitutions``, for one, would run as code of Jinja."""
    config: MdParserConfig = document.settings.env.myst_config
    try:
        front = read_topmatter(text) or {}
    except TopmatterReadError:  # the chapters' own reader says where
        return config
    asked = front.get("myst", {})
    asked = {**(asked if isinstance(asked, dict) else {"myst": asked}), **_old_style(front)}
    refused = sorted(map(str, asked.keys() - {"html_meta"}))
    if refused:
        fact = f"a page may not set {', '.join(refused)}; the course's conf.py may"
        warn(Remark.UNSAFE_SETTING, fact, (document.settings.env.current_document.docname, 1))
    allowed = {name: value for name, value in asked.items() if name == "html_meta"}
    if not allowed:
        return config
    return merge_file_level(config, {"myst": allowed}, lambda *_: None)


def _old_style(front: dict[str, Any]) -> dict[str, Any]:
    return {name: front[name] for name in ("html_meta", "substitutions") if name in front}
