"""The same files, byte for byte, with what makes builds fast and without."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from building import ROOT
from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

WORKING: Final = {".buildinfo", ".buildinfo.bak", "environment.pickle", "last_build"}

EVERYTHING: Final = """# Бірінші дәріс

Жай сөйлем, тырнақшасыз: 1914–1918 жж. (№ 2).

1. тізімнің бірі
2. тізімнің екіншісі

> «Дәйексөз» деді ол.

Термин
: Термин деген не?

| бірі | екіншісі |
|---|---|
| ұяшық | *көлбеу* ұяшық |

Сілтеме [екінші дәріске](part/two.md), **қою** сөз, `код`, $a < b$ және ескерту[^n].

[^n]: Ескертудің мәтіні.

```{note}
Назар аударыңыз.
```

## Екінші бөлім

1990 жылы. "Түзу тырнақша" - сызықша.

![сурет](picture.png)
"""
TRANSLATED: Final = {
    "Бірінші дәріс": "First lecture",
    "Жай сөйлем, тырнақшасыз: 1914–1918 жж. (№ 2).": "A plain sentence, without quotes: 1914–1918 (No. 2).",
    "тізімнің бірі": "1. looks like a list",
    "тізімнің екіншісі": "- so does this",
    "«Дәйексөз» деді ол.": "“A quotation,” he said.",
    "Термин": "Term",
    "Термин деген не?": "What is a term? # noqa",
    "бірі": "one",
    "екіншісі": "two",
    "ұяшық": "cell",
    "*көлбеу* ұяшық": "an *italic* cell",
    "Сілтеме [екінші дәріске](part/two.md), **қою** сөз, `код`, $a < b$ және ескерту[^n].": (
        "A link to the [second lecture](part/two.md), a **bold** word, `code`, $a < b$ and a note[^n]."
    ),
    "Ескертудің мәтіні.": "The text of the note.",
    "Назар аударыңыз.": "Pay attention.",
    "Екінші бөлім": "Second section",
    '1990 жылы. "Түзу тырнақша" - сызықша.': '1990. That\'s a "straight" quote - a dash -- and dots...',
    "сурет": "a picture",
}
PICTURE: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PAGES: Final = ("index", "one", "part/index", "part/two", "part/deep/index", "part/deep/three", "alone")


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    """Return a course with nested contents, every construct, and a translation that is not quite complete."""
    course = SmallCourse(tmp_path, ("myst_parser", "daris"), {"html_theme": "furo", "project": "Курс"})
    course.write("docs/index.md", "# Курс\n\n```{toctree}\n:caption: Дәрістер\n\none\npart/index\n```\n")
    course.write("docs/one.md", EVERYTHING)
    course.write("docs/picture.png", PICTURE)
    course.write("docs/part/index.md", '# Бөлім <1> & "бір"\n\n```{toctree}\ntwo\ndeep/index\n../one\n```\n')
    course.write("docs/part/two.md", "# Екінші дәріс\n\nМәтін мәтін.\n")
    course.write("docs/part/deep/index.md", "# *Тереңде*\n\n```{toctree}\n:numbered:\nthree\n```\n")
    course.write("docs/part/deep/three.md", "# Үшінші дәріс\n\nТағы мәтін.\n")
    course.write("docs/alone.md", "---\norphan: true\n---\n\n# Жалғыз бет\n")
    course.translate("en", "one", TRANSLATED)
    course.translate("en", "part/two", {"Екінші дәріс": "Second lecture"})
    return course


def files(folder: Path) -> dict[str, bytes]:
    """Return what a build wrote for readers."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in WORKING
    }


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_course_of_every_construct_is_the_same(course: SmallCourse, language: str) -> None:
    """Nothing that makes a build fast can be seen in a page, the search index or a file beside them."""
    fast = course.build(language=language)
    quick = files(fast.out)
    shutil.rmtree(course.root / "out")
    shutil.rmtree(course.root / "trees")
    slow = course.build(language=language, daris_speed=False)
    assert quick == files(slow.out)
    assert {f"{page}.html" for page in PAGES} <= quick.keys()
    assert fast.warnings == slow.warnings


@pytest.mark.slow
@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_course_of_this_repository_is_the_same(tmp_path: Path, language: str) -> None:
    """Nor in the real course, built as ``sphinx-build`` builds it."""
    for name in ("docs", "locale", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    built = {}
    for speed in ("1", "0"):
        out, trees = tmp_path / f"out{speed}", tmp_path / f"trees{speed}"
        words = ("-q", "-d", trees, "-D", f"language={language}", "-D", f"daris_speed={speed}")
        command = [sys.executable, "-m", "sphinx", *map(str, (*words, tmp_path / "docs", out))]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        built[speed] = files(out)
    assert built["1"] == built["0"]
