"""A PDF with words divided at the ends of lines comes in; its text layer gives every word whole again.

Typst keeps a soft hyphen (U+00AD) in the text of the glyph before it, drawn or not, and no viewer finds a
word with one inside. Here those that are not drawn leave the text, and one at the end of a line becomes
the plain hyphen that viewers and text extractors join lines at. Nothing that is drawn changes.
The file is packed here as well: a letter that says what its font says needs no mark of its own any more,
and small objects go together into streams, so that a book takes three fifths of the bytes.
"""

from __future__ import annotations

import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, Final

import pikepdf

from daris.publish.book.glyphs import SPAN, fonts_of, letters_of, meant, read, saying
from daris.publish.book.rejoining import rejoined

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from daris.publish.book.glyphs import Fonts

SOFT: Final = b"00AD"
JOINER: Final = b"2060"
HYPHEN: Final = b"002D"
_GLYPH: Final = re.compile(rb"(?<=> <)((?:[0-9A-F]{4})+)(?=>)")


def mend(pdf: Path) -> None:
    """Mend the text layer of the file ``pdf`` in place; the same file gives the same bytes."""
    with pikepdf.open(pdf, allow_overwriting_input=True) as book:
        for table in _tables(book.pages):
            table.write(_GLYPH.sub(lambda found: whole(found[0]), table.read_bytes()))
        fonts = letters_of(book)
        sources = [page["/Contents"].read_bytes() for page in book.pages]
        unmarked = [_mended(source, known) for source, known in zip(sources, fonts, strict=True)]
        _pack(book, rejoined(book, fonts, unmarked))
        # The first half of the identity stays, Typst's digest of the content; the second half is constant.
        book.save(
            pdf,
            static_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )


def _tables(pages: Iterable[pikepdf.Page]) -> list[pikepdf.Object]:
    """Return what says for each font of the book which text its glyphs stand for."""
    fonts = (font for page in pages for _, font in fonts_of(page))
    return list({font.objgen: font["/ToUnicode"] for font in fonts if "/ToUnicode" in font}.values())


def _mended(source: bytes, fonts: Fonts) -> bytes:
    """Return a page's content with the words in its marks whole, and without marks that say nothing new."""
    return SPAN.sub(lambda found: _plain(fonts, found), source)


def _plain(fonts: Fonts, found: re.Match[bytes]) -> bytes:
    said, letter, inside, font, shown = found.groups()
    words = whole(meant(said, letter))
    return inside if read(shown, fonts.get(font)) == words else saying(words, inside)


def _pack(book: pikepdf.Pdf, contents: list[bytes]) -> None:
    """Compress all pages at once, on every core, and put them in."""
    with ThreadPoolExecutor() as threads:
        packed = threads.map(zlib.compress, contents)
        for page, content in zip(book.pages, packed, strict=True):
            page["/Contents"].write(content, filter=pikepdf.Name.FlateDecode)


@cache
def whole(text: bytes) -> bytes:
    """Return UTF-16 in hexadecimal digits without what only marks places to divide."""
    signs = [text[start : start + 4] for start in range(0, len(text), 4)]
    left = b"".join(sign for sign in signs if sign not in (SOFT, JOINER))
    return left if left or not text else HYPHEN
