"""A page's content stream comes in; what each of its operators shows goes out as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pikepdf

    Known = dict[tuple[int, int], "Font"]

_STRING: Final = rb"\((?:[^\\()]|\\.)*\)"
_SHOW: Final = rb"(?:" + _STRING + rb"\s*Tj|\[(?:" + _STRING + rb"|[-\d.\s])*\]\s*TJ)"
SPAN: Final = re.compile(
    rb"/Span\s*<<\s*/ActualText\s*(?:<FEFF(?P<said>(?:[0-9A-F]{4})*)>|\((?P<letter>[^\\()])\))\s*>>\s*BDC"
    rb"(?P<inside>[^()/]*(?P<font>/[!-.0-~]+) [-\d.]+ Tf[^()\[]*(?P<shown>" + _SHOW + rb")\s*)EMC",
    re.DOTALL,
)
"""A mark that says what is shown inside it, by one operator."""

_UNIT: Final = re.compile(SPAN.pattern + rb"|(?P<bare>" + _SHOW + rb")", re.DOTALL)
_TEXT: Final = re.compile(_STRING, re.DOTALL)
_FONT: Final = re.compile(rb"(/[!-.0-~]+) [-\d.]+ Tf")
_PAIR: Final = re.compile(rb"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_CONTROLS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """What each code of a font stands for: two bytes, and UTF-16 in hexadecimal digits."""

    letters: Mapping[bytes, bytes]


Fonts = dict[bytes, Font]
"""The fonts of a page under the names that its content gives them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An operator that shows text, with the mark around it that says another, if there is one.

    ``start`` and ``end`` are its place in the stream, ``inside`` its source without that mark.
    """

    start: int
    end: int
    inside: bytes
    text: str


def letters_of(book: pikepdf.Pdf) -> list[Fonts]:
    """Return the fonts of each page; one that several pages have is read once."""
    known: Known = {}
    return [_fonts(page, known) for page in book.pages]


def fonts_of(page: pikepdf.Page) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield the fonts of a page with the names that its content gives them."""
    resources = page.get("/Resources")
    if resources is not None and "/Font" in resources:
        yield from resources["/Font"].items()


def _fonts(page: pikepdf.Page, known: Known) -> Fonts:
    fonts = {}
    for name, font in fonts_of(page):
        if font.objgen not in known:
            table = font["/ToUnicode"].read_bytes() if "/ToUnicode" in font else b""
            pairs = {bytes.fromhex(code.decode()): signs for code, signs in _PAIR.findall(table)}
            known[font.objgen] = Font(pairs)
        fonts[name.encode()] = known[font.objgen]
    return fonts


def units(fonts: Fonts, stream: bytes, start: int, end: int) -> Iterator[Unit]:
    """Yield what a part of the stream shows, in its order."""
    for found in _UNIT.finditer(stream, start, end):
        inside = found["inside"] or found["bare"]
        if found["bare"]:
            named = _FONT.findall(stream, start, found.start())
            said = read(found["bare"], fonts.get(named[-1]) if named else None)
        else:
            said = meant(found["said"], found["letter"])
        yield Unit(found.start(), found.end(), inside, bytes.fromhex(said.decode()).decode("utf-16-be"))


def meant(said: bytes | None, letter: bytes | None) -> bytes:
    """Return what a mark says in either of its spellings, as UTF-16 in hexadecimal digits."""
    return b"%04X" % ord(letter) if letter else said or b""


def saying(said: bytes, source: bytes) -> bytes:
    """Return ``source`` in a mark that says something else: UTF-16 in hexadecimal digits."""
    return b"/Span<</ActualText<FEFF" + said + b">>>BDC " + source + b"\nEMC "


@cache
def read(source: bytes, font: Font | None) -> bytes:
    """Return the text that an operator shows in a font, as UTF-16 in hexadecimal digits."""
    codes = b"".join(_ESCAPE.sub(_meant, string[1:-1]) for string in _TEXT.findall(source))
    letters = font.letters if font else {}
    return b"".join(letters.get(codes[place : place + 2], b"") for place in range(0, len(codes), 2))


def _meant(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes([int(sign, 8)]) if sign.isdigit() else _CONTROLS.get(sign, sign)
