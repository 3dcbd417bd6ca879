"""Measure how much misread English comes back, what it costs, and whether anything genuine is touched.

Word accuracy counts whole words with case and punctuation; (S+D+I)/N counts words put in wrongly too. Words
that the margin cut (``~`` or brackets in the truth) count for nobody. Of each garble table the odd lines are
read: the even ones taught the channel. A line that the gates refuse counts with all its words as wrong.
"""

from __future__ import annotations

import lzma
import resource
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import ftfy

from bench._reliability import Judged, report
from daris.model.seed import Seed
from daris.model.text import MarkKind, Pass, Text
from daris.scan.repair.wrong_script import recover
from daris.scan.repair.wrong_script.channel import prior
from daris.scan.repair.wrong_script.lexicon import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
GARBLE = SHARED / "data" / "garble"
SEED = ROOT / "seeds" / "000_6186f278bdb17545.txt"
TRUTH = ROOT / "tests" / "cases" / "scan" / "repair" / "wrong-script-seed.tsv"
ENGLISH = ("en-as-kaz", "en-as-kazleg", "en-as-kazleg-spacecrop", "en-as-rus")
NATIVE = ("ru-as-kaz", "kk-as-kaz", "kk-as-rus", "kk-lowres", "kk-lowres-leg")
CUT = "~"


@dataclass(frozen=True, slots=True)
class Score:
    """Words of the truth, those found exactly, and the errors of an alignment."""

    words: int
    right: int
    errors: int
    judged: tuple[Judged, ...] = ()

    def __str__(self) -> str:
        """Return both figures."""
        return f"{self.right / self.words:7.1%} {self.errors / self.words:9.1%}"


def text_of(lines: Iterable[str]) -> Text:
    """Return lines as a text before any rule."""
    return Text.of(Seed("bench", "", "utf-8", tuple(lines)))


def same(truth: str, word: str) -> bool:
    """Tell whether a word is what was printed; ``|`` separates two ways to print it."""
    return word in truth.split("|")


def align(truth: list[str], found: list[str]) -> tuple[int, int, list[bool | None]]:
    """Return words found, errors, and for each word of the output whether it is right (None: cut)."""
    rows, columns = len(truth), len(found)
    cost = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    way = [[""] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows + 1):
        for j in range(columns + 1):
            cut = i > 0 and truth[i - 1].startswith(CUT)
            choices = []
            if i and j:
                free = cut or same(truth[i - 1], found[j - 1])
                choices.append((cost[i - 1][j - 1] + (0 if free else 1.0001), "both"))
            if i:
                choices.append((cost[i - 1][j] + (0 if cut else 1), "lost"))
            if j:
                choices.append((cost[i][j - 1] + 1, "added"))
            if choices:
                cost[i][j], way[i][j] = min(choices)
    return _trace(truth, found, way)


def _trace(truth: list[str], found: list[str], way: list[list[str]]) -> tuple[int, int, list[bool | None]]:
    right = errors = 0
    verdicts: list[bool | None] = [False] * len(found)
    i, j = len(truth), len(found)
    while i or j:
        step = way[i][j]
        cut = step != "added" and truth[i - 1].startswith(CUT)
        if step == "both":
            hit = same(truth[i - 1], found[j - 1])
            verdicts[j - 1] = None if cut else hit
            right += hit and not cut
            errors += not (hit or cut)
        else:
            errors += not cut
        i -= step != "added"
        j -= step != "lost"
    return right, errors, verdicts


def words_after(text: Text, done: Pass, number: int) -> list[tuple[str, float, bool]]:
    """Return the words of one line after the pass, with probability (-1: refused) and whether unclear."""
    after = text.then(done)
    line = after.lines[number - 1]
    marks = [mark for mark in after.marks if mark.line == number]
    doubts = [mark for mark in marks if mark.kind is MarkKind.UNCLEAR]
    unclear = [(doubt.start, doubt.end) for doubt in doubts]
    chances, shift = [], 0
    for edit in sorted(edit for edit in done.edits if edit.line == number):
        start = edit.start + shift
        chances.append((start, start + len(edit.new), edit.confidence))
        shift += len(edit.new) - edit.end + edit.start
    found = []
    spans = [(mark.start, mark.end) for mark in marks if mark.kind is MarkKind.LANGUAGE]
    if spans:
        chances += [(doubt.start, doubt.end, doubt.confidence) for doubt in doubts]
    for first, last in spans or [(0, len(line))]:
        place = first
        for word in line[first:last].split():
            begin = line.index(word, place)
            place = begin + len(word)
            chance = min(
                (c for s, e, c in chances if s < place and begin < e), default=1.0 if spans else -1.0
            )
            found.append((word, chance, any(s < place and begin < e for s, e in unclear)))
    return found


