"""A build loads the checked catalogues from the build folder, shows every translation and refuses damage."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest
from docutils import languages
from docutils.core import publish_string

from daris.lang.docutils_labels import LABELS
from daris.publish.catalogues.docutils_labels import register_labels
from daris.publish.catalogues.shapes import as_paragraph, shape

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Build = Callable[..., tuple[int, str]]
    Write = Callable[..., Path]

SOURCE = "Дипломатия – елдің сыртқы саясаты."


def _page(root: Path, language: str, name: str = "index.html") -> str:
    return (root / "site" / language / name).read_text("utf-8")


def test_translations_are_shown_and_nothing_lands_beside_the_catalogues(
    root: Path, sphinx: Build, write: Write
) -> None:
    """The English edition is English, strictly built; .mo files are only in the doctree folder."""
    write("index.po", (SOURCE, "Diplomacy is foreign policy."), ("елші", "ambassador"))
    assert sphinx("en", "-W") == (0, "")
    assert "Diplomacy is foreign policy." in _page(root, "en")
    assert "ambassador" in _page(root, "en", "genindex.html")
    assert not list((root / "locale").rglob("*.mo"))
    assert (root / "doctrees" / "en" / "locale" / "en" / "LC_MESSAGES" / "index.mo").is_file()
    assert sphinx("kk", "-W") == (0, "")
    assert SOURCE in _page(root, "kk")


def test_locale_dirs_of_a_stock_project_work_too(root: Path, sphinx: Build, write: Write) -> None:
    """A project that names its catalogues as Sphinx documents it needs no new setting."""
    conf = root / "docs" / "conf.py"
    conf.write_text(
        conf.read_text("utf-8").replace("daris_locale = ", "locale_dirs = [").replace('locale"', 'locale"]'),
        "utf-8",
    )
    write("index.po", (SOURCE, "Diplomacy is foreign policy."))
    assert sphinx("en", "-W") == (0, "")
    assert "Diplomacy is foreign policy." in _page(root, "en")


def test_a_numbered_heading_stays_translated(root: Path, sphinx: Build, write: Write) -> None:
    """Sphinx takes "1. Introduction" for a list and drops it; the compiled catalogue is escaped."""
    write("lectures/one.po", ("1. Кіріспе", "1. Introduction"))
    assert sphinx("en", "-W") == (0, "")
    assert "1. Introduction" in _page(root, "en", "lectures/one.html")


@pytest.mark.parametrize("name", ["index.po", "sphinx.po"])
def test_a_damaged_catalogue_fails_the_build_with_its_place(sphinx: Build, write: Write, name: str) -> None:
    """sphinx-build ends with an error that names file and line, also without -W."""
    path = write(name)
    path.write_text(path.read_text("utf-8") + 'msgid "a"\nmsgstr "b\n', "utf-8")
    code, said = sphinx("en")
    assert code != 0
    assert f"{path}:7: ERROR: a quotation mark is missing" in said


def test_an_unsafe_translation_fails_the_build(sphinx: Build, write: Write) -> None:
    """A script in a catalogue reaches no page."""
    path = write("index.po", (SOURCE, "Text <script>alert(1)</script>"))
    code, said = sphinx("en")
    assert code != 0
    assert f"{path}:6: ERROR: HTML in a translation: <script>" in said


def test_only_the_language_that_is_built_can_stop_it(sphinx: Build, write: Write) -> None:
    """A broken Kazakh catalogue leaves the English edition alone."""
    path = write("index.po", language="kk")
    path.write_bytes(b"")
    assert sphinx("en", "-W") == (0, "")
    assert sphinx("kk")[0] != 0


def test_a_changed_translation_is_built_and_a_removed_one_goes(
    root: Path, sphinx: Build, write: Write
) -> None:
    """Incremental builds follow the catalogues; an unchanged one is not compiled again."""
    write("index.po", (SOURCE, "First."))
    other = write("lectures/one.po", ("Елші мемлекет атынан сөйлейді.", "He speaks."))
    sphinx("en")
    compiled = root / "doctrees" / "en" / "locale" / "en" / "LC_MESSAGES"
    untouched = (compiled / "lectures" / "one.mo").stat().st_mtime_ns
    write("index.po", (SOURCE, "Second."))
    sphinx("en")
    assert "Second." in _page(root, "en")
    assert (compiled / "lectures" / "one.mo").stat().st_mtime_ns == untouched
    other.unlink()
    sphinx("en", "-E")
    assert not (compiled / "lectures" / "one.mo").exists()
    assert "He speaks." not in _page(root, "en", "lectures/one.html")


def test_the_interface_is_in_the_language_of_the_page(root: Path, sphinx: Build, write: Write) -> None:
    """sphinx.po reaches templates, numbered captions and the scripts of the search page."""
    path = write("sphinx.po", ("Index", "Көрсеткіш"), ("Searching", "Іздеу жүріп жатыр"), language="kk")
    plural = 'msgid "Search finished, found one page matching the search query."\n'
    plural += 'msgid_plural "Search finished, found ${resultCount} pages matching the search query."\n'
    plural += 'msgstr[0] "бір бет"\nmsgstr[1] "${resultCount} бет"\n'
    path.write_text(path.read_text("utf-8") + "\n" + plural, "utf-8")
    assert sphinx("kk", "-W") == (0, "")
    assert "Көрсеткіш" in _page(root, "kk", "genindex.html")
    script = _page(root, "kk", "_static/translations.js")
    found = re.match(r"Object\.assign\(Documentation\.TRANSLATIONS, (.*?)\);\n", script, re.DOTALL)
    assert found
    words = json.loads(found[1])
    assert words["Searching"] == "Іздеу жүріп жатыр"
    assert "Index" not in words
    assert "Documentation.PLURAL_EXPR = (n) => +((n != 1));\n" in script
    assert 'Documentation.LOCALE = "kk";\n' in script


def test_a_changed_interface_reaches_pages_that_did_not_change(
    root: Path, sphinx: Build, write: Write
) -> None:
    """The site's words stand on every page, so that all of them are written again."""
    write("sphinx.po", ("Index", "Бірінші"), language="kk")
    sphinx("kk")
    write("sphinx.po", ("Index", "Екінші"), language="kk")
    sphinx("kk")
    assert "Екінші" in _page(root, "kk", "lectures/one.html")


