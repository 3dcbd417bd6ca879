"""What the parts of a book cost: a Kazakh course of about 250 pages, set without each of them.

    python -m bench book_parts

Each row says how many seconds of the processor Typst takes where one thing is left out, and how many that
saves. Parts hide each other, so the savings do not add up; the last rows leave out several at once. The last
of all is what nobody could save who prints these words on these pages with Typst.
"""

from __future__ import annotations

import re
import shutil
from functools import partial, reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bench.book import LECTURES, best, fresh, set_by_typst, workshop
from bench.make_course import write_course
from daris.model.hyphenation import SOFT_HYPHEN
from daris.publish.book.builder import TEMPLATE
from daris.publish.book.workshop import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

Sources = tuple[str, str]
"""The source of a book and its template."""


def main() -> None:
    """Print a row for the whole book, for each part, and for several at once."""
    with TemporaryDirectory(prefix="daris-bench-") as folder:
        root = Path(folder)
        write_course(root / "ours", LECTURES, daris=True)
        with fresh(1) as pool:
            shop = pool.submit(workshop, root / "ours", "kk").result()
        whole = _seconds(shop, root, lambda sources: sources)
        print(f"{'the whole book':44} {whole:5.2f} s")
        for name, without in {**PARTS, **TOGETHER}.items():
            left = _seconds(shop, root, without)
            print(f"without {name:36} {left:5.2f} s, {whole - left:5.2f} s less", flush=True)


def _seconds(shop: Path, root: Path, without: Callable[[Sources], Sources]) -> float:
    place = root / "without"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(shop, place)
    files = (place / SOURCE, place / TEMPLATE)
    book, template = (file.read_text("utf-8") for file in files)
    for file, text in zip(files, without((book, template)), strict=True):
        file.write_text(text, "utf-8")
    return best(set_by_typst, place).work


def _in_book(pattern: str, put: str, sources: Sources) -> Sources:
    return re.sub(pattern, put, sources[0]), sources[1]


def _in_template(text: str, put: str, sources: Sources) -> Sources:
    if text not in sources[1]:
        raise ValueError(text)
    return sources[0], sources[1].replace(text, put)


def _instead(function: str, sources: Sources) -> Sources:
    return sources[0], f"{sources[1]}\n#let {function}\n"


def _all(parts: tuple[Callable[[Sources], Sources], ...], sources: Sources) -> Sources:
    return reduce(lambda made, part: part(made), parts, sources)


_TERMS: Final = (
    "daris-terms(..items) = items.pos().map(item => item.map(pair => pair.last()).join(parbreak())).join()"
)
_LISTS: Final = (
    partial(_in_book, r"#list\(tight: true, ", "#daris-items("),
    partial(_instead, "daris-items(..items) = items.pos().join(parbreak())"),
)
PARTS: Final[dict[str, Callable[[Sources], Sources]]] = {
    "places to divide words": partial(_in_book, SOFT_HYPHEN, ""),
    "kerning of the words that need it": partial(_in_book, r'#daris-kerned\(\)\[(#"[^"]*";)\]', r"\1"),
    "the best breaks of lines": partial(
        _in_template, "set par(justify: true,", 'set par(linebreaks: "simple", justify: true,'
    ),
    "links with their pages": partial(_instead, 'daris-link(name: "", page: false, body) = body'),
    "footnotes": partial(_instead, 'daris-footnote(number: "", name: "", body) = super(number)'),
    "lists, but with their words": partial(_all, _LISTS),
    "terms, but with their words": partial(_instead, _TERMS),
    "quotations, but with their words": partial(
        _instead, "daris-quote(body) = parbreak() + body + parbreak()"
    ),
    "tables": partial(_instead, "daris-table(..cells) = []"),
    "contents": partial(_in_template, "if headings.len() > 0 {", "if false {"),
    "running heads": partial(_in_template, "header: running-head,", "header: none,"),
}
TOGETHER: Final[dict[str, Callable[[Sources], Sources]]] = {
    "all of these but places to divide": partial(_all, tuple(PARTS.values())[2:]),
    "all of these": partial(_all, tuple(PARTS.values())),
}

if __name__ == "__main__":
    main()
