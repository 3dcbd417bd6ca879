"""The setting that names the editions of a course: what turns the third on, and what is refused."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

import pytest

from building import ROOT, build, daris
from daris.command.building import edition_options
from daris.command.course import editions_of, without_editions

if TYPE_CHECKING:
    from pathlib import Path

THREE: Final = '[tool.daris]\neditions = ["kk", "en", "kk-Latn"]\n'
CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
FOREIGN: Final = frozenset({"pre", "code", "script"})
"""Code is not translated; the data for search engines name each term in all its languages."""
SPOKEN: Final = ("title", "alt", "aria-label", "placeholder")
EMPTY: Final = frozenset({"meta", "link", "br", "img", "input", "hr", "path", "wbr"})


def test_two_editions_are_built_where_nothing_is_said(tmp_path: Path) -> None:
    """A course without the setting, or without the file, has the two it always had."""
    assert editions_of(tmp_path) == ("kk", "en")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', "utf-8")
    assert editions_of(tmp_path) == ("kk", "en")
    assert edition_options(editions_of(tmp_path)) == ()


def test_one_setting_turns_the_third_on(tmp_path: Path) -> None:
    """The pages of every edition are told of all three."""
    (tmp_path / "pyproject.toml").write_text(THREE, "utf-8")
    assert editions_of(tmp_path) == ("kk", "en", "kk-Latn")
    assert without_editions(tmp_path) == ()
    assert "daris_editions.kk-Latn=../kk-Latn/" in edition_options(editions_of(tmp_path))


@pytest.mark.parametrize("written", ['["kk", "tlh"]', "[]", '"kk"', "[1]"])
def test_an_unknown_edition_stops_the_build_with_the_place(tmp_path: Path, written: str) -> None:
    """A mistyped setting is named with its file and what can be chosen; nothing is built."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "conf.py").write_text("", "utf-8")
    (tmp_path / "pyproject.toml").write_text(f"[tool.daris]\neditions = {written}\n", "utf-8")
    done = build(tmp_path)
    assert done.code == 1
    assert f"{tmp_path / 'pyproject.toml'}: [tool.daris] editions names what is no edition" in done.complained
    assert "choose from kk, kk-Latn, en" in done.complained


class _Reader(HTMLParser):
    """Keep the Cyrillic of the Latin edition that does not say what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.left: list[str] = []
        self._around: list[tuple[str, bool]] = [("", False)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        marked = known.get("lang", "kk-Latn") != "kk-Latn" if "lang" in known else self._around[-1][1]
        if tag not in EMPTY:
            self._around.append((tag, marked or tag in FOREIGN))
        if not marked:
            self.left += [text for name in SPOKEN if CYRILLIC.search(text := known.get(name) or "")]

    def handle_endtag(self, tag: str) -> None:
        while len(self._around) > 1 and self._around.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if CYRILLIC.search(data) and not self._around[-1][1]:
            self.left.append(data)


@pytest.mark.slow
def test_the_course_is_built_in_latin_letters(tmp_path: Path) -> None:
    """With the setting on, a strict build gives a third site and book without a Cyrillic letter of our own.

    What stays Cyrillic says so: the lines of the scan, code, and passages in Russian.
    """
    for name in ("docs", "locale", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "pyproject.toml").write_text(THREE, "utf-8")
    done = build(tmp_path, "--strict")
    assert (done.code, done.complained) == (0, "")
    site = done.site / "kk-Latn"
    assert (site / "public-diplomacy.pdf").read_bytes().startswith(b"%PDF")
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        reader = _Reader()
        reader.feed(page.read_text("utf-8"))
        assert reader.left == [], page
    lecture = (site / "lectures" / "01-diplomacy.html").read_text("utf-8")
    assert '<html class="no-js" lang="kk-Latn"' in lecture
    assert "Diplomatia ūğymy" in lecture
    assert 'href="../../kk/lectures/01-diplomacy.html"' in lecture
    kazakh = (done.site / "kk" / "lectures" / "01-diplomacy.html").read_text("utf-8")
    assert 'href="../../kk-Latn/lectures/01-diplomacy.html"' in kazakh
    ids = [re.findall(r'<section id="([^"]+)"', page) for page in (lecture, kazakh)]
    assert ids[0] == ids[1] != []
    status = daris("status", "--docs", tmp_path / "docs", "--locale", tmp_path / "locale").stdout
    assert re.search(r"kk-Latn: (\d+) of \1 messages translated", status)