def score(truths: dict[int, str], lines: list[str]) -> tuple[Score, float]:
    """Recover a document and compare the lines whose truth is known; return characters a second, too."""
    text = text_of(lines)
    begin = time.process_time()
    done = recover(text)
    pace = sum(map(len, lines)) / (time.process_time() - begin)
    total = right = errors = 0
    judged: list[Judged] = []
    for number, truth in truths.items():
        printed = truth.split()
        found = words_after(text, done, number)
        hits, wrong, verdicts = align(printed, [plain(word) for word, _, _ in found])
        total += sum(not word.startswith(CUT) for word in printed)
        right, errors = right + hits, errors + wrong
        judged += [
            Judged(chance, unclear, hit)
            for (_, chance, unclear), hit in zip(found, verdicts, strict=True)
            if hit is not None and chance >= 0  # what was refused is no reading
        ]
    return Score(total, right, errors, tuple(judged)), pace


def plain(word: str) -> str:
    """Return a word with straight apostrophes."""
    return word.replace("’", "'")


def either_dash(word: str) -> str:
    """Let a dash of two hyphens be read as one, too."""
    return f"{word}|{word.replace('--', '-')}" if "--" in word else word


def plain_score(truths: dict[int, str], lines: list[str]) -> Score:
    """Score lines as they are."""
    results = [align(truth.split(), lines[number - 1].split()) for number, truth in truths.items()]
    total = sum(not word.startswith(CUT) for truth in truths.values() for word in truth.split())
    return Score(total, sum(result[0] for result in results), sum(result[1] for result in results))


def half(name: str, *, even: bool = False) -> tuple[dict[int, str], list[str]]:
    """Return the half of a garble table that is set aside, as a document, or the one to learn from."""
    rows = (GARBLE / f"{name}.tsv").read_text("utf-8").splitlines()
    pairs = [row.partition("\t") for number, row in enumerate(rows, 1) if number % 2 != even]
    truths = {}
    for number, (printed, _, _) in enumerate(pairs, 1):
        words = [either_dash(word) for word in plain(printed).split()]
        if name.endswith("spacecrop"):
            words = [CUT + word if "[" in word or "]" in word else word for word in words]
        truths[number] = " ".join(words)
    return truths, [read for _, _, read in pairs]


def seed() -> tuple[dict[int, str], list[str]]:
    """Return the English of the seed and all its lines."""
    rows = (row.split("\t") for row in TRUTH.read_text("utf-8").splitlines())
    return {int(number): truth for number, truth in rows}, SEED.read_text("utf-8").split("\n")


def native() -> Iterator[tuple[str, list[str]]]:
    """Yield what must not be touched, by name."""
    news = lzma.decompress((SHARED / "data" / "kk-news-clean.txt.xz").read_bytes()).decode().splitlines()
    yield "kk-news-clean", news
    for name in NATIVE:
        rows = [row.partition("\t") for row in (GARBLE / f"{name}.tsv").read_text("utf-8").splitlines()]
        yield f"{name} printed", [row[0] for row in rows]
        yield f"{name} as read", [row[2] for row in rows]
    for name in ENGLISH:
        printed = (GARBLE / f"{name}.tsv").read_text("utf-8").splitlines()[::2]
        yield f"{name} printed", [plain(row.partition("\t")[0]) for row in printed]


def main() -> None:
    """Print all figures."""
    begin = time.process_time()
    english()
    prior()
    print(f"tables loaded: {time.process_time() - begin:.2f} s")
    print(f"{'set':24} {'words':>6} {'right':>7} {'(S+D+I)/N':>9}    raw   ftfy  characters/s")
    judged: list[Judged] = []
    sets = {"seed": seed()} | {name: half(name) for name in ENGLISH}
    for name, (truths, lines) in sets.items():
        result, pace = score(truths, lines)
        peers = (plain_score(truths, lines), plain_score(truths, list(map(ftfy.fix_text, lines))))
        beside = " ".join(f"{peer.right / peer.words:6.1%}" for peer in peers)
        print(f"{name:24} {result.words:6} {result} {beside} {pace:10.0f}")
        judged += result.judged
        if name == "seed":
            report(list(result.judged), "seed")
    print("all sets together")
    report(judged, "all")
    long = [line for name in ENGLISH for line in half(name)[1]] * 4
    begin = time.process_time()
    recover(text_of(long))
    pace = sum(map(len, long)) / (time.process_time() - begin)
    print(f"a document of {sum(map(len, long))} characters: {pace:.0f} characters/s")
    print("false alarms")
    for name, lines in native():
        done = recover(text_of(lines))
        touched = sorted({edit.line for edit in done.edits})
        print(f"   {name:30} {len(touched):3} of {len(lines):6} lines")
        for number in touched[:3]:
            print(f"      {lines[number - 1]}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
