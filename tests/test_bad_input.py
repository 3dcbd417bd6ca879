"""What happens to a whole build when something in it is damaged or hostile."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from lxml import html

from building import build

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow
GOOD = "Дипломатия – мемлекеттің сыртқы саясатын жүзеге асыру құралы.\n"
CONF = """
project = "Курс"
language = "kk"
extensions = ["myst_parser", "daris"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath", "attrs_inline"]
daris_locale = "../locale"
"""
INDEX = "# Курс\n\n```{toctree}\n:glob:\n\nlectures/*\n```\n"
HOSTILE = (
    "<script>alert(1)</script>\n\n"
    "[x](javascript:alert(1)) және <img src=x onerror=alert(1)> пен ![y](../../../etc/passwd)\n\n"
    "```{raw} html\n<script>alert(2)</script>\n```\n\n"
    "```{include} /etc/passwd\n```\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the smallest project: one good seed, no chapters yet."""
    for folder in ("docs/lectures", "locale", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs/conf.py").write_text(CONF, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(INDEX, encoding="utf-8")
    (tmp_path / "seeds/good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def _chapter(project: Path, text: str) -> Path:
    path = project / "docs/lectures/own.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_seed_becomes_a_chapter_in_one_command(project: Path) -> None:
    """A lecturer drops a file and types one word; the draft is written and the site shows it."""
    built = build(project, "--format", "html")
    assert built.code == 0, built.complained
    (draft,) = (project / "docs/lectures").glob("*.md")
    assert "seed: good" in draft.read_text(encoding="utf-8")
    page = (built.site / "kk/lectures" / draft.name).with_suffix(".html").read_text(encoding="utf-8")
    assert "сыртқы саясатын" in page


def test_damaged_seeds_are_named_and_the_others_still_build(project: Path) -> None:
    """Empty, binary, a folder, a broken link: one line each, exit code 1, and the good seed is drafted."""
    seeds = project / "seeds"
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (seeds / "folder.txt").mkdir()
    (seeds / "broken.txt").symlink_to("nowhere")
    built = build(project, "--format", "html")
    assert built.code == 1
    for name in ("empty.txt", "binary.txt", "folder.txt", "broken.txt"):
        assert [line for line in built.complained.splitlines() if name in line], name
    assert "Traceback" not in built.complained
    assert (built.site / "kk/index.html").is_file()
    (draft,) = (project / "docs/lectures").glob("*.md")
    assert "seed: good" in draft.read_text(encoding="utf-8")


def test_a_seed_of_fifty_megabytes_is_refused_at_once(project: Path) -> None:
    """Its size is enough to refuse it; it is not read."""
    with (project / "seeds/huge.txt").open("wb") as file:
        os.truncate(file.fileno(), 50_000_000)
    built = build(project, "--format", "html", "--edition", "kk")
    assert built.code == 1
    assert "huge.txt" in built.complained


def test_broken_front_matter_stops_the_build_with_its_place(project: Path) -> None:
    """File and line are named, the exit code is 1, the last good site stays."""
    good = build(project, "--format", "html", "--edition", "kk")
    before = (good.site / "kk/index.html").stat().st_mtime_ns
    path = _chapter(project, "---\nseed: [good\n---\n\n# Дәріс\n")
    built = build(project, "--format", "html", "--edition", "kk")
    assert built.code == 1
    assert f"{path}:2" in built.complained or f"{path}:3" in built.complained
    assert (built.site / "kk/index.html").stat().st_mtime_ns == before


def test_a_broken_catalogue_stops_the_build_with_its_place(project: Path) -> None:
    """A missing quotation mark is found before anything is built; the catalogue keeps its bytes."""
    path = project / "locale/en/LC_MESSAGES/index.po"
    path.parent.mkdir(parents=True)
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Курс"\nmsgstr "Course\n'
    path.write_text(text, encoding="utf-8")
    built = build(project, "--format", "html")
    assert built.code == 1
    assert f"{path}:5" in built.complained
    assert path.read_text(encoding="utf-8") == text
    assert not built.site.exists()


def test_a_failed_build_leaves_the_last_site_in_place(project: Path) -> None:
    """With --strict an unknown term fails the build; readers keep the last good site."""
    assert build(project, "--format", "html", "--edition", "kk", "--strict").code == 0
    before = {path: path.read_bytes() for path in (project / "build/site").rglob("*.html")}
    _chapter(project, "---\nseed: good\n---\n\n# Дәріс\n\n{def}`жоқ-термин`\n")
    assert build(project, "--format", "html", "--edition", "kk", "--strict").code == 1
    assert {path: path.read_bytes() for path in (project / "build/site").rglob("*.html")} == before


@pytest.mark.parametrize("where", ["seed", "page", "catalogue"])
def test_hostile_text_runs_no_script_and_reads_no_file(project: Path, where: str) -> None:
    """Scripts, script links and paths outside the project never reach the output, from wherever they come."""
    if where == "seed":
        (project / "seeds/hostile.txt").write_text(HOSTILE, encoding="utf-8")
    elif where == "page":
        _chapter(project, "# Дәріс\n\n" + HOSTILE)
    else:
        path = project / "locale/kk/LC_MESSAGES/index.po"
        path.parent.mkdir(parents=True)
        message = HOSTILE.replace("\n", " ").replace('"', '\\"')
        header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        path.write_text(f'{header}msgid "Курс"\nmsgstr "{message}"\n', encoding="utf-8")
    built = build(project, "--edition", "kk")
    assert "Traceback" not in built.complained
    for path in built.site.rglob("*.html") if built.site.exists() else ():
        page = html.document_fromstring(path.read_bytes())
        assert not page.xpath("//script[contains(., 'alert')]")
        assert not page.xpath("//@*[starts-with(name(), 'on')]")
        assert not [link for link in page.xpath("//@href | //@src") if "script:" in link or "passwd" in link]
        assert "root:" not in page.text_content()
