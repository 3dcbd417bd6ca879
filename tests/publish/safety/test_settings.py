"""Neither the configuration nor a page nor the interface's catalogue opens a door again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

    from small_course import Result

EXTENSIONS = ("myst_parser", "daris.publish.safety")


def build(root: Path, page: str, **settings: object) -> Result:
    """Build a course of one page."""
    course = SmallCourse(root, EXTENSIONS, settings)
    course.write("docs/index.md", page)
    return course.build()


def test_extension_comes_before_the_parser(tmp_path: Path) -> None:
    """The order of the extensions does not matter."""
    course = SmallCourse(tmp_path, ("daris.publish.safety", "myst_parser"))
    course.write("docs/index.md", "# T\n\n<script>alert(1)</script>\n")
    assert "<script>alert" not in course.build().read("index.html")


def test_front_matter_cannot_open_doors(tmp_path: Path) -> None:
    """A page that asks for HTML, Jinja or other schemes is told so, and gets none of them."""
    page = (
        "---\nmyst:\n  disable_syntax: []\n  enable_extensions: [substitution, html_image]\n"
        '  substitutions: {x: "<script>alert(1)</script>"}\n  url_schemes: [javascript]\n---\n\n'
        "# T\n\n<script>alert(1)</script> {{ x }} {{ 6 * 7 }} [w](steam://x)\n"
    )
    result = build(tmp_path, page)
    (warning,) = result.warned("unsafe-setting")
    assert "disable_syntax, enable_extensions, substitutions, url_schemes" in warning
    assert "index.md:1: " in warning
    assert "{{ 6 * 7 }}" in result.page("index").text_content()
    assert "<script>alert" not in result.read("index.html")
    assert 'href="steam:' not in result.read("index.html")


@pytest.mark.parametrize(
    ("front", "asked"),
    [("substitutions: {x: y}", "substitutions"), ("myst: text", "myst"), ("myst: [1]", "myst")],
)
def test_other_forms_of_front_matter(tmp_path: Path, front: str, asked: str) -> None:
    """The old place of substitutions, and a value that is no table, are refused as well."""
    (warning,) = build(tmp_path, f"---\n{front}\n---\n\n# T\n").warned("unsafe-setting")
    assert f"a page may not set {asked};" in warning


def test_damaged_front_matter(tmp_path: Path) -> None:
    """Front matter that is no YAML does not stop the page."""
    assert "words" in build(tmp_path, "---\na: [\n---\n\n# T\n\nwords\n").read("index.html")


def test_metadata(tmp_path: Path) -> None:
    """A description is published; metadata that acts is not."""
    page = (
        '---\nmyst:\n  html_meta:\n    "description lang=en": about\n'
        '    "http-equiv=refresh": "0;url=//evil.example"\n    "onload=alert": x\n---\n\n# T\n'
    )
    result = build(tmp_path, page)
    assert 'content="about"' in result.read("index.html")
    assert "evil.example" not in result.read("index.html")
    assert "onload" not in result.read("index.html")
    assert len(result.warned("unsafe-raw")) == 2


def test_front_matter_in_a_translation(tmp_path: Path) -> None:
    """A translation that begins with front matter changes no setting either."""
    course = SmallCourse(tmp_path, EXTENSIONS)
    course.write("docs/index.md", "# T\n\nwords\n")
    hostile = "---\nmyst:\n  enable_extensions: [substitution]\n---\n\n{{ 6 * 7 }} <script>alert(1)</script>"
    course.translate("en", "index", {"words": hostile})
    result = course.build(language="en")
    assert "42" not in result.page("index").text_content()
    assert "<script>alert" not in result.read("index.html")


def test_configuration(tmp_path: Path) -> None:
    """No source is published, pictures link to nothing, and Jinja stays out even if conf.py asks for it."""
    result = build(
        tmp_path,
        "# T\n\n{{ 6 * 7 }}\n\n```{image} a.svg\n:width: 10px\n```\n",
        myst_enable_extensions=["substitution"],
        html_copy_source=True,
        html_scaled_image_link=True,
    )
    (warning,) = result.warned("unsafe-setting")
    assert "conf.py:1: " in warning
    assert "{{ 6 * 7 }}" in result.page("index").text_content()
    assert list(result.out.glob("_sources/*")) == []
    assert result.page("index").xpath(".//a[img]") == []


@pytest.mark.parametrize("name", ["mathjax3_config", "mathjax4_config"])
def test_mathjax(tmp_path: Path, name: str) -> None:
    """A page with formulas loads MathJax with its filter, beside what conf.py loads."""
    result = build(
        tmp_path, "# T\n\n$x$\n", **{name: {"loader": {"load": ["[tex]/cancel"]}, "tex": {"a": 1}}}
    )
    assert '"load": ["[tex]/cancel", "ui/safe"]' in result.read("index.html")
    assert '"tex": {"a": 1}' in result.read("index.html")


HOSTILE = {
    "Search": '"><script>alert(1)</script>',
    "Index": '" onmouseover="alert(1)',
    "Next topic": "<b>Келесі</b>",
    "Previous topic": "Алдыңғы",
}


def test_interface(tmp_path: Path) -> None:
    """Markup in the catalogue of the site's own words is not used, and the warning says of which word."""
    course = SmallCourse(tmp_path, EXTENSIONS)
    course.write("docs/index.md", "# T\n\n```{toctree}\na\nb\n```\n")
    course.write("docs/a.md", "# A\n")
    course.write("docs/b.md", "# B\n")
    course.translate("kk", "sphinx", HOSTILE)
    result = course.build()
    page = result.read("b.html")
    assert "Алдыңғы" in page
    assert "alert(1)" not in page
    assert "<b>Келесі" not in result.read("a.html")
    warnings = result.warned("unsafe-raw")
    assert {word for word in HOSTILE for line in warnings if repr(word) in line} == set(list(HOSTILE)[:3])
    assert all("kk/LC_MESSAGES/sphinx.po" in line for line in warnings)


