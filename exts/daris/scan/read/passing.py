"""What lies among the seeds and is none becomes findings: nobody should wait for a draft of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daris.model.finding import Finding, Place, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NEXT: Final = (
    (
        {"pdf", "djvu"},
        "take its text out, with `pdftotext -layout` or a text recogniser, and put it here as {name}.txt",
    ),
    (
        {"doc", "docx", "odt", "rtf", "pages", "htm", "html", "epub", "ppt", "pptx"},
        "open it and save it as plain text (UTF-8) under the name {name}.txt",
    ),
    (
        {"jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "heic"},
        "read it with a text recogniser and put the text beside it as {name}.txt",
    ),
    ({"zip", "rar", "7z", "gz"}, "unpack it and put the texts here as .txt files"),
)
_OTHERWISE: Final = "if it is a seed, give it the name {name}.txt; if not, keep it elsewhere"
_NO_NEWS: Final = frozenset({"readme", "license", "thumbs", "desktop"})
"""Stems of files that every folder may have."""


def passed_over(folder: Path) -> tuple[Finding, ...]:
    """Name every file and folder that no draft is made of; a scan whose text lies beside it is none."""
    if not folder.is_dir():
        return ()
    return tuple(_passed_over(folder))


def _passed_over(folder: Path) -> Iterator[Finding]:
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "_")))
    texts = {path.stem for path in paths if path.suffix == ".txt"}
    for path in paths:
        if path.suffix.lower() == ".txt":
            continue
        if path.is_dir():
            if any(path.iterdir()):
                fact = "this is a folder, and seeds are read from the folder above alone"
                yield _finding(path, fact, "move the .txt files in it one level up")
        elif path.stem not in texts and path.stem.lower() not in _NO_NEWS:
            kind = path.suffix.lower().removeprefix(".")
            hint = next((told for kinds, told in _NEXT if kind in kinds), _OTHERWISE)
            fact = "no draft is made of it, because its name does not end in .txt"
            yield _finding(path, fact, hint.format(name=path.stem))


def _finding(path: Path, fact: str, hint: str) -> Finding:
    return Finding(Remark.SEED_PASSED_OVER, Place(str(path)), fact, hint)
