"""Pairs of printed and misread English become ``lang/data/english-channel.tsv.xz``: how letters were read.

Run by hand: ``python -m bench.make_channel TARGET MADE_FOLDER [GARBLE_FOLDER]``. ``MADE_FOLDER`` holds what
``bench/make_garble.py`` wrote, a file a recogniser; the table in use has learnt from the garble set, too.
Of that set only even lines are read: the odd ones are what
``bench/wrong_script.py`` measures on. Printed letters and their readings are aligned many to many by
expectation-maximisation, starting from the table of shapes; nothing tells it where a letter ends.
"""

from __future__ import annotations

import lzma
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from daris.scan.repair.wrong_script.channel import shape_chances

READERS = ("kaz", "kazleg", "rus")
SIZES = {
    (1, 0): 7.0,
    (1, 1): 5.0,
    (1, 2): 7.0,
    (1, 3): 9.0,
    (2, 1): 7.0,
    (2, 2): 9.0,
    (2, 3): 10.5,
    (3, 1): 9.5,
    (3, 2): 10.5,
    (3, 3): 12.0,
}
"""Printed and read letters of a unit, and what one that no table knows costs before anything was counted."""
SPECK = 6.0
"""What a read character that was never printed costs."""
SAME = 0.2
"""What a digit or a sign read as itself costs."""
BAND = 11
ROUNDS = 2
BATCH = 32
HOPELESS = 2.8
"""Lines whose alignment costs more than this a letter were destroyed and teach nothing."""
FEWEST = 1.5
RAREST = 0.0003
"""Units seen more seldom than this among all sightings of their letters are noise."""
DISCOUNT = 0.4
"""Taken off the count of units of several letters, so that chance alignments die out."""
COPIES = 3
"""How often a line of the garble set counts: it is few, and nearer to what is to be read."""
TOO_SMALL = 1e-3

Unit = tuple[str, str]
Keys = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


@dataclass(frozen=True)
class Pair:
    """A printed and a misread line without spaces; ``joints`` are the places where printed words meet."""

    printed: str
    read: str
    joints: frozenset[int]


