"""Bytes become a Seed in whichever encoding they are, or a Finding that names the byte."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daris.model.finding import Finding, Remark
from daris.model.seed import Seed
from daris.scan.read import decode

KAZAKH = (
    "Қоғамдық дипломатия – мемлекеттің сыртқы саясатын іске асыру құралы.\n"
    "Әуелі өнер мен ғылымның ұлттық үлгісін түсіндіріп, тәжірибеге сүйенеміз.\n"
)
RUSSIAN = (
    "Общественная дипломатия служит средством внешней политики государства.\n"
    "Она опирается на культуру, образование и доверие между народами.\n"
)


def seed_of(data: bytes) -> Seed:
    """Decode bytes that must be a seed."""
    seed = decode(data, "case", "seeds/case.txt")
    assert isinstance(seed, Seed)
    return seed


def finding_of(data: bytes) -> Finding:
    """Decode bytes that must be refused."""
    finding = decode(data, "case", "seeds/case.txt")
    assert isinstance(finding, Finding)
    return finding


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "kz1048", "ptcp154"]
)
def test_kazakh_is_read_in_every_encoding_that_holds_it(encoding: str) -> None:
    """No Kazakh letter is lost or becomes another."""
    assert seed_of(KAZAKH.encode(encoding)).lines == tuple(KAZAKH.splitlines())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1251", "koi8_r", "cp866"])
def test_russian_is_read_in_every_encoding_that_holds_it(encoding: str) -> None:
    """Texts without Kazakh letters are told apart as well."""
    assert seed_of(RUSSIAN.encode(encoding)).lines == tuple(RUSSIAN.splitlines())


TITLES = {
    "ПУБЛИЧНАЯ ДИПЛОМАТИЯ И МИРОВАЯ ПОЛИТИКА": ("cp1251", "koi8_r", "cp866"),
    "СОДЕРЖАНИЕ КУРСА": ("cp1251", "koi8_r"),
    "Вопросы для самоконтроля": ("cp1251", "koi8_r", "cp866"),
    "Тәуелсіздік": ("kz1048", "ptcp154"),
    "ОЛ АҚШ ӘСКЕРЛЕРІН": ("kz1048", "ptcp154"),
    "Енгізілген шектеулерге әр азамат жауапкершілікпен қарауы тиіс.": ("kz1048", "ptcp154"),
}
"""Texts with too few letters, or too few small ones, to tell an encoding by how often each letter comes."""


@pytest.mark.parametrize(
    ("title", "encoding"),
    [(title, encoding) for title, encodings in TITLES.items() for encoding in encodings],
)
def test_a_title_is_read_by_its_words(title: str, encoding: str) -> None:
    """Capitals and short texts come out right wherever one word of them is known."""
    assert seed_of(title.encode(encoding)).lines == (title,)


@pytest.mark.parametrize("bom", ["utf-16-le", "utf-16-be"])
def test_byte_order_mark_decides(bom: str) -> None:
    """A file that says what it is is believed, and the mark is no character of line 1."""
    seed = seed_of(("\ufeff" + KAZAKH).encode(bom))
    assert (seed.encoding, seed.lines[0][0]) == (bom, "Қ")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_cuts_a_line(end: str) -> None:
    """Files of Unix, Windows and old Macintosh machines have the same lines."""
    assert seed_of(f"бірінші{end}{end}үшінші{end}".encode()).lines == ("бірінші", "", "үшінші")


def test_last_line_needs_no_end() -> None:
    """A missing line end at the end of the file costs no line."""
    assert seed_of("бірінші\nекінші".encode()).lines == ("бірінші", "екінші")


def test_form_feed_and_separators_cut_no_line() -> None:
    """Only line ends count, as in an editor: line numbers must be true."""
    assert len(seed_of("бір\x0cекі\u2028үш\x85төрт".encode()).lines) == 1


def test_digest_is_of_the_raw_bytes() -> None:
    """Another byte, another digest, even where the text is the same."""
    data = b"\xef\xbb\xbf" + KAZAKH.encode()
    assert seed_of(data).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("position", [0, 40, -1])
def test_one_bad_byte_costs_one_character(position: int) -> None:
    """A single bad byte in UTF-8 becomes U+FFFD; the text around it is whole."""
    data = bytearray(KAZAKH.encode())
    data[position] = 0xFF
    text = "\n".join(seed_of(bytes(data)).lines)
    assert 1 <= text.count("\ufffd") <= 2
    assert "дипломатия" in text or "тәжірибеге" in text


def test_text_cut_inside_a_letter_is_still_utf_8() -> None:
    """A file that was cut off in the middle of a character is read up to there."""
    assert seed_of(KAZAKH.encode()[:21]).encoding == "utf-8"


def test_few_control_characters_are_read() -> None:
    """A NUL in a page of text is damage that repair can handle."""
    assert "\x00" in seed_of((KAZAKH + "\x00" + KAZAKH).encode()).lines[2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["kz1048", "ptcp154"])
def test_two_encodings_in_one_file_are_refused(encoding: str, end: str) -> None:
    """A text pasted together of both is told by line and byte; nothing is guessed silently."""
    first, second = (f"{line}{end}" for line in KAZAKH.splitlines())
    finding = finding_of(first.encode() + second.encode(encoding, "replace"))
    assert finding.remark is Remark.SEED_BINARY
    assert finding.place.line == 2
    assert f"byte {len(first.encode())} in line 2" in finding.fact


@pytest.mark.parametrize("encoding", ["cp1251", "kz1048", "ptcp154", "koi8_r", "cp866"])
def test_one_encoding_is_not_taken_for_two(encoding: str) -> None:
    """Letters of an eight-bit text that by chance are UTF-8 do not make it mixed."""
    text = (KAZAKH if encoding in {"kz1048", "ptcp154"} else RUSSIAN) + "ЁЖ, её, СЁ\n"
    assert seed_of(text.encode(encoding, "replace")).encoding == encoding


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n", b"\xef\xbb\xbf", b"\x00", b"\n\n"])
def test_nothing_to_read_is_a_finding(data: bytes) -> None:
    """An empty file, or one of spaces, is named as empty."""
    assert finding_of(data).remark is Remark.SEED_EMPTY


@pytest.mark.parametrize(
    ("data", "byte"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00" + bytes(200), 2),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3, 6),
        (b"text\n" + bytes(range(1, 9)) * 30, 5),
        (b"\xef\xbb\xbf" + b"\x01" * 30, 3),
    ],
    ids=["zip", "png", "controls", "after a mark"],
)
def test_no_text_is_refused_with_its_byte(data: bytes, byte: int) -> None:
    """The finding names file, byte and next step in one line."""
    finding = finding_of(data)
    assert finding.remark is Remark.SEED_BINARY
    assert str(finding).startswith(f"seeds/case.txt: byte {byte} is ")
    assert "\n" not in str(finding)
    assert finding.hint


def test_bytes_of_no_character_are_refused_with_their_byte() -> None:
    """Half surrogates are no text, and no control characters either."""
    finding = finding_of(b"\xff\xfe" + b"\x00\xd8" * 30)
    assert finding.remark is Remark.SEED_BINARY
    assert "byte 2 is no letter" in finding.fact


@settings(max_examples=60)  # the detection of an encoding takes milliseconds
@given(st.binary(max_size=300))
def test_any_bytes_are_a_seed_or_a_finding(data: bytes) -> None:
    """Nothing raises, and no seed is without text."""
    match decode(data, "case", "case.txt"):
        case Seed() as seed:
            assert seed.holding_text()
        case Finding() as finding:
            assert "\n" not in str(finding)


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()))
def test_any_utf_8_text_is_read_as_it_is(text: str) -> None:
    """Text that can be printed comes back letter for letter."""
    assert seed_of(text.encode()).lines == (text,)
