"""What a seed was and how it was drafted, kept under ``docs/_drafts`` where a person can read it.

``NAME.txt`` holds the lines of the seed as they were read, ``NAME.md`` the drafts of its lectures, one below
the other. Neither is a document of the course; people need not touch them.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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


def keep_base(base: Base, name: str, docs: Path) -> None:
    """Keep the base of a seed that was never drafted; raise OSError if the disk refuses.

    Two builds may do so at once: each file is replaced in one move, and they agree on what it holds.
    """
    for path, content in base_files(base, name, docs).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, staged = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(staged).chmod(0o644)
            Path(staged).replace(path)
        finally:
            Path(staged).unlink(missing_ok=True)


def kept_base(name: str, docs: Path) -> Base | None:
    """Read the base of a seed; nothing if none was kept or it cannot be read."""
    try:
        text = (docs / FOLDER / f"{name}.txt").read_bytes().decode()
        markdown = (docs / FOLDER / f"{name}.md").read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
    return Base(tuple(text.split("\n")), markdown)
