"""Which files were found without a fault becomes a file of the build: only what changed is checked again."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.publish.catalogues.replacing import replace

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

    def check(self, paths: Iterable[Path], check: Callable[[Path], Iterable[Finding]]) -> Iterator[Finding]:
        """Yield what ``check`` finds in the files that are not known to be sound."""
        for path in paths:
            digest = _digest(path)
            found = () if digest in self._known else tuple(check(path))
            yield from found
            if digest and not found:
                self._seen.add(digest)

    def save(self) -> None:
        """Keep what was seen this time, for the next."""
        if self._seen != self._known:
            kept = {"rules": rules(), "sound": sorted(self._seen)}
            replace(self._path, json.dumps(kept, indent=0).encode())


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
        return sha256(f"{path}\n".encode("utf-8", "surrogateescape") + path.read_bytes()).hexdigest()
    except OSError:
        return ""
