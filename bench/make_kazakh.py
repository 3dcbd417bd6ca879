"""Word lists of Tesseract's Kazakh models become ``exts/daris/lang/data/kazakh-words.txt.xz``.

    python bench/make_kazakh.py NEURAL CLEAN LEGACY

NEURAL and CLEAN are word lists (one a line, xz) from the neural model: all of it, and what is left after
words went that a one-letter variant beats in vowel harmony or in a spelling dictionary.
LEGACY is ``kaz.traineddata`` 4.0.0 with the old engine's word and bigram lists (npm: @tesseract.js-data/kaz).
Nobody counted these words, but how many spellings of a word a crawl holds, and in how many pairs of words
it stands, tells a common word from a rare one and both from noise.
"""

from __future__ import annotations

import lzma
import math
import re
import struct
import sys
from collections import Counter, defaultdict
from pathlib import Path

from daris.lang.confusions import FOLDED
from daris.lang.kazakh_words import COMMON, DATA, HIGHEST
from daris.lang.letters import ALPHABET

WORDS, BIGRAMS, LETTERS = 7, 14, 1
"""Where the parts of a traineddata file stand in its table."""

LETTER_SET = frozenset(ALPHABET)


def parts(model: bytes) -> dict[int, bytes]:
    """Cut a traineddata file into its numbered parts."""
    (count,) = struct.unpack_from("<i", model)
    offsets = struct.unpack_from(f"<{count}q", model, 4)
    borders = sorted({offset for offset in offsets if offset >= 0} | {len(model)})
    return {
        number: model[offset : borders[borders.index(offset) + 1]]
        for number, offset in enumerate(offsets)
        if offset >= 0
    }


def letters(part: bytes) -> list[str]:
    """Read the table of letters, in which the space is called NULL."""
    lines = part.decode().split("\n")
    names = (line.split(" ")[0] for line in lines[1 : int(lines[0]) + 1])
    return [" " if name == "NULL" else name for name in names]


def strings(part: bytes, alphabet: list[str]) -> list[str]:
    """Spell every string of a word graph: an edge holds a letter, three flags and the next node."""
    size, count = struct.unpack_from("<ii", part, 2)
    edges = struct.unpack_from(f"<{count}Q", part, 10)
    width = math.ceil(math.log2(size + 1))
    found: list[str] = []
    open_nodes = [(0, "")]
    while open_nodes:
        node, begun = open_nodes.pop()
        last = False
        while not last:
            edge = edges[node]
            last, backward, ends = (bool(edge >> (width + bit) & 1) for bit in range(3))
            if not backward:
                spelt = begun + alphabet[edge & ((1 << width) - 1)]
                found += [spelt] if ends else []
                target = edge >> (width + 3)
                open_nodes += [(target, spelt)] if target else []
            node += 1
    return found


def rank(word: str, spellings: int, *, clean: bool, legacy: int, pairs: int) -> int:
    """Estimate the natural logarithm of the word's frequency, counted up from that of noise."""
    spellings = min(spellings, 3)
    weight = (3.0, 4.4, 6.2)[spellings - 1] if clean else (0.0, 1.2, 2.9)[spellings - 1]
    if "ұ" in word:  # the old engine does not know this letter
        weight += 1.0
    elif legacy:
        weight += (1.2 if clean else 2.5) + (0.5 if legacy > 1 and spellings > 2 else 0.0)  # noqa: PLR2004
    weight += 1.3 + math.log(pairs) if pairs else 0.0
    return min(HIGHEST - 1, round(weight))


POORER = {"ұ": "үу", "ү": "у", "қ": "к", "ғ": "г", "ө": "ое", "ә": "э", "і": "и"}
"""Kazakh letters with those that a bad keyboard or recogniser puts in their place."""


IMPOSSIBLE = re.compile(r"ь[іыщь]|(?<=..)(?:әә|өө|ұұ|үү|ыы|іі)|тг(?=[аеыіү])")
"""What recognisers leave behind in a crawl, and no Kazakh word has."""


def demoted(found: dict[str, int], trusted: set[str]) -> dict[str, int]:
    """Lower the ranks of words that are others with poorer letters: a crawl is full of them."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in found:
        groups[word.translate(FOLDED)].append(word)
    ranks = dict(found)
    for group in groups.values():
        for word in group:
            best = max((found[twin] for twin in group if poorer(word, twin)), default=-1)
            if word not in trusted and best >= found[word]:
                ranks[word] = -1
            elif best >= found[word] + 4:
                ranks[word] -= 2
    return {word: rank for word, rank in ranks.items() if rank >= 0}


def poorer(word: str, twin: str) -> bool:
    """Tell whether ``word`` is ``twin`` with some of its Kazakh letters replaced by poorer ones."""
    pairs = [(rich, poor) for rich, poor in zip(twin, word, strict=True) if rich != poor]
    return bool(pairs) and all(poor in POORER.get(rich, "") for rich, poor in pairs)


def listed(path: str) -> list[str]:
    """Read a list with one word a line."""
    return lzma.decompress(Path(path).read_bytes()).decode().split("\n")


def main(neural: str, clean: str, legacy: str) -> None:
    """Write the list, one block of words a rank, the lowest rank first."""
    spellings = Counter(word.lower() for word in listed(neural))
    trusted = set(listed(clean))
    model = parts(Path(legacy).read_bytes())
    alphabet = letters(model[LETTERS])
    old = Counter(word.strip().lower() for word in strings(model[WORDS], alphabet))
    pairs = Counter(
        word.strip(".,()«»:;").lower()
        for pair in strings(model[BIGRAMS], alphabet)
        for word in set(pair.split())
    )
    found = {
        word: rank(word, count, clean=word in trusted, legacy=old[word], pairs=pairs[word])
        for word, count in spellings.items()
        if word and LETTER_SET.issuperset(word) and not IMPOSSIBLE.search(word)
    }
    found |= dict.fromkeys(COMMON, HIGHEST)
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for word, number in demoted(found, trusted).items():
        if word not in COMMON:
            blocks[number].append(word)
    text = "\n\n".join("\n".join(sorted(blocks[number])) for number in range(HIGHEST))
    DATA.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    print({number: len(words) for number, words in sorted(blocks.items())}, DATA.stat().st_size)


if __name__ == "__main__":
    main(*sys.argv[1:])
