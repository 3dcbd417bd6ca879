"""Readings of English whose truth is known become the weights of ``wrong_script/confidence.py``.

Run by hand: ``python -m bench.make_english_confidence CHANNEL``. It reads the even lines of the garble set,
with a table of misread letters that has not seen them: ``make_channel`` writes one without the garble
folder. It prints the weights, and for some bounds, judged by weights that were fitted without its line, how
many words are wrong without a mark, and how many are marked. ``bench/wrong_script.py`` reads the odd lines.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bench.make_confidence import Numbers, fitted
from bench.wrong_script import CUT, ENGLISH, align, half, plain, text_of
from daris.scan.repair.wrong_script.channel import learnt
from daris.scan.repair.wrong_script.confidence import SignFacts, measures, sign_measures
from daris.scan.repair.wrong_script.judge import read
from daris.scan.repair.wrong_script.model import Model
from daris.scan.repair.wrong_script.recover import suspects, unsure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.scan.repair.wrong_script.weighing import Word

FOLDS = 4
BLOCK = 4
"""Parts of the lines, and how many neighbours are in one."""
BOUNDS = (0.9, 0.92, 0.93, 0.94, 0.945, 0.95, 0.955, 0.96, 0.97)
LETTERS = re.compile(r"[A-Za-z0-9]+")
RIM = re.compile(r"^[^A-Za-z0-9]+|[^A-Za-z0-9]+$")


class Shown(NamedTuple):
    """A word with its signs, as the page shows it: whether it is right, the same of its parts if known."""

    fold: int
    parts: tuple[Word, ...]
    right: bool
    each: tuple[bool | None, ...]


def shown(model: Model) -> Iterator[Shown]:
    """Yield every word that was read."""
    for name in ENGLISH:
        truths, lines = half(name, even=True)
        found = tuple(suspects(text_of(lines)))
        readings: defaultdict[int, list[Word]] = defaultdict(list)
        for find, reading in zip(found, read([find.strip for find in found], model), strict=True):
            readings[find.line] += reading.words
        for number, words in readings.items():
            yield from _judged(number // BLOCK % FOLDS, truths[number].split(), words)


def _judged(fold: int, truth: list[str], words: list[Word]) -> Iterator[Shown]:
    starts = np.cumsum([word.token.spaced for word in words])
    groups = [tuple(words[place] for place in np.flatnonzero(starts == start)) for start in np.unique(starts)]
    texts = [plain("".join(word.token.text for word in group)) for group in groups]
    verdicts = align(truth, texts)[2]
    left = Counter(word for word in truth if not word.startswith(CUT))
    left -= Counter(text for text, verdict in zip(texts, verdicts, strict=True) if verdict)
    for group, text, verdict in zip(groups, texts, verdicts, strict=True):
        if verdict is not None:
            each = tuple(verdict or _right(word, text, left, alone=len(group) == 1) for word in group)
            yield Shown(fold, group, verdict, each)


def _right(word: Word, text: str, left: Counter[str], *, alone: bool) -> bool | None:
    """Tell whether a part of a wrong word is right, by what is left of the line; None: unknown."""
    if isinstance(word.facts, SignFacts):
        return False if RIM.sub("", text) in {RIM.sub("", one) for one in left} else None
    return not alone and word.token.text in {piece for one in left for piece in LETTERS.findall(one)}


class Sample(NamedTuple):
    """Words or signs: of which word shown, what is known of each, whether it is right, if that is told."""

    of: Numbers
    rows: Numbers
    right: Numbers
    told: Numbers


def sample(found: list[Shown], *, signs: bool) -> Sample:
    """Return the words or the signs."""
    rows = [
        (
            number,
            sign_measures(word.facts) if isinstance(word.facts, SignFacts) else measures(word.facts),
            right,
        )
        for number, one in enumerate(found)
        for word, right in zip(one.parts, one.each, strict=True)
        if isinstance(word.facts, SignFacts) == signs
    ]
    of, known, right = zip(*rows, strict=True)
    told = [verdict is not None for verdict in right]
    return Sample(
        np.array(of), np.array(known), np.array([bool(one) for one in right], float), np.array(told)
    )


def chances(one: Sample, fold: Numbers) -> Numbers:
    """Return the chance of each by weights that were fitted on the other folds."""
    chance = np.zeros(len(one.of))
    for out in range(FOLDS):
        own = fold[one.of] == out
        weights = weights_of(one, ~own)
        chance[own] = 1 / (1 + np.exp(-one.rows[own] @ weights))
    return chance


def weights_of(one: Sample, chosen: Numbers) -> Numbers:
    """Fit weights to the chosen ones whose truth is known."""
    used = chosen & one.told
    return fitted(one.rows[used], one.right[used], np.ones(used.sum()))


def main(channel: Path) -> None:
    """Print what bounds would do to words the weights were not fitted on, then the weights fitted on all."""
    found = list(shown(Model(learnt(channel.read_bytes()))))
    fold, right = np.array([one.fold for one in found]), np.array([one.right for one in found])
    least = np.array([0.0 if any(map(unsure, one.parts)) else 1.0 for one in found])
    both = {name: sample(found, signs=name == "SIGN_WEIGHTS") for name in ("WEIGHTS", "SIGN_WEIGHTS")}
    for one in both.values():
        np.minimum.at(least, one.of, chances(one, fold))
    for bound in BOUNDS:
        marked = least < bound
        print(f"below {bound} is marked: {(~marked & ~right).mean():6.2%} silent {marked.mean():6.1%} marked")
    for name, one in both.items():
        print(name, tuple(weights_of(one, one.told).round(3).tolist()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
