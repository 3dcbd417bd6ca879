"""The search index after an incremental build."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sphinx.cmd.build import build_main

if TYPE_CHECKING:
    from pathlib import Path

CONF = 'project = "Курс"\nlanguage = "kk"\nextensions = ["myst_parser", "daris.publish.search"]\n'


def _indexed(root: Path) -> dict[str, object]:
    assert build_main(["-q", "-b", "html", "-d", str(root / "doctrees"), str(root), str(root / "html")]) == 0
    text = (root / "html/searchindex.js").read_text(encoding="utf-8")
    entries = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))["indexentries"]
    assert isinstance(entries, dict)
    return entries


def test_terms_of_untouched_pages_stay_findable(tmp_path: Path) -> None:
    """After one page changed, the index still knows the entries of the other, each kind of them."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    terms = "```{index} single: жұмсақ күш; ұғымы\n```\n```{index} see: күш; билік\n```\n"
    (tmp_path / "one.md").write_text(f"# Бір\n\n{terms}", encoding="utf-8")
    (tmp_path / "index.md").write_text("# Курс\n\n```{toctree}\none\n```\n", encoding="utf-8")
    whole = _indexed(tmp_path)
    (tmp_path / "index.md").write_text("# Жаңа курс\n\n```{toctree}\none\n```\n", encoding="utf-8")
    assert {"жұмсақ күш", "күш"} <= set(whole)
    assert _indexed(tmp_path) == whole


def test_other_builders_are_left_alone(tmp_path: Path) -> None:
    """A builder without a search index builds as before."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "index.md").write_text("# Курс\n", encoding="utf-8")
    assert build_main(["-q", "-b", "dirhtml", str(tmp_path), str(tmp_path / "html")]) == 0
    assert build_main(["-q", "-b", "singlehtml", str(tmp_path), str(tmp_path / "single")]) == 0
