"""The files that a search reads: texts of pages and the list of terms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = SmallCourse.__dataclass_fields__["extensions"].default


def _course(root: Path, **settings: object) -> SmallCourse:
    course = SmallCourse(root, ("myst_parser", "daris"), {"html_theme": "furo", **settings})
    course.write("docs/index.md", "# Курс\n\n```{toctree}\none\nhidden\n```\n")
    course.write("docs/hidden.md", "---\nnosearch: true\n---\n\n# Жасырын\n\nМәтін.\n")
    course.write(
        "docs/one.md", "# Бір\n\nСөз\u00adдер.\n\n<!-- жазба -->\n\n## Бөлім\n\n- бірінші\n- екінші\n"
    )
    return course


def _values(text: str, call: str) -> list[object]:
    said = text.strip().removeprefix(f"DarisSearch.{call}(").removesuffix(")")
    values = json.loads(f"[{said}]")
    assert isinstance(values, list)
    return values


def test_a_page_is_kept_by_section(tmp_path: Path) -> None:
    """Each section has its id, title and text, without soft hyphens or comments; a hidden page has none."""
    built = _course(tmp_path).build()
    assert _values(built.read("_search/one.js"), "setPage") == [
        "one",
        [["", "", ""], ["", "Бір", "Сөздер."], ["bolim", "Бөлім", "бірінші екінші"]],
    ]
    assert not (built.out / "_search/hidden.js").exists()


def test_an_excerpt_is_of_the_text_alone(tmp_path: Path) -> None:
    """Neither what the front matter says of a lecture nor the titles of other pages run into a sentence."""
    course = _course(tmp_path)
    course.write("docs/one.md", "---\nlecture: 4\nkeywords: елші\n---\n\n# Бір\n\nСөйлем.\n")
    built = course.build()
    sections = _values(built.read("_search/one.js"), "setPage")[1]
    assert sections == [["", "", ""], ["", "Бір", "Сөйлем."]]
    assert "Жасырын" not in built.read("_search/index.js")


def test_the_text_of_a_page_goes_with_it(tmp_path: Path) -> None:
    """A page that was removed leaves no text behind."""
    course = _course(tmp_path)
    course.build()
    (tmp_path / "docs" / "one.md").unlink()
    assert not (course.build().out / "_search/one.js").exists()


def test_terms_have_all_their_names(tmp_path: Path) -> None:
    """The list has each term with its names in every language, the first sense and the place."""
    course = _course(tmp_path)
    course.write("docs/one.md", "# Бір\n\n:::{definitions}\nелші | ambassador\n: Өкіл.\n:syn: уәкіл\n:::\n")
    assert _values(course.build().read("_search/terms.js"), "setTerms") == [
        [
            {
                "names": [["kk", "елші"], ["en", "ambassador"], ["kk", "уәкіл"]],
                "meaning": "Өкіл.",
                "language": "kk",
                "page": "one",
                "anchor": "term-ambassador",
            }
        ]
    ]


def test_other_themes_and_builders_keep_their_search(tmp_path: Path) -> None:
    """Another theme has Sphinx's page with our stems; one without pages of its own is left alone."""
    course = _course(tmp_path, html_theme="basic")
    built = course.build()
    assert not (built.out / "_search").exists()
    assert "DarisStemmer" in built.read("_static/language_data.js")
    assert "searchtools.js" in built.read("search.html")
    assert not (course.build("singlehtml").out / "_search").exists()


def test_a_course_may_choose_its_stems(tmp_path: Path) -> None:
    """``html_search_language`` of the course stands; without it both editions have all our stems."""
    course = _course(tmp_path)
    assert "DarisStemmer" in course.build(language="en").read("_static/language_data.js")
    assert "DarisStemmer" not in course.build(html_search_language="de").read("_static/language_data.js")
