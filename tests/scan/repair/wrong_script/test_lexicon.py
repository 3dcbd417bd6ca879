"""English words cost what their neighbours make of them."""

from __future__ import annotations

import numpy as np
import pytest

from daris.scan.repair.wrong_script.automaton import CODE, ROOT, encode, grow
from daris.scan.repair.wrong_script.lexicon import Lexicon, english


def numbers(*words: str) -> list[int]:
    """Return the numbers of words."""
    return [english().words.index(word) for word in words]


def followed(lexicon: Lexicon, *words: str) -> tuple[list[float], int]:
    """Return what each word costs beyond itself after those before it, and the history of the last."""
    history, extras = lexicon.special("stop"), []
    for number in numbers(*words):
        extra, after = lexicon.follow(np.array([history]), np.array([number]))
        extras.append(float(extra[0]))
        history = int(after[0])
    return extras, history


def test_what_usually_follows_is_cheaper() -> None:
    """A word costs less behind the words that it is usually behind."""
    (*_, states), _ = followed(english(), "united", "states")
    (*_, table), _ = followed(english(), "united", "table")
    assert states < -3 < 0 <= table


def test_two_words_tell_more_than_one() -> None:
    """Of two words that follow one alike, the one that follows both is cheaper."""
    (*_, after_two), _ = followed(english(), "as", "well", "as")
    (*_, after_one), _ = followed(english(), "very", "well", "as")
    assert after_two < after_one


def test_a_history_remembers_its_last_word() -> None:
    """Whatever history two words make, the second of them is the word before the next."""
    lexicon = english()
    _, history = followed(lexicon, "of", "the")
    assert history >= lexicon.stride
    assert lexicon.words[lexicon.last[history]] == "the"


def test_numbers_have_neighbours() -> None:
    """A number is cheaper where numbers stand, and costs no more than itself where nothing is known."""
    lexicon = english()
    number = np.array([lexicon.special("number")] * 2)
    extra, _ = lexicon.follow(np.array([*numbers("than"), lexicon.special("start")]), number)
    assert extra[0] < extra[1] == 0


def test_every_word_is_found_letter_by_letter() -> None:
    """Walking the letters of a word leads to a state where it ends; no digit leads on from there."""
    automaton = english().automaton
    state = np.array([ROOT], np.int32)
    for letter in "policy":
        places, state = automaton.steps.onward(state, np.array([CODE[letter]], np.uint8))
        assert places.tolist() == [0]
    assert english().words[automaton.word[state[0]]] == "policy"
    assert not len(automaton.steps.onward(state, np.array([CODE["7"]], np.uint8))[0])


@pytest.mark.parametrize("words", [["a"], ["a", "of", "it's"], ["abc", "d"]])
def test_words_become_rows_of_letters(words: list[str]) -> None:
    """Each word is a row of its letters, padded behind."""
    rows = encode(np.frombuffer("\n".join(words).encode(), np.uint8))
    longest = max(map(len, words))
    assert rows.tolist() == [
        [CODE[letter] for letter in word] + [0] * (longest - len(word)) for word in words
    ]


def test_a_state_costs_what_its_words_together_do() -> None:
    """The chance of a beginning is that of all words that begin so; the root costs what the cheapest does."""
    rows = encode(np.frombuffer(b"ab\nac\nb", np.uint8))
    trie = grow(rows, -np.log(np.array([0.2, 0.3, 0.4], np.float32)))
    assert np.exp(-trie.cost).tolist() == pytest.approx([0.4, 0.5, 0.4, 0.2, 0.3])


@pytest.mark.parametrize(
    ("word", "least", "most"), [("i've", 0.9, 1), ("kazakhstan", 0.9, 1), ("it's", 0, 0.1)]
)
def test_capitals_are_those_inside_a_sentence(word: str, least: float, most: float) -> None:
    """A word that only opens sentences with a capital is no name; one that always has it is."""
    assert least <= english().capital[numbers(word)[0]] <= most
