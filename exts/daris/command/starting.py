"""What a course is called becomes the files that it begins with; none that is there is touched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from errno import EEXIST
from pathlib import Path
from string import Template
from typing import Final

from daris.publish.catalogues.replacing import replace_all

STARTER: Final = Path(__file__).parent / "starter"
PLACES: Final = {
    "conf.py": "docs/conf.py",
    "index.md": "docs/index.md",
    "glossary.md": "docs/glossary.md",
    "index.po": "locale/en/LC_MESSAGES/index.po",
    "glossary.po": "locale/en/LC_MESSAGES/glossary.po",
    "sphinx.po": "locale/kk/LC_MESSAGES/sphinx.po",  # the words of Sphinx itself, which has none in Kazakh
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "gitignore": ".gitignore",
}
"""Where each file of the starter goes."""
AS_IS: Final = "sphinx.po"
MARKUP: Final = re.compile(r"([\\`*_\[\]<>$&{}|~^#])")
QUOTED: Final = re.compile(r'(["\\])')
OUT_OF_NAMES: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a course before its first lecture; ``name`` is that of its folder.

    Each is one line of what can be printed.
    """

    name: str
    title: str = ""
    english: str = ""
    author: str = ""


def line(text: str) -> str:
    """Return any text as one line: bytes of no encoding and what steers a terminal are no part of a title."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def begin(course: Beginning, folder: Path) -> None:
    """Write a course into a folder, which need not be there yet.

    Raise FileExistsError, before anything is written, if it holds an entry that the course needs, and
    OSError if a file cannot be written: nothing is there then but empty folders.
    """
    files = _files(course)
    for top in sorted({Path(name).parts[0] for name in files}):
        if (folder / top).exists() or (folder / top).is_symlink():
            raise FileExistsError(EEXIST, "there already", str(folder / top))
    replace_all({folder / name: text.encode() for name, text in files.items()})


def _files(course: Beginning) -> dict[str, str]:
    """Return what is written, by its place in the course."""
    title = course.title or course.name
    words = {
        "heading": _plain(title),
        "comment": title,
        "quoted": _quoted(title),
        "source": _quoted(_plain(title)),
        "english": _quoted(_plain(course.english)),
        "author": _quoted(course.author),
        "copyright": _quoted(", ".join(filter(None, (str(datetime.now(UTC).year), course.author)))),
        "name": OUT_OF_NAMES.sub("-", course.name).strip(".-") or "course",
    }
    texts = {name: (STARTER / f"{name}.txt").read_text("utf-8") for name in PLACES}
    files = {
        place: texts[name] if name == AS_IS else Template(texts[name]).substitute(words)
        for name, place in PLACES.items()
    }
    return files | {"seeds/.gitkeep": ""}


def _plain(text: str) -> str:
    """Return text as Markdown that shows just these signs."""
    return MARKUP.sub(r"\\\1", text)


def _quoted(text: str) -> str:
    """Return a line as it stands between quotation marks, in Python and in a catalogue."""
    return QUOTED.sub(r"\\\1", text)
