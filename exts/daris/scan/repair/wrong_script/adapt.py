"""Strips of one document teach how it was misread: expectation-maximisation, without labels."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from daris.scan.repair.wrong_script.arcs import page
from daris.scan.repair.wrong_script.beam import search
from daris.scan.repair.wrong_script.channel import LONGEST
from daris.scan.repair.wrong_script.costs import (
    CUT,
    DROPPED,
    KEPT,
    LETTER,
    LOOK,
    OPENED,
    detail_of,
    kind_of,
)
from daris.scan.repair.wrong_script.decoder import batches
from daris.scan.repair.wrong_script.lattice import best, lattice_of, likelihoods
from daris.scan.repair.wrong_script.model import KEEP, Model
from daris.scan.repair.wrong_script.reading import text_of, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from daris.scan.repair.wrong_script.arcs import Strip
    from daris.scan.repair.wrong_script.automaton import Bools, Floats, Ints
    from daris.scan.repair.wrong_script.lattice import Lattice
    from daris.scan.repair.wrong_script.lexicon import Lexicon

COUNTED: Final = (LETTER, KEPT, DROPPED, OPENED, CUT)
KINDS: Final = max(COUNTED) + 1
SPACES: Final = len(KEEP)
TRUST: Final = 80.0
"""How many sightings in the document the weights from before are worth; chosen on even lines of garble.
By how pages of one recogniser differ it would be 10 to 40; but what is seen in a document is only guessed."""


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


def survey(
    strips: Sequence[Strip], model: Model, lexicon: Lexicon, believes: Callable[[Strip, float], bool]
) -> tuple[list[bool], Model]:
    """Read strips once: tell which are believed at their cost, and what these teach of the document."""
    verdicts = [False] * len(strips)
    happened = np.zeros((KINDS, len(model.units.cost)))
    printed: Counter[str] = Counter()
    for batch in batches(strips):
        made = page([strips[number] for number in batch], model)
        lattice = lattice_of(search(made, model, lexicon, [LOOK] * len(batch)))
        lengths = np.array([len(line) for line in made.lines], np.int32)
        readings = best(lattice, lengths)
        believed = np.array(
            [believes(strips[number], cost) for number, (cost, _) in zip(batch, readings, strict=True)]
        )
        for number, verdict in zip(batch, believed.tolist(), strict=True):
            verdicts[number] = verdict
        happened += _count(lattice, lengths, believed, happened.shape[1])
        for verdict, (_, steps) in zip(believed, readings, strict=True):
            if verdict:
                printed.update(pieces(text_of(tokens(steps, model.units))))
    tally = _tally(happened.astype(np.float32), printed, sum(verdicts))
    return verdicts, _learn(_nearest(model, tally), tally)


def _nearest(model: Model, tally: Tally) -> Model:
    """Return the model at the costs of the recogniser that most likely misread so, or of none of them."""
    kinds = np.vstack([model.units.by_recogniser, model.units.cost])
    return replace(model, units=model.units.priced(kinds[np.argmin(kinds @ tally.units)]))


def _count(lattice: Lattice, lengths: Ints, believed: Bools, units: int) -> Floats:
    """Tell, by kind and detail, what is expected to have happened in the lines that are believed."""
    happened = np.zeros(KINDS * units)
    for level, chance in zip(lattice.levels, likelihoods(lattice, lengths), strict=True):
        kind, detail = kind_of(level.label), detail_of(level.label)
        told = (level.source >= 0) & np.isin(kind, COUNTED) & believed[lattice.line[level.target]]
        at = kind[told] * units + np.where(kind == CUT, 0, detail)[told]
        happened += np.bincount(at, chance[told], KINDS * units)
    return happened.reshape(KINDS, units).astype(np.float32)


def _tally(counts: Floats, printed: Counter[str], lines: int) -> Tally:
    return Tally(
        counts[LETTER],
        printed,
        counts[KEPT, :SPACES],
        counts[DROPPED, :SPACES],
        float(counts[OPENED, 0]),
        float(counts[CUT, 0]),
        lines,
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
