"""Pairs of printed and misread Kazakh become ``lang/data/kazakh-channel.tsv``: how letters were read.

Run by hand: ``python -m bench.make_kazakh_channel MADE_FOLDER GARBLE_FOLDER``. ``MADE_FOLDER`` holds what
``make_kazakh_garble.py`` wrote; of the garble set only even lines are read: the odd ones are what
``bench/repair.py`` measures on. Words are aligned, then their letters, many to many, by
expectation-maximisation.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from daris.lang.kazakh_channel import DATA
from daris.scan.repair.confusions.channel import PRIORS, READ_RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS = {
    "neural": (("kk-kaz-low",), ("kk-lowres",)),
    "patterns": (("kk-kazleg-full", "kk-kazleg-low"), ("kk-lowres-leg", "kk-as-kaz")),
    "russian": (("kk-rus-full", "kk-rus-low"), ("kk-as-rus",)),
}
"""Which tables of pairs teach a kind of recogniser: made ones, and those of the garble set."""
DESTROYED = 0.3
SIZES = {
    (1, 1): 6.0, (1, 2): 8.0, (2, 1): 8.0, (2, 2): 10.5, (0, 1): 7.5, (1, 0): 7.5,
    (3, 2): 11.5, (2, 3): 11.5, (3, 1): 10.0, (1, 3): 10.5, (3, 3): 13.5,
}  # fmt: skip
"""Printed and read letters of an arc, and what one that was never counted costs."""
SAME, OTHER_CASE = 0.05, 0.3
ROUNDS = 4
BAND = 5
DISCOUNT, FEWEST = 0.4, 0.2
"""Taken off the counts of arcs of several letters; what is left must be more than the second."""
TRUST = 5.0
HAND = 60.0
"""How many sightings the tables of ``lang/confusions.py`` are worth."""
LEAST_COUNTED, LEAST_SEEN = 0.5, 1.5
"""Sightings below which one is noise, and below which it counts half."""
SCALE = 100_000
RAREST = 15
"""What is rarer than this among so many cases is left out for every kind."""
UNLIKE = 0.62
STEP = 1.6
SIGNS = re.compile(r"^[^\w@!|1{}()<>^`'6]+|[^\w@!|1{}()<>^`'6]+$")

Misreading = tuple[str, str]
Words = Counter[Misreading]


def word_pairs(path: Path, *, halved: bool) -> Iterator[Misreading]:
    """Align the words of printed and read lines that were not destroyed."""
    for number, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        printed, read = row.split("\t")
        if (halved and number % 2) or Levenshtein.distance(printed, read) >= DESTROYED * len(printed):
            continue
        yield from aligned(printed.split(), read.split())


def aligned(printed: list[str], read: list[str]) -> Iterator[Misreading]:
    """Yield words that stand for each other on the cheapest way through both lines."""
    costs = [[0.0] * (len(read) + 1) for _ in range(len(printed) + 1)]

    def swap(i: int, j: int) -> float:
        return STEP * Levenshtein.normalized_distance(printed[i - 1], read[j - 1])

    for i in range(len(printed) + 1):
        for j in range(len(read) + 1):
            ways = [costs[i - 1][j] + 1] if i else []
            ways += [costs[i][j - 1] + 1] if j else []
            ways += [costs[i - 1][j - 1] + swap(i, j)] if i and j else []
            costs[i][j] = min(ways, default=0.0)
    i, j = len(printed), len(read)
    while i and j:
        if math.isclose(costs[i][j], costs[i - 1][j - 1] + swap(i, j), abs_tol=1e-9):
            if swap(i, j) < STEP * UNLIKE:
                yield printed[i - 1], read[j - 1]
            i, j = i - 1, j - 1
        elif math.isclose(costs[i][j], costs[i - 1][j] + 1, abs_tol=1e-9):
            i -= 1
        else:
            j -= 1


def small(printed: str, read: str) -> Misreading | None:
    """Take signs off a pair and write it in small letters; a capital stays where one was printed."""
    printed, read = SIGNS.sub("", printed), SIGNS.sub("", read)
    if not (read and printed.isalpha()):
        return None
    capital = printed[0].isupper() and not printed[1:2].isupper() and read[0].isupper()
    read = (read[0] if capital else read[0].lower()) + read[1:].lower()
    return (printed.lower(), read) if len(read) < LONGEST_RATIO * len(printed) else None


LONGEST_RATIO = 3


def counts(words: Words) -> tuple[dict[Misreading, float], Counter[str]]:
    """Count arcs and what was printed, again and again with what was learnt."""
    printed_times: Counter[str] = Counter()
    for (printed, _), times in words.items():
        pieces = (printed[at : at + size] for size in (1, 2, 3) for at in range(len(printed) - size + 1))
        for piece in pieces:
            printed_times[piece] += times
        printed_times[""] += (len(printed) + 1) * times
    costs: dict[Misreading, float] = {}
    seen: dict[Misreading, float] = {}
    for _ in range(ROUNDS):
        seen = expected(words, costs)
        costs = {
            arc: cost(arc, times, printed_times) for arc, times in seen.items() if left(arc, times) > FEWEST
        }
    return seen, printed_times


def left(arc: Misreading, times: float) -> float:
    """Return the count of an arc without what chance alignments give."""
    return times - DISCOUNT * (max(map(len, arc)) > 1)


def cost(arc: Misreading, times: float, printed_times: Counter[str]) -> float:
    """Return what an arc seen so often costs."""
    base = SIZES[len(arc[0]), len(arc[1])]
    total = printed_times[arc[0]]
    return -math.log((left(arc, times) + TRUST * math.exp(-base - 1)) / (total + TRUST)) if total else base


def expected(words: Words, costs: dict[Misreading, float]) -> dict[Misreading, float]:
    """Add up how often each arc is expected in all pairs of words."""
    seen: defaultdict[Misreading, float] = defaultdict(float)
    for (printed, read), times in words.items():
        if printed == read.lower():
            for arc in zip(printed, read, strict=True):
                seen[arc] += times
        else:
            for arc, share in shares(printed, read, costs):
                seen[arc] += share * times
    return seen


def shares(printed: str, read: str, costs: dict[Misreading, float]) -> Iterator[tuple[Misreading, float]]:
    """Yield the arcs between two words with the probability that they were taken (forward, backward)."""
    edges = [
        (i, j, i + high, j + wide, math.exp(-price(printed[i : i + high], read[j : j + wide], costs)))
        for i in range(len(printed) + 1)
        for j in range(len(read) + 1)
        if abs(i * len(read) / len(printed) - j) <= BAND
        for high, wide in SIZES
        if i + high <= len(printed) and j + wide <= len(read)
    ]
    end = (len(printed), len(read))
    ahead: defaultdict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    behind: defaultdict[tuple[int, int], float] = defaultdict(float, {end: 1.0})
    for i, j, down, right, chance in edges:
        ahead[down, right] += ahead[i, j] * chance
    for i, j, down, right, chance in reversed(edges):
        behind[i, j] += behind[down, right] * chance
    if ahead[end] < math.exp(-4 * len(printed) - 6):
        return
    for i, j, down, right, chance in edges:
        share = ahead[i, j] * chance * behind[down, right] / ahead[end]
        if share > 1e-3:  # noqa: PLR2004
            yield (printed[i:down], read[j:right]), share


def price(printed: str, read: str, costs: dict[Misreading, float]) -> float:
    """Return what an arc costs now."""
    if printed == read or (len(printed) == 1 and printed == read.lower()):
        return costs.get((printed, read), SAME if printed == read else OTHER_CASE)
    return costs.get((printed, read), SIZES[len(printed), len(read)])


def chance(arc: Misreading, seen: dict[Misreading, float], printed_times: Counter[str]) -> int:
    """Return how often in ``SCALE`` cases what was printed is read so by one kind of recogniser."""
    printed, read = arc
    times = seen.get(arc, 0.0)
    known = READ_RIGHT if printed == read else PRIORS.get(arc, 0.0)
    times *= 0.5 if times < LEAST_SEEN and printed != read else 1.0
    return round(SCALE * (times + HAND * known) / (printed_times[printed] + HAND))


def pairs_of(made: Path, garble: Path, tables: tuple[Iterable[str], Iterable[str]]) -> Words:
    """Count the pairs of words that teach one kind of recogniser."""
    own, given = tables
    found: Words = Counter()
    for folder, names, halved in ((made, own, False), (garble, given, True)):
        for name in names:
            pairs = (small(*pair) for pair in word_pairs(folder / f"{name}.tsv", halved=halved))
            found.update(pair for pair in pairs if pair)
    return found


def main(made: Path, garble: Path) -> None:
    """Write the table, a column for each kind of recogniser."""
    kinds = [counts(pairs_of(made, garble, tables)) for tables in KINDS.values()]
    listed = {arc for seen, _ in kinds for arc, times in seen.items() if times >= LEAST_COUNTED}
    rows = []
    for arc in sorted(listed | PRIORS.keys()):
        times = [chance(arc, seen, printed_times) for seen, printed_times in kinds]
        same_in_capitals = arc[0] != arc[1] and arc[0] == arc[1].lower()
        if max(times) >= RAREST and not same_in_capitals:
            rows.append("\t".join((*arc, *map(str, times))))
    DATA.write_text("\n".join(rows) + "\n", "utf-8")
    print(len(rows), "misreadings")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
