"""In real builds, notes reach the blocks and no output; chapters are drafted, covered and read anew."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from daris.publish.chapters.notes import parse_chapter
from daris.publish.chapters.provenance import ChaptersDomain, chapters_domain, without_comments
from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

    from small_course import Result

PAGE = """---
seed: a
---

# Title

<!-- seed 1 -->
First paragraph.

<!-- seed 2-3 -->
- item one
<!-- seed 4 -->
- item two

  <!-- seed 5 -->
  more of two
- <!-- seed 6 -->
  item three

<!-- seed 7 -->
1. whole
2. list

Term
<!-- seed 8 -->
: meaning

<!-- seed 9 -->
: another meaning

<!-- seed 10 -->
Further term
: its meaning

> <!-- seed 11 -->
> quoted

<!-- seed 12 -->
:::{note}
<!-- seed 13 -->
in a note

<!-- a comment
of two lines -->
still in it
:::

<!-- seed 14 -->
<!-- seed b 1-2 -->
# Heading of two sources

<!-- seed 15, 17 -->
| a | b |
|---|---|
| c | d |

<!-- seed 18 -->
```text
<!-- shown -->
```

% a comment of MyST

<!-- seed dropped 16: empty of words -->
Last paragraph.
"""

SOURCES = [
    ("paragraph", "First paragraph.", (("a", 1, 1),)),
    ("list_item", "item one", (("a", 2, 3),)),
    ("paragraph", "item two", (("a", 4, 4),)),
    ("paragraph", "more of two", (("a", 5, 5),)),
    ("paragraph", "item three", (("a", 6, 6),)),
    ("enumerated_list", "whole", (("a", 7, 7),)),
    ("definition", "meaning", (("a", 8, 8),)),
    ("definition", "another meaning", (("a", 9, 9),)),
    ("definition_list_item", "Further term", (("a", 10, 10),)),
    ("paragraph", "quoted", (("a", 11, 11),)),
    ("note", "in a note", (("a", 12, 12),)),
    ("paragraph", "in a note", (("a", 13, 13),)),
    ("title", "Heading of two sources", (("a", 14, 14), ("b", 1, 2))),
    ("table", "a", (("a", 15, 15), ("a", 17, 17))),
    ("literal_block", "<!-- shown -->", (("a", 18, 18),)),
]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """Write a chapter with a note in every kind of block."""
    small = SmallCourse(tmp_path_factory.mktemp("course"), settings={"html_copy_source": False})
    small.write("docs/index.md", PAGE)
    small.write("seeds/a.txt", "".join(f"line {number}\n" for number in range(1, 19)))
    small.write("seeds/b.txt", "one\ntwo\n")
    small.translate(
        "en", "index", {"First paragraph.": "Translated paragraph.", "item two": "translated item"}
    )
    return small


@pytest.fixture(scope="module")
def built(course: SmallCourse) -> Result:
    """Build it as HTML."""
    return course.build()


def sources(result: Result) -> list[tuple[str, str, tuple[tuple[str, int, int], ...]]]:
    """List the blocks that know their seed lines: kind, first words, sources."""
    tree = result.app.env.get_doctree("index")
    found = [node for node in tree.findall(nodes.Element) if "seed" in node]
    return [(type(node).__name__, node.astext().strip().split("\n\n")[0], node["seed"]) for node in found]


def test_blocks_know_their_sources(built: Result) -> None:
    """Each note reaches the block below it, in items, directives, quotations, definitions and tables."""
    assert sources(built) == SOURCES
    assert built.warnings == ()


def test_sources_survive_translation(course: SmallCourse) -> None:
    """In the other edition the same blocks carry the same sources, whatever their text became."""
    result = course.build(language="en")
    assert [source for _, _, source in sources(result)] == [source for _, _, source in SOURCES]
    assert "Translated paragraph." in result.read("index.html")


def test_lists_stay_whole(built: Result) -> None:
    """Notes between items, terms and definitions part neither lists nor paragraphs."""
    body = built.page("index")
    assert [len(found.xpath("./li")) for found in body.xpath(".//ul")] == [3]
    assert [len(found.xpath("./dd")) for found in body.xpath(".//dl")] == [3]
    assert len(body.xpath('.//div[contains(@class, "note")]/p[not(@class)]')) == 2


@pytest.mark.parametrize("builder", ["html", "text", "latex", "man", "xml", "epub", "gettext"])
def test_no_note_in_any_output(course: SmallCourse, builder: str) -> None:
    """No file that a build writes holds a note or a comment, but the one that a code block shows."""
    result = course.build(builder)
    for path in result.out.rglob("*"):
        if path.suffix in {".html", ".txt", ".tex", ".1", ".xml", ".xhtml", ".pot", ".js"}:
            text = path.read_text("utf-8").replace("&lt;", "<").replace("<!-- shown", "")
            assert "seed 1" not in text
            assert "a comment of" not in text


def test_lines_of_the_catalogue_are_true(course: SmallCourse) -> None:
    """The lines in the translator's template are those of the file as written."""
    template = course.build("gettext").read("index.pot")
    lines = PAGE.split("\n")
    for words in ("First paragraph.", "more of two", "quoted", "in a note", "Last paragraph."):
        number = next(number for number, line in enumerate(lines, 1) if words in line)
        assert f'docs/index.md:{number}\nmsgid "{words}"' in template


def test_seed_is_plain_data(built: Result) -> None:
    """What blocks know can be stored with the tree."""
    tree = built.app.env.get_doctree("index")
    assert pickle.loads(pickle.dumps(tree)).pformat() == tree.pformat()  # noqa: S301  # written one call before


