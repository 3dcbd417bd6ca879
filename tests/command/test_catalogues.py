"""What a person who types ``daris catalogues`` reads, and what a script gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

CONF = 'language = "kk"\nextensions = ["myst_parser", "daris.publish.catalogues"]\n'


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    """Return the command line for a course of one page."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text(CONF, "utf-8")
    (docs / "index.md").write_text("# Дипломатия\n\nPublic diplomacy is a tool.\n", "utf-8")
    folders = (("--docs", docs), ("--locale", tmp_path / "locale"), ("--build", tmp_path / "build"))
    return ["catalogues", *(str(word) for pair in folders for word in pair)]


def test_it_says_what_changed_and_what_is_left(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Changed files are named once, and the open messages of each language are counted."""
    assert main(words) == 0
    said = capsys.readouterr().out
    assert f"Updated {tmp_path / 'locale' / 'en' / 'LC_MESSAGES' / 'index.po'}" in said
    assert "kk: 1 of 1 messages to translate or review" in said
    assert "en: 1 of 1 messages to translate or review" in said
    assert main(words) == 0
    assert "Updated" not in capsys.readouterr().out


def test_a_damaged_catalogue_is_named_and_the_exit_code_is_1(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says file, line and that nothing was changed."""
    bad = tmp_path / "locale" / "kk" / "LC_MESSAGES" / "index.po"
    bad.parent.mkdir(parents=True)
    bad.write_text('msgid "a\n', "utf-8")
    assert main(words) == 1
    complained = capsys.readouterr().err
    assert f"{bad}:1: a quotation mark is missing" in complained
    assert "No catalogue was changed" in complained
    assert not (tmp_path / "locale" / "en").exists()
