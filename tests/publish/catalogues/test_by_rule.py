"""The edition in Latin letters: a catalogue like any other that nobody has to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from daris.lang.docutils_labels import LABELS as OF_DOCUTILS
from daris.lang.labels import LABELS
from daris.lang.tags import IN_LATIN
from daris.publish.catalogues.checking import check_locale, sound_entries
from daris.publish.catalogues.status import translation_status
from daris.publish.catalogues.updating import update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from daris.publish.catalogues.entries import Entry

    Build = Callable[..., tuple[int, str]]
    Write = Callable[..., Path]

EDITIONS = ("kk", "en", IN_LATIN)
SOURCE = "Дипломатия – елдің сыртқы саясаты."
SPELLED = "Diplomatia – eldıñ syrtqy saiasaty."
ENGLISH = "Public diplomacy is a tool."


def _update(root: Path) -> None:
    assert update(root / "docs", root / "locale", root / "build", EDITIONS).findings == ()


def _file(root: Path) -> Path:
    return root / "locale" / IN_LATIN / "LC_MESSAGES" / "index.po"


def _entries(root: Path) -> dict[str, Entry]:
    entries, findings = sound_entries(_file(root))
    assert findings == ()
    return {entry.msgid: entry for entry in entries}


def _page(root: Path) -> str:
    return (root / "site" / IN_LATIN / "index.html").read_text("utf-8")


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_an_update_writes_it_by_rule(root: Path) -> None:
    """Kazakh messages are spelled, English ones wait for a Kazakh translation, code stays as it is."""
    _update(root)
    entries = _entries(root)
    assert entries[SOURCE].strings == (SPELLED,)
    assert entries[ENGLISH].strings == ("",)
    assert entries["Елші `{name}` деп 50 % сұрады."].strings == ("Elşı `{name}` dep 50 % sūrady.",)
    assert not [finding for finding in check_locale(root / "locale") if "Latn" in finding.place.file]
    assert all(count.untranslated == 0 for count in translation_status(root / "locale", IN_LATIN))


def test_a_second_update_changes_nothing(root: Path) -> None:
    """Two runs give the same bytes, with or without the memory of the first."""
    _update(root)
    before = _file(root).read_bytes()
    _update(root)
    assert _file(root).read_bytes() == before
    (root / "build" / "gettext" / "known.json").unlink()
    _update(root)
    assert _file(root).read_bytes() == before


def test_it_follows_the_kazakh_text_and_its_translations(root: Path, write: Write) -> None:
    """A corrected chapter and a changed Kazakh translation are spelled anew; nothing old is kept."""
    _update(root)
    _edit(root / "docs" / "index.md", "саясаты", "саясаты мен өнері")
    write("index.po", (ENGLISH, "Қоғамдық дипломатия – құрал."), language="kk")
    _update(root)
    entries = _entries(root)
    assert entries[SOURCE.replace("саясаты", "саясаты мен өнері")].strings == (
        "Diplomatia – eldıñ syrtqy saiasaty men önerı.",
    )
    assert entries[ENGLISH].strings == ("Qoğamdyq diplomatia – qūral.",)
    assert SOURCE not in entries


def test_what_a_person_wrote_stays(root: Path, sphinx: Build) -> None:
    """An entry that somebody changed is no longer made by rule: updates keep it and builds show it."""
    _update(root)
    _edit(_file(root), SPELLED, "Diplomatiia – eldıñ syrtqy saiasaty.")
    _update(root)
    assert _entries(root)[SOURCE].strings == ("Diplomatiia – eldıñ syrtqy saiasaty.",)
    assert sphinx(IN_LATIN, "-W") == (0, "")
    assert "Diplomatiia – eldıñ" in _page(root)
    _edit(root / "docs" / "index.md", "сыртқы", "сыртқи")
    _update(root)
    kept = _entries(root)[SOURCE.replace("сыртқы", "сыртқи")]
    assert kept.strings == ("Diplomatiia – eldıñ syrtqy saiasaty.",)
    assert kept.fuzzy


def test_a_build_needs_no_update_first(root: Path, sphinx: Build, write: Write) -> None:
    """Without a file of its own the edition is made from the Kazakh catalogue, interface included."""
    assert update(root / "docs", root / "locale", root / "build").findings == ()
    write("sphinx.po", ("Next topic", "Келесі тақырып"), ("Search", "Іздеу"), language="kk")
    assert sphinx(IN_LATIN, "-W") == (0, "")
    page = _page(root)
    assert SPELLED in page
    assert "Izdeu" in page
    assert f'lang="{IN_LATIN}"' in page
    body = page.partition('<div class="body"')[2].partition('<div class="clearer"')[0]
    assert "<h1>" in body
    assert not re.search("[Ѐ-ӿ]", body)


def test_a_passage_in_russian_stays_russian(root: Path, sphinx: Build) -> None:
    """Cyrillic of another language is not Kazakh: neither a passage nor words within a line are spelled."""
    conf, index = root / "docs" / "conf.py", root / "docs" / "index.md"
    _edit(conf, '"daris.publish.catalogues"]', '"daris"]')
    _edit(index, ENGLISH, ":::{passage} ru\nПубличная дипломатия.\n:::\n\nБұл {lang-ru}`мягкая сила` деген.")
    conf.write_text(conf.read_text("utf-8") + '\nmyst_enable_extensions = ["colon_fence"]\n', "utf-8")
    _update(root)
    assert _entries(root)["Публичная дипломатия."].strings == ("Публичная дипломатия.",)
    assert sphinx(IN_LATIN, "-W") == (0, "")
    page = _page(root)
    assert re.search(r'lang="ru"[^>]*>\s*<p[^>]*>Публичная дипломатия\.', page)
    assert re.search(r'Būl <span [^>]*lang="ru">мягкая сила</span> degen', page)
    assert "daris-incomplete" not in page


@pytest.mark.parametrize("table", [LABELS, {"docutils": OF_DOCUTILS}])
def test_our_own_words_are_there_too(table: dict[str, dict[str, object]]) -> None:
    """Every label of ours has a form in Latin letters, with no Cyrillic left."""
    for words in table.values():
        assert words[IN_LATIN]
        assert not re.search("[Ѐ-ӿ]", str(words[IN_LATIN]))
