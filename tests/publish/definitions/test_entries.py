"""The lines of a ``{definitions}`` directive become entries, and troubles where they are damaged."""

from __future__ import annotations

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from daris.model.finding import Remark
from daris.publish.definitions.entries import Entry, Trouble, read_entries

FIRST = 10


def _read(text: str) -> tuple[list[Entry], list[Trouble]]:
    return read_entries(dedent(text).strip("\n").split("\n"), FIRST)


def _summary(text: str) -> list[tuple[str, int, list[tuple[int, str]]]]:
    entries, troubles = _read(text)
    assert troubles == []
    return [
        (entry.headline.term, entry.line, [(sense.line, sense.markdown) for sense in entry.senses])
        for entry in entries
    ]


def test_blank_lines_between_entries_and_before_meanings_are_optional() -> None:
    """The two ways of writing give the same entries, each with its own true lines."""
    dense = "Елші | envoy\n: бірінші\nКонсул | consul\n: екінші"
    airy = "Елші | envoy\n\n: бірінші\n\nКонсул | consul\n\n: екінші"
    assert _summary(dense) == [("Елші", 10, [(11, "бірінші")]), ("Консул", 12, [(13, "екінші")])]
    assert _summary(airy) == [("Елші", 10, [(12, "бірінші")]), ("Консул", 14, [(16, "екінші")])]


def test_a_meaning_may_be_indented_instead_of_marked() -> None:
    """Whoever knows reStructuredText writes a meaning by indentation alone."""
    assert _summary("Елші\n    бірінші жол\n    екінші жол") == [
        ("Елші", 10, [(11, "бірінші жол\nекінші жол")])
    ]


def test_a_meaning_goes_on_in_the_next_line_and_the_next_paragraph() -> None:
    """Lines keep their distance, so that every message knows its line; the margin is no border."""
    text = """
        Елші | envoy
        : Бірінші сөйлем.
        Екінші сөйлем.

          Екінші абзац.
        : екінші мағына
        """
    assert _summary(text) == [
        ("Елші", 10, [(11, "Бірінші сөйлем.\nЕкінші сөйлем.\n\nЕкінші абзац."), (15, "екінші мағына")])
    ]


def test_terms_without_equivalents_may_follow_each_other_without_a_blank_line() -> None:
    """A line that is no sentence and stands above a meaning begins the next definition."""
    assert [term for term, _, _ in _summary("Елші\n: бірінші\nКонсул\n: екінші")] == ["Елші", "Консул"]


def test_comments_stay_with_what_stands_below_them() -> None:
    """A comment belongs to the entry, the meaning or the paragraph under it, else to the last entry."""
    text = """
        % seed 1
        Елші | envoy
        % seed 2
        : бірінші
          % seed 3
          жалғасы

        % seed 4
        : екінші

        % seed 5
        """
    (entry,), troubles = _read(text)
    assert troubles == []
    assert [comment.text for comment in entry.comments] == ["seed 1"]
    assert [[comment.text for comment in sense.comments] for sense in entry.senses] == [
        ["seed 2"],
        ["seed 4"],
    ]
    assert entry.senses[0].markdown == "бірінші\n% seed 3\nжалғасы"
    assert [(comment.line, comment.text) for comment in entry.trailing] == [(20, "seed 5")]


def test_fields_are_told_from_meanings() -> None:
    """``:syn: x`` is a field, ``: x`` a meaning; an empty field says nothing."""
    (entry,), troubles = _read("Елші\n  :syn: өкіл\n:cite: [1]\n  :abbr:\n  :lang: en\n: мағына")
    assert troubles == []
    assert [(field.line, field.name, field.value) for field in entry.fields] == [
        (11, "synonym", "өкіл"),
        (12, "citation", "[1]"),
        (14, "language", "en"),
    ]


def test_damage_is_named_with_its_line_and_the_rest_is_still_read() -> None:
    """An unknown field, a bad language, lines above the first term, a missing term, a missing meaning."""
    text = """
        :syn: ерте
        : ерте мағына
        Елші
          :sny: өкіл
          :lang: қазақша
        : мағына
        | envoy
        : мағына
        Консул | consul
        """
    entries, troubles = _read(text)
    assert [entry.headline.term for entry in entries] == ["Елші", "", "Консул"]
    assert [(trouble.remark, trouble.line) for trouble in troubles] == [
        (Remark.DEFINITION_INCOMPLETE, 10),
        (Remark.DEFINITION_INCOMPLETE, 11),
        (Remark.DEFINITION_FIELD_UNKNOWN, 13),
        (Remark.LANGUAGE_UNKNOWN, 14),
        (Remark.DEFINITION_INCOMPLETE, 16),
        (Remark.DEFINITION_INCOMPLETE, 18),
    ]
    assert all(trouble.fact and trouble.hint for trouble in troubles)


@given(st.lists(st.text(alphabet=" :|%{}#абвab.", max_size=12), max_size=12))
def test_no_word_of_a_block_is_lost(lines: list[str]) -> None:
    """Whatever is written, each line with words is in an entry, or a trouble names its line."""
    entries, troubles = read_entries(lines, FIRST)
    named = {trouble.line for trouble in troubles}
    kept = {entry.line for entry in entries}
    for entry in entries:
        kept |= {comment.line for comment in (*entry.comments, *entry.trailing)}
        kept |= {field.line for field in entry.fields}
        for sense in entry.senses:
            kept |= {comment.line for comment in sense.comments}
            kept |= {sense.line + offset for offset, text in enumerate(sense.lines) if text.strip()}
    for number, line in enumerate(lines, start=FIRST):
        # A block of comments alone holds no entry to keep them: the directive warns that it is empty.
        if any(letter.isalpha() for letter in line) and (entries or not line.lstrip().startswith("%")):
            assert number in kept | named, (number, line)