def test_docutils_speaks_kazakh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles that docutils writes itself are Kazakh, and it does not warn of an unknown language."""
    # docutils remembers for a whole process which languages it did not find, whoever asked
    monkeypatch.setattr(languages, "get_language", languages.LanguageImporter())
    register_labels()
    source = ".. note:: x\n\n.. contents::\n\nА\n=\n\nа\n"
    settings = {"language_code": "kk", "report_level": 2, "halt_level": 2, "output_encoding": "unicode"}
    text = publish_string(source, settings_overrides=settings)
    assert "Ескертпе" in text or "Мазмұны" in text
    english = sys.modules["docutils.languages.en"]
    assert set(LABELS["kk"]) == set(english.labels)
    assert languages.get_language("kk").labels["note"] == "Ескертпе"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. Кіріспе", "1\\. Кіріспе"),
        ("12) Кіріспе", "12\\) Кіріспе"),
        ("- Кіріспе", "\\- Кіріспе"),
        ("# Кіріспе", "\\# Кіріспе"),
        (">Кіріспе", "\\>Кіріспе"),
        ("Кіріспе 1. бөлім", "Кіріспе 1. бөлім"),
    ],
)
def test_escaping_makes_a_paragraph(text: str, escaped: str) -> None:
    """The escaped text shows the same words and is one paragraph."""
    assert as_paragraph(text) == escaped
    assert shape(escaped) == ("paragraph",)
