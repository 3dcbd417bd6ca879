"""Word lists and the channel become ``lang/data/script-trigrams.xz``: how misread a run of letters looks.

Run by hand: ``python bench/make_gate.py KAZAKH_WORDS RUSSIAN_WORDS GARBLE_FOLDER``. The word lists come
from Tesseract's ``kaz`` and ``rus`` models (Apache-2.0), one word a line, ``.xz`` or plain. Misread
English is sampled: words of the lexicon by their counts, letters misread as the channel says, and the
even lines of the garble set.
"""

from __future__ import annotations

import lzma
import random
import sys
from pathlib import Path

import numpy as np

from daris.scan.repair.wrong_script.channel import Units, prior
from daris.scan.repair.wrong_script.gate import SYMBOLS, symbols
from daris.scan.repair.wrong_script.lexicon import english

TARGET = Path(__file__).parent.parent / "exts" / "daris" / "lang" / "data" / "script-trigrams.xz"
SAMPLES = 120_000
SEED = 7
CAPITALS = 0.08
STEPS = 20
FLOOR = 3.0
"""No three characters may speak louder than this, in nats."""
Counts = np.ndarray[tuple[int, int, int], np.dtype[np.float64]]


def count(words: list[str]) -> Counts:
    """Count three symbols in a row, over all words."""
    size = len(SYMBOLS)
    counts = np.zeros((size, size, size))
    for word in words:
        row = symbols(word)
        for place in range(len(row) - 2):
            counts[row[place], row[place + 1], row[place + 2]] += 1
    return counts


def costs(counts: Counts) -> Counts:
    """Return -ln P(symbol | two before), backed off to fewer symbols."""
    size = len(SYMBOLS)
    single = counts.sum((0, 1)) + 0.5
    single = single / single.sum()
    pair = counts.sum(0)
    pair = (pair + 5 * single) / (pair.sum(1, keepdims=True) + 5)
    triple = (counts + 10 * pair) / (counts.sum(2, keepdims=True) + 10)
    found: Counts = -np.log(0.98 * triple + 0.02 / size)
    return found


def misread(
    word: str, units: Units, chances: np.ndarray, by_printed: dict[str, np.ndarray], dice: random.Random
) -> str:
    """Misread one word letter by letter, now and then two or three letters at once."""
    read, place = "", 0
    while place < len(word):
        for wide in (3, 2, 1):
            rows = by_printed.get(word[place : place + wide])
            if rows is None or (wide > 1 and dice.random() > min(1.0, float(chances[rows].sum()))):
                continue
            row = dice.choices(rows.tolist(), chances[rows].tolist())[0]
            read += units.read[row]
            place += wide
            break
        else:
            place += 1
    return read


def sampled() -> list[str]:
    """Return misread words."""
    lexicon, units = english(), prior()
    dice = random.Random(SEED)  # noqa: S311, a sample, no secret
    chances = np.exp(-units.cost)
    by_printed: dict[str, list[int]] = {}
    for row, printed in enumerate(units.printed):
        if printed:
            by_printed.setdefault(printed, []).append(row)
    rows = {printed: np.array(found) for printed, found in by_printed.items()}
    weights = np.exp(-0.6 * lexicon.cost)  # flattened: rare words matter for letters in a row
    words = dice.choices(lexicon.words, weights.tolist(), k=SAMPLES)
    return [
        misread(word.capitalize() if dice.random() < CAPITALS else word, units, chances, rows, dice)
        for word in words
    ]


def lines(path: Path) -> list[str]:
    """Read a word list."""
    raw = path.read_bytes()
    return (lzma.decompress(raw) if path.suffix == ".xz" else raw).decode().split()


def main(kazakh: Path, russian: Path, garble: Path) -> None:
    """Write how much likelier each three symbols are in misread English than in Cyrillic languages."""
    native = count(lines(kazakh) + lines(russian))
    read = [
        word
        for path in sorted(garble.glob("en-*.tsv"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if number % 2 == 0
        for word in line.partition("\t")[2].split()
    ]
    garbled = count(sampled() + 4 * read)
    evidence = np.clip(costs(native) - costs(garbled), -FLOOR, FLOOR)
    packed = lzma.compress(np.round(STEPS * evidence).astype(np.int8).tobytes(), preset=9)
    TARGET.write_bytes(packed)
    print(len(SYMBOLS), "symbols", len(packed), "bytes", len(read), "garbled words")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
