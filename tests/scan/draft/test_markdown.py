"""Promises about what a lecturer finds in a draft: few backslashes, plain roles, safe front matter."""

from __future__ import annotations

from typing import Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from daris.model.lecture import (
    Block,
    Certainty,
    Definition,
    Dropped,
    Heading,
    Items,
    Lecture,
    Lines,
    Paragraph,
    Quotation,
    Run,
)
from daris.scan.draft import draft

HERE: Final = (Lines(3, 5), Lines(7, 7))


def written(*blocks: Block) -> str:
    """Return the draft of blocks below its front matter and title."""
    head = Heading(1, (Run("Нота"),), HERE)
    return draft(Lecture("seed", "Нота", (head, *blocks))).markdown.split("# Нота\n\n")[1].rstrip("\n")


def paragraph(*runs: Run, language: str = "kk") -> Paragraph:
    """Return a paragraph of one sentence."""
    return Paragraph((runs,), HERE, language)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Бұл белгілі [1, 15 б.].", "Бұл белгілі [1, 15 б.]."),
        ("сілтеме [1](x) пен [сөз]", r"сілтеме \[1\](x) пен \[сөз\]"),
        ("1960. жыл", r"1960\. жыл"),
        ("жыл 1960. Ол", "жыл 1960. Ол"),
        ("12) сөз", r"12\) сөз"),
        ("- сөз", r"\- сөз"),
        ("-5 градус", "-5 градус"),
        ("әлеуметтік-мәдени", "әлеуметтік-мәдени"),
        ("$5 пен $10", r"\$5 пен \$10"),
        ("2 * 3 = 6", "2 * 3 = 6"),
        ("*сөз*", r"\*сөз\*"),
        ("file_name_1 _x", r"file_name_1 \_x"),
        ("{{x}}", r"\{\{x\}\}"),
        ("# сөз, C#", r"\# сөз, C#"),
        ("AT&T &amp; &x", r"AT&T \&amp; &x"),
        ("a < b > c", r"a \< b > c"),
        ("~ ~~", r"~ \~\~"),
        ("    төрт  бос", "төрт бос"),
        ("(сөз)= ", r"\(сөз)="),
        ("(сөз) = x", "(сөз) = x"),
        ("::: x", r"\::: x"),
        ("https://a.kz/b?c=1&d=2", "https://a.kz/b?c=1&d=2"),
        (r"\мерикандық", r"\\мерикандық"),
    ],
)
def test_only_what_would_be_markup_gets_a_backslash(text: str, markdown: str) -> None:
    """A translator sees the same line in the catalogue, so it stays as plain as it can."""
    assert written(paragraph(Run(text))) == f"<!-- seed 3-5, 7 -->\n{markdown}"


@pytest.mark.parametrize(
    ("run", "markdown"),
    [
        (Run("margin", Certainty.GAP), "{gap}`margin`"),
        (Run(" `` ", Certainty.GAP), "{gap}`lost`"),
        (Run("бүл", Certainty.UNCLEAR, note="бұл|бөл"), "{unclear}`бүл|бұл|бөл`"),
        (Run("бүл", Certainty.UNCLEAR, note="|б`л"), "{unclear}`бүл`"),
        (Run(" бүл ", Certainty.UNCLEAR), "{unclear}`бүл`"),
        (Run("а|б`", Certainty.UNCLEAR, note="в"), r"{unclear}`а`\|{unclear}`б`" + r"\`"),
        (Run("the [1] of *x*", language="en"), r"{lang-en}`the [1] of \*x\*`"),
        (Run("das Wort", language="de"), "das Wort"),
    ],
)
def test_doubt_loss_and_language_are_roles(run: Run, markdown: str) -> None:
    """What a role cannot hold stands beside it."""
    assert written(paragraph(run)) == f"<!-- seed 3-5, 7 -->\n{markdown}"


def test_a_citation_before_a_role_is_no_span_with_attributes() -> None:
    """``[1]{gap}`` would be read as one."""
    shown = written(paragraph(Run("сөз [1]"), Run("margin", Certainty.GAP)))
    assert shown.endswith(r"сөз \[1]{gap}`margin`")


