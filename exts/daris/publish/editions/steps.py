"""Editions and formats become chains of Sphinx runs; chains may run side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.lang.tags import SOURCE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BUILDERS: Final = {"epub": "epub", "html": "html", "parallel": "typst", "pdf": "typst"}
"""The Sphinx builder behind each format that a person asks for."""

USUAL: Final = ("epub", "html", "pdf")
"""The formats that are built where nobody asks for one; the book in two languages is extra."""

SUFFIXES: Final = {"epub": ".epub", "parallel": ".pdf", "pdf": ".pdf"}
"""What the files of a format that is no site end with."""

BOOKS: Final = ("pdf", "epub")
"""The formats that are files to keep, of the whole course and of each lecture."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a project keeps what; all below one ``root``."""

    root: Path

    @property
    def docs(self) -> Path:
        """Return the folder of the chapters."""
        return self.root / "docs"

    @property
    def seeds(self) -> Path:
        """Return the folder of the raw texts."""
        return self.root / "seeds"

    @property
    def locale(self) -> Path:
        """Return the folder of the catalogues."""
        return self.root / "locale"

    @property
    def build(self) -> Path:
        """Return the folder of all that can be made again."""
        return self.root / "build"

    @property
    def site(self) -> Path:
        """Return the published tree, the only folder a web server is to see."""
        return self.build / "site"

    @property
    def compiled(self) -> Path:
        """Return the folder of the compiled catalogues, which all editions read."""
        return self.build / "catalogues"

    def output(self, kind: str, edition: str) -> Path:
        """Return the working folder of one format or of the doctrees of one edition."""
        return self.build / kind / edition


@dataclass(frozen=True, slots=True)
class Step:
    """One Sphinx run; ``words`` are those after ``sphinx-build``."""

    edition: str
    kind: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        """Return what progress lines call this step."""
        return f"{self.edition} {self.kind}"


def chains(
    folders: Folders,
    editions: Sequence[str],
    formats: Sequence[str],
    *,
    books: Sequence[str],
    options: Sequence[str] = (),
) -> tuple[tuple[Step, ...], ...]:
    """Return one chain of steps an edition; the pages link to the ``books`` of these formats.

    ``options`` go to every run of Sphinx. The formats of an edition share its doctrees and so must run
    one after the other; doctrees stay outside the published tree, because a pickle there would be executed.
    """
    linked = ("-D", f"daris_pdf_link={int('pdf' in books)}", "-D", f"daris_handout_links={','.join(books)}")
    every = (*linked, "-D", f"daris_sound={folders.build.resolve() / 'sound.json'}", *options)
    return tuple(
        tuple(
            Step(edition, kind, _words(folders, edition, kind) + every)
            for kind in formats
            if kind != "parallel" or edition != SOURCE
        )
        for edition in editions
    )


def _words(folders: Folders, edition: str, kind: str) -> tuple[str, ...]:
    read = f"{edition}-parallel" if kind == "parallel" else edition  # it keeps more in its trees
    return (
        *("--no-color", "-b", BUILDERS[kind]),
        *("-d", str(folders.output("doctrees", read)), "-D", f"language={edition}"),
        *(("-D", "daris_side_by_side=1", "-D", "daris_parallel=1") if kind == "parallel" else ()),
        *(str(folders.docs), str(folders.output(kind, edition))),
    )
