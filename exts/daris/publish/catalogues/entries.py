"""The bytes of a .po file become entries that know their lines, or findings; nothing damaged is skipped.

Babel reads leniently: it guesses at a lost quotation mark and takes the last of two equal msgids. Here every
line must fit the grammar of the PO format (GNU gettext manual, "The Format of PO Files").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from daris.model.finding import Remark
from daris.publish.catalogues.tokens import Fault, read_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daris.model.finding import Finding
    from daris.publish.catalogues.tokens import Token

ENTRY: Final = re.compile(r"(msgctxt )?msgid (msgstr|msgid_plural( msgstr\[\d+\])+)")
CHARSET: Final = re.compile(r"^Content-Type:.*charset=([^\s;]+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One message; ``line`` is where its msgid stands, ``strings`` holds one translation a plural form."""

    line: int
    msgid: str
    strings: tuple[str, ...]
    plural: str = ""
    context: str | None = None
    flags: frozenset[str] = frozenset()
    obsolete: bool = False
    first: int = 0
    """The line of the first keyword, which is msgctxt where there is one."""

    @property
    def key(self) -> tuple[str | None, str]:
        """Return what must be unique among the entries in use."""
        return self.context, self.msgid

    @property
    def msgstr(self) -> str:
        """Return all translations as one text, for checks that do not care about plural forms."""
        return "\n".join(self.strings)

    @property
    def fuzzy(self) -> bool:
        """Return whether a person still has to look at it, so that no build uses it."""
        return "fuzzy" in self.flags

    @property
    def in_use(self) -> bool:
        """Return whether a build shows this translation."""
        return bool(self.msgid and any(self.strings)) and not (self.fuzzy or self.obsolete)


def read_entries(data: bytes, file: str) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Return the entries of a sound catalogue, header first; of a damaged one only the findings."""
    try:
        tokens = tuple(read_tokens(data))
        entries = tuple(_entry(group) for group in _groups(tokens))
        _need_header(entries)
    except Fault as fault:
        return (), (fault.at(file),)
    doubles = tuple(fault.at(file) for fault in _doubles(entries))
    return ((), doubles) if doubles else (entries, ())


def _groups(tokens: Iterable[Token]) -> Iterator[tuple[Token, ...]]:
    group: list[Token] = []
    for token in tokens:
        begins = token.keyword == "msgctxt" or (
            token.keyword == "msgid" and not (group and group[-1].keyword == "msgctxt")
        )
        if begins and group:
            yield tuple(group)
            group = []
        group.append(token)
    if group:
        yield tuple(group)


def _entry(group: tuple[Token, ...]) -> Entry:
    words = " ".join(token.keyword for token in group)
    if not ENTRY.fullmatch(words):
        fact = f"an entry must be msgid and msgstr, once each, but here it is: {words}"
        raise Fault(group[0].line, fact, "restore the missing line or delete the surplus one")
    forms = [token for token in group if token.keyword.startswith("msgstr[")]
    for number, token in enumerate(forms):
        if token.keyword != f"msgstr[{number}]":
            fact = f"{token.keyword} stands where msgstr[{number}] should"
            raise Fault(token.line, fact, "number the plural forms from 0, without a gap")
    by_keyword = {token.keyword: token for token in group}
    return Entry(
        line=by_keyword["msgid"].line,
        msgid=by_keyword["msgid"].text,
        strings=tuple(token.text for token in group if token.keyword.startswith("msgstr")),
        plural=by_keyword["msgid_plural"].text if "msgid_plural" in by_keyword else "",
        context=by_keyword["msgctxt"].text if "msgctxt" in by_keyword else None,
        flags=frozenset(chain.from_iterable(token.flags for token in group)),
        obsolete=group[-1].obsolete,
        first=group[0].line,
    )


def _need_header(entries: tuple[Entry, ...]) -> None:
    header = next((entry for entry in entries if not entry.msgid and not entry.obsolete), None)
    if header is None:
        raise Fault(1, "the header is missing", 'copy the first entry, msgid "", from another catalogue')
    charset = CHARSET.search(header.msgstr)
    if charset is None or charset[1].lower().replace("-", "") != "utf8":
        named = charset[1] if charset else "no charset"
        fact = f"the header declares {named}"
        raise Fault(header.line, fact, "declare charset=UTF-8 and save as UTF-8", Remark.CATALOGUE_ENCODING)


def _doubles(entries: Iterable[Entry]) -> Iterator[Fault]:
    first: dict[tuple[str | None, str], int] = {}
    for entry in entries:
        if entry.obsolete:
            continue
        if entry.key in first:
            fact = f"the message of line {first[entry.key]} stands here again: {entry.msgid[:40]!r}"
            yield Fault(entry.line, fact, "delete one of the two", Remark.CATALOGUE_DUPLICATE)
        first.setdefault(entry.key, entry.line)
