"""The bytes of a .po file become tokens: a keyword, its text joined from all its lines, its flags, its line.

Where a line does not fit the grammar, ``Fault`` is raised with the line, the fact and a next step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from babel.messages.pofile import unescape

from daris.model.finding import Finding, Place, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE: Final = re.compile(
    r"(?P<obsolete>#~[ \t]*)?"
    r"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*)?"
    r'"(?P<text>(?:[^"\\]|\\.)*)"'
)
CONFLICT: Final = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
ESCAPE: Final = re.compile(r"\\(.)")
KNOWN_ESCAPES: Final = frozenset('\\trn"')


@dataclass(frozen=True, slots=True)
class Token:
    """One keyword with its text; ``line`` is where the keyword stands."""

    line: int
    keyword: str
    text: str
    flags: frozenset[str]
    obsolete: bool


class Fault(Exception):  # noqa: N818  # it never leaves this room
    """A place where the file does not fit the grammar."""

    def __init__(self, line: int, fact: str, hint: str, remark: Remark = Remark.CATALOGUE_SYNTAX) -> None:
        """Keep what a finding needs but for the name of the file."""
        super().__init__(fact)
        self.line, self.fact, self.hint, self.remark = line, fact, hint, remark

    def at(self, file: str) -> Finding:
        """Return the finding for this fault in ``file``."""
        return Finding(self.remark, Place(file, self.line), self.fact, self.hint)


def read_tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens in the order of the file; raise Fault at the first line that does not fit."""
    yield from _tokens(_decode(data))


def _decode(data: bytes) -> str:
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise Fault(
            1,
            "the file starts with a byte order mark",
            "save it as UTF-8 without BOM",
            Remark.CATALOGUE_ENCODING,
        )
    if (at := data.find(b"\0")) >= 0:
        line = data.count(b"\n", 0, at) + 1
        raise Fault(
            line, "the file holds a NUL byte", "restore it from version control", Remark.CATALOGUE_ENCODING
        )
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fact = f"byte {error.start} (0x{data[error.start]:02X}) is not UTF-8"
        raise Fault(line, fact, "save the file as UTF-8", Remark.CATALOGUE_ENCODING) from None
    if not text.strip():
        raise Fault(
            1, "the file is empty", "restore it from version control, or delete it and run daris catalogues"
        )
    return text


def _tokens(text: str) -> Iterator[Token]:
    """Yield one token a keyword, its continuation lines joined to it."""
    flags: set[str] = set()
    open_token: Token | None = None
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or (line.startswith("#") and not holds_message(line)):
            if line.startswith("#,"):
                flags |= {flag.strip() for flag in line[2:].split(",")}
            continue
        found = _fit(number, line)
        text_part, obsolete = _unescape(number, found["text"]), bool(found["obsolete"])
        if found["keyword"] is None:
            open_token = _continue(open_token, number, text_part, obsolete=obsolete)
            continue
        if open_token is not None:
            yield open_token
        open_token = Token(number, found["keyword"], text_part, frozenset(flags), obsolete)
        if found["keyword"].startswith("msgstr"):
            flags.clear()
    if open_token is not None:
        yield open_token


def holds_message(comment: str) -> bool:
    """Tell an obsolete entry (``#~``) from a remark and from the text before a change (``#~|``)."""
    return comment.startswith("#~") and not comment[2:].lstrip().startswith("|") and comment[2:].strip() != ""


def _fit(number: int, line: str) -> re.Match[str]:
    if CONFLICT.match(line):
        raise Fault(number, "a merge conflict was left in the file", "choose one side and delete the marks")
    if found := LINE.fullmatch(line):
        return found
    if line.count('"') - line.count('\\"') == 1:
        raise Fault(
            number, "a quotation mark is missing: the string does not end", "close the string on its line"
        )
    raise Fault(
        number, f"this line is no part of a .po file: {line[:40]!r}", "compare it with its neighbours"
    )


def _unescape(number: int, text: str) -> str:
    for found in ESCAPE.finditer(text):
        if found[1] not in KNOWN_ESCAPES:
            raise Fault(number, f"unknown escape \\{found[1]}", "write \\\\ for a backslash")
    return unescape(f'"{text}"')


def _continue(token: Token | None, number: int, text: str, *, obsolete: bool) -> Token:
    if token is None or token.obsolete != obsolete:
        raise Fault(
            number, "a string stands without msgid or msgstr before it", "restore the missing keyword"
        )
    return Token(token.line, token.keyword, token.text + text, token.flags, token.obsolete)
