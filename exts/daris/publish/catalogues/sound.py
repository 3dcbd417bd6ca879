"""Which files were found without a fault becomes a file of the build: only what changed is checked again."""

from __future__ import annotations

import json
import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.publish.catalogues.replacing import replace
from daris.publish.catalogues.spreading import spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from daris.model.finding import Finding

NAME: Final = "sound.json"


class Sound:
    """Digests of files in which a check found nothing that stops a build."""

    def __init__(self, path: Path) -> None:
        """Read what is there; a damaged file counts as empty."""
        self._path = path
        try:
            known = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            known = {}
        good = isinstance(known, dict) and known.get("rules") == rules()
        self._known = frozenset(known["sound"]) if good else frozenset[str]()
        self._seen: set[str] = set()

    def check(self, paths: Iterable[Path], check: Callable[[Path], tuple[Finding, ...]]) -> Iterator[Finding]:
        """Yield what ``check`` finds in the files that are not known to be sound."""
        digests = {path: _digest(path) for path in paths}
        self._seen.update(self._known.intersection(digests.values()))
        unknown = [path for path, digest in digests.items() if digest not in self._known]
        for path, found in zip(unknown, spread(check, unknown), strict=True):
            yield from found
            if digests[path] and not found:
                self._seen.add(digests[path])

    def save(self) -> None:
        """Keep what was seen this time, for the next."""
        if self._seen != self._known:
            kept = {"rules": rules(), "sound": sorted(self._seen)}
            replace(self._path, json.dumps(kept, indent=0).encode(), lasting=False)


@cache
def rules() -> str:
    """Change with the code that checks: what it called sound yesterday may not be sound to it today."""
    files = sorted(Path(__file__).parents[2].rglob("*.py"))
    return sha256(
        "".join(f"{path.stat().st_size} {path.stat().st_mtime_ns}" for path in files).encode()
    ).hexdigest()


def _digest(path: Path) -> str:
    """Name a file by where it stands and what it holds."""
    try:
        place = os.fsencode(path.resolve())
        return sha256(place + b"\n" + path.read_bytes()).hexdigest()
    except OSError:
        return ""
