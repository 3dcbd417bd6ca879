"""References as a student puts them under an essay, in both editions."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from daris.publish.reading.citing import Cited, apa, authors_in, bibtex, gost, year_in
from daris.publish.reading.tools import words_in

ADDRESS: Final = "https://example.org/kk/lectures/02.html#seed-33-35"
KAZAKH: Final = Cited(
    ("Нұрланова А. Б.", "Сәтбаев Қ."), "Мәдени дипломатия", "Дипломатия", "2026", "kk", "lectures/02"
)
ENGLISH: Final = Cited(("Daris",), "What is R&D?", "Diplomacy", "2026", "en", "lectures/02")


def _online(cited: Cited, day: str) -> Cited:
    return replace(cited, address=ADDRESS, day=day)


@pytest.mark.parametrize(
    ("cited", "reference"),
    [
        (
            _online(KAZAKH, "25.11.2026"),
            (
                "Нұрланова А. Б., Сәтбаев Қ. Мәдени дипломатия [Электрондық ресурс] // Дипломатия. 2026."
                f" URL: {ADDRESS} (қаралған күні: 25.11.2026)."
            ),
        ),
        (
            _online(ENGLISH, "25.11.2026"),
            (
                "Daris. What is R&D? [Electronic resource] // Diplomacy. 2026."
                f" URL: {ADDRESS} (accessed: 25.11.2026)."
            ),
        ),
        (ENGLISH, "Daris. What is R&D? [Electronic resource] // Diplomacy. 2026."),
        (replace(ENGLISH, authors=(), year="", course="What is R&D?"), "What is R&D? [Electronic resource]."),
    ],
)
def test_gost(cited: Cited, reference: str) -> None:
    """By GOST R 7.0.5-2008: kind of source in brackets, the course after two strokes, the day."""
    assert gost(cited, words_in(cited.language)) == reference


@pytest.mark.parametrize(
    ("cited", "reference"),
    [
        (
            _online(KAZAKH, ""),
            f"Нұрланова, А. Б., & Сәтбаев, Қ. (2026). Мәдени дипломатия. Дипломатия. {ADDRESS}",
        ),
        (_online(ENGLISH, ""), f"Daris. (2026). What is R&D? Diplomacy. {ADDRESS}"),
        (replace(ENGLISH, authors=(), year=""), "What is R&D? (n.d.). Diplomacy."),
        (replace(KAZAKH, authors=(), year=""), "Мәдени дипломатия. (жылы көрсетілмеген). Дипломатия."),
        (replace(ENGLISH, course="Daris"), "Daris. (2026). What is R&D?"),
    ],
)
def test_apa(cited: Cited, reference: str) -> None:
    """By APA 7: a person by family name and initials, no full stop after the address."""
    assert apa(cited, words_in(cited.language)) == reference


def test_bibtex() -> None:
    """A person can be sorted by family name, an institute is kept whole, signs of TeX are escaped."""
    assert bibtex(_online(KAZAKH, "2026-11-25"), {}) == (
        "@misc{kk2026-02,\n"
        "  author = {Нұрланова, А. Б. and Сәтбаев, Қ.},\n"
        "  title = {{Мәдени дипломатия}},\n"
        "  howpublished = {Дипломатия},\n"
        "  year = {2026},\n"
        "  language = {kk},\n"
        f"  url = {{{ADDRESS}}},\n"
        "  urldate = {2026-11-25},\n"
        "}"
    )
    assert bibtex(ENGLISH, {}) == (
        "@misc{en2026-02,\n"
        "  author = {{Daris}},\n"
        "  title = {{What is R\\&D?}},\n"
        "  howpublished = {Diplomacy},\n"
        "  year = {2026},\n"
        "  language = {en},\n"
        "}"
    )
    (key, *_) = bibtex(replace(KAZAKH, name="lectures/бірінші"), {}).partition(",")
    assert key.isascii()


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("Нұрланова А. Б.; Daris, Inc.", ("Нұрланова А. Б.", "Daris, Inc.")),
        ("Author name not set", ()),
        ("", ()),
    ],
)
def test_authors(said: str, authors: tuple[str, ...]) -> None:
    """Authors are divided by semicolons; what Sphinx puts where there is none is no name."""
    assert authors_in(said) == authors


@pytest.mark.parametrize(("line", "year"), [("2024–2026, Daris", "2026"), ("Daris", ""), ("", "")])
def test_year(line: str, year: str) -> None:
    """The last year of the line of copyright is that of the text."""
    assert year_in(line) == year
