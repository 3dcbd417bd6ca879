"""What a seed was and how it was drafted, kept under ``docs/_drafts`` where a person can read it.

``NAME.txt`` holds the lines of the seed as they were read, ``NAME.md`` the drafts of its lectures, one below
the other. Neither is a document of the course; people need not touch them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from daris.model.lecture import Draft
    from daris.model.seed import Seed

FOLDER: Final = "_drafts"
"""Under the folder of the course; Sphinx is told to leave it alone."""

_HEAD: Final = (
    "<!-- Daris drafted this. `daris draft --update` compares with it; your text is in the lectures. -->"
)


@dataclass(frozen=True, slots=True)
class Base:
    """The lines of a seed and the Markdown they were drafted to."""

    lines: tuple[str, ...]
    markdown: str

    @classmethod
    def of(cls, seed: Seed, drafts: tuple[Draft, ...]) -> Base:
        """Put the drafts of a seed below each other, without their front matter."""
        bodies = (draft.markdown.split("\n---\n", 1)[1].strip("\n") for draft in drafts)
        return cls(seed.lines, "\n\n".join((_HEAD, *bodies)) + "\n")


def base_files(base: Base, name: str, docs: Path) -> dict[Path, bytes]:
    """Return the two files that keep a base, with their contents."""
    return {
        docs / FOLDER / f"{name}.txt": "\n".join(base.lines).encode(),
        docs / FOLDER / f"{name}.md": base.markdown.encode(),
    }


def kept_base(name: str, docs: Path) -> Base | None:
    """Read the base of a seed; nothing if none was kept or it cannot be read."""
    try:
        text = (docs / FOLDER / f"{name}.txt").read_bytes().decode()
        markdown = (docs / FOLDER / f"{name}.md").read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
    return Base(tuple(text.split("\n")), markdown)
