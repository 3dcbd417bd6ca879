"""Readings of Kazakh whose truth is known become the weights of ``confusions/certainty.py``.

Run by hand, as ``python -m bench.make_confidence [FOLDER]``; it prints the weights, and for some bounds how
many words would be wrong without a mark, and marked. It reads the even lines of the garble set, these lines
as they were printed, and the Kazakh lectures: there nothing is wrong. FOLDER may hold more pages, as
``make_kazakh_garble`` writes them; the weights in use were fitted with 30 pages each of five such tables.
A misprint of the print that is put right counts as wrong, as in ``bench repair``: weights that were fitted
to take it for right marked less of these lines, and more of those set aside.
``bench repair`` reads the odd lines, which are never looked at here.
"""

from __future__ import annotations

import re
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein

from bench._readings import before_words, compared
from bench.repair import DATA, DESTROYED, ROOT, TABLES
from daris.scan.repair.confusions.certainty import Document
from daris.scan.repair.confusions.rule import assess
from daris.scan.repair.confusions.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

Numbers = npt.NDArray[Any]
Pairs = list[tuple[str, str]]

REAL, MADE = 3.0, 1.0
"""What a word counts for: real misreadings, and those of pages that were made."""
RIDGE = 0.5
FOLDS, STEM = 8, 4
"""Parts of the words, by their first letters."""
PAGE, LEAST = 60, 15
"""Lines of a page that is taken out of a table, and the fewest that are one."""
BOUNDS = (0.9, 0.92, 0.93, 0.94, 0.945, 0.95, 0.955, 0.96, 0.965, 0.97)
KAZAKH = re.compile("[әғқңөұүһі]")
MARKUP = re.compile("[{<`]")


class Sample(NamedTuple):
    """Printed and read lines, and what a word of theirs counts for."""

    name: str
    pairs: Pairs
    weight: float


def pairs(path: Path, first: int, step: int) -> Pairs:
    """Return every ``step``-th pair of a table that is not destroyed."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines()[first::step])
    return [(true, read) for true, read in rows if Levenshtein.distance(true, read) < DESTROYED * len(true)]


def documents(made: Path | None) -> Iterator[Sample]:
    """Yield what is learnt from."""
    real = [Sample(name, pairs(DATA / "garble" / f"{name}.tsv", 1, 2), REAL) for name in TABLES]
    yield from real
    printed = dict.fromkeys(true for document in real for true, _ in document.pairs)
    yield Sample("as printed", [(line, line) for line in printed], REAL)
    for path in sorted((ROOT / "docs" / "lectures").glob("*.md")):
        lines = path.read_text("utf-8").splitlines()
        kept = [line for line in lines if KAZAKH.search(line) and not MARKUP.search(line)]
        yield Sample(path.name, [(line, line) for line in kept], REAL)
    for path in sorted(made.glob("*.tsv")) if made else ():
        rows = iter(pairs(path, 0, 1))
        while len(page := list(islice(rows, PAGE))) > LEAST:
            yield Sample(path.name, page, MADE)


def judged(document: Sample) -> Iterator[tuple[int, tuple[float, ...], bool]]:
    """Yield the fold of every reading of a document, what is known of it, and whether it is right.

    Words that begin alike are in one fold: no reading is judged by weights that may know its word by heart.
    """
    printed, read = zip(*document.pairs, strict=True)
    found = list(tokens(before_words(read)))
    readings, facts, page, _ = assess(found)
    known = Document.of(facts, page.unknown)
    for at, good in compared(printed, found, readings):
        yield crc32(facts[at].word[:STEM].encode()) % FOLDS, known.measures(at), good


def fitted(rows: Numbers, good: Numbers, weight: Numbers) -> Numbers:
    """Return the weights of a logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (weight * (chance - good)) + RIDGE * weights
        bend = (rows * (weight * chance * (1 - chance))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def main(made: Path | None) -> None:
    """Print what bounds would do to words the weights were not fitted on, then the weights fitted on all."""
    every = list(documents(made))
    found = [(number, *row) for number, document in enumerate(every) for row in judged(document)]
    of, folds = (np.array(column) for column in list(zip(*found, strict=True))[:2])
    rows = np.array([row for *_, row, _ in found])
    good = np.array([right for *_, right in found], float)
    weight = np.array([every[number].weight for number in of])
    chance = np.zeros(len(good))
    for fold in range(FOLDS):
        out = folds == fold
        chance[out] = 1 / (1 + np.exp(-rows[out] @ fitted(rows[~out], good[~out], weight[~out])))
    for bound in BOUNDS:
        print(f"below {bound} is marked:")
        for number, document in [*enumerate(every), (-1, Sample("the garble set", [], REAL))]:
            own = of == number if number >= 0 else of < len(TABLES)
            if document.weight == REAL and own.any():
                silent, marked = (chance[own] >= bound) & (good[own] == 0), chance[own] < bound
                print(f"  {document.name:25} {silent.mean():6.1%} silent {marked.mean():6.1%} marked")
    print("WEIGHTS", tuple(round(float(one), 2) for one in fitted(rows, good, weight)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
