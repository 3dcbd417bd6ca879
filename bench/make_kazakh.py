"""Word lists of Tesseract's Kazakh models become ``exts/daris/lang/data/kazakh-words.npz``.

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

import numpy as np
import numpy.typing as npt

from bench.make_trie import tables as trie_tables
from daris.lang.confusions import FOLDED, LOOK_ALIKES
from daris.lang.kazakh_spelling import STEPS
from daris.lang.kazakh_suffixes import BACK_VOWELS, DERIVING, FRONT_VOWELS, NOUNS_OF_VERBS, VERBAL
from daris.lang.kazakh_words import COMMON, DATA, ENCODING, HIGHEST
from daris.lang.letters import ALPHABET
from daris.scan.repair.lexicon import endings_after

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


def rank(spellings: int, *, clean: bool, legacy: int, pairs: int) -> int:
    """Estimate the natural logarithm of the word's frequency, counted up from that of noise."""
    spellings = min(spellings, 3)
    weight = (3.0, 4.4, 6.2)[spellings - 1] if clean else (0.0, 1.2, 2.9)[spellings - 1]
    if legacy:
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


MISREAD = 0.0005
NOISE, TAKEN = 4, 3
"""How often a letter must be taken for another, at least; ranks by which a word must be rarer than one that
so becomes it, to be suspected of being no word, and those that it then loses."""

PRINTED = {
    read: {printed for printed, reads in LOOK_ALIKES.items() if reads.get(read, 0.0) >= MISREAD}
    for read in ALPHABET
}


def suspected(ranks: dict[str, int]) -> dict[str, int]:
    """Lower the ranks of words that a misread letter makes of much commoner ones, and drop the rarest."""

    def commonest(word: str) -> int:
        """Return the highest rank of a word that differs in a letter which is taken for that of ``word``."""
        twins = (
            word[:at] + printed + word[at + 1 :] for at, read in enumerate(word) for printed in PRINTED[read]
        )
        return max((ranks.get(twin, -1) for twin in twins), default=-1)

    lowered = {word: rank - TAKEN * (commonest(word) >= rank + NOISE) for word, rank in ranks.items()}
    return {word: rank for word, rank in lowered.items() if rank >= 0}


LEAST_FORMS = 2
SHORTEST, LOWEST = 3, 3
"""Forms of a verb that prove its stem."""


def verbs(ranks: dict[str, int]) -> dict[str, int]:
    """Return verbal nouns and participles of verbs that the lists have other forms of."""
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for word, number in ranks.items():
        for ending, sounds in VERBAL:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= SHORTEST and stem[-1] in sounds and number >= LOWEST:
                forms[stem].append(number)
    return {
        stem + ending: max(3, min(sorted(numbers)[-2] - 2, 6))
        for stem, numbers in forms.items()
        if len(numbers) >= LEAST_FORMS
        for ending in NOUNS_OF_VERBS
        if stem + ending not in ranks and ending in endings_of_verbs(stem)
    }


def endings_of_verbs(stem: str) -> set[str]:
    """Return the endings of a verb that agree with the vowels and the last sound of its stem."""
    vowel = next((letter for letter in reversed(stem) if letter in FRONT_VOWELS + BACK_VOWELS), "")
    return {
        ending
        for ending, sounds in VERBAL
        if stem[-1] in sounds
        and (ending == "у" or (vowel in FRONT_VOWELS) == any(sign in "еіг" for sign in ending))
    }


def is_stem(word: str, ranks: dict[str, int]) -> bool:
    """Tell words that may take an ending from those that have one: the word without it is as common."""
    for cut in range(3, len(word)):
        stem, ending = word[:cut], word[cut:]
        if ending not in DERIVING and ranks.get(stem, -1) >= ranks[word] and ending in endings_after(stem):
            return False
    return True


def hard_sign(word: str) -> str:
    """Write the hard sign, which the lists do not have, where it is spelt."""
    return HARD_SIGN.sub(r"\1ъ", word)


