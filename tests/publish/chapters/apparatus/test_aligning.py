"""Words of the scan and words of the chapter are paired: every word once, in order, like with like."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daris.publish.chapters.apparatus.aligning import Raw, align
from daris.publish.chapters.words import Piece, Word

CASES = Path(__file__).parents[3] / "cases" / "chapters" / "apparatus" / "alignment.txt"
ROLE = re.compile(r"\{(\w+)\}`([^`]*)`")


def cases() -> list[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """Read title, scan, chapter and differing pairs of each case."""
    found = []
    for part in CASES.read_text("utf-8").split("\n== ")[1:]:
        title, scan, chapter, *pairs = part.rstrip("\n").split("\n")
        told = (line.partition("=") for line in pairs if line)
        found.append((title, scan, chapter, tuple((raw.strip(), edited.strip()) for raw, _, edited in told)))
    return found


def words(markdown: str) -> tuple[Word, ...]:
    """Cut a line with editorial roles into words, as the tree of a chapter would be cut."""
    found: list[Word] = []
    for token in re.findall(r"(?:\{\w+\}`[^`]*`|\S)+", markdown):
        for part in re.split(r"(\{gap\}`[^`]*`)", token):
            pieces: list[Piece] = []
            for role, text, plain in re.findall(r"\{(\w+)\}`([^`]*)`|([^{]+)", part):
                shown, _, note = text.partition("|")
                pieces.append(Piece("" if role == "gap" else shown or plain, role, note))
            if pieces:
                found.append(Word(tuple(pieces)))
    return tuple(found)


def raw(scan: str) -> tuple[Raw, ...]:
    """Take all words of a scan for those of its first line."""
    return tuple(Raw(word, 1) for word in scan.split())


@pytest.mark.parametrize(
    ("scan", "chapter", "pairs"), [case[1:] for case in cases()], ids=[case[0] for case in cases()]
)
def test_cases(scan: str, chapter: str, pairs: tuple[tuple[str, str], ...]) -> None:
    """The pairs that differ are those of the case, in its order."""
    found = [
        (" ".join(word.text for word in pair.raw), " ".join(word.read for word in pair.words if word.read))
        for pair in align(raw(scan), words(chapter))
        if not pair.same
    ]
    assert tuple(found) == pairs


@given(
    st.lists(st.sampled_from(["а", "аб", "сөз", "зөс", "-", "тіл", "т", "і"]), max_size=14),
    st.lists(st.sampled_from(["а", "аб", "сөз", "тіл", "", "–", "cat"]), max_size=14),
)
def test_every_word_stands_in_exactly_one_pair(scan: list[str], chapter: list[str]) -> None:
    """Whatever the sides hold, nothing is lost, doubled or moved."""
    left = tuple(Raw(word, number) for number, word in enumerate(scan, 1))
    right = tuple(Word((Piece(word) if word else Piece("", "gap"),)) for word in chapter)
    pairs = align(left, right)
    assert tuple(word for pair in pairs for word in pair.raw) == left
    assert tuple(word for pair in pairs for word in pair.words) == right
    assert all(pair.raw or pair.words for pair in pairs)


@given(st.lists(st.text("абвгдеcat-", min_size=1), max_size=20))
def test_equal_sides_have_no_difference(found: list[str]) -> None:
    """A text against itself is all the same."""
    sides = tuple(Raw(word, 1) for word in found), tuple(Word((Piece(word),)) for word in found)
    assert all(pair.same for pair in align(*sides))


@pytest.mark.slow
@pytest.mark.parametrize("scan", ["а б в г д е ж з", "һ" * 40, "сөз"])
def test_hostile_length(scan: str) -> None:
    """Thousands of words that share nothing are paired in seconds, not in hours."""
    left = raw(f"{scan} " * (8_000 // len(scan.split())))
    right = tuple(Word((Piece(f"q{number % 7}"),)) for number in range(4_000))
    begin = process_time()
    pairs = align(left, right)
    assert process_time() - begin < 20
    assert sum(len(pair.raw) for pair in pairs) == len(left)