def pairs(path: Path, *, halved: bool) -> list[Pair]:
    """Read the pairs of one file."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        printed, _, read = line.partition("\t")
        if (halved and number % 2) or "[" in printed:
            continue
        joints, length = set(), 0
        for word in printed.split():
            length += len(word)
            joints.add(length)
        found.append(Pair(printed.replace(" ", ""), "".join(read.split()), frozenset(joints)))
    return found


@dataclass
class Signs:
    """Characters by number, so that a unit is one integer."""

    numbers: dict[str, int] = field(default_factory=dict)

    def row(self, text: str) -> list[int]:
        """Return the numbers of characters, from 1."""
        return [self.numbers.setdefault(sign, len(self.numbers) + 1) for sign in text]

    def key(self, unit: Unit) -> int:
        """Return the number of a unit."""
        one, two = (sum(code << (10 * place) for place, code in enumerate(self.row(part))) for part in unit)
        return (one << 30) + two

    def unit(self, key: int) -> Unit:
        """Return the unit of a number."""
        signs = {number: sign for sign, number in self.numbers.items()}
        one, two = (
            "".join(signs[code] for place in range(3) if (code := half >> (10 * place) & 1023))
            for half in (key >> 30, key & ((1 << 30) - 1))
        )
        return one, two


def runs(rows: Keys, wide: int) -> Keys:
    """Return the number of every run of ``wide`` characters."""
    count = rows.shape[1] - wide + 1
    found = np.zeros((len(rows), count), np.int64)
    for step in range(wide):
        found += rows[:, step : step + count] << (10 * step)
    return found


@dataclass
class Batch:
    """Pairs side by side, padded; the chances of every unit at every pair of places."""

    printed: Keys
    read: Keys
    barred: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
    lengths: np.ndarray[tuple[int, ...], np.dtype[np.int64]]

    @classmethod
    def of(cls, chosen: list[Pair], signs: Signs) -> Batch:
        """Lay pairs side by side."""
        high = max(len(pair.printed) for pair in chosen)
        wide = max(len(pair.read) for pair in chosen)
        printed = np.zeros((len(chosen), high), np.int64)
        read = np.zeros((len(chosen), wide), np.int64)
        barred = np.zeros((len(chosen), high + 1), bool)
        for row, pair in enumerate(chosen):
            printed[row, : len(pair.printed)] = signs.row(pair.printed)
            read[row, : len(pair.read)] = signs.row(pair.read)
            barred[row, sorted(pair.joints)] = True
        lengths = np.array([(len(pair.printed), len(pair.read)) for pair in chosen])
        return cls(printed, read, barred, lengths)

    def keys(self, wide: int, long: int) -> Keys:
        """Return the unit of every place (line, printed, read)."""
        one, two = runs(self.printed, wide), runs(self.read, long)
        return (one[:, :, None] << 30) + two[:, None, :]

    def allowed(self, wide: int, long: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
        """Tell where a unit may stand: inside both lines and one word, near the diagonal."""
        rows = np.arange(self.printed.shape[1] - wide + 1)
        columns = np.arange(self.read.shape[1] - long + 1)
        slope = (self.lengths[:, 1] / np.maximum(self.lengths[:, 0], 1))[:, None, None]
        near = np.abs(columns[None, None, :] - rows[None, :, None] * slope) <= BAND
        near &= (rows[None, :] + wide <= self.lengths[:, :1])[:, :, None]
        near &= (columns[None, :] + long <= self.lengths[:, 1:])[:, None, :]
        for step in range(1, wide):
            near &= ~self.barred[:, step : step + len(rows), None]
        return near


class Aligner:
    """Costs of units, re-estimated round by round."""

    def __init__(self, signs: Signs) -> None:
        """Start from the table of shapes."""
        self.signs = signs
        self.shapes = {signs.key(unit): chance for unit, chance in shape_chances().items()}
        self.known = np.array(sorted(self.shapes), np.int64)
        self.cost = np.array([-math.log(self.shapes[key]) for key in sorted(self.shapes)])

    def chances(self, batch: Batch, wide: int, long: int) -> Numbers:
        """Return the chance of every unit of one size at every place."""
        where = np.nonzero(batch.allowed(wide, long))
        found = np.zeros(
            (len(batch.printed), batch.printed.shape[1] - wide + 1, batch.read.shape[1] - long + 1)
        )
        if long == 0:
            found[where] = math.exp(-SIZES[wide, long])
            return found
        keys = batch.keys(wide, long)[where]
        place = np.minimum(np.searchsorted(self.known, keys), len(self.known) - 1)
        price = np.where(self.known[place] == keys, self.cost[place], SIZES[wide, long])
        found[where] = np.exp(-price)
        return found

    def count(self, batch: Batch) -> tuple[Keys, Numbers, Keys]:
        """Return units and how often each is expected, and the printed pieces of the lines that were read."""
        chances = {size: self.chances(batch, *size) for size in SIZES}
        ahead = sweep(chances, batch.printed.shape[1], batch.read.shape[1])
        behind = sweep_back(chances, batch.lengths, batch.printed.shape[1], batch.read.shape[1])
        total = behind[:, 0, 0]
        fine = total > np.exp(-HOPELESS * batch.lengths[:, 0])
        share = np.where(fine, 1 / np.maximum(total, 1e-300), 0)[:, None, None]
        keys, seen = [], []
        for (wide, long), chance in chances.items():
            if not long:
                continue
            rows, columns = chance.shape[1:]
            mass = (
                ahead[:, :rows, :columns]
                * chance
                * behind[:, wide : wide + rows, long : long + columns]
                * share
            )
            told = np.nonzero(mass > TOO_SMALL)
            keys.append(batch.keys(wide, long)[told])
            seen.append(mass[told])
        pieces = [
            runs(batch.printed, wide)[fine[:, None] & batch.allowed(wide, 0).any(2)] for wide in (1, 2, 3)
        ]
        return np.concatenate(keys), np.concatenate(seen), np.concatenate(pieces)

    def round(self, lines: list[Pair]) -> tuple[dict[int, float], dict[int, int]]:
        """Align every pair and price the units anew."""
        order = sorted(lines, key=lambda pair: (len(pair.printed), len(pair.read)))
        results = [
            self.count(Batch.of(order[start : start + BATCH], self.signs))
            for start in range(0, len(order), BATCH)
        ]
        keys, place = np.unique(np.concatenate([keys for keys, _, _ in results]), return_inverse=True)
        seen = np.bincount(place, np.concatenate([seen for _, seen, _ in results]))
        pieces, times = np.unique(np.concatenate([pieces for _, _, pieces in results]), return_counts=True)
        totals = dict(zip(pieces.tolist(), times.tolist(), strict=True))
        counts = dict(zip(keys.tolist(), seen.tolist(), strict=True))
        self._price(counts, totals)
        return counts, totals

    def _price(self, counts: dict[int, float], totals: dict[int, int]) -> None:
        costs = dict(zip(self.known.tolist(), self.cost.tolist(), strict=True))
        for key, seen in counts.items():
            lone = key >> 40 == 0 and (key & ((1 << 30) - 1)) >> 10 == 0
            base = self.shapes.get(key, 0.003 if lone else 0.0)
            counted = seen if lone else max(seen - DISCOUNT, 0)
            costs[key] = -math.log((counted + 3 * base + 1e-5) / (totals.get(key >> 30, 0) + 3))
        self.known = np.array(sorted(costs), np.int64)
        self.cost = np.array([costs[key] for key in sorted(costs)])


def specks(row: Numbers) -> Numbers:
    """Let up to three characters of a row be specks."""
    speck, found, moved = math.exp(-SPECK), row.copy(), row
    for _ in range(3):
        moved = np.pad(moved[:, :-1], ((0, 0), (1, 0))) * speck
        found += moved
    return found


def sweep(chances: dict[tuple[int, int], Numbers], high: int, wide: int) -> Numbers:
    """Return the chance to come to every pair of places from the start."""
    ahead = np.zeros((len(chances[1, 1]), high + 1, wide + 1))
    ahead[:, 0, 0] = 1
    for row in range(high + 1):
        ahead[:, row] = specks(ahead[:, row])
        for (printed, read), chance in chances.items():
            if row + printed <= high and chance.shape[2] > 0:
                ahead[:, row + printed, read:] += ahead[:, row, : wide + 1 - read] * chance[:, row]
    return ahead


def sweep_back(chances: dict[tuple[int, int], Numbers], lengths: Keys, high: int, wide: int) -> Numbers:
    """Return the chance to come from every pair of places to the end."""
    behind = np.zeros((len(chances[1, 1]), high + 1, wide + 1))
    behind[np.arange(len(lengths)), lengths[:, 0], lengths[:, 1]] = 1
    for row in range(high, -1, -1):
        for (printed, read), chance in chances.items():
            if row + printed <= high:
                behind[:, row, : wide + 1 - read] += behind[:, row + printed, read:] * chance[:, row]
        behind[:, row] = specks(behind[:, row, ::-1])[:, ::-1]
    return behind


def learn(lines: list[Pair], signs: Signs) -> tuple[dict[int, float], dict[int, int]]:
    """Count units in all pairs."""
    aligner = Aligner(signs)
    for number in range(ROUNDS):
        counts, totals = aligner.round(lines)
        print(number + 1, len(lines), "lines", len(counts), "units", round(sum(counts.values())), flush=True)
    return counts, totals


def worthy(unit: Unit, seen: float, total: int) -> bool:
    """Tell whether a unit is no noise and consists of what the decoder's words consist of."""
    printed, read = unit
    letters = printed.replace("'", "").isalnum() and printed.isascii()
    return bool(read) and letters and seen >= max(FEWEST, RAREST * total)


