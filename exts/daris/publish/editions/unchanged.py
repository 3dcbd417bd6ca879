"""All that a build reads becomes one digest, so that a build of what was built already need not start.

Two cold Sphinx processes that find nothing to do take two seconds. Files are told apart by name, size and
time of their last change, as make does.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

import daris

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daris.publish.editions.steps import Folders

TOOLS: Final = ("sphinx", "docutils", "myst-parser", "furo", "typst")
NAME: Final = "built"


def state(folders: Folders, request: Iterable[object]) -> str:
    """Return a digest of the course, of the tools and of what was asked for."""
    own = Path(daris.__file__).parent
    seen = sha256(repr((sys.version, *request)).encode())
    for tool in TOOLS:
        seen.update(f"{tool} {metadata.version(tool)}\n".encode())
    for root in (folders.docs, folders.locale, folders.seeds, own):
        for line in _files(root):
            seen.update(line.encode("utf-8", "surrogateescape"))
    return seen.hexdigest()


def is_built(folders: Folders, wanted: str) -> bool:
    """Say whether the published tree was made from this very state."""
    stamp = folders.build / NAME
    return (folders.site / "index.html").is_file() and stamp.is_file() and stamp.read_text("utf-8") == wanted


def remember(folders: Folders, built: str) -> None:
    """Keep what the published tree was made from."""
    (folders.build / NAME).write_text(built, "utf-8")


def forget(folders: Folders) -> None:
    """Drop what is known of the published tree, before it changes."""
    (folders.build / NAME).unlink(missing_ok=True)


def _files(root: Path) -> Iterator[str]:
    """Yield a line for every file below ``root``, in the order of names; what Python compiled is left out."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            found = Path(folder, name).lstat()
            yield f"{folder}/{name} {found.st_size} {found.st_mtime_ns}\n"
