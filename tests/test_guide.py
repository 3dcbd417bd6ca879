"""The guide for authors: each of its examples is built as it stands, so that none of them is out of date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from building import ROOT
from daris.publish.lecture import box, folding, numbered
from daris.publish.lecture.lint import lint_chapter
from lecture_course import LectureCourse

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
ROOMS = ("myst_parser", *(f"daris.publish.{room}" for room in ("chapters", "definitions", "lecture")))
DIRECTIVES = {
    *("definitions", "definitions-list", "passage", "quotation"),
    *(*box.KINDS, *numbered.KINDS, *folding.KINDS),
}
ROLES = {
    "def",
    "def:both",
    "def:num",
    "objective",
    "lang-en",
    "lang-ru",
    "gap",
    "unclear",
    "supplied",
    "corr",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> LectureCourse:
    """Return a course whose pages are the examples."""
    made = LectureCourse(tmp_path_factory.mktemp("guide"), ROOMS)
    made.settings["daris_seeds"] = "../seeds"
    made.write("seeds/mysal.txt", "Дипломатия\n– келіссөз жүргізу өнері.\n3\n")
    names = "\n".join(f"{number}" for number in range(len(EXAMPLES)))
    made.write("docs/index.md", f"# Мысалдар\n\n```{{toctree}}\n{names}\n```\n")
    for number, example in enumerate(EXAMPLES):
        page = example if example.startswith("---") else f"# {number}-мысал\n\n{example}"
        made.write(f"docs/{number}.md", page)
    return made


@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_example_builds_without_a_warning(course: LectureCourse, language: str) -> None:
    """Whoever copies an example gets what the guide promises."""
    assert course.build("html", language).warnings == ()


def test_every_directive_and_role_has_an_example() -> None:
    """Nothing that an author can write is missing in the guide."""
    text = "\n".join(EXAMPLES)
    assert set(re.findall(r"^\s*:{3,}\{([\w-]+)\}", text, re.MULTILINE)) == DIRECTIVES
    assert set(re.findall(r"\{([\w:-]+)\}`", text)) == ROLES


def test_the_examples_teach_good_habits(course: LectureCourse) -> None:
    """What the check would find fault with is no example."""
    pages = sorted((course.root / "docs").glob("*.md"))
    said = [str(finding) for page in pages for finding in lint_chapter(page.read_text("utf-8"), page.name)]
    assert [line for line in said if "minutes" not in line] == []


def test_the_guide_is_not_in_the_book(tmp_path: Path) -> None:
    """Students' paper is for the lectures: a page may stay out of it, its caption too."""
    small = LectureCourse(tmp_path, ("myst_parser", "daris.publish.book"))
    small.write(
        "docs/index.md", "# К\n\n```{toctree}\na\n```\n\n```{toctree}\n:caption: Авторларға\ng\n```\n"
    )
    small.write("docs/a.md", "# Бірінші дәріс\n")
    small.write("docs/g.md", "---\nbook: false\n---\n\n# Нұсқаулық\n")
    from daris.publish.book.assemble import assembled  # noqa: PLC0415  # needs an application first

    app = small.build("dummy").app
    text = assembled(app.builder).astext()
    assert "Бірінші дәріс" in text
    assert "Нұсқаулық" not in text
    assert "Авторларға" not in text
