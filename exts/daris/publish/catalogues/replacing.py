"""Bytes become files in one move each: a reader, or a run that stops, sees the old file or the new one."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUFFIX = ".new"


def replace(path: Path, data: bytes, *, lasting: bool = True) -> bool:
    """Write ``data`` and return True, or leave a file that holds it already as it is and return False."""
    return bool(replace_all({path: data}, lasting=lasting))


def replace_all(wanted: Mapping[Path, bytes], *, lasting: bool = True) -> tuple[Path, ...]:
    """Write every file whose content differs, all of them beside their places before the first one moves.

    What need not be ``lasting``, because it can be made again, is not waited for until the disk has it.
    Raise OSError with nothing changed if one cannot be written: on a full disk, in a read-only folder.
    """
    changed = {path: data for path, data in wanted.items() if not _holds(path, data)}
    with _staged(changed, lasting=lasting) as staged:
        for path, ready in staged.items():
            ready.replace(path)
    for folder in {path.parent for path in changed} if lasting else ():
        _settle(folder)
    return tuple(changed)


@contextmanager
def _staged(wanted: Mapping[Path, bytes], *, lasting: bool) -> Iterator[dict[Path, Path]]:
    """Write what is wanted under names of its own; what is not moved in the end is deleted."""
    staged: dict[Path, Path] = {}
    try:
        for path, data in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            prefix = f".{path.name}."
            with NamedTemporaryFile(dir=path.parent, prefix=prefix, suffix=SUFFIX, delete=False) as new:
                staged[path] = Path(new.name)
                new.write(data)
                if lasting:
                    new.flush()
                    os.fsync(new.fileno())
            staged[path].chmod(path.stat().st_mode & 0o777 if path.is_file() else 0o644)
        yield staged
    finally:
        for ready in staged.values():
            ready.unlink(missing_ok=True)


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _settle(folder: Path) -> None:
    """Make the move itself survive a power cut, where the system lets a folder be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
