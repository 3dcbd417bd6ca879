"""Bytes become a file in one move: a reader, or a run that stops, sees the old file or the new one."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace(path: Path, data: bytes) -> bool:
    """Write ``data`` and return True, or leave a file that holds it already as it is and return False."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".new", delete=False) as new:
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
            Path(new.name).chmod(path.stat().st_mode & 0o777 if path.is_file() else 0o644)
            Path(new.name).replace(path)
        except OSError:
            Path(new.name).unlink(missing_ok=True)
            raise
    _settle(path.parent)
    return True


def _settle(folder: Path) -> None:
    """Make the move itself survive a power cut, where the system lets a folder be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
