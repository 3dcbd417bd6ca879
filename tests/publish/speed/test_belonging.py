"""The tree of a page holds the page and not the whole course."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS: dict[str, object] = {"html_theme": "furo", "project": "Курс"}


def test_a_tree_does_not_grow_with_the_course(tmp_path: Path) -> None:
    """Every node of a translated page knows the page as its document, which keeps no environment."""
    course = SmallCourse(tmp_path, ("myst_parser", "daris"), SETTINGS)
    course.write("docs/index.md", "# Курс\n\n```{toctree}\none\n```\n")
    course.write("docs/one.md", "# Бір\n\nМәтін *көлбеу* сөз.\n\n- тармақ **қою**\n")
    course.translate("en", "one", {"Мәтін *көлбеу* сөз.": "Text, an *italic* word."})
    for language in ("kk", "en"):
        course.build(language=language)
        trees = sorted((course.root / "trees").rglob("one.doctree"))
        assert trees
        for path in trees:
            tree = pickle.loads(path.read_bytes())  # noqa: S301  # we wrote it
            assert all(node.document is tree for node in tree.findall())
