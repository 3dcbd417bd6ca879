"""Strips of misread English become readings: words with their chances and rivals."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.scan.repair.wrong_script.arcs import page
from daris.scan.repair.wrong_script.beam import search
from daris.scan.repair.wrong_script.confidence import calibrated
from daris.scan.repair.wrong_script.costs import CUT, ENDED, FULL, detail_of, kind_of
from daris.scan.repair.wrong_script.lattice import best, lattice_of, likelihoods
from daris.scan.repair.wrong_script.reading import Token, text_of, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from daris.scan.repair.wrong_script.arcs import Page, Strip
    from daris.scan.repair.wrong_script.automaton import Floats
    from daris.scan.repair.wrong_script.costs import Effort
    from daris.scan.repair.wrong_script.lattice import Lattice
    from daris.scan.repair.wrong_script.lexicon import Lexicon
    from daris.scan.repair.wrong_script.model import Model

BATCH: Final = 5_000
"""Characters decoded side by side; more are hardly faster and take memory."""
RIVALS: Final = 2
WORTH_NAMING: Final = 0.02
"""A rival of a word is named if it is at least so likely."""

Chances = dict[tuple[int, int], list[tuple[int, float]]]
"""By line and character: which words may end there, and how likely."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a reading, how likely it is, and its likeliest rivals."""

    token: Token
    chance: float = 1.0
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one strip says; ``cost`` is -ln P of the best reading together with its misreading."""

    words: tuple[Word, ...]
    cost: float

    def __str__(self) -> str:
        """Return the reading as one line."""
        return text_of(word.token for word in self.words)


def decode(
    strips: Sequence[Strip], efforts: Sequence[Effort], model: Model, lexicon: Lexicon
) -> tuple[Reading, ...]:
    """Read every strip with its effort; a strip that cannot be read at all costs infinitely much."""
    readings: dict[int, Reading] = {}
    for batch in batches(strips):
        chosen = [strips[number] for number in batch]
        made = page(chosen, model)
        lattice = lattice_of(search(made, model, lexicon, [efforts[number] for number in batch]))
        readings |= zip(batch, _read(made, lattice, model, lexicon), strict=True)
    return tuple(readings[number] for number in range(len(strips)))


def price(strips: Sequence[Strip], model: Model, lexicon: Lexicon) -> tuple[float, ...]:
    """Return what the best reading of each strip costs."""
    found = dict.fromkeys(range(len(strips)), float("inf"))
    for batch in batches(strips):
        made = page([strips[number] for number in batch], model)
        lattice = lattice_of(search(made, model, lexicon, [FULL] * len(batch)))
        lengths = np.array([len(line) for line in made.lines], np.int32)
        found |= zip(batch, (cost for cost, _ in best(lattice, lengths)), strict=True)
    return tuple(found.values())


def batches(strips: Sequence[Strip]) -> Iterator[list[int]]:
    """Yield the numbers of strips to decode side by side; those of like length together waste least."""
    batch: list[int] = []
    for number in sorted(range(len(strips)), key=lambda number: len(strips[number].text)):
        if batch and (len(batch) + 1) * len(strips[number].text) > BATCH:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _read(made: Page, lattice: Lattice, model: Model, lexicon: Lexicon) -> Iterator[Reading]:
    lengths = np.array([len(line) for line in made.lines], np.int32)
    chances = _chances(lattice, likelihoods(lattice, lengths))
    for line, (cost, steps) in enumerate(best(lattice, lengths)):
        per_letter = cost / max(1, sum(map(str.isalpha, made.lines[line])))
        words = (
            _weighed(_word(token, line, chances, lexicon), per_letter) for token in tokens(steps, model.units)
        )
        yield Reading(tuple(words), cost)


def _chances(lattice: Lattice, likelihood: Sequence[Floats]) -> Chances:
    chances: defaultdict[tuple[int, int], list[tuple[int, float]]] = defaultdict(list)
    for level, chance in zip(lattice.levels, likelihood, strict=True):
        kind = kind_of(level.label)
        told = np.flatnonzero(((kind == ENDED) | (kind == CUT)) & (chance > WORTH_NAMING / 4))
        for arc in told:
            key = (int(lattice.line[level.target[arc]]), level.position)
            chances[key].append((int(detail_of(level.label[arc])), float(chance[arc])))
    return chances


def _word(
    token: Token, line: int, chances: Mapping[tuple[int, int], list[tuple[int, float]]], lexicon: Lexicon
) -> Word:
    if token.word < 0:
        return Word(token)
    totals: defaultdict[int, float] = defaultdict(float)
    for position in range(token.end - 2, token.end + 3):
        for word, chance in chances.get((line, position), ()):
            totals[word] += chance
    own = min(totals.pop(token.word, 0.0), 1.0)
    ranked = sorted(
        (word for word in totals if word < len(lexicon.words)), key=lambda word: (-totals[word], word)
    )
    rivals = tuple(
        _dressed(lexicon.words[word], token.text) for word in ranked[:RIVALS] if totals[word] >= WORTH_NAMING
    )
    return Word(token, own, rivals)


def _weighed(word: Word, per_letter: float) -> Word:
    """Turn the share of a word in the lattice into the probability that it is right."""
    if word.token.word < 0:
        return word
    strange = word.token.strange / max(1, len(word.token.text))
    return replace(word, chance=calibrated(word.chance, per_letter, strange))


def _dressed(word: str, like: str) -> str:
    """Give a rival the case of the reading it competes with."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
