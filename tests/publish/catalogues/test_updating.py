"""An update loses no translation, changes no byte without need, and leaves old or new files, never half."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from building import ROOT
from daris.publish.catalogues.checking import check_locale, sound_entries
from daris.publish.catalogues.extraction import extract
from daris.publish.catalogues.merging import lost
from daris.publish.catalogues.replacing import replace
from daris.publish.catalogues.updating import missing, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from daris.publish.catalogues.entries import Entry
    from daris.publish.catalogues.updating import Update

SOURCE = "Дипломатия – елдің сыртқы саясаты."
ENGLISH = "Public diplomacy is a tool."
BRACES = "Елші `{name}` деп 50 % сұрады."
CORRECTED = "Дипломатия – елдің сыртқы саясаты, өнері."


def _update(root: Path) -> Update:
    return update(root / "docs", root / "locale", root / "build")


def _entries(root: Path, name: str = "index.po") -> dict[str, Entry]:
    entries, findings = sound_entries(root / "locale" / "en" / "LC_MESSAGES" / name)
    assert findings == ()
    return {entry.msgid: entry for entry in entries}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _edit(root: Path, old: str, new: str) -> None:
    page = root / "docs" / "index.md"
    page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")


def test_a_new_course_gets_its_catalogues(root: Path) -> None:
    """Every chapter gets a catalogue in both languages, with the true place of each message and its index."""
    done = _update(root)
    names = {path.relative_to(root / "locale").as_posix() for path in done.changed}
    chapters = ("index.po", "lectures/one.po")
    assert names == {f"{language}/LC_MESSAGES/{name}" for language in ("kk", "en") for name in chapters}
    assert set(_entries(root)) == {"", "Дипломатия", SOURCE, ENGLISH, BRACES, "елші"}
    text = (root / "locale" / "en" / "LC_MESSAGES" / "index.po").read_text("utf-8")
    assert f'#. paragraph\n#: docs/index.md:3\nmsgid "{SOURCE}"' in text
    assert text.startswith("# English translation of Дипломатия.\nmsgid")
    assert "python-" not in text
    assert {finding.remark.code for finding in check_locale(root / "locale")} == {"catalogue-open"}


def test_two_runs_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """Neither a second run nor a run from a clean build folder elsewhere changes anything."""
    _update(root)
    first = _bytes(root / "locale")
    assert _update(root).changed == ()
    shutil.rmtree(root / "build")
    update(root / "docs", root / "locale", root / "deeper" / "build")
    assert _bytes(root / "locale") == first
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(root / "docs", elsewhere / "docs")
    _update(elsewhere)
    assert list(_bytes(elsewhere / "locale").values()) == list(first.values())


def test_a_corrected_source_keeps_the_old_pair(root: Path, write: Callable[..., Path]) -> None:
    """The translation goes to the corrected message for review, and the old pair stays as obsolete."""
    write("index.po", (SOURCE, "Diplomacy is foreign policy."))
    _edit(root, SOURCE, CORRECTED)
    _edit(root, "сұрады", "сұраған")
    _update(root)
    entries = _entries(root)
    assert entries[CORRECTED].flags == {"fuzzy"}
    assert entries[CORRECTED].msgstr == "Diplomacy is foreign policy."
    assert entries[SOURCE].obsolete
    assert entries[SOURCE].msgstr == "Diplomacy is foreign policy."


def test_a_source_that_returns_revives_its_translation(root: Path, write: Callable[..., Path]) -> None:
    """A correction taken back brings the finished translation back into use."""
    write("index.po", (SOURCE, "Diplomacy is foreign policy."))
    _edit(root, SOURCE, "Мүлде басқа сөйлем.")
    _update(root)
    assert _entries(root)[SOURCE].obsolete
    _edit(root, "Мүлде басқа сөйлем.", SOURCE)
    _update(root)
    revived = _entries(root)[SOURCE]
    assert (revived.in_use, revived.msgstr) == (True, "Diplomacy is foreign policy.")


def test_what_was_obsolete_stays(root: Path, write: Callable[..., Path]) -> None:
    """Obsolete entries survive every update, also one that changes nothing else."""
    path = write("index.po", (SOURCE, "Diplomacy."))
    path.write_text(path.read_text("utf-8") + '\n#~ msgid "ескі"\n#~ msgstr "old"\n', "utf-8")
    for _ in range(2):
        _update(root)
        assert _entries(root)["ескі"].obsolete


def test_translators_remarks_stay(root: Path, write: Callable[..., Path]) -> None:
    """A remark above an entry is kept when the entry goes and when it comes back."""
    path = write("index.po", (SOURCE, "Diplomacy."))
    path.write_text(
        path.read_text("utf-8").replace(f'msgid "{SOURCE}"', f'# ask the author\nmsgid "{SOURCE}"'), "utf-8"
    )
    _edit(root, SOURCE, "Мүлде басқа сөйлем.")
    _update(root)
    _edit(root, "Мүлде басқа сөйлем.", SOURCE)
    _update(root)
    assert f'# ask the author\n#. paragraph\n#: docs/index.md:3\nmsgid "{SOURCE}"' in path.read_text("utf-8")


def test_the_interface_catalogue_is_not_touched(root: Path, write: Callable[..., Path]) -> None:
    """sphinx.po is written by people; messages of theme templates do not go into it."""
    path = write("sphinx.po", ("Search", "Іздеу"), language="kk")
    (root / "docs" / "templates").mkdir()
    (root / "docs" / "templates" / "x.html").write_text("{{ _('Own words') }}", "utf-8")
    with (root / "docs" / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('templates_path = ["templates"]\n')
    before = path.read_bytes()
    _update(root)
    assert path.read_bytes() == before
    assert not (root / "locale" / "en" / "LC_MESSAGES" / "sphinx.po").exists()


def test_a_chapter_that_goes_keeps_its_catalogue(root: Path) -> None:
    """Deleting a chapter deletes no translation."""
    _update(root)
    before = _bytes(root / "locale")
    (root / "docs" / "lectures" / "one.md").unlink()
    _edit(root, "lectures/one\n", "")
    _update(root)
    assert _bytes(root / "locale") == before
    assert not (root / "build" / "gettext" / "lectures" / "one.pot").exists()


def test_a_damaged_catalogue_stops_before_anything_changes(root: Path, write: Callable[..., Path]) -> None:
    """One bad file in any language is named with its line, and all files stay as they are."""
    write("index.po", (SOURCE, "Diplomacy."))
    bad = write("lectures/one.po", language="kk")
    bad.write_text(bad.read_text("utf-8") + 'msgid "a\nmsgstr "b"\n', "utf-8")
    before = _bytes(root / "locale")
    (finding,) = _update(root).findings
    assert (finding.place.file, finding.place.line) == (str(bad), 6)
    assert _bytes(root / "locale") == before


def test_chapters_that_cannot_be_read_stop_the_update(root: Path, write: Callable[..., Path]) -> None:
    """A broken conf.py is a finding, not a traceback, and changes no catalogue."""
    write("index.po", (SOURCE, "Diplomacy."))
    (root / "docs" / "conf.py").write_text("extensions = ['no.such.extension']\n", "utf-8")
    before = _bytes(root / "locale")
    (finding,) = _update(root).findings
    assert finding.remark.code == "catalogue-extraction"
    assert "no.such.extension" in finding.fact
    assert _bytes(root / "locale") == before


def test_a_missing_pair_is_found(root: Path, write: Callable[..., Path]) -> None:
    """The last comparison before the swap sees a translation that is gone, changed or emptied."""
    old = sound_entries(write("index.po", ("а", "a"), ("б", "b"), ("в", "c"), ("г", "")))[0]
    new = sound_entries(write("index.po", ("б", "other"), ("в", "c")))[0]
    assert [entry.msgid for entry in lost(old, new)] == ["а", "б"]
    assert root.exists()


def test_an_update_that_would_lose_a_pair_is_refused(write: Callable[..., Path]) -> None:
    """Whatever sphinx-intl or Babel forgot is named with its line in the old file."""
    old = write("index.po", ("а", "a"), ("б", "b"))
    data = old.read_bytes()
    assert list(missing({old: data}, {old: data})) == []
    (finding,) = missing({old: data}, {old: data.replace(b'msgstr "b"', b'msgstr ""')})
    assert (finding.remark.code, finding.place.file, finding.place.line) == ("catalogue-lost", str(old), 9)


def test_plural_forms_survive_a_source_that_has_none(root: Path, write: Callable[..., Path]) -> None:
    """A message that became singular keeps all forms of its old translation as obsolete."""
    path = write("index.po")
    plural = f'msgid "{SOURCE}"\nmsgid_plural "{SOURCE}"\nmsgstr[0] "one"\nmsgstr[1] "many"\n'
    path.write_text(path.read_text("utf-8") + plural, "utf-8")
    assert _update(root).findings == ()
    entries, _ = sound_entries(path)
    assert [entry.strings for entry in entries if entry.obsolete] == [("one", "many")]


def test_replace_writes_whole_or_not_at_all(tmp_path: Path) -> None:
    """Equal bytes are not written again; a failed write leaves the old file and no debris."""
    path = tmp_path / "deep" / "index.po"
    assert replace(path, b"one")
    inode = path.stat().st_ino
    assert not replace(path, b"one")
    assert path.stat().st_ino == inode
    assert replace(path, b"two")
    blocked = tmp_path / "blocked.po"
    blocked.mkdir()
    with pytest.raises(OSError, match="irectory"):
        replace(blocked, b"three")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blocked.po", "deep"]


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    """What was readable for a group stays so."""
    path = tmp_path / "index.po"
    replace(path, b"one")
    path.chmod(0o640)
    replace(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_changed_lecture_gives_the_same_bytes_as_an_update_from_nothing(root: Path) -> None:
    """Templates and memory of the last run save time and change no byte; nor does what was not read again."""
    _update(root)
    path = root / "locale" / "en" / "LC_MESSAGES" / "index.po"
    path.write_text(path.read_text("utf-8").replace('msgstr ""\n\n#. p', 'msgstr "x"\n\n#. p', 1), "utf-8")
    _update(root)
    _edit(root, SOURCE, CORRECTED)
    twin = root.with_name(f"{root.name}-twin")
    shutil.copytree(root, twin, ignore=shutil.ignore_patterns("build"))
    assert _update(root).changed
    assert _update(twin).changed
    assert _bytes_below(root / "locale") == _bytes_below(twin / "locale")
    assert _bytes_below(root / "build" / "gettext", "*.pot") == _bytes_below(
        twin / "build" / "gettext", "*.pot"
    )


def test_a_page_that_lists_or_includes_a_changed_one(root: Path) -> None:
    """Templates after a change are those of a course read from nothing, however pages hang together."""
    part = root / "docs" / "part.txt"
    part.write_text("Бір бөлік.\n", "utf-8")
    _edit(root, SOURCE, f"{SOURCE}\n\n```{{include}} part.txt\n```\n")
    _update(root)
    part.write_text("Екі бөлік.\n", "utf-8")
    one = root / "docs" / "lectures" / "one.md"
    one.write_text(f"# Жаңа атау\n\n{one.read_text('utf-8')}", "utf-8")
    twin = root.with_name(f"{root.name}-twin")
    shutil.copytree(root, twin, ignore=shutil.ignore_patterns("build"))
    assert _update(root).changed
    assert _update(twin).changed
    templates = _bytes_below(root / "build" / "gettext", "*.pot")
    assert templates == _bytes_below(twin / "build" / "gettext", "*.pot")
    assert "Екі бөлік" in templates["index.pot"].decode()
    assert "Жаңа атау" in templates["lectures/one.pot"].decode()


def _bytes_below(folder: Path, pattern: str = "*") -> dict[str, bytes]:
    files = (path for path in folder.rglob(pattern) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_rooms_that_only_write_pages_say_nothing_to_a_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The templates of the course are the same with every room loaded."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    assert extract(tmp_path / "docs", tmp_path / "few" / "gettext") == ()
    monkeypatch.setattr("daris.publish.WRITING", frozenset())
    assert extract(tmp_path / "docs", tmp_path / "all" / "gettext") == ()
    few = _bytes_below(tmp_path / "few" / "gettext")
    assert few == _bytes_below(tmp_path / "all" / "gettext")
    assert "lectures/01-diplomacy.pot" in few


def test_a_paragraph_may_be_edited_again_and_again(root: Path, write: Callable[..., Path]) -> None:
    """What was made for an earlier text is kept as gettext keeps it, and the next update reads it."""
    long = " ".join(f"Бұл сөйлем {number} рет ұзартылды." for number in range(4))
    _edit(root, SOURCE, f"{SOURCE} {long}")
    write("index.po", (f"{SOURCE} {long}", "Diplomacy is the foreign policy of a country."))
    assert _update(root).findings == ()
    for number in range(4):
        _edit(root, SOURCE, f"{SOURCE} Тағы {number}.")
        assert _update(root).findings == (), f"edit {number}"
    _edit(root, SOURCE, "Мүлде басқа.")
    for _ in range(2):
        assert _update(root).findings == ()
    kept = (root / "locale" / "en" / "LC_MESSAGES" / "index.po").read_text("utf-8")
    assert "#~| msgid" in kept
    assert "Diplomacy is the foreign policy of a country." in kept
