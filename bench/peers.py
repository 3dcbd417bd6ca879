"""The Kazakh chapters of a course built by others who publish Markdown, beside both editions by Daris.

    python -m bench.peers        200 lectures
    python -m bench.peers 20

Whatever is found on the path is measured: hugo (Debian), mkdocs with mkdocs-material, zensical, mdbook, and
stock Sphinx for one language. None of them translates, knows definitions or remembers where a line came from;
each builds one language. Material for MkDocs has no Kazakh words and shows English ones; Hugo has
no theme here.
"""

from __future__ import annotations

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

MKDOCS: Final = "site_name: Курс\ndocs_dir: docs\ntheme:\n  name: material\nplugins: [search]\n"
ZENSICAL: Final = '[project]\nsite_name = "Курс"\ndocs_dir = "docs"\n'
HUGO: Final = 'title = "Курс"\nlanguageCode = "kk"\ncontentDir = "docs"\n'
PAGE: Final = "<!doctype html><html lang=kk><title>{{.Title}}</title><body>{{.Content}}</body></html>\n"
MDBOOK: Final = '[book]\ntitle = "Курс"\nlanguage = "kk"\nsrc = "docs"\n'


def main(size: int) -> None:
    """Print the seconds of each, cold and after a change in one lecture."""
    print(f"{size} lectures of 1,500 words; seconds of the clock, cold and after a word in one lecture")
    for name, (prepare, words) in PEERS.items():
        program = shutil.which(words[0])
        if program is None:
            print(f"  {name:34} is not installed")
            continue
        with TemporaryDirectory(prefix="daris-bench-") as folder:
            root = Path(folder)
            write_course(root, size, daris=name.startswith("Daris"))
            prepare(root)
            cold = _seconds(root, program, *words[1:])
            lecture = root / "docs" / "lectures" / "l0010.md"
            lecture.write_text(lecture.read_text("utf-8") + "\nТағы бір сөз.\n", "utf-8")
            again = _seconds(root, program, *words[1:])
        print(f"  {name:34} {cold:7.1f} {again:7.1f}", flush=True)


def _seconds(root: Path, *words: str) -> float:
    started = time.monotonic()
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603  # ours
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return time.monotonic() - started


def _mkdocs(root: Path) -> None:
    (root / "mkdocs.yml").write_text(MKDOCS, "utf-8")


def _zensical(root: Path) -> None:
    (root / "zensical.toml").write_text(ZENSICAL, "utf-8")


def _hugo(root: Path) -> None:
    (root / "config.toml").write_text(HUGO, "utf-8")
    layouts = root / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for kind in ("single", "list"):
        (layouts / f"{kind}.html").write_text(PAGE, "utf-8")


def _mdbook(root: Path) -> None:
    (root / "book.toml").write_text(MDBOOK, "utf-8")
    pages = sorted((root / "docs" / "lectures").glob("*.md"))
    lines = (f"- [{page.stem}](lectures/{page.name})" for page in pages)
    (root / "docs" / "SUMMARY.md").write_text("\n".join(("# Курс", "", *lines, "")), "utf-8")


def _nothing(_: Path) -> None:
    pass


PEERS: Final[dict[str, tuple[Callable[[Path], None], tuple[str, ...]]]] = {
    "Daris, Kazakh and English": (_nothing, (sys.executable, "-m", "daris", "build", "--format", "html")),
    "Sphinx, MyST and Furo, Kazakh": (_nothing, (sys.executable, "-m", "sphinx", "-q", "docs", "build")),
    "MkDocs Material": (_mkdocs, ("mkdocs", "build", "-q")),
    "Zensical": (_zensical, ("zensical", "build")),
    "Hugo, a page without a theme": (_hugo, ("hugo", "--quiet")),
    "mdBook": (_mdbook, ("mdbook", "build")),
}
"""How a course is prepared for each, and the command that builds it."""


if __name__ == "__main__":
    main(next((int(word) for word in sys.argv[1:] if word.isdigit()), 200))