Table = dict[Unit, Numbers]
"""By unit and recogniser: how often it was seen and its letters were printed."""


def counted(made: Path, garble: Path | None) -> Table:
    """Learn each recogniser by itself, and return the units that were seen."""
    signs = Signs()
    table: Table = {}
    printed: dict[str, Numbers] = {}
    for column, reader in enumerate(READERS):
        lines = pairs(made / f"en-{reader}.tsv", halved=False)
        for path in sorted(garble.glob(f"en-as-{reader}*.tsv")) if garble else ():
            if path.stem.split("-")[2] == reader:
                lines += COPIES * pairs(path, halved=True)
        counts, totals = learn(lines, signs)
        for key, seen in counts.items():
            unit, total = signs.unit(key), totals.get(key >> 30, 0)
            if worthy(unit, seen, total):
                table.setdefault(unit, np.zeros((len(READERS), 2)))[column, 0] = seen
                printed.setdefault(unit[0], np.zeros(len(READERS)))[column] = total
    for (letters, _), numbers in table.items():
        numbers[:, 1] = printed[letters]
    return table


def main(target: Path, made: Path, garble: Path | None = None) -> None:
    """Write the units that were seen: in each recogniser, seen and printed."""
    table = counted(made, garble)
    rows = "".join(
        "\t".join((*unit, *(f"{count:.0f}" for count in counts.ravel()))) + "\n"
        for unit, counts in sorted(table.items())
    )
    target.write_bytes(lzma.compress(rows.encode(), preset=9))
    print(len(table), "units", target.stat().st_size, "bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
