"""A PDF with words divided at the ends of lines comes in; its text layer gives every word whole again.

Typst keeps a soft hyphen (U+00AD) in the text of the glyph before it, drawn or not, and no viewer finds a
word with one inside. Here those that are not drawn leave the text, and one at the end of a line becomes
the plain hyphen that viewers and text extractors join lines at. Nothing that is drawn changes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import pikepdf

from daris.publish.book.rejoining import rejoin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOFT: Final = b"00AD"
JOINER: Final = b"2060"
HYPHEN: Final = b"002D"
_GLYPH: Final = re.compile(rb"(<[0-9A-F]{4}> <)((?:[0-9A-F]{4})+)(>)")
_SPOKEN: Final = re.compile(rb"(/ActualText ?<FEFF)((?:[0-9A-F]{4})+)(>)")


def mend(pdf: Path) -> None:
    """Mend the text layer of the file ``pdf`` in place; the same file gives the same bytes."""
    with pikepdf.open(pdf, allow_overwriting_input=True) as book:
        mended = [_mend_stream(stream, pattern) for stream, pattern in _streams(book)]
        if any((*mended, rejoin(book))):
            book.save(pdf, deterministic_id=True, fix_metadata_version=False)


def _mend_stream(stream: pikepdf.Object, pattern: re.Pattern[bytes]) -> bool:
    before = stream.read_bytes()
    after = pattern.sub(lambda found: _whole(*found.groups()), before)
    if after != before:
        stream.write(after)
    return after != before


def _streams(book: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, re.Pattern[bytes]]]:
    for thing in book.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            yield thing["/ToUnicode"], _GLYPH
    for page in book.pages:
        yield page["/Contents"], _SPOKEN


@cache
def _whole(opening: bytes, text: bytes, closing: bytes) -> bytes:
    signs = [text[start : start + 4] for start in range(0, len(text), 4)]
    left = b"".join(sign for sign in signs if sign not in (SOFT, JOINER))
    return opening + (left or HYPHEN) + closing
