"""Provenance notes, front matter and roles are read from Markdown, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.model.finding import Finding, Place, Remark
from daris.model.lecture import Lines
from daris.publish.chapters.markup import DEEPEST
from daris.publish.chapters.notes import Note, claimed_seeds, parse_chapter, read_chapter, read_chapters

CASES = Path(__file__).parents[2] / "cases" / "chapters" / "notes.tsv"
LINES = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def chapter_of(comment: str) -> str:
    """Put one comment above a block of a chapter."""
    return f"---\nseed: scan\n---\n\n{comment}\nA block.\n"


@pytest.mark.parametrize("line", [line for line in LINES if line.count("\t") == 3])
def test_note(line: str) -> None:
    """A well-formed note names its seed, its lines and, if they are dropped, the reason."""
    comment, seed, lines, reason = line.split("\t")
    chapter = parse_chapter(chapter_of(comment), "a.md")
    assert chapter.findings == ()
    (note,) = chapter.notes
    assert (note.seed, note.reason, note.line) == (seed, reason, 5)
    assert ", ".join(f"{part.first}-{part.last}" for part in note.lines) == lines
    assert note.above == (0 if reason else 6)


@pytest.mark.parametrize("line", [line for line in LINES if line.count("\t") == 1])
def test_damaged_note(line: str) -> None:
    """What looks like a note and is none becomes a finding at its line, and claims nothing."""
    comment, code = line.split("\t")
    chapter = parse_chapter(chapter_of(comment), "a.md")
    assert chapter.notes == ()
    assert {finding.remark.code for finding in chapter.findings} == {code}
    assert {finding.place for finding in chapter.findings} == {Place("a.md", 5)}


@pytest.mark.parametrize("comment", ["<!-- seedling 1 -->", "<!-- to do: seed 1 -->", "% seed 1"])
def test_other_comments(comment: str) -> None:
    """A comment about something else is no note and no fault."""
    chapter = parse_chapter(chapter_of(comment), "a.md")
    assert (chapter.notes, chapter.findings) == ((), ())


CONTAINERS = {
    "list item": ("- one\n\n  <!-- seed 1 -->\n  two\n", 3, 4),
    "between items": ("- one\n<!-- seed 1 -->\n- two\n", 2, 3),
    "behind a list marker": ("1. <!-- seed 1 -->\n   one\n", 1, 2),
    "quotation": ("> <!-- seed 1 -->\n> words\n", 1, 2),
    "directive": (":::{note}\n<!-- seed 1 -->\nwords\n:::\n", 2, 3),
    "directive with options": (":::{note}\n:class: x\n\n<!-- seed 1 -->\nwords\n:::\n", 4, 5),
    "fenced directive": ("```{note}\n<!-- seed 1 -->\nwords\n```\n", 2, 3),
    "directive in a directive": ("::::{note}\n:::{tip}\n<!-- seed 1 -->\nwords\n:::\n::::\n", 3, 4),
    "directive in an item": ("- one\n\n  :::{note}\n  <!-- seed 1 -->\n  words\n  :::\n", 4, 5),
    "above a definition": ("Term\n<!-- seed 1 -->\n: meaning\n", 2, 3),
    "above a further definition": ("Term\n: meaning\n\n<!-- seed 1 -->\n: another\n", 4, 5),
    "inside a definition": ("Term\n: meaning\n\n    <!-- seed 1 -->\n    more\n", 4, 5),
    "above a table": ("<!-- seed 1 -->\n| a |\n|---|\n", 1, 2),
    "above a code block": ("<!-- seed 1 -->\n```\nx\n```\n", 1, 2),
    "above a blank line": ("<!-- seed 1 -->\n\n\nwords\n", 1, 4),
    "above other comments": ("<!-- seed 1 -->\n<!-- a -->\n% b\n(target)=\n# Title\n", 1, 5),
    "over several lines": ("<!-- seed\n1\n-->\nwords\n", 1, 4),
    "after strange characters": ("a\u2028b\x0cc\x85d\n\n<!-- seed 1 -->\nwords\n", 3, 4),
    "after lines of Windows": ("a\r\n\r\n<!-- seed 1 -->\r\nwords\r\n", 3, 4),
}


@pytest.mark.parametrize(("text", "line", "above"), CONTAINERS.values(), ids=CONTAINERS)
def test_place_of_note(text: str, line: int, above: int) -> None:
    """A note is found wherever Markdown allows it, with true lines of its own and of its block."""
    chapter = parse_chapter(text.replace("seed", "seed x"), "a.md")
    assert chapter.findings == ()
    (note,) = chapter.notes
    assert note == Note(line, "x", (Lines(1, 1),), above, through=note.through)
    assert above <= note.through <= text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- seed x 1 -->\n```\n",
        "~~~html\n<!-- seed x 1 -->\n~~~\n",
        "```{code-block} html\n<!-- seed x 1 -->\n```\n",
        ":::{code-block} html\n<!-- seed x 1 -->\n:::\n",
        "words\n\n    <!-- seed x 1 -->\n",
        "`<!-- seed x 1 -->`\n",
    ],
)
def test_code(text: str) -> None:
    """What a code block shows is no note."""
    chapter = parse_chapter(text, "a.md")
    assert (chapter.notes, chapter.comments, chapter.findings) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "words\n\n<!-- seed x 1 -->\n",
        "<!-- seed x 1 -->\n\n% words\n",
        "- one\n  <!-- seed x 1 -->\n\nwords\n",
        ":::{note}\nwords\n<!-- seed x 1 -->\n:::\n\nwords\n",
    ],
)
def test_above_nothing(text: str) -> None:
    """A note that ends its container speaks of nothing: a finding, and no line counts as held by it."""
    chapter = parse_chapter(text, "a.md")
    assert [finding.remark for finding in chapter.findings] == [Remark.NOTE_ABOVE_NOTHING]
    assert [note.above for note in chapter.notes] == [0]


def test_no_seed_named() -> None:
    """A note without a name in a chapter without a seed says what is missing."""
    (finding,) = parse_chapter("<!-- seed 1 -->\nwords\n", "a.md").findings
    assert "names no seed" in finding.fact
    assert finding.place == Place("a.md", 1)


FRONT_MATTER = {
    "plain": ("---\nseed: scan 1\nlecture: 2\n---\n", "scan 1", 0),
    "quoted": ("---\nseed: 'a: b'\n---\n", "a: b", 0),
    "digits stay as written": ("---\nseed: 000_12\n---\n", "000_12", 0),
    "none": ("# Title\n", "", 0),
    "empty": ("---\n---\n", "", 0),
    "without seed": ("---\nlecture: 1\n---\n", "", 0),
    "empty file": ("", "", 0),
    "rule on top": ("---\n\n# Title\n", "", 0),
    "bad YAML": ("---\nlecture: 1\nseed: scan\ntags: [a\n---\n", "scan", 4),
    "bad YAML without claim": ("---\nseed: [\n---\n", "[", 2),
    "bad character": ("---\nseed: scan\nx: \x01\n---\n", "scan", 2),
    "a list": ("---\n- scan\n---\n", "", 2),
    "a list of seeds": ("---\nlecture: 1\nseed: [a, b]\n---\n", "[a, b]", 3),
    "never closed": ("---\nseed: scan\n\nwords\n", "scan", 1),
    "no such day": ("---\nlecture: 1\nx: 2026-13-32\nseed: scan\n---\n", "scan", 3),
    "a tag of nobody": ("---\nseed: !foo scan\n---\n", "!foo scan", 2),
    "a time by its tag only": ("---\nx: !!timestamp no\nseed: scan\n---\n", "scan", 2),
    "a list as a key": ("---\nseed: scan\n? [a]\n: b\n---\n", "scan", 3),
    "nested too deeply": ("---\nseed: scan\nx: " + "[" * 1200 + "\n---\n", "scan", 2),
}


@pytest.mark.parametrize(("text", "seed", "line"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_front_matter(text: str, seed: str, line: int) -> None:
    """The front matter names the seed; damaged, it is a finding at its line and the claim still counts."""
    chapter = parse_chapter(text, "a.md")
    assert chapter.seed == seed
    found = [(finding.remark, finding.place.line) for finding in chapter.findings]
    assert found == ([(Remark.FRONT_MATTER_DAMAGED, line)] if line else [])


def test_a_field_written_twice_is_told() -> None:
    """Readers of YAML keep the last without a word; so does the claim, and the line of it is named."""
    chapter = parse_chapter("---\nseed: scan\nlecture: 1\nseed: other\n---\n", "a.md")
    (finding,) = chapter.findings
    assert chapter.seed == "other"
    assert str(finding).startswith("a.md:4: `seed:` stands here and on line 2; only this one counts; ")
    assert finding.remark is Remark.FRONT_MATTER_TWICE


def test_roles() -> None:
    """Editorial roles are counted with their lines, in items and directives too, but not in code."""
    text = (
        "One {gap}`margin`\ntwo мі{supplied}`ндеттерін` {unclear}`a|b`\\\n{corr}`c|d` {def}`x`\n\n"
        "- {gap}`page`\n\n`{gap}` ```{gap}`x` ```\n\n    {gap}`x`\n\n:::{note}\n{gap}`x`\n:::\n"
    )
    chapter = parse_chapter(text, "a.md")
    assert [(role.name, role.content, role.line) for role in chapter.roles] == [
        ("gap", "margin", 1),
        ("supplied", "ндеттерін", 2),
        ("unclear", "a|b", 2),
        ("corr", "c|d", 3),
        ("gap", "page", 5),
        ("gap", "x", 12),
    ]
    assert (chapter.count("gap"), chapter.count("corr")) == (3, 1)


def test_deep_nesting_ends() -> None:
    """A thousand directives inside each other are read as far as Sphinx could and no further."""
    depth = 200
    opening = "".join(":" * (depth - level + 3) + "{note}\n" for level in range(depth))
    chapter = parse_chapter(opening + "<!-- seed x 1 -->\nwords\n", "a.md")
    assert depth > DEEPEST
    assert chapter.notes == ()


def test_claimed_seeds(tmp_path: Path) -> None:
    """Every chapter's front matter and notes claim seeds, but not files in hidden or underscored folders."""
    (tmp_path / "lectures").mkdir()
    (tmp_path / "_build").mkdir()
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "lectures" / "a.md").write_text("---\nseed: a\n---\n<!-- seed b 1 -->\nwords\n", "utf-8")
    (tmp_path / "lectures" / "b.md").write_text(
        "---\nseed: [broken\n---\n<!-- seed dropped c 1: x -->\n", "utf-8"
    )
    (tmp_path / "_build" / "c.md").write_text("---\nseed: hidden\n---\n", "utf-8")
    assert claimed_seeds(tmp_path) == {"a", "b", "[broken", "c"}
    assert claimed_seeds(tmp_path / "missing") == frozenset()


