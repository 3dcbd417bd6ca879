"""One course as a book, set by Typst and by XeLaTeX in the same run, in both languages.

    python bench/book.py            a book of about 250 pages
    python bench/book.py 20         20 lectures

Both get the same Markdown and the same catalogues. XeLaTeX sets what stock Sphinx and MyST write for it, run
by latexmk until references stand still, as in Sphinx's own Makefile. Typesetting alone is measured: what
Typst or XeLaTeX take once the source is written. The processor's seconds count, as others may be at work.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from pypdf import PdfReader
from sphinx.application import Sphinx
from sphinx.locale import translators

from bench.make_course import write_course
from daris.publish.book.workshop import Workshop

LECTURES: Final = 42
AIM: Final = 5
MOST: Final = 600
LANGUAGES: Final = ("kk", "en")


@dataclass(frozen=True, slots=True)
class Figure:
    """Pages, seconds of the processor, seconds of the clock, and the largest process in MB."""

    pages: int
    work: float
    clock: float
    memory: float


def main(lectures: int) -> None:
    """Set the course in both languages by both, print the ratio."""
    with TemporaryDirectory(prefix="daris-bench-") as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        write_course(ours, lectures, daris=True)
        write_course(stock, lectures, daris=False)
        print("              pages  processor    clock  memory")
        typst = [_print(f"Typst   {each}", _typst(ours, each)) for each in LANGUAGES]
        if not shutil.which("xelatex"):
            print("XeLaTeX is not installed; nothing to compare with.")
            return
        latex = [_print(f"XeLaTeX {each}", _xelatex(stock, each)) for each in LANGUAGES]
    faster = sum(figure.work for figure in latex) / sum(figure.work for figure in typst)
    largest = max(figure.memory for figure in typst)
    print(f"Typst is {faster:.1f} times faster (aim {AIM}), its process has {largest:.0f} MB (aim {MOST}).")


def _typst(root: Path, language: str) -> Figure:
    """Build the book as any build does and take the time of the child process that sets it."""
    found: list[tuple[float, float, float]] = []
    press = Workshop.press

    def measured(self: Workshop, output: Path, timestamp: int) -> object:
        before = _now()
        answer = press(self, output, timestamp)
        found.append(_since(before))
        return answer

    target = root / "book" / language
    translators.clear()
    with patch.object(Workshop, "press", measured):
        docs = root / "docs"
        Sphinx(
            docs, docs, target, root / "trees" / language, "typst", {"language": language}, None, None
        ).build()
    (book,) = target.glob("*.pdf")
    return Figure(len(PdfReader(book).pages), *found[0])


def _xelatex(root: Path, language: str) -> Figure:
    target = root / "tex" / language
    command = (
        *(sys.executable, "-m", "sphinx", "-q", "-b", "latex", "-D", f"language={language}"),
        *("-D", "latex_engine=xelatex", "-D", "latex_use_xindy=0", str(root / "docs"), str(target)),
    )
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own words
    make = ("make", "-C", str(target), "LATEXMKOPTS=-interaction=nonstopmode -silent")
    before = _now()
    subprocess.run(make, check=True, capture_output=True)  # noqa: S603  # our own words
    spent = _since(before)
    (book,) = target.glob("*.pdf")
    return Figure(len(PdfReader(book).pages), *spent)


def _now() -> tuple[float, float]:
    """Return the seconds of the processor that ended child processes have had, and those of the clock."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime, time.perf_counter()


def _since(before: tuple[float, float]) -> tuple[float, float, float]:
    """Return both since then, and the MB of the largest child process so far."""
    work, clock = _now()
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return work - before[0], clock - before[1], largest


def _print(name: str, figure: Figure) -> Figure:
    print(
        f"{name:12} {figure.pages:6} {figure.work:8.1f} s {figure.clock:6.1f} s {figure.memory:5.0f} MB",
        flush=True,
    )
    return figure


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdecimal() else LECTURES)
