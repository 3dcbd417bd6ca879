"""After a change just the pages that depend on it are written again, in the edition that shows it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

ALWAYS: Final = {
    "404.html",
    "genindex.html",
    "glossary-index.html",
    "search.html",
    "searchindex.js",
    "objects.inv",
}
"""What stands for the whole course and costs nothing: written whenever a page is."""
LECTURE: Final = "# {name} дәріс\n\nМәтін {name}.\n"


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    """Return three lectures, one of which uses a term that another defines, built once in both editions."""
    course = SmallCourse(tmp_path, ("myst_parser", "daris"), {"html_theme": "furo", "project": "Курс"})
    course.write("docs/index.md", "# Курс\n\n```{toctree}\none\ntwo\nthree\nterms\n```\n")
    for name in ("one", "two", "three"):
        course.write(f"docs/{name}.md", LECTURE.format(name=name))
    course.write("docs/terms.md", "# Терминдер\n\n:::{definitions}\nЕлші | envoy {#envoy}\n: Өкіл.\n:::\n")
    course.write("docs/three.md", LECTURE.format(name="three") + "\nСөз {def}`елшінің <envoy>`.\n")
    course.translate("en", "one", {"one дәріс": "Lecture one", "Мәтін one.": "Text one."})
    for language in ("kk", "en"):
        course.build(language=language)
    return course


def rewritten(course: SmallCourse, language: str) -> set[str]:
    """Build again and return the files for readers that were written, but those that always are."""
    out = course.root / "out" / language / "html"
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    built = course.build(language=language)
    assert built.warnings == ()
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    pages = {path.relative_to(out).as_posix() for path, when in after.items() if before.get(path) != when}
    return {page for page in pages if page.endswith(".html")} - ALWAYS


def later(path: Path) -> None:
    """Give a file a time that a builder cannot take for the old one."""
    now = path.stat().st_mtime_ns + 2_000_000_000
    os.utime(path, ns=(now, now))


def test_nothing_changed(course: SmallCourse) -> None:
    """No page is written for nothing, not even in the translated edition."""
    assert rewritten(course, "kk") == set()
    assert rewritten(course, "en") == set()


def test_catalogues_of_the_source_language(course: SmallCourse) -> None:
    """A chapter with a catalogue in its own language, as ``daris catalogues`` makes, is read once too."""
    for name in ("one", "two"):
        course.translate("kk", name, {"A passage in English.": "Ағылшынша үзінді."})
    for language in ("kk", "en"):
        rewritten(course, language)
        assert rewritten(course, language) == set()
    later(course.write("docs/one.md", LECTURE.format(name="one") + "\nЖаңа сөз.\n"))
    assert rewritten(course, "en") == {"one.html", "index.html"}


def test_the_first_catalogue_of_the_other_edition(course: SmallCourse) -> None:
    """A page without words of the other edition gets them when there are some, and is read once for it."""
    course.translate("en", "two", {"Мәтін two.": "Text two."})
    assert rewritten(course, "kk") == {"two.html", "index.html"}
    assert "Text two." in (course.root / "out/kk/html/two.html").read_text("utf-8")
    assert rewritten(course, "kk") == set()


def test_a_changed_lecture(course: SmallCourse) -> None:
    """A word in a lecture: this page and the contents that name it, in both editions."""
    later(course.write("docs/two.md", LECTURE.format(name="two") + "\nЖаңа сөз.\n"))
    assert rewritten(course, "kk") == {"two.html", "index.html"}
    assert rewritten(course, "en") == {"two.html", "index.html"}


def test_a_changed_title(course: SmallCourse) -> None:
    """The name of a lecture stands in the sidebar of every page, so every page is written."""
    later(course.write("docs/two.md", LECTURE.format(name="жаңа")))
    pages = {"index.html", "one.html", "two.html", "three.html", "terms.html"}
    assert rewritten(course, "kk") == pages
    assert rewritten(course, "en") == pages


def test_a_changed_translation(course: SmallCourse) -> None:
    """A sentence in a catalogue: this page and the contents, in both editions, for each shows both texts."""
    course.translate("en", "one", {"one дәріс": "Lecture one", "Мәтін one.": "Another text."})
    later(course.root / "locale/en/LC_MESSAGES/one.po")
    assert rewritten(course, "kk") == {"one.html", "index.html"}
    assert rewritten(course, "en") == {"one.html", "index.html"}


def test_a_changed_definition(course: SmallCourse) -> None:
    """The words of a definition: its page, the contents, and the page whose hover card shows them."""
    text = (course.root / "docs/terms.md").read_text("utf-8").replace("Өкіл.", "Мемлекеттің өкілі.")
    later(course.write("docs/terms.md", text))
    assert rewritten(course, "kk") == {"terms.html", "three.html", "index.html"}
