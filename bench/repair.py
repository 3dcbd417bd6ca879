"""Measure how much misread Kazakh comes back, and whether anything clean is changed.

A word is a run of letters; spaces and signs are not counted. Errors are the substitutions, losses and
inventions of the best alignment with the truth. Of each garble table the odd lines are read: the even ones
taught the costs.
Lines of which over 30 % of the characters are wrong are destroyed and are left out.
"""

from __future__ import annotations

import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from lzma import decompress
from pathlib import Path

import ftfy
from rapidfuzz.distance import Levenshtein
from symspellpy import SymSpell, Verbosity  # type: ignore[import-untyped]  # ships no types

from bench._readings import WORD, before_words, compared, wrong_words
from bench._reliability import Judged
from bench._reliability import report as reliability
from daris.lang.kazakh_words import ranks
from daris.model.seed import Seed
from daris.model.text import MarkKind, Text
from daris.scan.repair import repair, words
from daris.scan.repair.confusions.rule import CERTAIN, weighed
from daris.scan.repair.lexicon import lexicon

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
SEED = ROOT / "seeds" / "000_6186f278bdb17545.txt"
TRUTH = ROOT / "tests" / "cases" / "scan" / "repair" / "kazakh-seed.tsv"
TABLES = ("kk-as-kaz", "kk-lowres", "kk-lowres-leg", "kk-as-rus")
DESTROYED = 0.3
CUT = "~"

BOUNDS = (0.8, 0.85, 0.9, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98)

Lines = Sequence[str]


def text_of(lines: Lines) -> Text:
    """Return lines after all rules."""
    return repair(Seed("bench", "", "utf-8", tuple(lines)))


def ours(lines: Lines) -> Lines:
    """Return lines as we repair them."""
    return text_of(lines).lines


def by_ftfy(lines: Lines) -> Lines:
    """Return lines as ftfy mends them."""
    return [ftfy.fix_text(line) for line in lines]


def speller() -> Callable[[Lines], Lines]:
    """Return a plain correction by SymSpell with our word list, ranks as counts."""
    symspell = SymSpell(max_dictionary_edit_distance=2)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.writelines(f"{word} {2**rank}\n" for word, rank in ranks().items())
        file.flush()
        symspell.load_dictionary(file.name, 0, 1, encoding="utf-8")

    def correct(match: re.Match[str]) -> str:
        found = symspell.lookup(match[0], Verbosity.TOP, max_edit_distance=2, transfer_casing=True)
        return found[0].term if found else match[0]

    return lambda lines: [WORD.sub(correct, line) for line in lines]


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """Yield truth and reading of the half set aside."""
    for number, line in enumerate(
        (DATA / "garble" / f"{name}.tsv").read_text(encoding="utf-8").splitlines(), 1
    ):
        truth, read = line.split("\t")
        if number % 2 and Levenshtein.distance(truth, read) < DESTROYED * len(truth):
            yield truth, read


def errors(truths: Lines, lines: Lines) -> int:
    """Count words that are wrong, lost or invented."""
    return sum(
        Levenshtein.distance(WORD.findall(truth), WORD.findall(line))
        for truth, line in zip(truths, lines, strict=True)
    )


def garble() -> None:
    """Print what is left of the errors of each table, by each corrector."""
    spell = speller()
    print(f"{'table':14} words  raw  ours  gone  ftfy  SymSpell  wrong, not unclear  unclear")
    totals = [0] * 7
    found: list[Judged] = []
    others: list[str] = []
    for name in TABLES:
        truths, read = map(list, zip(*pairs(name), strict=True))
        text = text_of(read)
        judged = list(verdicts(truths, text))
        row = (
            sum(len(WORD.findall(truth)) for truth in truths),
            *(errors(truths, lines) for lines in (read, text.lines, by_ftfy(read), spell(read))),
            *doubts(judged),
        )
        found += judged
        others += [mark.value for mark in text.marks if mark.kind is MarkKind.UNCLEAR]
        totals = [total + number for total, number in zip(totals, row, strict=True)]
        report(name, row)
    report("all", totals)
    print(f"   {len(others)} doubts, {others.count('')} of them without another reading")
    reliability(found, "kazakh")


def report(name: str, row: Sequence[int]) -> None:
    """Print one line of the table."""
    words, raw, left, mended, spelt, quiet, marked = row
    share = f"{(raw - left) / raw:5.0%}"
    tail = f"{quiet / words:.1%} of words       {marked / words:.1%}"
    print(f"{name:14} {words:5} {raw:4} {left:5} {share} {mended:5} {spelt:9}  {tail}")


