"""A finished site becomes one zip, to be unpacked on a memory stick or sent by mail; it opens from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""One date for all files: the same site gives the same bytes."""
PACKED: Final = frozenset({".pdf", ".epub", ".apkg", ".png", ".jpg", ".jpeg", ".woff2"})
"""Files that are compressed in themselves."""


def archive(site: Path, target: Path, folder: str) -> Path:
    """Write ``target`` with all files of ``site`` in one ``folder``; return it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f"{target.name}.half")
    with ZipFile(half, "w") as packed:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = ZipInfo(f"{folder}/{path.relative_to(site).as_posix()}", LONG_AGO)
            entry.compress_type = ZIP_STORED if path.suffix in PACKED else ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes())
    half.replace(target)
    return target
