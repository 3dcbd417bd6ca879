"""A path becomes a Seed; whatever is wrong with the file becomes a Finding before it is read."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark
from daris.scan.read.decoding import decode

if TYPE_CHECKING:
    from daris.model.seed import Seed

LARGEST: Final = 16 * 1024 * 1024
"""Bytes; a course of a thousand pages has about four million."""


def read_all(folder: Path) -> tuple[Seed | Finding, ...]:
    """Read every ``*.txt`` of ``folder`` in the order of the names; a missing folder holds no seeds.

    A name in capitals, as scanners give it, is a finding and not passed over.
    """
    if not folder.exists():
        return ()
    try:
        names = sorted(name for name in os.listdir(folder) if name.lower().endswith(".txt"))  # noqa: PTH208  # raises at once
    except OSError as error:
        return (_unreadable(folder, _reason(error), "make it a folder that you may read"),)
    return tuple(read(folder / name) if name.endswith(".txt") else _misnamed(folder / name) for name in names)


def read(path: Path) -> Seed | Finding:
    """Read one seed; never follow a link out of its folder, never open what is no regular file."""
    return _refusal(path) or _content(path)


def _refusal(path: Path) -> Finding | None:
    """Judge the file by its name and its metadata alone."""
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return _unreadable(path, "the file name is not valid text", "rename the file")
    try:
        target = Path(os.path.realpath(path, strict=True))
        status = target.stat()
    except OSError as error:
        return _unreadable(path, _reason(error), "check the file or link, or take it out of the folder")
    if not target.is_relative_to(os.path.realpath(path.parent)):
        return _unreadable(path, "the link leads out of its folder", "put a copy of the file here instead")
    if not stat.S_ISREG(status.st_mode):
        return _unreadable(path, f"this is {_kind(status.st_mode)}, not a file", "take it out of the folder")
    if status.st_size > LARGEST:
        return _too_large(path, status.st_size)
    return None


def _content(path: Path) -> Seed | Finding:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        return _unreadable(path, _reason(error), "give yourself the right to read it")
    if len(data) > LARGEST:  # the size a file claims need not be true
        return _too_large(path, len(data))
    return decode(data, path.stem, _printable(path))


def _unreadable(path: Path, fact: str, hint: str) -> Finding:
    return Finding(Remark.SEED_UNREADABLE, Place(_printable(path)), fact, hint)


def _misnamed(path: Path) -> Finding:
    return _unreadable(path, f"the name ends in {path.suffix} and not in .txt", "rename the file")


def _too_large(path: Path, size: int) -> Finding:
    fact = f"{size:,} bytes are more than the {LARGEST:,} that a seed may have"
    return Finding(Remark.SEED_TOO_LARGE, Place(_printable(path)), fact, "cut it into several files")


def _printable(path: Path) -> str:
    """Return a path for one line: a name may hold line ends and bytes that are no text."""
    text = str(path).encode(errors="backslashreplace").decode()
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _kind(mode: int) -> str:
    kinds = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
    )
    return next((name for test, name in kinds if test(mode)), "a device")