def verdicts(truths: Lines, text: Text) -> Iterator[Judged]:
    """Yield for each word put its probability, whether a mark doubts it, and whether it is right."""
    sure = iter(words(text))
    marks = [mark for mark in text.marks if mark.kind is not MarkKind.LANGUAGE]
    for number, (truth, line) in enumerate(zip(truths, text.lines, strict=True), 1):
        on_line = [mark for mark in marks if mark.line == number]
        wrong = wrong_words(WORD.findall(truth), WORD.findall(line), forgiving=False)
        place = 0
        for chunk in re.finditer(r"\S+", line):
            chance = next(sure).confidence
            for word in WORD.finditer(line, *chunk.span()):
                start, end = word.span()
                doubted = any(mark.start <= end and start <= mark.end for mark in on_line)
                yield Judged(chance, doubted, place not in wrong)
                place += 1


def doubts(judged: Sequence[Judged]) -> tuple[int, int]:
    """Count the words that are wrong although no mark calls them unclear, and those that are marked."""
    return sum(not (one.right or one.unclear) for one in judged), sum(one.unclear for one in judged)


def bounds() -> None:
    """Print for several bounds what share of words would be wrong without a mark, and marked.

    Behind it stands what is left of the wrong ones without misprints of the print that were put right.
    """
    judged: list[tuple[float, bool, bool]] = []
    for name in TABLES:
        truths, read = zip(*pairs(name), strict=True)
        found, readings = weighed(before_words(read))
        strict = compared(truths, found, readings)
        forgiving = compared(truths, found, readings, forgiving=True)
        judged += [
            (readings[at].confidence, good, meant)
            for (at, good), (_, meant) in zip(strict, forgiving, strict=True)
        ]
    for bound in sorted({*BOUNDS, CERTAIN}):
        silent, but_meant = (
            sum(one[0] >= bound and not one[which] for one in judged) / len(judged) for which in (1, 2)
        )
        marked = sum(one[0] < bound for one in judged) / len(judged)
        here = " (in use)" if bound == CERTAIN else ""
        print(
            f"   marked below {bound:.3f}: {silent:5.2%} wrong without a mark, {but_meant:5.2%} but for "
            f"misprints put right, {marked:5.1%} marked{here}"
        )


def clean() -> None:
    """Print what is changed in clean news, and the speed."""
    lines = decompress((DATA / "kk-news-clean.txt.xz").read_bytes()).decode().splitlines()
    lexicon()
    before = time.process_time()
    after = ours(lines)
    seconds = time.process_time() - before
    words = sum(len(WORD.findall(line)) for line in lines)
    changed = errors(lines, after)
    print(f"clean news: {changed} of {words} words changed ({changed / words:.3%})")
    print(f"speed: {sum(map(len, lines)) / seconds:,.0f} characters a second")


def seed() -> None:
    """Print how many of the seed's visible, uncropped Kazakh words are exact before and after."""
    raw = SEED.read_text(encoding="utf-8").split("\n")
    text = text_of(raw)
    total, wrong_before, wrong_after = 0, 0, 0
    left: list[str] = []
    for line in TRUTH.read_text(encoding="utf-8").splitlines():
        number, truth = line.split("\t")
        words = WORD.findall(" ".join(word for word in truth.split() if CUT not in word))
        read, repaired = (set(WORD.findall(lines[int(number) - 1])) for lines in (raw, text.lines))
        total += len(words)
        wrong_before += sum(word not in read for word in words)
        missing = [word for word in words if word not in repaired]
        wrong_after += len(missing)
        left += [f"{number}:{word}" for word in missing]
    print(f"seed: {total} Kazakh words, wrong before {wrong_before}, after {wrong_after}: {' '.join(left)}")


def genuine() -> None:
    """Print how many lines of genuine English and Russian ``daris repair`` changes."""
    for table in sorted((DATA / "garble").glob("[er][nu]-*.tsv")):
        lines = [row.partition("\t")[0] for row in table.read_text("utf-8").splitlines()]
        changed = sum(one != other for one, other in zip(lines, ours(lines), strict=True))
        print(f"{table.stem} as printed: {changed} of {len(lines)} lines changed")


def load() -> None:
    """Print how long the lexicon takes to load."""
    before = time.process_time()
    lexicon()
    print(f"lexicon: {time.process_time() - before:.2f} s to load")


def main() -> None:
    """Print every table that the machine has the data for."""
    load()
    seed()
    if not DATA.exists():
        print(f"no {DATA}: the other figures need it", file=sys.stderr)
        return
    garble()
    bounds()
    clean()
    genuine()
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, SymSpell included")


if __name__ == "__main__":
    main()
