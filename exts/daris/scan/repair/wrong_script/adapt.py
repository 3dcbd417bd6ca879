"""Strips of one document teach how it was misread: expectation-maximisation, without labels."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.scan.repair.wrong_script.arcs import page
from daris.scan.repair.wrong_script.beam import search
from daris.scan.repair.wrong_script.channel import LONGEST
from daris.scan.repair.wrong_script.costs import CUT, DROPPED, KEPT, LETTER, OPENED, detail_of, kind_of
from daris.scan.repair.wrong_script.decoder import batches
from daris.scan.repair.wrong_script.lattice import best, lattice_of, likelihoods
from daris.scan.repair.wrong_script.model import KEEP, Model
from daris.scan.repair.wrong_script.reading import text_of, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.scan.repair.wrong_script.arcs import Strip
    from daris.scan.repair.wrong_script.automaton import Floats
    from daris.scan.repair.wrong_script.lexicon import Lexicon

COUNTED: Final = (LETTER, KEPT, DROPPED, OPENED, CUT)
KINDS: Final = max(COUNTED) + 1
SPACES: Final = len(KEEP)
ROUNDS: Final = 3
NARROW: Final = 30
"""A narrow beam is enough to learn."""
TRUST: Final = 5.0
"""How many sightings in the document the weights from before are worth."""
ENOUGH: Final = 8000
"""Characters of a document that are read to learn from; more teaches little."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is expected to have happened in a document.

    ``units`` counts units, ``printed`` pieces of words, ``kept`` and ``dropped`` spaces by kind;
    ``tails`` and ``heads`` count words cut at the start and at the end of ``lines``.
    """

    units: Floats
    printed: Counter[str]
    kept: Floats
    dropped: Floats
    tails: float
    heads: float
    lines: int


def adapt(strips: Sequence[Strip], model: Model, lexicon: Lexicon) -> Model:
    """Return the model at the costs that the document itself suggests."""
    chosen = _sample(strips)
    learnt = model
    for _ in range(ROUNDS):
        learnt = _learn(model, _count(chosen, learnt, lexicon))
    return learnt


def _sample(strips: Sequence[Strip]) -> list[Strip]:
    """Return strips spread over the whole document."""
    total = sum(len(strip.text) for strip in strips)
    step = max(1, round(total / ENOUGH))
    return list(strips[::step])


def _count(strips: Sequence[Strip], model: Model, lexicon: Lexicon) -> Tally:
    """Read the strips and tell what is expected to have happened."""
    happened = np.zeros((KINDS, len(model.units.cost)))
    printed: Counter[str] = Counter()
    for batch in batches(strips):
        made = page([strips[number] for number in batch], model)
        lattice = lattice_of(search(made, model, lexicon, NARROW))
        lengths = np.array([len(line) for line in made.lines], np.int32)
        for level, chance in zip(lattice.levels, likelihoods(lattice, lengths), strict=True):
            kind, detail = kind_of(level.label), detail_of(level.label)
            told = (level.source >= 0) & np.isin(kind, COUNTED)
            np.add.at(happened, (kind[told], np.where(kind == CUT, 0, detail)[told]), chance[told])
        for _, steps in best(lattice, lengths):
            printed.update(pieces(text_of(tokens(steps, model.units))))
    counts = happened.astype(np.float32)
    return Tally(
        counts[LETTER],
        printed,
        counts[KEPT, :SPACES],
        counts[DROPPED, :SPACES],
        float(counts[OPENED, 0]),
        float(counts[CUT, 0]),
        len(strips),
    )


def pieces(text: str) -> Counter[str]:
    """Count every piece of one to three characters inside the words of a text."""
    return Counter(
        word[start : start + wide]
        for word in text.split()
        for wide in range(1, LONGEST + 1)
        for start in range(len(word) - wide + 1)
    )


def _learn(model: Model, tally: Tally) -> Model:
    """Weigh what happened against what was believed before."""
    units = model.units
    total = np.array([tally.printed[letters] for letters in units.printed], np.float32)
    chance = (tally.units + TRUST * np.exp(-units.cost)) / (np.maximum(total, tally.units) + TRUST)
    cost = -np.log(np.maximum(chance, 1e-6)).astype(np.float32)
    cost[0] = units.cost[0]
    believed = np.exp(-np.array(model.keep)), np.exp(-np.array(model.drop))
    spaces = tally.kept + tally.dropped + TRUST * (believed[0] + believed[1])
    keep = -np.log((tally.kept + TRUST * believed[0]) / spaces)
    drop = -np.log((tally.dropped + TRUST * believed[1]) / spaces)
    return Model(
        units.priced(cost),
        tuple(map(float, keep)),
        tuple(map(float, drop)),
        _weighed(tally.tails, tally.lines, model.tail),
        _weighed(tally.heads, tally.lines, model.head),
    )


def _weighed(seen: float, total: float, before: float) -> float:
    """Return the cost of an event seen so often, believed so dear before."""
    return -math.log((seen + TRUST * math.exp(-before)) / (total + TRUST))
