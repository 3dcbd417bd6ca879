"""Bytes become the lines of a Seed, in whichever encoding a Kazakh office wrote them."""

from __future__ import annotations

import hashlib
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

from daris.model.finding import Finding, Place, Remark
from daris.model.seed import Seed

MOST_DAMAGE: Final = 0.01
"""Share of a text that may be bad bytes or control characters before it counts as binary."""

LEAST_DAMAGE: Final = 2
"""Signs that may be damaged in the shortest text: one bad byte can spoil a letter of two."""

MOST_ALIKE: Final = 0.8
"""Share of the high bytes of UTF-16 that must be those of the scripts we know."""

FEWEST_UTF_8: Final = 5
"""Bytes that follow others in the letters of a line, before UTF-8 in it is no chance."""

_BOMS: Final = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_UNICODE: Final = frozenset(encoding for _, encoding in _BOMS)
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_DAMAGE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_HIGH_BYTES: Final = (0x00, 0x04)
"""First bytes, in UTF-16, of Latin and of Cyrillic letters; no eight-bit text has them."""


def decode(data: bytes, name: str, place: str) -> Seed | Finding:
    """Decode ``data`` as the seed ``name``; ``place`` is how a finding calls it.

    A few bad bytes become U+FFFD, which repair marks as gaps; many make the seed a Finding.
    """
    encoding, body = _encoding(data)
    if encoding not in _UNICODE and (mixed := _mixed(data, place)):
        return mixed
    text = body.decode(encoding, errors="replace")
    damage = _DAMAGE.findall(text)
    if len(damage) > max(LEAST_DAMAGE, len(text) * MOST_DAMAGE):
        return _binary(text, encoding, len(data) - len(body), place)
    if not any(character.isprintable() and not character.isspace() for character in text):
        return Finding(Remark.SEED_EMPTY, Place(place), "the file holds no text", "fill it or take it away")
    return Seed(name, hashlib.sha256(data).hexdigest(), encoding, _lines(text))


def _encoding(data: bytes) -> tuple[str, bytes]:
    """Name the codec of ``data`` and drop the byte order mark."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding, data[len(bom) :]
    return _utf_16_without_bom(data) or _utf_8_with_damage(data) or _eight_bit(data), data


def _eight_bit(data: bytes) -> str:
    from daris.scan.read.eight_bit import eight_bit_encoding  # noqa: PLC0415  # seldom needed, 0.2 s to load

    return eight_bit_encoding(data)


def _utf_16_without_bom(data: bytes) -> str | None:
    """Know UTF-16 by the high bytes, which are nearly all the same in any European text."""
    for encoding, high in (("utf-16-be", data[0::2]), ("utf-16-le", data[1::2])):
        low = data[1::2] if encoding == "utf-16-be" else data[0::2]
        if len(low) > 1 and _share(high) > MOST_ALIKE > _share(low):
            return encoding
    return None


def _share(data: bytes) -> float:
    return sum(map(data.count, _HIGH_BYTES)) / max(1, len(data))


def _utf_8_with_damage(data: bytes) -> str | None:
    """Recognise UTF-8 even when single bytes of it are bad: chance makes few valid sequences."""
    text = data.decode(errors="replace")
    bad = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    return "utf-8" if bad * 3 <= beyond_ascii - bad else None


def _mixed(data: bytes, place: str) -> Finding | None:
    """Know a text of two encodings by a line of UTF-8: chance makes no such line of eight-bit letters."""
    lines = data.splitlines(keepends=True)
    faults = [_fault(line) for line in lines]
    pairs = zip(lines, faults, strict=True)
    whole = next((at for at, (line, fault) in enumerate(pairs) if fault < 0 and _is_telling(line)), -1)
    other = next((at for at, fault in enumerate(faults) if fault >= 0), -1)
    if whole < 0 or other < 0:
        return None
    byte = sum(map(len, lines[:other])) + faults[other]
    fact = f"line {whole + 1} is UTF-8, but byte {byte} in line {other + 1} is not: two encodings are mixed"
    return Finding(Remark.SEED_BINARY, Place(place, other + 1), fact, "save all of it as UTF-8")


def _fault(line: bytes) -> int:
    """Return where a line ceases to be UTF-8, -1 if nowhere."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return error.start
    return -1


def _is_telling(line: bytes) -> bool:
    return len(line) - len(line.decode()) >= FEWEST_UTF_8


def _binary(text: str, encoding: str, skipped: int, place: str) -> Finding:
    found = _DAMAGE.search(text)
    start = found.start() if found else 0
    before = text[:start].encode(encoding, errors="replace")
    what = f"control character {ord(text[start]):#04x}" if _CONTROL.match(text[start]) else "no letter"
    fact = f"byte {skipped + len(before)} is {what} in {encoding}, and more like it follow: this is not text"
    return Finding(Remark.SEED_BINARY, Place(place), fact, "save it as plain text in UTF-8")


def _lines(text: str) -> tuple[str, ...]:
    lines = _LINE_END.split(text)
    return tuple(lines if lines[-1] else lines[:-1])
