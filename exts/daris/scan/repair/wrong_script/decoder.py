"""Strips of misread English become readings: words with their chances and rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from daris.scan.repair.wrong_script.arcs import page
from daris.scan.repair.wrong_script.beam import search
from daris.scan.repair.wrong_script.costs import FULL
from daris.scan.repair.wrong_script.lattice import best, lattice_of, likelihoods
from daris.scan.repair.wrong_script.reading import tokens
from daris.scan.repair.wrong_script.weighing import Line, Reading, Shares, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.scan.repair.wrong_script.arcs import Page, Strip
    from daris.scan.repair.wrong_script.costs import Effort
    from daris.scan.repair.wrong_script.lattice import Lattice
    from daris.scan.repair.wrong_script.lexicon import Lexicon
    from daris.scan.repair.wrong_script.model import Model

BATCH: Final = 5_000
"""Characters decoded side by side; more are hardly faster and take memory."""


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
    shares = Shares.of(lattice, likelihoods(lattice, lengths))
    for number, (cost, steps) in enumerate(best(lattice, lengths)):
        garbled = made.lines[number]
        per_letter = cost / max(1, sum(map(str.isalpha, garbled)))
        line = Line(number, garbled, per_letter, tokens(steps, model.units))
        yield Reading(weighed(line, shares, lexicon), cost)
