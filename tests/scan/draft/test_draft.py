"""Promises of the room that writes drafts."""

from __future__ import annotations

from typing import Final

from hypothesis import given, settings
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
    Sentence,
)
from daris.scan.draft import draft
from reading_back import read_back

HERE: Final = (Lines(1, 1),)

MARKUP: Final = (
    *(
        "1960. жыл",
        "12) сөз",
        "- сөз",
        "+ сөз",
        "* сөз",
        "#",
        "# сөз",
        "$5 пен $10",
        "{{сөз}}",
        "*сөз*",
        "_сөз_",
    ),
    *(
        "сөз_сөз",
        "[1]",
        "[1, 15 б.]",
        "[1](x)",
        "[1]: x",
        "[^1]",
        "[^1]: x",
        "[сөз]",
        "![1](x)",
        "<b>",
        "<!-- x -->",
    ),
    *(
        "&amp;",
        "&#35;",
        "AT&T;",
        "\\",
        "\\*",
        "`сөз`",
        "```",
        ":::",
        ":::{note}",
        ": сөз",
        ":сөз: сөз",
        "~~",
        "~~сөз~~",
    ),
    *(
        "|a|b|",
        "|-|-|",
        "---",
        "- - -",
        "===",
        "= =",
        "%",
        "% сөз",
        "+++",
        "> сөз",
        "(сөз)=",
        "{gap}`x`",
        "{#x}",
    ),
    *(
        "http://a_b.kz/*x*?a=b&c;",
        "а@б.kz",
        "    төрт",
        "\tсөз",
        "сөз  ",
        "\n",
        "\x00",
        "\x0c",
        "\u2028",
        "«",
        "»",
        "$$",
    ),
    *(
        "\\begin{align}",
        "C#",
        "##",
        "сөз #",
        "'",
        '"',
        "...",
        "--",
        "(c)",
        "i. x",
        "a. x",
        "[ ] x",
        "^",
        "^[x]",
        "]",
    ),
    *(
        "{",
        "}",
        "!",
        "=",
        "==",
        "-",
        "+",
        "*",
        "_",
        "$",
        "~",
        ".",
        ")",
        ":",
        ";",
        ">",
        "<",
        "&",
        "1",
        "2.",
        "3)",
        " ",
    ),
)


def letters(texts: list[str]) -> list[str]:
    """Return texts without what nobody sees: white space and control characters."""
    clean = ("".join(sign for sign in text if sign.isprintable() and not sign.isspace()) for text in texts)
    return [text for text in clean if text]


texts = (
    st.lists(st.sampled_from(MARKUP) | st.text(max_size=4), min_size=1, max_size=6)
    .map("".join)
    .filter(lambda text: letters([text]) != [])
)
languages = st.sampled_from(("kk", "en", "ru", "de"))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Draw a run of any kind, with hostile words."""
    certainty = draw(st.sampled_from((*[Certainty.PLAIN] * 3, Certainty.UNCLEAR, Certainty.GAP)))
    return Run(draw(texts), certainty, draw(languages), draw(texts))


sentences = st.lists(runs(), min_size=1, max_size=4).map(tuple)
paragraphs = st.builds(
    Paragraph, st.lists(sentences, min_size=1, max_size=3).map(tuple), st.just(HERE), languages
)
blocks = st.one_of(
    paragraphs,
    st.builds(Heading, st.integers(1, 3), sentences, st.just(HERE)),
    st.builds(
        Items,
        st.lists(paragraphs, min_size=1, max_size=3).map(tuple),
        st.just(HERE),
        st.none() | st.integers(1, 99),
    ),
    st.builds(Quotation, paragraphs, texts, st.just(HERE), *[texts | st.just("")] * 4),
    st.builds(
        Definition, texts, sentences, sentences, st.just(HERE), languages, st.just("") | texts.map(str.strip)
    ),
    st.builds(Dropped, texts, st.just(HERE)),
)


def said(sentence: Sentence) -> str:
    """Return what a reader of the page sees of a sentence."""
    return "".join("[…]" if run.certainty is Certainty.GAP else run.text for run in sentence)


def printed(sentence: Sentence) -> str:
    """Return the characters of a sentence, and for a gap its reason."""
    return "".join(run.text for run in sentence)


def shown(block: Block) -> list[str]:
    """Return what a reader of the page sees of a block."""
    match block:
        case Heading():
            return [said(block.runs)]
        case Paragraph():
            return [" ".join(map(said, block.sentences))]
        case Items():
            marks = [
                f"{block.start + index} " if block.start is not None else ""
                for index in range(len(block.items))
            ]
            return [mark + shown(item)[0] for mark, item in zip(marks, block.items, strict=True)]
        case Quotation():
            known = (block.role, block.work, block.year, block.source)
            return [f"{block.speaker} {' '.join(known)} says {shown(block.body)[0]}"]
        case Definition():
            told = words(block.term) + words(block.equivalent) + words(printed(block.meaning))
            whole = block.meaning and told == words(printed(block.sentence))
            head = f"{block.term} | {block.equivalent}" if letters([block.equivalent]) else block.term
            return [f"{head} = {said(block.meaning if whole else block.sentence)}"]
        case Dropped():
            return []


def words(text: str) -> list[str]:
    """Return the words of a text without its signs."""
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


@settings(max_examples=80, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4).map(tuple))
def test_parsing_a_draft_gives_the_text_back(found: tuple[Block, ...]) -> None:
    """Whatever the words look like, MyST finds no markup in a draft but ours, and every sign of the text."""
    lecture = Lecture("seed", "Тақырып", (Heading(1, (Run("Тақырып"),), HERE), *found))
    expected = [text for block in lecture.blocks for text in shown(block)]
    assert letters(list(read_back(draft(lecture).markdown))) == letters(expected)
