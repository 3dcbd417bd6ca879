"""A course begins with one command, in this repository's checkout and from an installed package alike."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import html

from building import ROOT, build, daris

if TYPE_CHECKING:
    from pathlib import Path

SCAN = "Әлеуметтану – қоғам туралы ғылым.\nОл адамдар арасындағы қатынастарды зерттейді.\n"
NAMED = ("--title", "Әлеуметтану негіздері", "--title-en", "Foundations of sociology", "--author", "А. Сейіт")


def entries(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def heading(page: Path) -> str:
    """Return what stands at the top of a page, without the sign that links to it."""
    return html.parse(str(page)).getroot().findtext(".//h1") or ""


def test_new_writes_what_a_build_needs(tmp_path: Path) -> None:
    """A new course has its settings, two pages, their translations a folder for scans: nothing more."""
    done = daris("new", tmp_path / "course", *NAMED)
    assert (done.returncode, done.stderr) == (0, "")
    assert "put the raw text of a scan (.txt) into" in done.stdout
    assert sorted(entries(tmp_path / "course")) == [
        ".gitignore",
        "README.md",
        "docs/conf.py",
        "docs/glossary.md",
        "docs/index.md",
        "locale/en/LC_MESSAGES/glossary.po",
        "locale/en/LC_MESSAGES/index.po",
        "locale/kk/LC_MESSAGES/sphinx.po",
        "pyproject.toml",
        "seeds/.gitkeep",
    ]


def test_a_new_course_has_the_words_of_sphinx_in_kazakh(tmp_path: Path) -> None:
    """They are those of this course, to the byte."""
    name = "locale/kk/LC_MESSAGES/sphinx.po"
    daris("new", tmp_path, *NAMED)
    assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes()


@pytest.mark.parametrize("taken", ["docs/index.md", "README.md", "seeds/scan.txt"])
def test_new_touches_nothing_that_is_there(tmp_path: Path, taken: str) -> None:
    """Where one of its files or folders is there already, the command names it and writes nothing."""
    (tmp_path / taken).parent.mkdir(exist_ok=True)
    (tmp_path / taken).write_text("mine")
    done = daris("new", tmp_path, *NAMED)
    assert done.returncode == 1
    assert f"{tmp_path / taken.split('/', maxsplit=1)[0]}: this is there already" in done.stderr
    assert entries(tmp_path) == {taken: b"mine"}


def test_new_joins_an_empty_repository(tmp_path: Path) -> None:
    """A folder that holds only what is nobody's course, such as that of git, takes a new one."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main")
    assert daris("new", tmp_path).returncode == 0
    assert (tmp_path / "docs" / "conf.py").is_file()
    assert not list(tmp_path.glob(".daris-new-*"))


def test_new_asks_whoever_sits_at_a_terminal(tmp_path: Path) -> None:
    """What was not given is asked for on a terminal; Enter and Ctrl-D leave it for later."""
    ours, theirs = pty.openpty()
    os.write(ours, "Сценарий\n\n".encode() + b"\x04")
    command = [sys.executable, "-m", "daris", "new", str(tmp_path / "course")]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as asked:
        assert asked.wait(timeout=60) == 0
    said = os.read(ours, 4096).decode()
    assert all(question in said for question in ("Title in Kazakh", "Title in English", "Author"))
    assert 'project = "Сценарий"' in (tmp_path / "course" / "docs" / "conf.py").read_text("utf-8")


def test_a_title_holds_only_what_can_be_printed(tmp_path: Path) -> None:
    """Bytes of no encoding and signs that steer a terminal go; the rest is the title."""
    done = daris("new", tmp_path / "c", "--title", os.fsdecode(b"\xffA\x1b[31m\nB #"))
    assert done.returncode == 0, done.stderr
    assert 'project = "A [31m B #"' in (tmp_path / "c" / "docs" / "conf.py").read_text("utf-8")
    assert (tmp_path / "c" / "docs" / "index.md").read_text("utf-8").startswith("# A \\[31m B \\#\n")


def test_a_folder_without_a_course_tells_of_new(tmp_path: Path) -> None:
    """Who builds where no course is learns how to begin one."""
    assert "daris new FOLDER" in daris("build", "--root", tmp_path).stderr


@pytest.mark.slow
def test_first_scan_of_a_new_course_is_a_lecture_in_both_editions(tmp_path: Path) -> None:
    """From nothing, `daris new`, a scan and `daris build --strict` give two sites with a lecture each."""
    daris("new", tmp_path, *NAMED)
    (tmp_path / "seeds" / "scan.txt").write_text(SCAN, encoding="utf-8")
    built = build(tmp_path, "--strict")
    assert built.code == 0, built.complained
    assert heading(built.site / "kk" / "index.html") == "Әлеуметтану негіздері"
    assert heading(built.site / "en" / "index.html") == "Foundations of sociology"
    for edition in ("kk", "en"):
        (lecture,) = (built.site / edition / "lectures").glob("*.html")
        assert "зерттейді" in lecture.read_text("utf-8")
        assert list((built.site / edition).rglob("*.pdf"))
    search = html.parse(str(built.site / "kk" / "index.html")).getroot().xpath("//input[@name='q']")
    assert {field.get("placeholder") for field in search} == {"Іздеу"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kazakh", "english"),
    [
        ("C++: *негіздер*, $x$, [a](b), {gap}`x`, <b>, C:\\n", "C++: *basics*, $x$, [a](b)"),
        ("", ""),
    ],
    ids=["signs", "none"],
)
def test_any_title_is_shown_as_it_was_given(tmp_path: Path, kazakh: str, english: str) -> None:
    """A title is no markup, whatever signs it has; without one the course is called like its folder."""
    folder = tmp_path / "my_course"
    daris("new", folder, "--title", kazakh, "--title-en", english)
    (folder / "seeds" / "scan.txt").write_text(SCAN, encoding="utf-8")
    built = build(folder, "--format", "html")
    assert built.code == 0, built.complained
    for edition, title in (("kk", kazakh), ("en", english)):
        assert heading(built.site / edition / "index.html") == (title or "my_course")


@pytest.mark.slow
def test_an_installed_package_begins_a_course(tmp_path: Path) -> None:
    """The wheel holds all that `daris new`, drafting and building need; nothing else is read."""
    wheel = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "wheel")]
    subprocess.run(wheel, cwd=ROOT, check=True, capture_output=True)
    (packed,) = (tmp_path / "wheel").glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(packed).extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    course = tmp_path / "course"
    for words in (
        ["-c", f"import daris; assert daris.__file__.startswith({str(installed)!r})"],
        ["-m", "daris", "new", str(course), *NAMED],
        ["-m", "daris", "repair", str(ROOT / "seeds" / "000_6186f278bdb17545.txt")],
        ["-m", "daris", "build", "--root", str(course), "--strict"],
    ):
        if "build" in words:
            (course / "seeds" / "scan.txt").write_text(SCAN, encoding="utf-8")
        command = [sys.executable, *words]
        done = subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    assert (course / "build" / "site" / "index.html").is_file()
