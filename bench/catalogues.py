"""One changed lecture of two hundred: our cycle beside stock Sphinx and sphinx-intl, and what each keeps."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bench.make_course import write_course

if TYPE_CHECKING:
    from collections.abc import Callable

LECTURES: Final = 200
SIZES: Final = ((30, 12), (60, 50))
"""Paragraphs of a lecture and words of a paragraph: notes of a page, and what is read in fifty minutes."""
AIM: Final = 5
CONF: Final = 'project = "Курс"\nlanguage = "kk"\nextensions = ["myst_parser"{}]\ngettext_compact = False\n'
WORDS: Final = (
    *("дипломатия", "мемлекет", "саясат", "қоғам", "елші", "келіссөз"),
    *("халық", "мүдде", "тіл", "мәдениет", "бейбіт", "шарт"),
)


def main() -> None:
    """Print both times and their ratio for each size of a lecture, and what of them is starting Sphinx."""
    for paragraphs, words in SIZES:
        with TemporaryDirectory(prefix="daris-bench-") as folder:
            root = Path(folder)
            pages = [_lecture(number, paragraphs, words) for number in range(LECTURES)]
            ours, stock = _cycle(root / "ours", _ours, pages), _cycle(root / "stock", _stock, pages)
        _tell(f"{LECTURES} lectures of {paragraphs * words} words, two languages, one changed", ours, stock)
    with TemporaryDirectory(prefix="daris-bench-") as folder:
        root = Path(folder)
        write_course(root / "ours", LECTURES, daris=True)
        write_course(root / "stock", LECTURES, daris=False)
        ours, stock = _again(root / "ours", _ours), _again(root / "stock", _stock)
        _tell(
            f"{LECTURES} lectures of 1,500 words with every construct, translated, one changed", ours, stock
        )
    with TemporaryDirectory(prefix="daris-bench-") as folder:
        root, pages = Path(folder), [_lecture(0, 1, 1)]
        _tell(
            "a course of one word", _cycle(root / "ours", _ours, pages), _cycle(root / "stock", _stock, pages)
        )
    print(
        f"  (aim: {AIM} times faster for {LECTURES} lectures; a course of one word shows what starting takes)"
    )


def _tell(course: str, ours: tuple[float, float], stock: tuple[float, float]) -> None:
    print(course)
    print(f"  sphinx-build -b gettext, sphinx-intl update: {stock[0]:.1f} s, processor {stock[1]:.1f} s")
    print(f"  daris catalogues: {ours[0]:.1f} s, processor {ours[1]:.1f} s")
    print(f"  {stock[1] / ours[1]:.1f} times less work, {stock[0] / ours[0]:.1f} times faster by the clock")


def _cycle(root: Path, run: Callable[[Path], None], pages: list[str]) -> tuple[float, float]:
    """Return the seconds by the clock and of the processor that the second run takes."""
    _write(root, pages, extension=', "daris"' if run is _ours else "")
    return _again(root, run)


def _again(root: Path, run: Callable[[Path], None]) -> tuple[float, float]:
    run(root)
    time.sleep(1.1)  # Sphinx tells a changed file by its time
    pages = sorted((root / "docs").rglob("l*.md"))
    page = pages[len(pages) // 2]
    page.write_text(page.read_text("utf-8").replace("и", "й", 1), "utf-8")
    before, started = os.times(), time.monotonic()
    run(root)
    after = os.times()
    work = sum(after[2:4]) - sum(before[2:4])
    return time.monotonic() - started, work


def _write(root: Path, pages: list[str], extension: str) -> None:
    docs = root / "docs"
    docs.mkdir(parents=True)
    (docs / "conf.py").write_text(CONF.format(extension), "utf-8")
    for number, page in enumerate(pages):
        (docs / f"l{number}.md").write_text(page, "utf-8")
    names = "\n".join(f"l{number}" for number in range(len(pages)))
    (docs / "index.md").write_text(f"# Курс\n\n```{{toctree}}\n{names}\n```\n", "utf-8")


def _lecture(number: int, paragraphs: int, length: int) -> str:
    blocks = [f"# Дәріс {number}"]
    for place in range(paragraphs):
        words = (WORDS[(number * 7 + place * 3 + step * step) % len(WORDS)] for step in range(length))
        blocks.append(f"{number}-{place}: {' '.join(words)}.")
    return "\n\n".join(blocks) + "\n"


def _ours(root: Path) -> None:
    _quietly(sys.executable, "-m", "daris", "catalogues", cwd=root)


def _stock(root: Path) -> None:
    sphinx_intl = shutil.which("sphinx-intl", path=str(Path(sys.executable).parent)) or "sphinx-intl"
    _quietly(sys.executable, "-m", "sphinx", "-q", "-b", "gettext", "docs", "build/gettext", cwd=root)
    _quietly(sphinx_intl, "update", "-p", "build/gettext", "-d", "locale", "-l", "kk", "-l", "en", cwd=root)


def _quietly(*words: str, cwd: Path) -> None:
    subprocess.run(words, cwd=cwd, check=True, capture_output=True)  # noqa: S603  # our own command lines


if __name__ == "__main__":
    main()
