"""Write a course of any size, the same at every run, with complete English catalogues.

    python bench/make_course.py FOLDER --lectures 200

The chapters hold what stock Sphinx and MyST know as well: headings, definition lists, quotations, footnotes,
tables, lists, links between lectures. The words are common Kazakh words in no order; the "English" is the
same words in Latin letters, so that every message has a translation with its markup intact.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import normalize

from daris.lang.kazakh_words import COMMON, ranks
from daris.lang.latin import LATIN

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMON_ENOUGH: Final = 8
LONG_ENOUGH: Final = 4
WORDS: Final = tuple(
    sorted(word for word, rank in ranks().items() if rank >= COMMON_ENOUGH and len(word) >= LONG_ENOUGH)
)
LITTLE: Final = tuple(sorted(COMMON))
SECTIONS: Final = 5
PARAGRAPHS: Final = 4
ENGLISH: Final = str.maketrans(
    {key: latin for key, latin in LATIN.items() if len(key) == 1 and key.isalpha()}
    | {key.upper(): latin.capitalize() for key, latin in LATIN.items() if len(key) == 1 and key.isalpha()}
)
CONF: Final = """project = "Үлгі курс"
language = "kk"
extensions = ["myst_parser"{extension}]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath", "attrs_inline"]
html_theme = "furo"
gettext_compact = False
locale_dirs = ["../locale"]
"""
HEADER: Final = """msgid ""
msgstr ""
"Project-Id-Version: bench\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

Written = tuple[str, tuple[str, ...]]
"""The Markdown of a block and the messages in it."""


def write_course(root: Path, lectures: int, *, daris: bool) -> None:
    """Write ``docs/`` and ``locale/en`` of a course below ``root``; with ``daris`` its conf.py names us."""
    docs, locale = root / "docs", root / "locale" / "en" / "LC_MESSAGES"
    (docs / "lectures").mkdir(parents=True)
    (locale / "lectures").mkdir(parents=True)
    extension = ', "daris"' if daris else ""
    (docs / "conf.py").write_text(CONF.format(extension=extension), "utf-8")
    names = [f"lectures/l{number:04}" for number in range(1, lectures + 1)]
    contents = "# Үлгі курс\n\n```{toctree}\n:maxdepth: 1\n\n" + "\n".join(names) + "\n```\n"
    (docs / "index.md").write_text(contents, "utf-8")
    (locale / "index.po").write_text(_catalogue("index", ("Үлгі курс",)), "utf-8")
    for number, name in enumerate(names, start=1):
        blocks = tuple(lecture(number, lectures))
        (docs / f"{name}.md").write_text("\n\n".join(text for text, _ in blocks) + "\n", "utf-8")
        messages = tuple(dict.fromkeys(message for _, inside in blocks for message in inside))
        (locale / f"{name}.po").write_text(_catalogue(name, messages), "utf-8")


def lecture(number: int, lectures: int) -> Iterator[Written]:
    """Yield the blocks of a lecture of about 1,500 words."""
    chance = random.Random(number)  # noqa: S311  # a course, no secret
    title = f"{number}-дәріс. {_words(chance, 4).capitalize()}"
    yield f"# {title}", (title,)
    for section in range(1, SECTIONS + 1):
        yield from _section(chance, section, lectures)


def _section(chance: random.Random, section: int, lectures: int) -> Iterator[Written]:
    title = _words(chance, 3).capitalize()
    yield f"## {title}", (title,)
    for _ in range(PARAGRAPHS):
        yield _paragraph(_sentence(chance, 50))
    yield from (_term(chance), _quotation(chance), _list(chance))
    note = _sentence(chance, 8)
    marked = f"{_sentence(chance, 14)} {_words(chance, 2)}[^n{section}]."
    yield marked, (marked,)
    yield f"[^n{section}]: {note}", (note,)
    if section == 2:  # noqa: PLR2004  # the second section has the table
        yield _table(chance)
    other = chance.randint(1, lectures)
    link = f"[{_words(chance, 2)}](l{other:04}.md)"
    linked = f"{_sentence(chance, 6)} {link} *{_words(chance, 2)}* **{_words(chance, 1)}**."
    yield linked, (linked,)


def _paragraph(text: str) -> Written:
    return text, (text,)


def _term(chance: random.Random) -> Written:
    term, meaning = _words(chance, 2).capitalize(), _sentence(chance, 15)
    return f"{term}\n: {meaning}", (term, meaning)


def _quotation(chance: random.Random) -> Written:
    said = f"«{_sentence(chance, 20)}»"
    return f"> {said}", (said,)


def _list(chance: random.Random) -> Written:
    items = tuple(_sentence(chance, 6) for _ in range(3))
    return "\n".join(f"- {item}" for item in items), items


def _table(chance: random.Random) -> Written:
    rows = [[_words(chance, 2) for _ in range(3)] for _ in range(4)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join((lines[0], "|---|---|---|", *lines[1:])), tuple(cell for row in rows for cell in row)


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(LITTLE if chance.random() < 0.2 else WORDS) for _ in range(count))  # noqa: PLR2004


def _sentence(chance: random.Random, count: int) -> str:
    return _words(chance, count).capitalize() + "."


def _catalogue(name: str, messages: tuple[str, ...]) -> str:
    entries = [
        f"#: ../../docs/{name}.md:{line}\nmsgid {normalize(message)}\nmsgstr {normalize(_english(message))}\n"
        for line, message in enumerate(messages, start=1)
    ]
    return "\n".join((HEADER, *entries))


def _english(message: str) -> str:
    return message.translate(ENGLISH)


def main() -> None:
    """Write the course that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lectures", type=int, default=200)
    parser.add_argument("--daris", action="store_true", help="name daris in conf.py")
    arguments = parser.parse_args()
    write_course(arguments.folder, arguments.lectures, daris=arguments.daris)


if __name__ == "__main__":
    main()
