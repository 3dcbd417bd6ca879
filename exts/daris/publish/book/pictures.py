"""Pictures that pages name come in; copies of those that are files of the project go out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KINDS: Final = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"]
"""What Typst can draw, best first."""

_FOLDER: Final = "pictures"


def copied(images: Mapping[str, str], homes: Iterable[Path], directory: Path) -> dict[str, str]:
    """Copy every picture below one of ``homes`` into ``directory``; return where Typst finds each.

    What is no regular file, or lies elsewhere once all links are followed, is left out.
    """
    roots = [Path(home).resolve() for home in homes]
    source = roots[0]
    (directory / _FOLDER).mkdir()
    found = {}
    for number, uri in enumerate(sorted(images)):
        path = (source / uri).resolve()
        if path.is_file() and any(path.is_relative_to(root) for root in roots):
            name = f"{_FOLDER}/{number}{path.suffix.lower()}"
            shutil.copyfile(path, directory / name)
            found[uri] = f"/{name}"
    return found
