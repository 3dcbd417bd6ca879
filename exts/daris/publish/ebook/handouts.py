"""A written EPUB comes in, its lectures go out one by one: each an EPUB of its own."""

from __future__ import annotations

import re
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.publish.ebook.builder import EbookBuilder

STATIC: Final = "_static"
_PICTURE: Final = re.compile(r'<(?:img|object)\b[^>]*?\b(?:src|data)="([^":?#]+)')
_CONFIGURED: Final = ("epub_title", "epub_basename", "epub_tocscope")


def write_handout(builder: EbookBuilder, page: str, target: Path) -> None:
    """Write ``target``, which holds one page and what it shows; its title is the page's own."""
    book = Path(builder.outdir)
    name = builder.get_target_uri(page)
    with tempfile.TemporaryDirectory(prefix="daris-ebook-") as place:
        shutil.copytree(book / STATIC, Path(place, STATIC))  # style sheets, and what these name
        for needed in (name, *_pictures(book / name, name)):
            copy = Path(place, needed)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(book / needed, copy)
        with _only(builder, page, name, Path(place)):
            builder.pack()
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(Path(place, f"{Path(page).name}.epub"), target)


def _pictures(file: Path, name: str) -> set[str]:
    """Return the pictures that a page shows."""
    found = _PICTURE.findall(file.read_text("utf-8"))
    return {normpath(join(dirname(name), unquote(address))) for address in found}


@contextmanager
def _only(builder: EbookBuilder, page: str, name: str, place: Path) -> Iterator[None]:
    """Let Sphinx's builder, which packs whatever its folder and its contents hold, see one page alone."""
    kept = builder.outdir, builder.refnodes, builder.alone
    configured: dict[str, Any] = {key: getattr(builder.config, key) for key in _CONFIGURED}
    entries = [entry for entry in builder.refnodes if entry["refuri"].partition("#")[0] == name]
    highest = min((entry["level"] for entry in entries), default=1)
    title = builder.env.titles[page].astext()
    builder.outdir, builder.alone = type(builder.outdir)(place), page
    builder.refnodes = [{**entry, "level": entry["level"] - highest + 1} for entry in entries] or [
        {"level": 1, "refuri": name, "text": title}
    ]
    values = (title, Path(page).name, "includehidden")  # the last one: contents from ``refnodes``
    for key, value in zip(_CONFIGURED, values, strict=True):
        setattr(builder.config, key, value)
    try:
        yield
    finally:
        builder.outdir, builder.refnodes, builder.alone = kept
        for key, value in configured.items():
            setattr(builder.config, key, value)
