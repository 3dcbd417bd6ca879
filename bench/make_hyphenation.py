"""The rules of Kazakh syllables become ``exts/daris/lang/data/hyph_kk.dic``: patterns as TeX has them.

    python bench/make_hyphenation.py

A site gets the same patterns in a shorter form, where letters in brackets stand for each of them.

An odd digit allows a division, a greater even one forbids it; a dot is an edge of the word.
"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.lang.syllables import (
    CLUSTERS,
    COMPOUNDS,
    CONSONANTS,
    FEWEST,
    GLIDE,
    JOINED,
    PATTERNS,
    SIGNS,
    VOWELS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

YOT: Final = "й"
SCRIPT: Final = Path(__file__).parents[1] / "exts/daris/publish/reading/static/daris-patterns.js"
END: Final = ""
HEAD: Final = ("UTF-8", f"LEFTHYPHENMIN {FEWEST}", f"RIGHTHYPHENMIN {FEWEST}")


def patterns() -> Iterator[str]:
    """Yield every pattern; what is more special comes later and has the greater digit."""
    yield from _before_the_last_consonant()
    yield from _between_vowels()
    yield from _after_signs()
    yield from _at_the_beginning()
    for compound in COMPOUNDS:
        yield _compound(*compound.split("|"))


def _before_the_last_consonant() -> Iterator[str]:
    for consonant, vowel in product(CONSONANTS, VOWELS + GLIDE):
        if (consonant, vowel) != (YOT, GLIDE):  # ай-уан: here у is no vowel, so й ends its syllable
            yield f"1{consonant}{vowel}"


def _between_vowels() -> Iterator[str]:
    for first, second in product(VOWELS, VOWELS):
        yield f"{first}1{second}"
    for before, after in product(VOWELS, VOWELS):
        yield f"{before}1{GLIDE}{after}"
    for before, after in product(CONSONANTS, VOWELS):
        yield f"{YOT}1{GLIDE}{after}" if before == YOT else f"{before}{GLIDE}1{after}"


def _after_signs() -> Iterator[str]:
    for sign, vowel in product(SIGNS, VOWELS):
        yield f"{sign}1{vowel}"
    for before, consonant, sign, vowel in JOINED:
        yield f"{before}3{consonant}{sign}4{vowel}"


def _at_the_beginning() -> Iterator[str]:
    """Forbid divisions before which no vowel stands."""
    for first, second in product(CONSONANTS, CONSONANTS):
        yield f".{first}{second}2"
    for cluster in CLUSTERS:
        yield f".{cluster}2"
    for consonant, sign in product(CONSONANTS, SIGNS):
        yield f".{consonant}{sign}2"


def _compound(first: str, second: str) -> str:
    """Allow the joint, and nothing beside it: the last consonant stays, no vowel stands alone after it."""
    alone = "6" if second[1] in CONSONANTS + GLIDE and second[2:3] in VOWELS else ""
    edge = "." if len(first) <= FEWEST else ""  # so short a word stands inside others by chance
    return f"{edge}{first[:-1]}6{first[-1]}7{second[0]}{alone}{second[1:]}"


def shortened(patterns: Iterable[str]) -> list[str]:
    """Return patterns in which letters in brackets stand for each of them: 1[бв][аә] is four."""
    merged: set[tuple[str, ...]] = {tuple(pattern) for pattern in patterns}
    for place in reversed(range(max(map(len, merged)))):
        alike: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = defaultdict(set)
        for signs in merged:
            alike[signs[:place], signs[place + 1 :] if place < len(signs) else (END,)].update(
                signs[place : place + 1]
            )
        merged = {
            (*before, "".join(sorted(letters)), *after) if letters else before
            for (before, after), letters in alike.items()
        }
    return sorted("".join(sign if len(sign) == 1 else f"[{sign}]" for sign in signs) for signs in merged)


def main() -> None:
    """Write both files."""
    made = list(patterns())
    PATTERNS.write_text("\n".join((*HEAD, *made)) + "\n", encoding="utf-8")
    told = json.dumps(shortened(made), ensure_ascii=False, separators=(",", ":"))
    SCRIPT.write_text(
        f"/* Made by bench/make_hyphenation.py. */\nDarisHyphens.teach({told});\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
