"""Pairs of printed and misread English become ``lang/data/english-channel.tsv``: how letters were read.

Run by hand: ``python bench/make_channel.py MADE_FOLDER GARBLE_FOLDER``. ``MADE_FOLDER`` holds what
``bench/make_garble.py`` wrote; of the garble set only even lines are read: the odd ones are what
``bench/wrong_script.py`` measures on. Printed letters and their readings are aligned many to
many by expectation-maximisation, starting from the table of shapes; nothing tells it where a letter ends.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from daris.scan.repair.wrong_script.channel import shape_chances

DATA = Path(__file__).parents[1] / "exts" / "daris" / "lang" / "data"
SIZES = {
    (1, 1): 5.0,
    (1, 2): 7.0,
    (2, 1): 7.0,
    (1, 3): 9.0,
    (3, 1): 9.5,
    (2, 2): 9.0,
    (0, 1): 6.0,
    (1, 0): 7.0,
}
"""Printed and read letters of a unit, and what one that no table knows costs before anything was counted."""
BAND = 11
ROUNDS = 2
HOPELESS = 3.2
"""Lines whose alignment costs more than this a letter were destroyed and teach nothing."""
FEWEST = 1.5
RAREST = 0.0015
"""Units seen more seldom than this among all sightings of their letters are noise."""
DISCOUNT = 0.4
"""Taken off the count of units of several letters, so that chance alignments die out."""

Unit = tuple[str, str]


def pairs(folder: Path, *, halved: bool) -> list[tuple[str, str, frozenset[int]]]:
    """Return printed and read line without spaces, and the places in the printed one where words meet."""
    found = []
    for path in sorted(folder.glob("en-*.tsv")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            printed, _, read = line.partition("\t")
            if (halved and number % 2) or "[" in printed:
                continue
            joints, length = set(), 0
            for word in printed.split():
                length += len(word)
                joints.add(length)
            found.append((printed.replace(" ", ""), "".join(read.split()), frozenset(joints)))
    return found


class Aligner:
    """Costs of units, re-estimated round by round."""

    def __init__(self) -> None:
        """Start from the table of shapes."""
        self.shapes = shape_chances()
        self.cost: dict[Unit, float] = {unit: -math.log(chance) for unit, chance in self.shapes.items()}

    def price(self, printed: str, read: str) -> float:
        """Return what it costs that ``printed`` was read as ``read``."""
        if printed == read and not printed.isalpha():
            return 0.2
        return self.cost.get((printed, read), SIZES[len(printed), len(read)])

    def arcs(self, printed: str, read: str, joints: frozenset[int]) -> list[tuple[int, int, int, int, float]]:
        """Return all units that may stand between two places of the two lines, in reading order."""
        found = []
        slope = len(read) / max(len(printed), 1)
        for i in range(len(printed) + 1):
            middle = round(i * slope)
            for j in range(max(0, middle - BAND), min(len(read), middle + BAND) + 1):
                for wide, long in SIZES:
                    if i + wide > len(printed) or j + long > len(read):
                        continue
                    if wide > 1 and any(i + step in joints for step in range(1, wide)):
                        continue
                    price = self.price(printed[i : i + wide], read[j : j + long])
                    found.append((i, j, i + wide, j + long, price))
        return found

    def count(self, printed: str, read: str, joints: frozenset[int]) -> dict[Unit, float]:
        """Return how often each unit is expected in one pair of lines."""
        arcs = self.arcs(printed, read, joints)
        ahead: defaultdict[tuple[int, int], float] = defaultdict(float)
        ahead[0, 0] = 1.0
        for i, j, to_i, to_j, price in arcs:
            if (i, j) in ahead:
                ahead[to_i, to_j] += ahead[i, j] * math.exp(-price)
        end = (len(printed), len(read))
        if ahead[end] <= math.exp(-HOPELESS * len(printed)):
            return {}
        behind: defaultdict[tuple[int, int], float] = defaultdict(float)
        behind[end] = 1.0
        counts: defaultdict[Unit, float] = defaultdict(float)
        for i, j, to_i, to_j, price in reversed(arcs):
            if (to_i, to_j) in behind:
                mass = math.exp(-price) * behind[to_i, to_j]
                behind[i, j] += mass
                if (i, j) in ahead:
                    counts[printed[i:to_i], read[j:to_j]] += ahead[i, j] * mass / ahead[end]
        return counts

    def round(self, lines: list[tuple[str, str, frozenset[int]]]) -> tuple[Counter[Unit], Counter[str]]:
        """Align every pair and price the units anew."""
        counts: Counter[Unit] = Counter()
        totals: Counter[str] = Counter()
        for printed, read, joints in lines:
            found = self.count(printed, read, joints)
            counts.update(found)
            if found:
                totals.update(pieces(printed, joints))
        for (printed, read), seen in counts.items():
            if printed and read:
                lone = len(printed) == len(read) == 1
                base = self.shapes.get((printed, read), 0.003 if lone else 0.0)
                counted = seen if lone else max(seen - DISCOUNT, 0)
                self.cost[printed, read] = -math.log((counted + 3 * base + 1e-4) / (totals[printed] + 3))
        return counts, totals


def pieces(printed: str, joints: frozenset[int]) -> Counter[str]:
    """Count every piece of one to three letters inside the words of a line."""
    found: Counter[str] = Counter()
    for wide in (1, 2, 3):
        for start in range(len(printed) - wide + 1):
            if not any(start + step in joints for step in range(1, wide)):
                found[printed[start : start + wide]] += 1
    return found


def main(made: Path, garble: Path, target: Path) -> None:
    """Learn, and write the units that were seen."""
    lines = pairs(made, halved=False) + pairs(garble, halved=True)
    aligner = Aligner()
    for number in range(ROUNDS):
        counts, totals = aligner.round(lines)
        print(number + 1, len(counts), round(sum(counts.values())), flush=True)
    rows = sorted(
        f"{printed}\t{read}\t{seen:.1f}\t{totals[printed]}\n"
        for (printed, read), seen in counts.items()
        if seen >= max(FEWEST, RAREST * totals[printed])
        and printed
        and read
        and printed.replace("'", "").isalnum()
        and printed.isascii()
    )
    target.write_text("".join(rows), "utf-8")
    print(len(rows), "units")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), DATA / "english-channel.tsv")
