"""Mutations of a sound translation are found, sound ones are not accused, and an exception can be noted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from daris.command.check import term_base
from daris.publish.catalogues.checking import check_catalogue, check_locale
from daris.publish.catalogues.terms import Term, TermBase, holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Write = Callable[..., Path]

ROOT: Final = Path(__file__).parents[3]
CASES: Final = ROOT / "tests" / "cases" / "catalogues" / "mutations.tsv"
BASE: Final = TermBase(
    (
        Term("Дипломатия", (("en", "diplomacy"),)),
        Term("Қоғамдық дипломатия", (("en", "public diplomacy"),)),
        Term("Жұмсақ күш", (("en", "soft power"),)),
    )
)


def _cases() -> Iterator[tuple[str, str, str]]:
    source = ""
    for line in CASES.read_text("utf-8").splitlines():
        code, tab, text = line.partition("\t")
        if tab and code == "source":
            source = text
        elif tab:
            yield code, source, text.replace("\\n", "\n")


ALL: Final = tuple(_cases())


@pytest.mark.parametrize(("code", "source", "target"), ALL)
def test_mutations(write: Write, code: str, source: str, target: str) -> None:
    """A sound translation gives no finding, a mutated one gives the code of its case."""
    path = write("index.po", (source, target))
    found = {finding.remark.code for finding in check_catalogue(path, "en", BASE)}
    assert found == set() if code == "sound" else code in found


def test_there_are_enough_mutations() -> None:
    """Sixty at least, of every kind that a page or a reader would suffer from."""
    mutations = [code for code, _, _ in ALL if code != "sound"]
    assert len(mutations) >= 60
    assert len(set(mutations)) >= 8


def test_the_catalogues_of_the_course_raise_no_alarm() -> None:
    """With the terms that its chapters define."""
    base = term_base(ROOT / "docs")
    assert base.terms
    assert check_locale(ROOT / "locale", base=base) == ()


def test_a_translator_can_note_an_exception(write: Write) -> None:
    """A comment above the entry names what is right as it is; other remarks still come."""
    path = write("index.po", ("1966 жыл.", "The sixties!"))
    text = path.read_text("utf-8")
    path.write_text(text.replace('msgid "1966', '# daris: allow catalogue-numbers\nmsgid "1966'), "utf-8")
    assert [finding.remark.code for finding in check_catalogue(path)] == ["catalogue-punctuation"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Дипломатияның тарихы", ["Дипломатия"]),
        ("ҚОҒАМДЫҚ ДИПЛОМАТИЯДА", ["Қоғамдық дипломатия"]),
        ("қоғамдық дипломатия – дипломатия", ["Қоғамдық дипломатия", "Дипломатия"]),
        ("жұмсақ күшті қолдану", ["Жұмсақ күш"]),
        ("дипломатиялық әрекет", []),
        ("дипломат", []),
        ("күш жұмсақ", []),
    ],
)
def test_terms_are_found_in_every_case_form(text: str, found: list[str]) -> None:
    """Inflected forms count, words made from a term do not, and the longest term wins."""
    assert [term.source for term in BASE.mentioned(text, translated_to="en")] == found


def test_equivalents_are_found_in_every_form() -> None:
    """Plural and possessive in English, cases and derivations in Kazakh."""
    assert holds("Public diplomacy's aims", ("public diplomacy",), "en")
    assert holds("of all diplomacies", ("diplomacy",), "en")
    assert not holds("diplomatic", ("diplomacy",), "en")
    assert holds("дипломатиялық", ("дипломатия",), "kk")
