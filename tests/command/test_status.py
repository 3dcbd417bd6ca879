"""What a person who types ``daris status`` reads, and what a script gets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from daris.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

CHAPTER = """---
seed: scan
---

# Дипломатия

<!-- seed 1 -->
Бірінші {unclear}`жол|жал` {gap}`margin`

<!-- seed dropped 3: page number -->
"""
CATALOGUE = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    'msgid "Дипломатия"\nmsgstr "Diplomacy"\n\nmsgid "Бірінші"\nmsgstr ""\n'
)


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    """Return the command line for a course of one seed, one chapter and one catalogue."""
    for name, text in (
        ("seeds/scan.txt", "Бірінші жол\nЕкінші жол\n3\n"),
        ("docs/lectures/one.md", CHAPTER),
        ("locale/en/LC_MESSAGES/lectures/one.po", CATALOGUE),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return [
        "status",
        *(str(word) for name in ("docs", "seeds", "locale") for word in (f"--{name}", tmp_path / name)),
    ]


def test_a_script_gets_every_figure(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Coverage by seed, editorial marks by chapter, translation by language and document."""
    assert main([*words, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    seeds = [{"seed": "scan", "held": 1, "dropped": 1, "missing": [2]}]
    assert figures["coverage"] == {"lines": 3, "held": 1, "dropped": 1, "missing": 1, "seeds": seeds}
    assert {role: figures["readings"][role] for role in ("gap", "unclear", "supplied", "corr")} == {
        "gap": 1,
        "unclear": 1,
        "supplied": 0,
        "corr": 0,
    }
    english = {"messages": 2, "translated": 1, "fuzzy": 0, "outdated": 0, "untranslated": 1}
    english |= {"words": 2, "words_open": 1}
    documents = [{"document": "lectures/one", **english}]
    assert figures["translation"]["en"] == {**english, "documents": documents}
    assert figures["translation"]["kk"]["messages"] == 0


def test_a_person_gets_three_lines(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The same figures in words."""
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "3 lines with text: 1 in chapters, 1 dropped with a reason, 1 missing" in said
    assert "1 gaps and 1 unclear readings are open" in said
    assert "  en: 1 of 2 messages translated, 0 to review, 0 of them outdated, 1 open; 1 of 2 words" in said
    assert "    lectures/one: 1 of 2 messages translated" in said


def test_a_damaged_catalogue_is_named_and_ends_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The figures are printed, but a file that counts as empty is no silent zero."""
    (tmp_path / "docs").mkdir()
    path = tmp_path / "locale" / "en" / "LC_MESSAGES" / "index.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a\n', "utf-8"
    )
    words = [f"--{name}={tmp_path / name}" for name in ("docs", "seeds", "locale")]
    assert main(["status", *words]) == 1
    said = capsys.readouterr()
    assert "Translation" in said.out
    assert f"{path}:5: a quotation mark is missing" in said.err
