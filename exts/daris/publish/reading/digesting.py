"""A finished site becomes one digest of all that a page is made of; a file is read only when it changed."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from daris.publish.reading.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

SHOWN: Final = frozenset({".html", ".css", ".js", ".svg", ".png", ".jpg", ".woff2"})
"""What a page is made of; a book to download is not kept by the worker."""


def digest(site: Path, memory: Path | None, *, without: Collection[str]) -> str:
    """Return 16 digits that change with any file of ``site`` but those named in ``without``.

    A file of the same name, size and time as in the ``memory`` of the last build has the digest it had then.
    """
    known, seen, whole = _known(memory), dict[str, list[Any]](), sha256()
    for path in sorted(site.rglob("*")):
        if path.suffix in SHOWN and path.is_file() and path.name not in without:
            name, state = path.relative_to(site).as_posix(), path.stat()
            when = [state.st_size, state.st_mtime_ns]
            before = known.get(name, [0, 0, ""])
            content = before[2] if before[:2] == when else sha256(path.read_bytes()).hexdigest()
            seen[name] = [*when, content]
            whole.update(f"{name} {content}\n".encode())
    if memory is not None and seen != known:
        write_whole(memory, json.dumps(seen))
    return whole.hexdigest()[:16]


def _known(memory: Path | None) -> dict[str, list[Any]]:
    """Read what is there; a damaged memory counts as empty."""
    try:
        known = json.loads(memory.read_text("utf-8")) if memory else {}
    except (OSError, ValueError):
        return {}
    sound = isinstance(known, dict) and all(_is_sound(entry) for entry in known.values())
    return known if sound else {}


def _is_sound(entry: object) -> bool:
    return isinstance(entry, list) and [type(part) for part in entry] == [int, int, str]
