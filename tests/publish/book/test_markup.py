"""Values become Typst source and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daris.publish.book import markup


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a "b"', r'"a \"b\""'),
        ("back\\slash", r'"back\\slash"'),
        ("two\nlines\tand a tab", r'"two\nlines\tand a tab"'),
        ("carriage\r\nreturn", r'"carriage\nreturn"'),
        ("nul\0", '"nul\ufffd"'),
        ("#panic() $x$ [*]", '"#panic() $x$ [*]"'),
        ("ғылым", '"ғылым"'),
    ],
)
def test_text_is_a_literal(text: str, expected: str) -> None:
    """A reader of the source sees the very text between two quotation marks."""
    assert markup.string(text) == expected


@settings(deadline=None)
@given(st.text())
def test_no_text_closes_its_literal(text: str) -> None:
    """Whatever an author writes, the literal ends at its last character and stays on its line."""
    assert re.fullmatch(r'"(?:[^"\\\n\r\u2028\u2029]|\\["\\nt])*"', markup.string(text))


@pytest.mark.parametrize(
    ("value", "expected"), [(None, "none"), (True, "true"), (False, "false"), (12, "12"), ("x", '"x"')]
)
def test_arguments_are_literals(value: markup.Argument, expected: str) -> None:
    """Each kind of value is written as Typst writes it."""
    assert markup.argument(value) == expected


def test_a_call_is_written_with_hyphens() -> None:
    """Python's underscore in a name is Typst's hyphen."""
    assert markup.call("term-note", old_word="a", number=2) == '#daris-term-note(old-word: "a", number: 2)'


@pytest.mark.parametrize("name", ["", "Bold", "a b", "a(b", "a--b", "1a", "a\n"])
def test_a_name_is_a_plain_word(name: str) -> None:
    """A name that is more than a word is refused, for it would be code."""
    with pytest.raises(ValueError, match="cannot name"):
        markup.call(name)


def test_an_argument_is_a_plain_word() -> None:
    """The name of an argument is held to the same rule."""
    with pytest.raises(ValueError, match="cannot name"):
        markup.call("box", **{"a: panic(), b": "x"})
