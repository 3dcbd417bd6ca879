"""Directives that insert files become directives that insert files of the course only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from docutils.parsers.rst import directives
from sphinx.directives.code import LiteralInclude
from sphinx.directives.other import Include
from sphinx.directives.patches import CSVTable, Figure

from daris.model.finding import Remark
from daris.publish.safety.inside import is_inside, path_of
from daris.publish.safety.warning import warn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docutils.nodes import Node
    from sphinx.environment import BuildEnvironment


def may_insert(path: str, env: BuildEnvironment, line: int) -> bool:
    """Judge a path, relative to its page, that the page wants to insert; warn if it leads out of the course.

    Names in angle brackets are docutils' own files, from where ``..`` leads anywhere.
    """
    plain = path.isprintable() and not path.startswith("<")
    found = path_of(path, env)
    return _judged(plain and found is not None and is_inside(found, env.srcdir), path, env, line)


def _judged(inside: bool, path: str, env: BuildEnvironment, line: int) -> bool:  # noqa: FBT001  # the verdict itself
    if not inside:
        fact = f"{path!r} is outside of the course and is not inserted; put a copy of it beside the chapter"
        warn(Remark.UNSAFE_FILE, fact, (env.current_document.docname, line))
    return inside


class GuardedInclude(Include):
    """Include a text of the course; the name of a parser, which would be imported, is no option."""

    option_spec: ClassVar[dict[str, Any]] = {
        name: convert for name, convert in (Include.option_spec or {}).items() if name != "parser"
    }

    def run(self) -> Sequence[Node]:
        """Include, or insert nothing."""
        return super().run() if may_insert(self.arguments[0], self.env, self.lineno) else []


class GuardedLiteralInclude(LiteralInclude):
    """Show a file of the course as code."""

    def run(self) -> list[Node]:
        """Show both files of a comparison, or nothing."""
        paths = (self.arguments[0], self.options.get("diff", self.arguments[0]))
        return super().run() if all(may_insert(path, self.env, self.lineno) for path in paths) else []


class GuardedFigure(Figure):
    """Show a picture; its width is not read from the file, which nobody has judged yet."""

    option_spec: ClassVar[dict[str, Any]] = {
        **(Figure.option_spec or {}),
        "figwidth": directives.length_or_percentage_or_unitless,
    }


class GuardedCSVTable(CSVTable):
    """Make a table of a file of the course, never of one from the web."""

    option_spec: ClassVar[dict[str, Any]] = {
        name: convert for name, convert in (CSVTable.option_spec or {}).items() if name != "url"
    }

    def run(self) -> list[Node]:  # type: ignore[override]  # Sphinx's class and docutils' stub disagree
        """Judge the path as docutils resolves it: from the folder of the page, or absolute."""
        env = self.state.document.settings.env
        path = self.options.get("file", "")
        folder = env.doc2path(env.current_document.docname).parent
        inside = path.isprintable() and is_inside(folder / path, env.srcdir)
        return super().run() if not path or _judged(inside, path, env, self.lineno) else []
