"""A finished site replaces the last one in one move."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from building import daris
from daris.publish.editions.archiving import archive
from daris.publish.editions.deploying import deploy

if TYPE_CHECKING:
    from pathlib import Path


def _site(root: Path, words: str) -> Path:
    site = root / "build" / "site"
    (site / "kk").mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text(words, "utf-8")
    (site / "kk" / "index.html").write_text(words, "utf-8")
    return site


def test_a_reader_sees_the_old_site_until_the_new_one_is_whole(tmp_path: Path) -> None:
    """The folder is a link; what a reader has open stays where it was, and older releases go."""
    shown = tmp_path / "www" / "course"
    releases = [deploy(_site(tmp_path, words), shown) for words in ("one", "two", "three")]
    assert shown.is_symlink()
    assert (shown / "kk" / "index.html").read_text("utf-8") == "three"
    assert (releases[1] / "index.html").read_text("utf-8") == "two"
    assert not releases[0].exists()
    assert sorted(path.name for path in shown.parent.iterdir()) == ["course", "course.releases"]


def test_a_stop_half_way_leaves_the_last_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When copying fails the link still shows the whole old site, and the next publishing works."""
    shown = tmp_path / "course"
    deploy(_site(tmp_path, "one"), shown)
    new = _site(tmp_path, "two")
    with monkeypatch.context() as broken:
        broken.setattr("shutil.copytree", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with pytest.raises(OSError, match="disk full"):
            deploy(new, shown)
    assert (shown / "index.html").read_text("utf-8") == "one"
    deploy(new, shown)
    assert (shown / "index.html").read_text("utf-8") == "two"


def test_the_same_site_twice_is_one_release(tmp_path: Path) -> None:
    """Publishing again what is shown copies nothing."""
    site, shown = _site(tmp_path, "one"), tmp_path / "course"
    assert deploy(site, shown) == deploy(site, shown)


def test_files_of_somebody_are_never_removed(tmp_path: Path) -> None:
    """A folder with something in it is named and left alone; an empty one is taken."""
    _site(tmp_path, "one")
    full, empty = tmp_path / "full", tmp_path / "empty"
    full.mkdir()
    (full / "mine.txt").write_text("mine", "utf-8")
    empty.mkdir()
    refused = daris("publish", "--root", tmp_path, full)
    assert refused.returncode == 1
    assert "holds files" in refused.stderr
    assert (full / "mine.txt").is_file()
    assert daris("publish", "--root", tmp_path, empty).returncode == 0
    assert (empty / "index.html").read_text("utf-8") == "one"


def test_without_a_site_there_is_nothing_to_publish_or_pack(tmp_path: Path) -> None:
    """Both commands say what to do first."""
    for words in (("publish", "--root", tmp_path, tmp_path / "course"), ("zip", "--root", tmp_path)):
        done = daris(*words)
        assert done.returncode == 1
        assert "daris build" in done.stderr


def test_a_zip_holds_the_whole_site_and_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    """One folder with every file in it; nothing of the hour is inside."""
    site = _site(tmp_path, "one")
    done = daris("zip", "--root", tmp_path)
    assert done.returncode == 0, done.stderr
    packed = tmp_path / "build" / "course.zip"
    assert ZipFile(packed).namelist() == ["course/index.html", "course/kk/index.html"]
    again = archive(site, tmp_path / "again.zip", "course")
    assert again.read_bytes() == packed.read_bytes()
