"""Several files change together: what a killed run had decided, the next one completes.

``docs/_drafts/.unfinished`` holds every file as it was and as it will be. It counts from the moment its list
of files appears, in one move; before that moment nothing has changed, and after it nothing is undecided.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark
from daris.publish.chapters.updating.keeping import FOLDER as KEPT
from daris.publish.chapters.updating.merging import merge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER: Final = ".unfinished"
LIST: Final = "files.json"


def replace_together(wanted: Mapping[Path, bytes], docs: Path) -> None:
    """Give every file its new content, all or none; raise OSError before any has changed."""
    changed = {path: new for path, new in wanted.items() if not _holds(path, new)}
    if not changed:
        return
    names = [path.relative_to(docs).as_posix() for path in changed]
    if not all(_is_ours(docs, name) for name in names):
        raise OSError(None, "a chapter lies in a folder that leads out of the course")
    journal = docs / KEPT / FOLDER
    shutil.rmtree(journal, ignore_errors=True)
    journal.mkdir(parents=True)
    for number, (path, new) in enumerate(changed.items()):
        _write(journal / f"{number}.old", path.read_bytes() if path.is_file() else b"")
        _write(journal / f"{number}.new", new)
    _write(journal / "list", json.dumps(names, ensure_ascii=False, indent=0).encode())
    _settle(journal)
    (journal / "list").replace(journal / LIST)
    _settle(journal)
    complete(docs)


def complete(docs: Path) -> tuple[Finding, ...]:
    """Finish what is listed as unfinished; what people wrote since then stays."""
    journal = docs / KEPT / FOLDER
    try:
        findings = tuple(_finished(docs, journal))
    except FileNotFoundError:  # another run finished it meanwhile
        return ()
    (journal / LIST).unlink(missing_ok=True)  # first: without it the rest means nothing
    shutil.rmtree(journal, ignore_errors=True)
    return findings


def _finished(docs: Path, journal: Path) -> Iterator[Finding]:
    for number, name in enumerate(_listed(journal)):
        path = docs / name
        old, new = ((journal / f"{number}.{state}").read_bytes() for state in ("old", "new"))
        now = path.read_bytes() if path.is_file() else b""
        text, whole = (new, True) if now in (old, new) else _beside_edits(old, now, new)
        _put(path, text, journal / f"{number}.put")
        if not whole:
            yield _edited(path)


def _listed(journal: Path) -> list[str]:
    """Return the files of the list; one that names others than texts of the course is no list of ours."""
    try:
        names = json.loads((journal / LIST).read_bytes())
    except (OSError, ValueError):
        return []
    if not isinstance(names, list):
        return []
    parts = [journal / f"{number}.{state}" for number in range(len(names)) for state in ("old", "new")]
    ours = all(isinstance(name, str) and _is_ours(journal.parents[1], name) for name in names)
    return names if ours and all(part.is_file() for part in parts) else []


def _is_ours(docs: Path, name: str) -> bool:
    """Tell whether a name, as written in the list, is that of a text in the folder of the course."""
    folder = (docs / name).parent.resolve()
    return folder.is_relative_to(docs.resolve()) and Path(name).suffix in {".md", ".txt"}


def _beside_edits(old: bytes, now: bytes, new: bytes) -> tuple[bytes, bool]:
    """Put what was to change into a file that people edited in the meantime; tell whether all of it fits."""
    try:
        merged = merge(old.decode(), now.decode(), new.decode())
    except UnicodeDecodeError:
        return now, False
    return merged.text.encode(), merged.whole


def _edited(path: Path) -> Finding:
    fact = "the chapter was edited before an update that was killed could be completed; a part did not fit"
    hint = f"compare it with the drafts in {KEPT}"
    return Finding(Remark.UPDATE_UNFINISHED, Place(str(path)), fact, hint)


def _put(path: Path, content: bytes, staged: Path) -> None:
    """Put content in the place of a file in one move; what a kill leaves lies in the journal."""
    if _holds(path, content):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(staged, content)
    staged.chmod(path.stat().st_mode & 0o777 if path.is_file() else 0o644)
    staged.replace(path)
    _settle(path.parent)


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make moves survive a power cut, where the system lets a folder be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
