"""A page's content stream comes in; what each of its operators shows goes out as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

_STRING: Final = rb"\((?:\\.|[^()\\])*\)"
_SHOW: Final = rb"(?:\[(?:" + _STRING + rb"|[-\d.\s])*\]TJ|" + _STRING + rb"Tj)"
_UNIT: Final = re.compile(
    rb"/Span ?<< ?/ActualText ?<FEFF(?P<said>[0-9A-F]*)>>>BDC(?P<inside>[^()]*?" + _SHOW + rb"\s*)EMC"
    rb"|(?P<bare>" + _SHOW + rb")",
    re.DOTALL,
)
_TEXT: Final = re.compile(_STRING, re.DOTALL)
_FONT: Final = re.compile(rb"(/[!-.0-~]+) [-\d.]+ Tf")
_PAIR: Final = re.compile(rb"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_CONTROLS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True, slots=True)
class Unit:
    """An operator that shows text, with the mark around it that says another, if there is one.

    ``start`` and ``end`` are its place in the stream, ``inside`` its source without that mark.
    """

    start: int
    end: int
    inside: bytes
    text: str


def units(page: pikepdf.Page, stream: bytes, start: int, end: int) -> Iterator[Unit]:
    """Yield what a part of the stream shows, in its order."""
    for found in _UNIT.finditer(stream, start, end):
        inside = found["inside"] or found["bare"]
        if found["bare"]:
            fonts = _FONT.findall(stream, start, found.start())
            text = _read(found["bare"], _letters(page, fonts[-1])) if fonts else ""
        else:
            text = bytes.fromhex(found["said"].decode()).decode("utf-16-be")
        yield Unit(found.start(), found.end(), inside, text)


def saying(text: str, source: bytes) -> bytes:
    """Return ``source`` in a mark that says ``text`` instead of what it shows."""
    letters = text.encode("utf-16-be").hex().upper().encode()
    return b"/Span<</ActualText<FEFF" + letters + b">>>BDC " + source + b"\nEMC "


def _read(source: bytes, letters: dict[bytes, str]) -> str:
    codes = b"".join(_ESCAPE.sub(_meant, string[1:-1]) for string in _TEXT.findall(source))
    return "".join(letters.get(codes[place : place + 2], "") for place in range(0, len(codes), 2))


def _meant(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes([int(sign, 8)]) if sign.isdigit() else _CONTROLS.get(sign, sign)


def _letters(page: pikepdf.Page, name: bytes) -> dict[bytes, str]:
    """Return what each code of a font stands for, as its table says."""
    table = page["/Resources"]["/Font"][name.decode()]["/ToUnicode"].read_bytes()
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(signs.decode()).decode("utf-16-be")
        for code, signs in _PAIR.findall(table)
    }
