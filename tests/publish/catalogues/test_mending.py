"""What an editor did to a file is mended; what nobody can know is left for the checks."""

from __future__ import annotations

import pytest

from daris.publish.catalogues.entries import read_entries
from daris.publish.catalogues.mending import mended

TEXT = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Елші"\nmsgstr "Посол"\n'
FOREIGN = TEXT.replace("UTF-8", "CP1251").replace("Елші", "Елшi")

SOUND = {
    "a byte order mark": TEXT.encode("utf-8-sig"),
    "line ends of Windows": TEXT.replace("\n", "\r\n").encode(),
    "both": TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
    "UTF-16": TEXT.encode("utf-16"),
    "CP1251 declared, UTF-8 in truth": TEXT.replace("UTF-8", "CP1251").encode(),
}


@pytest.mark.parametrize("data", SOUND.values(), ids=SOUND.keys())
def test_it_reads_as_the_translator_meant_it(data: bytes) -> None:
    """Nothing but the encoding changes."""
    assert mended(data) == TEXT.encode()
    assert mended(mended(data)) == TEXT.encode()


def test_a_declared_charset_is_believed_where_the_bytes_fit() -> None:
    """CP1251 becomes UTF-8 in bytes and header."""
    assert mended(FOREIGN.encode("cp1251")).decode() == FOREIGN.replace("CP1251", "UTF-8")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.replace("UTF-8", "CP1251").replace("Посол", "Посол\x98").encode("cp1251", "replace") + b"\x98",
        TEXT.replace("UTF-8", "no-such").encode("koi8-r", "replace"),
        TEXT.encode("cp1251", "replace"),
        b"\xff\xfe\x00\xd8",
        b"\x00",
        b"",
    ],
)
def test_what_does_not_fit_is_left_and_named(data: bytes) -> None:
    """No byte is guessed: the reader says what is wrong with the file."""
    assert mended(data) == data
    assert read_entries(mended(data), "index.po")[1]
