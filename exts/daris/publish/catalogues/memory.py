"""What the last update found becomes a file of the build, so that the next one reads only what changed."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from daris import __version__
from daris.publish.catalogues.replacing import replace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME: Final = "gettext/known.json"
"""The file, from the build folder."""
FORMAT: Final = f"{__version__}-2"
"""Raise the number when an update would make something else of the same files."""


class Memory:
    """Digests of catalogues that were sound, and of those that already agree with their template."""

    def __init__(self, path: Path) -> None:
        """Read what is there; a damaged or foreign file counts as empty."""
        self._path = path
        try:
            kept = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            kept = {}
        known = kept if isinstance(kept, dict) and kept.get("format") == FORMAT else {}
        self._settled: dict[str, list[str]] = known.get("settled", {})
        self._counts: dict[str, list[int]] = known.get("counts", {})
        self._used: set[str] = set()
        self._sound = {pair[1] for pair in self._settled.values()}

    def sound(self, data: bytes) -> bool:
        """Tell whether a catalogue with these bytes came out of an update, and so was checked."""
        return _digest(data) in self._sound

    def settled(self, path: Path, template: bytes, data: bytes) -> bool:
        """Tell whether an update of this catalogue would change nothing."""
        return self._settled.get(str(path)) == [_digest(template), _digest(data)]

    def settle(self, path: Path, template: bytes, data: bytes) -> None:
        """Keep that the catalogue agrees with the template."""
        self._settled[str(path)] = [_digest(template), _digest(data)]

    def counts(self, data: bytes, count: Callable[[], list[int]]) -> list[int]:
        """Return the figures of a catalogue with these bytes, counted at most once."""
        digest = _digest(data)
        self._used.add(digest)
        if digest not in self._counts:
            self._counts[digest] = count()
        return self._counts[digest]

    def save(self) -> None:
        """Write the file."""
        counts = {digest: self._counts[digest] for digest in self._used} if self._used else self._counts
        kept = {"format": FORMAT, "settled": self._settled, "counts": counts}
        text = json.dumps(kept, indent=0, sort_keys=True)
        replace(self._path, text.encode(), lasting=False)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
