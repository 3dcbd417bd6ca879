"""Lines typed in a test become a Text, and blocks become what a test can compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.model.lecture import Certainty, Paragraph
from daris.model.seed import Seed
from daris.model.text import Pass, Text

if TYPE_CHECKING:
    from daris.model.lecture import Lines, Sentence
    from daris.model.text import Mark


def text_of(*lines: str, marks: tuple[Mark, ...] = ()) -> Text:
    """Return a Text that no rule has touched but for the marks given."""
    text = Text.of(Seed("seed", "0" * 64, "utf-8", lines))
    return text.then(Pass("marks", marks=marks)) if marks else text


def said(sentence: Sentence) -> str:
    """Return the words of a sentence; a gap is […], a doubtful word word(?)."""
    signs = {Certainty.GAP: "[…]", Certainty.PLAIN: "{}", Certainty.UNCLEAR: "{}(?)"}
    return "".join(signs[run.certainty].format(run.text) for run in sentence)


def told(paragraph: object) -> list[str]:
    """Return the sentences of what must be a paragraph."""
    assert isinstance(paragraph, Paragraph), paragraph
    return list(map(said, paragraph.sentences))


def numbers(lines: tuple[Lines, ...]) -> str:
    """Return line numbers as a note has them."""
    return ", ".join(map(str, lines))
