"""Chapters as they are written become the headlines of their definitions, without a run of Sphinx."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.publish.definitions.entries import read_entries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from daris.publish.definitions.headline import Headline

BLOCK: Final = re.compile(
    r"^(?P<fence>:{3,}|`{3,}|~{3,})\{definitions\}[^\n]*\n(?P<body>.*?)^(?P=fence)[ \t]*$",
    re.MULTILINE | re.DOTALL,
)


def written_headlines(docs: Path) -> Iterator[Headline]:
    """Yield every term of the course with its equivalents; a chapter that cannot be read yields none."""
    for path in sorted(docs.rglob("*.md")):
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):  # the check of the chapters says so
            continue
        for block in BLOCK.finditer(text):
            entries, _ = read_entries(block["body"].split("\n"), 1)
            yield from (entry.headline for entry in entries)
