"""What Sphinx and a site make of words."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from py_mini_racer import MiniRacer

from daris.lang.kazakh_words import ranks
from daris.publish.search.language import SearchKazakh, stemmer_script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CASES = Path(__file__).parents[2] / "cases" / "search" / "same-stem.txt"
WHOLE_LIST = Path(__file__).parents[3].parent / "shared" / "data" / "kk-words-tesseract.txt.xz"
LINES = [line for line in CASES.read_text("utf-8").splitlines() if not line.startswith("#")]
KAZAKH = SearchKazakh({})


@pytest.fixture(scope="module")
def script() -> Iterator[MiniRacer]:
    """Run the script of a site in V8, as Chromium does."""
    engine = MiniRacer()
    engine.eval(stemmer_script())
    engine.eval("var one = new Stemmer(); var stems = (words) => words.map((word) => one.stemWord(word))")
    engine.eval("var near = (stems, word) => one.nearest(new Set(stems), word)")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def script_stems(script: MiniRacer) -> Callable[[Iterable[str]], list[str]]:
    """Return what the script of a site makes of words."""
    return lambda words: list(script.call("stems", list(words)))


@pytest.mark.parametrize("line", LINES)
def test_forms_and_spellings_of_a_word_are_one(line: str) -> None:
    """All words of a line have one stem, in composed and in decomposed letters."""
    words = line.replace("~", "\u00ad").split()
    stems = {KAZAKH.stem(normalize(form, word)) for word in words for form in ("NFC", "NFD")}
    assert len(stems) == 1


def test_script_and_python_agree(script_stems: Callable[[Iterable[str]], list[str]]) -> None:
    """On a sample of the project's word list, and on odd words, both find the same stem."""
    odd = [
        "",
        "İstanbul",
        "ISTANBUL",
        "ıssız",
        "тiл",
        "Җ",
        "ß",
        "ǅ",
        "ﬁ",
        "a1",
        "қ1",
        "й",
        "и\u0306",
        "\U0001d49c",
        "\u0345",
    ]
    words = [*list(ranks())[::20], *odd, *(word.upper() for word in odd)]
    differ = [
        pair for pair in zip(map(KAZAKH.stem, words), script_stems(words), strict=True) if len(set(pair)) > 1
    ]
    assert differ == []


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("елең", ["олен"]),  # misread өлең
        ("өкілетті", ["окил"]),
        ("дипломатя", ["дипломат"]),
        ("оқ", []),
        ("жексез", []),
    ],
)
def test_the_closest_stems_stand_in_for_one_that_no_page_has(
    script: MiniRacer, word: str, near: list[str]
) -> None:
    """The word with ө for е or е for ө, else what begins alike with the fewest letters left over."""
    stems = ["олен", "окил", "окилдик", "дипломат", "дипломатия", "кол"]
    assert list(script.call("near", stems, word)) == near


def test_short_stems_keep_their_vowels() -> None:
    """Of кел, ел and ет no search makes көл, өл and өт, of which each is a word of its own."""
    assert [KAZAKH.stem(word) for word in ("кел", "ел", "ет")] == ["кел", "ел", "ет"]
    assert [KAZAKH.stem(word) for word in ("көл", "өл", "өт")] == ["кол", "ол", "от"]


@pytest.mark.slow
@pytest.mark.skipif(
    not WHOLE_LIST.exists(), reason="the list with the noise of a crawl lies outside the project"
)
def test_script_and_python_agree_on_noise(script_stems: Callable[[Iterable[str]], list[str]]) -> None:
    """On the raw list of the recogniser, with its capitals, Latin words and rubbish, they agree too."""
    words = lzma.decompress(WHOLE_LIST.read_bytes()).decode().split("\n")
    differ = [
        pair for pair in zip(map(KAZAKH.stem, words), script_stems(words), strict=True) if len(set(pair)) > 1
    ]
    assert differ == []
