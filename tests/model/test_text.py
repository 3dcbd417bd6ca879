"""A Text can be replayed from its seed, and every stretch of it traced back."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from daris.model.seed import Seed, Span
from daris.model.text import Edit, Mark, MarkKind, Pass, Text

LINES = st.lists(st.text(alphabet="аәбв г", max_size=12), min_size=1, max_size=3)


def text_of(*lines: str) -> Text:
    """Make a text of lines that nobody touched."""
    return Text.of(Seed("case", "", "utf-8", lines))


@st.composite
def edits_of(draw: st.DrawFn, line: str, number: int) -> list[Edit]:
    """Draw edits of one line that do not overlap."""
    cuts = sorted(
        draw(st.lists(st.integers(0, len(line)), max_size=6).filter(lambda cuts: len(cuts) % 2 == 0))
    )
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return [Edit(number, start, end, draw(st.text(alphabet="xyz", max_size=3))) for start, end in pairs]


@st.composite
def histories(draw: st.DrawFn) -> Text:
    """Draw a text after a few passes."""
    text = text_of(*draw(LINES))
    for rule in range(draw(st.integers(0, 3))):
        edits = [edit for number, line in enumerate(text.lines, 1) for edit in draw(edits_of(line, number))]
        text = text.then(Pass(str(rule), tuple(edits)))
    return text


@given(histories())
def test_replay_gives_the_same_text(text: Text) -> None:
    """A seed and its passes are the whole truth about a text."""
    assert Text.replay(text.seed, text.passes) == text


@given(histories())
def test_number_of_lines_stays(text: Text) -> None:
    """No pass joins or splits lines."""
    assert len(text.lines) == len(text.seed.lines)


@st.composite
def nested(draw: st.DrawFn) -> tuple[Text, int, tuple[int, ...]]:
    """Draw a text, one of its lines, and the borders of a stretch of some characters within another."""
    text = draw(histories())
    number = draw(st.integers(1, len(text.lines)))
    borders = st.integers(0, len(text.lines[number - 1]))
    return text, number, tuple(sorted(draw(st.tuples(borders, borders, borders, borders))))


def twice(first: tuple[Edit, ...], second: tuple[Edit, ...]) -> Text:
    """Return the text that two passes make of one letter."""
    return text_of("a").then(Pass("one", first)).then(Pass("two", second))


REPLACED = (Edit(1, 0, 0, "x"), Edit(1, 0, 1, ""))
"""A letter is replaced in two edits: one inserts, one deletes."""


@given(nested())
@example((twice(REPLACED, (Edit(1, 1, 1, "x"),)), 1, (0, 1, 2, 2)))
@example((twice(REPLACED, (Edit(1, 0, 0, ""), Edit(1, 1, 1, "x"))), 1, (0, 1, 2, 2)))
@example((twice((Edit(1, 0, 0, ""), *REPLACED), (Edit(1, 1, 1, ""), Edit(1, 1, 1, "xy"))), 1, (0, 1, 2, 3)))
def test_origin_lies_in_the_seed_and_grows_with_the_stretch(
    case: tuple[Text, int, tuple[int, int, int, int]],
) -> None:
    """Some characters within others come from a stretch within the others', however often edits met there."""
    text, number, (outer_start, start, end, outer_end) = case
    assume(start < end)
    inner, outer = text.origin(number, start, end), text.origin(number, outer_start, outer_end)
    assert inner.line == outer.line == number
    assert 0 <= outer.start <= inner.start <= inner.end <= outer.end <= len(text.seed.line(number))


@given(LINES, st.data())
def test_untouched_characters_are_found_again(lines: list[str], data: st.DataObject) -> None:
    """A character that no edit touched maps back to itself."""
    text = text_of(*lines)
    edits = [edit for number, line in enumerate(lines, 1) for edit in data.draw(edits_of(line, number))]
    after = text.then(Pass("case", tuple(edits)))
    for number, line in enumerate(after.lines, 1):
        for column, character in enumerate(line):
            if character not in "xyz":
                span = after.origin(number, column, column + 1)
                assert lines[number - 1][span.start : span.end] == character


@pytest.mark.parametrize(
    ("edits", "expected", "back"),
    [
        ([Edit(1, 2, 5, "X")], "abXf", (2, 5)),
        ([Edit(1, 0, 0, "XY")], "XYabcdef", (0, 0)),
        ([Edit(1, 2, 3, "")], "abdef", (3, 4)),
        ([Edit(1, 2, 3, "CC"), Edit(1, 0, 1, "A")], "AbCCdef", (2, 3)),
    ],
    ids=["replaced", "inserted", "deleted", "in any order"],
)
def test_edits_are_applied_and_traced(edits: list[Edit], expected: str, back: tuple[int, int]) -> None:
    """What stands third in the edited line comes from the place the case names."""
    text = text_of("abcdef").then(Pass("case", tuple(edits)))
    column = 0 if expected.startswith("XY") else 2
    assert text.lines == (expected,)
    assert text.origin(1, column, column + 1) == Span(1, *back)


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(1, 0, 3, ""), Edit(1, 2, 4, "")),
        (Edit(1, 5, 7, ""),),
        (Edit(1, 3, 2, ""),),
        (Edit(1, -1, 2, ""),),
    ],
    ids=["overlap", "beyond the end", "backwards", "before the start"],
)
def test_impossible_edits_are_refused(edits: tuple[Edit, ...]) -> None:
    """Edits that overlap or leave their line are a programmer's mistake."""
    with pytest.raises(ValueError, match="overlaps another or leaves its line"):
        text_of("abcdef").then(Pass("case", edits))


def test_marks_travel_with_their_words() -> None:
    """A mark set by one pass covers the same words after the next."""
    text = text_of("бір екі үш").then(Pass("one", marks=(Mark(1, 4, 7, MarkKind.UNCLEAR, "ек"),)))
    after = text.then(Pass("two", (Edit(1, 0, 3, "бірінші"), Edit(1, 8, 10, ""))))
    (mark,) = after.marks
    assert after.lines[0][mark.start : mark.end] == "екі"


def test_empty_mark_stays_where_text_was_lost() -> None:
    """A gap without characters at the end of a line is still at its end when the line grew."""
    text = text_of("бір").then(Pass("one", marks=(Mark(1, 3, 3, MarkKind.GAP, "margin"),)))
    after = text.then(Pass("two", (Edit(1, 0, 1, "ббб"),)))
    assert [(mark.start, mark.end) for mark in after.marks] == [(5, 5)]


def test_lineage_names_the_edits_inside_a_stretch() -> None:
    """The edits of a word are found by its place after them, the last pass first."""
    text = text_of("ab cd").then(Pass("one", (Edit(1, 3, 4, "CC"),))).then(Pass("two", (Edit(1, 0, 1, "A"),)))
    steps = text.lineage()[1]
    assert [step.within(3, 6) for step in steps] == [(), (Edit(1, 3, 4, "CC"),)]