def test_bytes_that_are_no_utf_8(tmp_path: Path) -> None:
    """Bad bytes are a finding at their line; the claim and the notes are read all the same."""
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf---\nseed: a\n---\n\n\xff\n\n<!-- seed 1 -->\nwords\n")
    (chapter,) = read_chapters(tmp_path)
    assert chapter.claims() == {"a"}
    assert [note.line for note in chapter.notes] == [7]
    (finding,) = chapter.findings
    assert (finding.remark, finding.place) == (Remark.CHAPTER_UNREADABLE, Place(str(path), 5))


def test_file_that_cannot_be_opened(tmp_path: Path) -> None:
    """A chapter that is gone or closed to us is a finding, not a traceback."""
    chapter = read_chapter(tmp_path / "gone.md")
    assert [finding.remark for finding in chapter.findings] == [Remark.CHAPTER_UNREADABLE]


MARKS = [
    "<!-- seed x 1 -->",
    "<!--",
    "-->",
    "- ",
    "> ",
    ":::{note}",
    ":::",
    "```",
    "---",
    "seed: ",
    "\n",
    "    ",
    "a",
]


@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=4), max_size=40).map("".join))
def test_any_text(text: str) -> None:
    """No text is too broken to be read, and every place lies in the file."""
    chapter = parse_chapter(text, "a.md")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    places = [finding.place.line for finding in chapter.findings if isinstance(finding, Finding)]
    assert all(0 < line <= lines for line in [*places, *(note.line for note in chapter.notes)])
    assert all(note.line < note.above <= lines for note in chapter.notes if note.above)
