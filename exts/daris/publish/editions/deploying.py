"""A finished site comes to a web server's folder in one move, through a link: no reader sees half of it."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Final

KEPT: Final = 2
"""The releases that stay: the one shown, and the one before, which somebody may still be reading."""


def deploy(site: Path, target: Path) -> Path:
    """Copy ``site`` beside ``target`` and make ``target`` a link to the copy; return the copy.

    Raise FileExistsError where ``target`` is a folder with something in it: it is not ours to remove.
    """
    if target.is_dir() and not target.is_symlink():
        if any(target.iterdir()):
            raise FileExistsError(target)
        target.rmdir()
    releases = target.with_name(f"{target.name}.releases")
    release = releases / _digest(site)
    if not release.is_dir():
        half = release.with_name(f"{release.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        shutil.copytree(site, half)
        half.rename(release)
    os.utime(release)
    link = target.with_name(f"{target.name}.link")
    link.unlink(missing_ok=True)
    link.symlink_to(Path(releases.name, release.name))
    link.replace(target)
    _forget(releases, release)
    return release


def _digest(site: Path) -> str:
    """Return a name for the content: the same site twice is one release."""
    content = sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        content.update(f"{path.relative_to(site)}\0{path.stat().st_size}\0".encode())
        content.update(path.read_bytes())
    return content.hexdigest()[:12]


def _forget(releases: Path, shown: Path) -> None:
    by_age = sorted(releases.iterdir(), key=lambda each: each.stat().st_mtime_ns, reverse=True)
    for release in [each for each in by_age if each != shown][KEPT - 1 :]:
        shutil.rmtree(release)
