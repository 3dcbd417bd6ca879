"""One course as a book, set by Typst and by XeLaTeX in the same run, in both languages.

    python bench/book.py            a book of about 250 pages
    python bench/book.py 20         20 lectures

Both get the same Markdown and the same catalogues. XeLaTeX sets what stock Sphinx and MyST write for it, run
by latexmk until references stand still, as in Sphinx's own Makefile; what one pass of it takes is printed
beside. Typesetting alone is measured: what either takes once its source is written, and for Typst also the
mending of the text layer behind it. Not the same is asked of them: XeLaTeX neither divides Kazakh words nor
writes tags. The best of three is printed, as others may be at work.
"""

from __future__ import annotations

import multiprocessing
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from pypdf import PdfReader
from sphinx.application import Sphinx
from sphinx.locale import translators

from bench.make_course import write_course
from daris.publish.book.mending import mend
from daris.publish.book.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable

LECTURES: Final = 36
AIM: Final = 5
MOST: Final = 600
TRIES: Final = 3
LANGUAGES: Final = ("kk", "en")
LATEX: Final = "sphinx.tex"


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds of the processor, seconds of the clock, and the largest process in MB."""

    work: float
    clock: float
    memory: float


def main(lectures: int) -> None:
    """Set the course in both languages by both, print the ratios."""
    with TemporaryDirectory(prefix="daris-bench-") as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        write_course(ours, lectures, daris=True)
        write_course(stock, lectures, daris=False)
        with fresh(1) as pool:  # a process of its own, or its memory would count for all that come after
            shops = [pool.submit(workshop, ours, each).result() for each in LANGUAGES]
        print("                   pages  processor     clock  memory")
        typst = [_row(f"Typst {shop.name}", best(set_by_typst, shop), shop / "book.pdf") for shop in shops]
        mended = [_row(f"  and mended {shop.name}", best(_mended, shop), None) for shop in shops]
        _both("Typst", set_by_typst, shops)
        if not shutil.which("xelatex"):
            print("XeLaTeX is not installed; nothing to compare with.")
            return
        desks = [_desk(stock, each) for each in LANGUAGES]
        latex = [_row(f"XeLaTeX {desk.name}", best(_set_by_latexmk, desk), _pdf(desk)) for desk in desks]
        once = [_row(f"  one pass {desk.name}", best(_one_pass, desk), None) for desk in desks]
        _both("XeLaTeX", _set_by_latexmk, desks)
    for name, theirs in (("until references stand still", latex), ("one pass", once)):
        _ratio(f"XeLaTeX, {name}, beside Typst", theirs, typst)
    _ratio("XeLaTeX, until references stand still, beside Typst and mending", latex, typst, mended)
    largest = max(figure.memory for figure in typst)
    print(f"Aim: {AIM} times. Typst's process has {largest:.0f} MB (aim: under {MOST}).")


def workshop(root: Path, language: str) -> Path:
    """Build the book as any build does, and keep the folder that it is set in."""
    kept = root / "shops" / language
    press = Workshop.press

    def keeping(self: Workshop, output: Path, timestamp: int) -> object:
        if not kept.exists():
            shutil.copytree(self.directory, kept)
        return press(self, output, timestamp)

    translators.clear()
    docs, target, trees = root / "docs", root / "book" / language, root / "trees" / language
    with patch.object(Workshop, "press", keeping):
        Sphinx(docs, docs, target, trees, "typst", {"language": language}, None, None).build()
    return kept


def _desk(root: Path, language: str) -> Path:
    """Write the LaTeX of the course as stock Sphinx does, and return its folder."""
    target = root / "tex" / language
    command = (
        *(sys.executable, "-m", "sphinx", "-q", "-b", "latex", "-D", f"language={language}"),
        *("-D", "latex_engine=xelatex", "-D", "latex_use_xindy=0", str(root / "docs"), str(target)),
    )
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own words
    return target


def set_by_typst(shop: Path) -> None:
    """Set what lies in a folder as a build does; raise RuntimeError where that fails."""
    faults = Workshop(shop).press(shop / "book.pdf", 1790000000)
    if any(fault.fatal for fault in faults):
        raise RuntimeError(faults)


def _mended(shop: Path) -> None:
    copy = shop / "mended.pdf"
    shutil.copyfile(shop / "book.pdf", copy)
    mend(copy)


def _set_by_latexmk(desk: Path) -> None:
    command = ("make", "-C", str(desk), "LATEXMKOPTS=-interaction=nonstopmode -silent", "clean", "all-pdf")
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own words


def _one_pass(desk: Path) -> None:
    command = ("xelatex", "-interaction=nonstopmode", LATEX)
    subprocess.run(command, cwd=desk, check=True, capture_output=True)  # noqa: S603  # our own words


def best(work: Callable[[Path], None], place: Path) -> Figure:
    """Do the work alone a few times and return the least of each."""
    return _least([_at_once(work, [place])[0] for _ in range(TRIES)])


def _both(name: str, work: Callable[[Path], None], places: list[Path]) -> None:
    """Do the work for both languages at once and print until when both are done."""
    found = []
    for _ in range(TRIES):
        figures = _at_once(work, places)
        found.append(
            Figure(
                sum(figure.work for figure in figures),
                max(figure.clock for figure in figures),
                max(figure.memory for figure in figures),
            )
        )
    _row(f"{name} both at once", _least(found), None)


def _at_once(work: Callable[[Path], None], places: list[Path]) -> list[Figure]:
    """Do the work for every place, each in a fresh process, whose children are nobody else's."""
    with fresh(len(places)) as pool:
        return list(pool.map(_measured, [work] * len(places), places))


def fresh(processes: int) -> ProcessPoolExecutor:
    """Return processes that have done nothing yet, whose memory and children are their own."""
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("fork"))


def _measured(work: Callable[[Path], None], place: Path) -> Figure:
    began, own = time.perf_counter(), time.process_time()
    work(place)
    clock, own = time.perf_counter() - began, time.process_time() - own
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Figure(usage.ru_utime + usage.ru_stime + own, clock, usage.ru_maxrss / 1024)


def _least(figures: list[Figure]) -> Figure:
    return Figure(
        min(figure.work for figure in figures),
        min(figure.clock for figure in figures),
        max(figure.memory for figure in figures),
    )


def _pdf(desk: Path) -> Path:
    return (desk / LATEX).with_suffix(".pdf")


def _row(name: str, figure: Figure, pdf: Path | None) -> Figure:
    pages = len(PdfReader(pdf).pages) if pdf else ""
    figures = f"{figure.work:8.2f} s {figure.clock:7.2f} s {figure.memory:5.0f} MB"
    print(f"{name:20} {pages:>3} {figures}", flush=True)
    return figure


def _ratio(name: str, theirs: list[Figure], *ours: list[Figure]) -> None:
    mine = [figure for figures in ours for figure in figures]
    clock = sum(figure.clock for figure in theirs) / sum(figure.clock for figure in mine)
    work = sum(figure.work for figure in theirs) / sum(figure.work for figure in mine)
    print(f"{name}: {clock:.1f} times slower by the clock, {work:.1f} times by the processor.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdecimal() else LECTURES)