def test_what_markdown_needs(tmp_path: Path) -> None:
    """Line breaks, struck-out text and boxes of a task list are MyST's own raw code, and stay."""
    settings = {
        "myst_enable_extensions": ["strikethrough", "tasklist"],
        "suppress_warnings": ["myst.strikethrough"],
    }
    result = build(tmp_path, "# T\n\none\\\ntwo ~~three~~\n\n- [x] done\n- [ ] open\n", **settings)
    assert result.warnings == ()
    body = result.page("index")
    assert [len(body.xpath(f".//{name}")) for name in ("br", "s", "input")] == [1, 1, 2]


def test_files_of_the_course(tmp_path: Path) -> None:
    """Texts, code and tables that lie in the course are inserted, and a file there can be downloaded."""
    course = SmallCourse(tmp_path, EXTENSIONS)
    course.write("docs/part.txt", "included\n")
    course.write("docs/code.py", "shown = 1\n")
    course.write("docs/data/table.csv", "cell,другая\n")
    page = (
        "# T\n\n```{include} part.txt\n```\n\n```{literalinclude} /code.py\n```\n\n"
        "```{csv-table}\n:file: data/table.csv\n```\n\n```{csv-table}\na, b\n```\n\n"
        "{download}`get <part.txt>`\n"
    )
    course.write("docs/index.md", page)
    result = course.build()
    assert result.warnings == ()
    words = result.page("index").text_content()
    assert all(word in words for word in ("included", "shown = 1", "cell", "get"))
    assert len(list(result.out.rglob("part.txt"))) == 1


def test_restructured_text(tmp_path: Path) -> None:
    """A page that is no Markdown meets the same guards."""
    course = SmallCourse(tmp_path, EXTENSIONS)
    course.write("outside.txt", "secret words\n")
    course.write("docs/index.md", "# T\n\n```{toctree}\nother\n```\n")
    course.write(
        "docs/other.rst",
        "Other\n=====\n\n.. include:: ../outside.txt\n\n.. include:: <isonum.txt>\n\n"
        ".. literalinclude:: ../outside.txt\n\n.. csv-table::\n   :file: ../outside.txt\n\n"
        ".. raw:: html\n\n   <script>alert(1)</script>\n\n.. meta::\n"
        "   :http-equiv=refresh: 0;url=//evil.example\n\n`KEPT <javascript:alert(1)>`_ and target_\n\n"
        ".. _target: javascript:alert(2)\n\n.. math:: \\href{x}{y}\n",
    )
    result = course.build()
    page = result.read("other.html")
    assert "KEPT" in page
    assert not [
        word for word in ("secret words", "alert(", "evil.example") if word in page.partition("<body")[2]
    ]
    assert [len(result.warned(code)) for code in ("unsafe-file", "unsafe-link", "unsafe-math")] == [4, 4, 1]


def test_writers_door(tmp_path: Path) -> None:
    """What another extension adds when references are resolved is judged before it is written."""
    (tmp_path / "late.py").write_text(
        "from docutils import nodes\nfrom sphinx.transforms.post_transforms import SphinxPostTransform\n"
        "class Late(SphinxPostTransform):\n    default_priority = 900\n    def run(self, **_):\n"
        "        link = nodes.reference('', 'late words', refuri='javascript:alert(1)', internal=False)\n"
        "        raw = nodes.raw('', '<script>alert(2)</script>', format='html')\n"
        "        self.document[0].append(nodes.paragraph('', '', link, raw))\n"
        "def setup(app):\n    app.add_post_transform(Late)\n",
        "utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(tmp_path))
        course = SmallCourse(tmp_path, (*EXTENSIONS, "late"))
        course.write("docs/index.md", "# T\n")
        result = course.build()
    assert "late words" in result.read("index.html")
    assert "alert(" not in result.read("index.html")
    assert [len(result.warned(code)) for code in ("unsafe-link", "unsafe-raw")] == [1, 1]


def test_file_that_becomes_a_link(tmp_path: Path) -> None:
    """Files that become links out of the course after their page was read are not copied."""
    course = SmallCourse(tmp_path, EXTENSIONS)
    course.write("docs/index.md", "# T\n\n![a](a.png) {download}`d <d.txt>`\n")
    course.write("docs/other.md", "---\norphan: true\n---\n# O\n")
    course.write("outside.txt", "secret words")
    for name in ("a.png", "d.txt"):
        course.write(f"docs/{name}", "inside")
    course.build()
    for name in ("a.png", "d.txt"):
        (tmp_path / "docs" / name).unlink()
        (tmp_path / "docs" / name).symlink_to(tmp_path / "outside.txt")
    result = course.build()
    published = [path.read_bytes() for path in result.out.rglob("*") if path.is_file()]
    assert b"secret words" not in published
    assert len(result.warned("unsafe-file")) == 2
