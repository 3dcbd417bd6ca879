"""Golden cases: Markdown in; trees before and after the transforms, and messages for translators, out.

A case in ``tests/cases/definitions`` is one file with parts under ``=== name``. Write ``markdown``, and
``translation`` (source, arrow, translation) where it matters; ``DARIS_ACCEPT=1 pytest …`` fills in the rest,
to be read before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from small_course import SmallCourse

CASES = sorted((Path(__file__).parents[2] / "cases" / "definitions").glob("*.txt"))
ACCEPTS = "DARIS_ACCEPT" in os.environ


class KeepUntouched(SphinxTransform):
    """Keep the tree as the directives made it."""

    default_priority = 1  # before every transform that changes something

    def apply(self, **_: Any) -> None:  # noqa: ANN401  # docutils' signature
        """Leave the printed tree on the environment, where the test finds it."""
        self.env.metadata["untouched"]["tree"] = self.document.pformat()


def setup(app: Sphinx) -> None:
    """Make this very module an extension of the course under test."""
    app.add_transform(KeepUntouched)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, course: SmallCourse) -> None:
    """The trees and messages of a case are those that somebody read and found right."""
    parts = _parts(path.read_text(encoding="utf-8"))
    course.write("docs/index.md", parts["markdown"])
    pairs = (line.split(" → ") for line in parts.get("translation", "").splitlines() if line)
    course.translate("en", "index", dict(pairs))
    found = {
        "markdown": parts["markdown"],
        "translation": parts.get("translation", ""),
        "before the transforms": _untouched(course),
        "Kazakh edition": _tree(course.build("dummy").app),
        "English edition": _tree(course.build("dummy", "en").app),
        "messages": _messages(course.build("gettext").read("index.pot")),
    }
    if ACCEPTS:
        path.write_text(_printed(found), encoding="utf-8")
    assert _printed(found) == path.read_text(encoding="utf-8")


def _untouched(course: SmallCourse) -> str:
    course.settings["extensions"] = [*course.extensions, __name__]
    app = course.build("dummy").app
    del course.settings["extensions"]
    return _cleaned(str(app.env.metadata["untouched"]["tree"]))


def _tree(app: Sphinx) -> str:
    document: nodes.document = app.env.get_and_resolve_doctree("index", app.builder, tags=app.tags)
    return _cleaned(document.pformat())


def _cleaned(tree: str) -> str:
    """Leave out what is no matter of these rooms: the path of the document and marks of MyST and Sphinx."""
    body = tree.partition("\n")[2].replace(' classes="tex2jax_ignore mathjax_ignore"', "")
    return re.sub(r' (translated|xml:space|translation_progress)="[^"]*"', "", body)


def _messages(pot: str) -> str:
    found = re.findall(r'#: \S*?(index\.md:\d+)\nmsgid "(.*)"\n', pot)
    return "".join(f"{place} {message}\n" for place, message in found)


def _parts(text: str) -> dict[str, str]:
    pieces = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)[1:]
    return {name: body.strip("\n") + "\n" for name, body in zip(pieces[::2], pieces[1::2], strict=True)}


def _printed(parts: dict[str, str]) -> str:
    shown = (f"=== {name}\n{body.strip(chr(10))}\n" for name, body in parts.items() if body.strip())
    return "\n".join(shown)
