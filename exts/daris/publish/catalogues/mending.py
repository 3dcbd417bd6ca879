"""The bytes of a .po file become plain UTF-8 with plain line ends, if that loses nothing.

A byte order mark, CRLF and a charset of an office are what editors do to a file, not what a translator meant.
A file whose bytes do not fit what it declares is left as it is: the checks will say where.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

BOM: Final = codecs.BOM_UTF8
UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DECLARED: Final = re.compile(rb'("[^"\n]*charset=)([A-Za-z0-9_.:-]+)', re.IGNORECASE)
HEADER: Final = 4096
"""Bytes at the start in which the header's charset is looked for."""


def mended(data: bytes) -> bytes:
    """Return the bytes to work on; the same object's value if there is nothing to mend."""
    if data.startswith(UTF_16):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeDecodeError:
            return data
    data = data.removeprefix(BOM)
    data = _as_utf8(data)
    return data.replace(b"\r\n", b"\n") if b"\r\n" in data else data


def _as_utf8(data: bytes) -> bytes:
    found = DECLARED.search(data, 0, HEADER)
    if found is None or _is_utf8(found[2].decode("ascii")):
        return data
    try:
        text = _text(data, found[2].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return data
    return DECLARED.sub(rb"\g<1>UTF-8", text.encode(), count=1)


def _text(data: bytes, charset: str) -> str:
    """Believe UTF-8 first: no text in another encoding of Cyrillic is valid UTF-8 by chance."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode(charset)


def _is_utf8(name: str) -> bool:
    try:
        return codecs.lookup(name).name == "utf-8"
    except LookupError:
        return False
