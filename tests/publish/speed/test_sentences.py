"""What is called a sentence is what MyST makes one paragraph of, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import example, given, settings
from hypothesis import strategies as st
from myst_parser.parsers.docutils_ import Parser

from daris.publish.speed.sentences import KNOWN, PLAIN, is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS = "абвқһА1.2) -–—«»\"'()[]*_`#>+:=|~$\\{}<>&%!?,;…№/@^ \t\u00a0\u00adӘa0"


class Settings:
    """MyST's settings as far as sentences ask for them."""

    gfm_only = False
    html_meta: dict[str, str] = {}  # noqa: RUF012  # stands for a dataclass of MyST's

    def __init__(self, extensions: Iterable[str]) -> None:
        """Switch these extensions on."""
        self.enable_extensions = set(extensions)


class Env:
    """Sphinx's environment, as far as MyST adds to it."""

    def __init__(self, *extensions: str) -> None:
        """Switch these extensions on."""
        self.myst_config = Settings(extensions)


@settings(max_examples=400, deadline=None)
@given(st.text(LETTERS, max_size=30))
@example("1. тізім")
@example("1914) соғыс")
@example("а: б")
@example("сөз - сөз")
@example("(а)")
@example("www.example.org мен http://example.org")
@example("сөз ")
def test_a_sentence_is_one_paragraph_with_this_very_text(text: str) -> None:
    """Whatever a translator writes: what passes for plain is plain to MyST with every extension we know."""
    if not PLAIN.fullmatch(text):
        return
    extensions = sorted(KNOWN)
    options = {"myst_enable_extensions": extensions, "report_level": 5, "_disable_config": True}
    document = publish_doctree(text, parser=Parser(), settings_overrides=options)
    (paragraph,) = document.children
    (inside,) = paragraph.children
    assert isinstance(paragraph, nodes.paragraph)
    assert isinstance(inside, nodes.Text)
    assert (inside.astext(), paragraph.rawsource) == (text, text)


@pytest.mark.parametrize(
    "text",
    [
        "Мемлекеттің сыртқы саясаты (1914–1918 жж.) «жұмсақ күш» деп аталады; неге?",
        "Public diplomacy isn't propaganda: see p. 15, No. 2.",
        "«Дәйексөз» деді ол.",
    ],
)
def test_ordinary_sentences_take_the_short_way(text: str) -> None:
    """The pattern may not grow so careful that nothing is fast any more."""
    assert is_sentence(text, Env("deflist"))  # type: ignore[arg-type]  # stands for Sphinx's


@pytest.mark.parametrize("text", ["", "**қою**", "1. бір", "a_b", "x < y", "жол\nжол", " сөз", "{ref}`a`"])
def test_markup_takes_the_long_way(text: str) -> None:
    """Anything that MyST may look at is left to MyST."""
    assert not is_sentence(text, Env("deflist"))  # type: ignore[arg-type]  # stands for Sphinx's


def test_extensions_that_read_plain_words_turn_the_short_way_off() -> None:
    """With ``linkify`` an address is a link, with ``replacements`` three dots are one sign."""
    assert not is_sentence("Сөз.", Env("linkify"))  # type: ignore[arg-type]  # stands for Sphinx's
    assert not is_sentence("Сөз.", Env("replacements"))  # type: ignore[arg-type]  # stands for Sphinx's
