"""How far a translation is: only what is in another language than the edition counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daris.publish.catalogues.prose import needs_translation, visible_text
from daris.publish.catalogues.status import Translated, translation_status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("msgid", "kazakh", "english"),
    [
        ("Дипломатия ұғымы", False, True),
        ("Public diplomacy is a tool.", True, False),
        ("1960", False, False),
        ("{gap}`margin`", False, False),
        ("{def}`soft-power`", False, False),
        ("{def}`soft power <soft-power>` is {gap}`page`", True, False),
        ("{def}`жұмсақ күш <soft-power>`", False, True),
        ("{supplied}`communicati`on technologies", True, False),
        ("[дереккөз](https://example.org/page)", False, True),
        ("<https://example.org/page>", False, False),
        ("`code`", False, False),
        ("Джозеф Най (Joseph Nye)", False, True),
        ("", False, False),
    ],
)
def test_the_language_is_told_by_the_words_a_reader_sees(msgid: str, *, kazakh: bool, english: bool) -> None:
    """Keys, reasons, code and addresses are no text; mixed messages count as Kazakh."""
    assert needs_translation(msgid, "kk") is kazakh
    assert needs_translation(msgid, "en") is english


def test_visible_text_keeps_words_in_roles() -> None:
    """What a role shows is text, what it points to is not."""
    assert visible_text("{supplied}`тық` {def}`күш <power>`") == "тық күш "


def test_a_locale_is_counted_document_by_document(tmp_path: Path, write: Callable[..., Path]) -> None:
    """Translated, fuzzy and open messages add up; obsolete ones and the interface do not count."""
    path = write("lectures/one.po", ("Бір", "One"), ("Екі", ""), ("English", ""))
    more = '\n#, fuzzy\nmsgid "Үш"\nmsgstr "Three"\n\n#~ msgid "Төрт"\n#~ msgstr "Four"\n'
    path.write_text(path.read_text("utf-8") + more, "utf-8")
    write("sphinx.po", ("Сөз", ""))
    (count,) = translation_status(tmp_path / "locale", "en")
    assert count == Translated(
        "lectures/one", messages=3, translated=1, fuzzy=1, outdated=1, words=3, words_open=2
    )
    assert count.untranslated == 1
    assert translation_status(tmp_path / "locale", "kk") == ()


def test_a_dash_is_no_word(write: Callable[..., Path], tmp_path: Path) -> None:
    """A translator who is paid by the word is paid for words."""
    write("one.po", ("Дипломатия – бұл өнер, 3 түрі бар …", ""))
    (found,) = translation_status(tmp_path / "locale", "en")
    assert found.words == 6