HARD_SIGN = re.compile(r"^(суб|об|с|ин|адъ?|конъ?)ь(?=е[кзц])")


def listed(path: str) -> list[str]:
    """Read a list with one word a line."""
    return lzma.decompress(Path(path).read_bytes()).decode().split("\n")


def main(neural: str, clean: str, legacy: str) -> None:
    """Rank the words and write them."""
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

    def legacy_of(word: str) -> int:
        """Count a word of the old engine, which reads ү for ұ."""
        twin = word.replace("ұ", "ү")
        return old[twin] if twin == word or twin not in trusted else 0

    found = {
        hard_sign(word): rank(
            count, clean=word in trusted, legacy=legacy_of(word), pairs=pairs[word.replace("ұ", "ү")]
        )
        for word, count in spellings.items()
        if word and LETTER_SET.issuperset(word) and not IMPOSSIBLE.search(word)
    }
    found |= dict.fromkeys(COMMON, HIGHEST)
    ranks = demoted(found, trusted) | dict.fromkeys(COMMON, HIGHEST)
    ranks |= verbs(ranks)
    listed_words = sorted(
        suspected(ranks).items(), key=lambda pair: (pair[0].translate(FOLDED).encode(ENCODING), pair[0])
    )
    save(dict(listed_words), ranks, strings(model[BIGRAMS], alphabet))


def save(words: dict[str, int], ranks: dict[str, int], bigrams: list[str]) -> None:
    """Write the words, their trie, what is known of their spelling, and pairs of them that were seen."""
    stems = {word for word in words if is_stem(word, ranks)}
    seen = sorted(dict.fromkeys(filter(None, map(pair_of, bigrams))))
    tables = {
        "words": np.frombuffer("\n".join(words).encode(ENCODING), np.uint8),
        "rank": np.array([*words.values()], np.uint8),
        "pairs": np.frombuffer("\n".join(seen).encode(ENCODING), np.uint8),
        "spelling": spelling(words),
        **trie_tables(words, stems),
    }
    np.savez_compressed(DATA, allow_pickle=False, **tables)
    print(len(words), "words", len(stems), "stems", len(seen), "pairs", DATA.stat().st_size, "bytes")


def pair_of(bigram: str) -> str:
    """Return a pair of Kazakh words in lower case, or nothing."""
    words = [word.strip(".,()«»:;").lower() for word in bigram.split()]
    return (
        " ".join(words)
        if len(words) > 1 and all(LETTER_SET.issuperset(word) and word for word in words)
        else ""
    )


COMMON_ENOUGH = 2
BACKING, SMOOTHED, LEVELLED = 5.0, 0.5, 20.0
"""The rank of words that teach spelling; how many sightings of two letters count for one of three, and what
is added to the sightings of two letters and of one."""


def spelling(words: dict[str, int]) -> npt.NDArray[np.uint8]:
    """Return what each letter costs behind two others; 0 is the border of a word, the last any other sign."""
    size = len(ALPHABET) + 2
    number = {letter: place for place, letter in enumerate(ALPHABET, 1)}
    threes = np.zeros((size, size, size))
    for word, rank in words.items():
        if rank >= COMMON_ENOUGH:
            row = [0, 0, *(number[letter] for letter in word), 0]
            for first, second, third in zip(row, row[1:], row[2:], strict=False):
                threes[first, second, third] += 1
    twos = threes.sum(axis=0)
    chance = (twos + SMOOTHED) / (twos.sum(axis=1, keepdims=True) + LEVELLED)
    costs = -np.log((threes + BACKING * chance) / (threes.sum(axis=2, keepdims=True) + BACKING))
    rounded: npt.NDArray[np.uint8] = np.rint(costs * STEPS).clip(0, 255).astype(np.uint8)
    return rounded


if __name__ == "__main__":
    main(*sys.argv[1:])