def test_without_comments_keeps_lines() -> None:
    """Blanked text has as many lines as before, and every other line unchanged."""
    blanked = without_comments(PAGE, parse_chapter(PAGE, "a.md").comments).split("\n")
    for before, after in zip(PAGE.split("\n"), blanked, strict=True):
        assert after == before or not after.strip(" >-%")


def test_domain_forgets_and_merges(built: Result) -> None:
    """A document that is gone is forgotten; what another process read is taken over, but only that."""
    domain = chapters_domain(built.app.env)
    chapter = domain.chapters["index"]
    domain.merge_domaindata(
        {"other"}, {"chapters": {"other": chapter, "third": chapter}, "held": {"other": ()}}
    )
    assert domain.held["other"] == ()
    assert sorted(domain.chapters) == ["index", "other"]
    domain.clear_doc("other")
    domain.clear_doc("other")
    assert sorted(domain.chapters) == ["index"]
    assert isinstance(domain, ChaptersDomain)


def small(root: Path, page: str = "# T\n\n<!-- seed 1 -->\nwords\n") -> SmallCourse:
    """Make a course of one chapter and one seed of two lines."""
    course = SmallCourse(root)
    course.write("docs/index.md", f"---\nseed: a\n---\n{page}")
    course.write("seeds/a.txt", "one\ntwo\n")
    return course


def test_missing_line_is_a_warning(tmp_path: Path) -> None:
    """A seed line that no chapter holds is a warning at that line of the seed, with the next step."""
    (warning,) = small(tmp_path).build().warned("seed-line-missing")
    assert (
        f"{tmp_path / 'seeds' / 'a.txt'}:2: WARNING: line 2 is in no chapter; put `<!-- seed 2 -->`"
        in warning
    )


def test_findings_are_warnings_with_places(tmp_path: Path) -> None:
    """A damaged note is a warning at its line of the chapter."""
    (warning,) = small(tmp_path, "# T\n\n<!-- seed 1-2 -->\nwords\n\n<!-- seed -->\n").build().warnings
    assert f"{tmp_path / 'docs' / 'index.md'}:9: WARNING: `seed` is no provenance note" in warning


def test_changed_seed_is_read_anew(tmp_path: Path) -> None:
    """When only a seed changes, the next build tells what is missing; when nothing does, it reads nothing."""
    course = small(tmp_path, "# T\n\n<!-- seed 1-2 -->\nwords\n")
    assert course.build().warnings == ()
    course.write("seeds/a.txt", "one\ntwo\nthree\n")
    assert len(course.build().warned("seed-line-missing")) == 1
    assert course.build().warnings == ()


def test_seeds_are_drafted(tmp_path: Path) -> None:
    """A seed without a chapter is drafted before documents are looked for, and is in the contents at once."""
    course = SmallCourse(tmp_path)
    course.write("docs/index.md", "# T\n\n```{toctree}\n:glob:\nlectures/*\n```\n")
    course.write("seeds/a.txt", "Дипломатия – келіссөздер жүргізу өнері.\n")
    result = course.build("gettext")
    (chapter,) = (tmp_path / "docs" / "lectures").iterdir()
    assert result.warned("seed-line-missing") == []
    assert (result.out / "lectures" / f"{chapter.stem}.pot").exists()
    assert f"lectures/{chapter.stem}.html" in course.build().read("index.html")


def test_bad_seed_is_a_warning(tmp_path: Path) -> None:
    """An empty seed is a warning that names it, once, and the course is built."""
    course = small(tmp_path, "# T\n\n<!-- seed 1-2 -->\nwords\n\n<!-- seed bad 1 -->\nwords\n")
    course.write("seeds/bad.txt", "")
    result = course.build()
    assert [line.split(": ")[0] for line in result.warnings] == [f"{tmp_path / 'seeds' / 'bad.txt'}:1"]
    assert "words" in result.read("index.html")


def test_no_seeds_folder(tmp_path: Path) -> None:
    """A course can do without seeds: an empty daris_seeds switches drafting and coverage off."""
    course = small(tmp_path)
    course.settings["daris_seeds"] = ""
    assert course.build().warnings == ()


def test_unreadable_chapter(tmp_path: Path) -> None:
    """A chapter that is no UTF-8 is a warning with its line, and the others are built."""
    course = small(tmp_path, "# T\n\n<!-- seed 1-2 -->\nwords\n")
    course.write("docs/bad.md", b"# T\n\n\xff\xfe\n")
    result = course.build()
    (warning,) = result.warned("chapter-unreadable")
    assert f"{tmp_path / 'docs' / 'bad.md'}:3: " in warning
    assert "words" in result.read("index.html")


def test_included_file(tmp_path: Path) -> None:
    """Comments of an included file reach no reader, and its notes hold no line."""
    course = small(tmp_path, "# T\n\n<!-- seed 1 -->\nwords\n\n```{include} part.txt\n```\n")
    course.write("docs/part.txt", "<!-- seed 2 -->\nincluded\n")
    result = course.build()
    assert "included" in result.read("index.html")
    assert "seed 2" not in result.read("index.html")
    assert len(result.warned("seed-line-missing")) == 1


def test_restructured_text(tmp_path: Path) -> None:
    """A document that is no Markdown is left alone but for its comments."""
    course = small(tmp_path, "# T\n\n<!-- seed 1-2 -->\nwords\n")
    course.write("docs/other.rst", ":orphan:\n\nTitle\n=====\n\n.. seed 1\n\nother words\n")
    result = course.build()
    assert result.warnings == ()
    assert "<!--" not in result.read("other.html").partition("<body>")[2]


def test_note_above_what_prints_nothing(tmp_path: Path) -> None:
    """A note whose block leaves no trace in the tree does no harm."""
    result = small(tmp_path, "# T\n\n<!-- seed 1-2 -->\n[x]: https://example.org\n").build()
    assert "T" in result.read("index.html")
