"""Readings of all words become the likeliest stem of each, by expectation-maximisation.

A stem that many words show is likely, an ending that many stems show is likely; each mends the other.
No word is told what its stem is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from bench.stems.joining import in_harmony, joins
from bench.stems.parsing import Parser, Reading
from daris.lang.kazakh_grammar import NEGATIONS, PARTICIPLES, VOICES, VOWELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROUNDS: Final = 5
DISCOUNT: Final = 2.0
"""What a stem must show before it counts: chance gives many letters one or two endings."""

UNSEEN: Final = 5.0
SHORTER: Final = 0.1
"""The weight of a stem that no word has shown, and by how much each further letter makes it less likely."""

EPSILON: Final = 0.01
ALONE: Final = 0.03
"""How much less a word without ending counts when a stem is chosen: a missed ending costs a reader more."""

SHARE: Final = 0.3
"""How often the shorter verb must be seen, beside the longer, to be taken for its root."""

DEEPEST: Final = 4
"""How many endings are taken off one after the other."""


@dataclass(frozen=True, slots=True)
class Model:
    """How often each stem and each ending stands in the words, by part of speech."""

    stems: Mapping[tuple[str, str], float]
    endings: Mapping[tuple[str, str], float]
    totals: Mapping[str, float]

    def chance(self, one: Reading) -> float:
        """Return what a reading weighs beside the others of its word."""
        seen = max(self.stems.get((one.stem, one.category), 0) - DISCOUNT, 0)
        ending = self.endings.get((one.ending, one.kind), 0) + EPSILON
        unseen = UNSEEN * SHORTER ** len(one.stem)
        return (seen + unseen) * ending / self.totals[one.category] * (1 if one.ending else ALONE)


def learn(parser: Parser, words: Sequence[str]) -> tuple[Parser, Model]:
    """Estimate twice: at first by all stems, then without those that prove to be forms of others."""
    first = estimate([parser.readings(word) for word in words])
    wiser = Parser(parser.ranks, frozenset(_derived(first)))
    return wiser, estimate([wiser.readings(word) for word in words])


def estimate(words: Sequence[tuple[Reading, ...]]) -> Model:
    """Share each word among its readings until the shares settle."""
    stems: dict[tuple[str, str], int] = {}
    endings: dict[tuple[str, str], int] = {}
    readings = [one for readings in words for one in readings]
    word = np.repeat(np.arange(len(words)), [len(readings) for readings in words])
    stem = np.array([stems.setdefault((one.stem, one.category), len(stems)) for one in readings])
    ending = np.array([endings.setdefault((one.ending, one.kind), len(endings)) for one in readings])
    verbal = np.array([kind == "v" for _, kind in endings], dtype=int)
    unseen = UNSEEN * SHORTER ** np.array([len(one.stem) for one in readings])
    share = 1 / np.bincount(word)[word]
    for _ in range(ROUNDS):
        of_stem, of_ending = np.bincount(stem, share), np.bincount(ending, share)
        total = np.bincount(verbal, of_ending)[verbal]
        chance = (np.maximum(of_stem[stem] - DISCOUNT, 0) + unseen) * ((of_ending + EPSILON) / total)[ending]
        share = chance / np.bincount(word, chance)[word]
    return _model(stems, endings, np.bincount(stem, share).tolist(), np.bincount(ending, share).tolist())


def _model(
    stems: dict[tuple[str, str], int],
    endings: dict[tuple[str, str], int],
    of_stem: list[float],
    of_ending: list[float],
) -> Model:
    totals: Counter[str] = Counter()
    for (_, kind), number in endings.items():
        totals["v" if kind == "v" else "n"] += of_ending[number]  # type: ignore[assignment]
    return Model(
        {stem: of_stem[number] for stem, number in stems.items()},
        {ending: of_ending[number] for ending, number in endings.items()},
        totals,
    )


def _derived(model: Model) -> Iterator[tuple[str, str]]:
    """Yield verbs that are voices or denied, and nouns that are participles, of a verb seen often enough."""
    for (stem, category), seen in model.stems.items():
        roots = _roots_of_verb(stem) if category == "v" else _roots_of_noun(stem)
        if any(model.stems.get((root, "v"), 0) >= SHARE * seen for root in roots):
            yield stem, category


def _roots_of_verb(stem: str) -> Iterator[str]:
    for voice in VOICES:
        root = stem.removesuffix(voice)
        if root != stem and len(root) > 2 and (root[-1] in VOWELS) == (len(voice) == 1):  # noqa: PLR2004  # short roots prove nothing
            yield root
    for negation in NEGATIONS:
        root = stem.removesuffix(negation)
        if root != stem and len(root) > 1 and in_harmony(root, negation) and joins(root, negation):
            yield root


def _roots_of_noun(stem: str) -> Iterator[str]:
    for ending in PARTICIPLES:
        if stem.endswith(ending) and len(stem) > len(ending) + 1:
            yield stem.removesuffix(ending)
    if stem[-1] == "у" and len(stem) > 3:  # noqa: PLR2004  # тау is no form of a verb
        yield from (stem[:-1], stem[:-1] + "ы", stem[:-1] + "і")
    if stem[-1] == "ю" and len(stem) > 2:  # noqa: PLR2004  # as above
        yield stem[:-1] + "й"


def stem_of(word: str, parser: Parser, model: Model, depth: int = 0) -> str:
    """Return the likeliest stem, of which again all endings are off."""
    best = max(parser.readings(word), key=model.chance)
    if best.ending and best.kind == "n" and len(best.stem) < len(word) and depth < DEEPEST:
        return stem_of(best.stem, parser, model, depth + 1)
    return best.stem