def test_each_block_has_the_form_that_the_map_promises() -> None:
    """Paragraphs of another language, quotations, lists, definitions and dropped lines."""
    english = paragraph(Run("The note.", language="en"), language="en")
    assert written(english) == "<!-- seed 3-5, 7 -->\n:::{passage} en\nThe note.\n:::"
    assert written(Quotation(english, "Болат", HERE)).splitlines()[1:] == [
        ":::{quotation} Болат",
        ":lang: en",
        "",
        "The note.",
        ":::",
    ]
    two = Paragraph(((Run("Бір."),), (Run("2. Екі."),)), HERE)
    assert written(Items((two, english), HERE, 9)).splitlines()[1:] == [
        "9. Бір.",
        r"   2\. Екі.",
        "10. {lang-en}`The note.`",
    ]
    assert written(Items((english,), HERE)).splitlines()[1:] == [":::{passage} en", "- The note.", ":::"]
    assert written(Dropped("no --> words", HERE)) == "<!-- seed dropped 3-5, 7: no - - words -->"
    assert written(Dropped(">", HERE)) == "<!-- seed dropped 3-5, 7: no reason given -->"
    assert written(Heading(2, (Run("C #"),), HERE)).endswith("## C \\#")


def test_a_definition_shows_its_meaning_if_that_is_all_there_is() -> None:
    """Else it shows the whole sentence: no word of the author's is lost."""
    bare = Definition("Нота", (Run("ресми құжат."),), (Run("Нота – ресми құжат."),), HERE)
    assert written(bare).splitlines()[1:] == [":::{definitions}", "Нота", ": ресми құжат.", ":::"]
    full = Definition("Нота", (Run("ресми құжат."),), (Run("Нота дегеніміз – ресми құжат."),), HERE)
    assert written(full).splitlines()[3] == ": Нота дегеніміз – ресми құжат."
    empty = Definition("Нота", (), (Run("Нота"),), HERE)
    assert written(empty).splitlines()[3] == ": Нота"


def test_a_title_that_the_machine_made_has_no_note() -> None:
    """Nobody takes it for a line of the scan; dropped lines before a real heading do not hide it."""
    made = draft(Lecture("seed", "Елші келді…", (paragraph(Run("Елші келді.")),)))
    assert made.markdown.startswith("---\nseed: seed\n---\n\n# Елші келді…\n\n<!-- seed 3-5, 7 -->\n")
    lecture = Lecture("seed", "Нота", (Dropped("no words", HERE), Heading(1, (Run("Нота"),), HERE)))
    assert draft(lecture).markdown.count("# Нота") == 1
    assert "# seed\n" in draft(Lecture("seed", " ", ())).markdown


@pytest.mark.parametrize(
    ("title", "number", "name"),
    [
        ("Дипломатия ұғымы", 0, "diplomatia-ugymy"),
        ("Нота", 3, "03-nota"),
        ("…", 0, "seed-1"),
        ("日", 12, "12-seed-1"),
    ],
)
def test_a_file_is_named_after_its_lecture(title: str, number: int, name: str) -> None:
    """In plain Latin letters, which every system and every address takes."""
    assert draft(Lecture("Seed 1", title, (), number)).name == name


def test_a_lecture_that_nothing_names_is_called_lecture() -> None:
    """A file must have a name."""
    assert draft(Lecture("…", "…", ())).name == "lecture"


@given(
    st.sampled_from(
        ("000_618", "1e5", "yes", "2026-11-24", "0x1f", "12:30", "null", "a: b", "a#b", "'", ".5")
    )
    | st.text(min_size=1)
)
def test_front_matter_names_any_seed(name: str) -> None:
    """YAML reads the very name back, never a number, a date or a truth."""
    front = draft(Lecture(name, "Нота", ())).markdown.split("---\n")[1]
    assert yaml.safe_load(front) == {"seed": name}
