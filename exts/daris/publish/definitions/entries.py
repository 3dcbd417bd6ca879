"""The lines of a ``{definitions}`` directive become entries, and troubles where they are damaged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daris.lang.tags import TAG
from daris.model.finding import Remark
from daris.publish.definitions.headline import Headline, is_headline, read_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELDS: Final = {"syn": "synonym", "abbr": "abbreviation", "cite": "citation", "lang": "language"}
"""What an author writes, and what it is called here."""

OF_A_SENSE: Final = frozenset({"citation", "language"})
"""Fields that speak of the meaning above them; above the first meaning they speak of all."""

_COMMENT: Final = re.compile(r"\s*%\s?(?P<text>.*)")
_FIELD: Final = re.compile(r"\s*:(?P<name>[A-Za-z][\w-]*):(?:\s+(?P<value>.*))?$")
_SENSE: Final = re.compile(r"\s*:(?:\s+(?P<text>.*))?$")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with the body of a directive, and at which line of the file."""

    remark: Remark
    line: int
    fact: str
    hint: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment line, kept for whoever understands it."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A remark on the term; ``name`` is one of the values of ``FIELDS``."""

    line: int
    name: str
    value: str


@dataclass(slots=True)
class Sense:
    """One meaning: Markdown whose first line is ``line`` of the file; ``comments`` stand above it."""

    line: int
    lines: list[str]
    comments: list[Comment]
    last: int = 0
    """The line of the file that was added last."""
    fields: list[Field] = field(default_factory=list)

    def add(self, line: int, text: str) -> None:
        """Add a line of the file, with empty lines for what lies between."""
        self.lines += [""] * (line - self.line - len(self.lines)) + [text]
        self.last = line

    @property
    def markdown(self) -> str:
        """The meaning without its indentation, whichever of its lines have one; lines stay lines."""
        rest = [line.expandtabs(4) for line in self.lines[1:]]
        indents = (len(line) - len(line.lstrip()) for line in rest if line.strip())
        margin = " " * min((indent for indent in indents if indent), default=0)
        return "\n".join((self.lines[0].strip(), *(line.removeprefix(margin) for line in rest))).rstrip()


@dataclass(slots=True)
class Entry:
    """One definition as written; ``trailing`` are comments below the last entry."""

    line: int
    headline: Headline
    comments: list[Comment] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    senses: list[Sense] = field(default_factory=list)
    trailing: list[Comment] = field(default_factory=list)


def read_entries(lines: Sequence[str], first: int) -> tuple[list[Entry], list[Trouble]]:
    """Return the entries and what is wrong with them; ``first`` is the file's number of the first line.

    Nothing is refused: a line that fits nowhere becomes a trouble, and all the others are still read.
    """
    reader = _Reader(lines, first)
    for index in range(len(lines)):
        reader.read(index)
    return reader.finish()


class _Reader:
    """The entry and the sense that are open while the lines go by."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self.lines = lines
        self.first = first
        self.entries: list[Entry] = []
        self.troubles: list[Trouble] = []
        self.sense: Sense | None = None
        self.comments: list[Comment] = []

    def read(self, index: int) -> None:
        line, text = self.first + index, self.lines[index]
        if not text.strip():
            return
        if found := _COMMENT.match(text):
            self._comment(index, line, found["text"].strip())
        elif found := _FIELD.match(text):
            self._field(line, found["name"], found["value"] or "")
        elif found := _SENSE.match(text):
            self._open_sense(line, found["text"] or "")
        elif text[0].isspace() or self._goes_on(index):
            self._indented(line, text)
        else:
            self._open_entry(line, text)

    def finish(self) -> tuple[list[Entry], list[Trouble]]:
        """Return all that was read; an entry without a meaning is a trouble."""
        if self.entries:
            self.entries[-1].trailing = self.comments
        for entry in self.entries:
            if not any(sense.markdown for sense in entry.senses):
                fact = f"“{entry.headline.term}” has no meaning"
                hint = "write the meaning below it after “: ”; if the line continues another, indent it"
                self.troubles.append(Trouble(Remark.DEFINITION_INCOMPLETE, entry.line, fact, hint))
        return self.entries, self.troubles

    def _comment(self, index: int, line: int, text: str) -> None:
        following = next((other for other in self.lines[index + 1 :] if other.strip()), "")
        inside = following[:1].isspace() and not (_SENSE.match(following) or _FIELD.match(following))
        if self.sense and inside and not _COMMENT.match(following):
            self.sense.add(line, self.lines[index])
        else:
            self.comments.append(Comment(line, text))

    def _field(self, line: int, name: str, value: str) -> None:
        if not self.entries:
            self._homeless(line, f":{name}:")
        elif name not in FIELDS:
            known = ", ".join(f":{known}:" for known in FIELDS)
            fact = f"the field :{name}: of “{self.entries[-1].headline.term}” is unknown"
            self.troubles.append(Trouble(Remark.DEFINITION_FIELD_UNKNOWN, line, fact, f"use one of {known}"))
        elif name == "lang" and not re.fullmatch(TAG, value.strip()):
            fact = f"“{value.strip()}” is no language tag"
            self.troubles.append(
                Trouble(Remark.LANGUAGE_UNKNOWN, line, fact, "write one such as en, ru or de")
            )
        elif value.strip():
            read = Field(line, FIELDS[name], value.strip())
            owner = self.sense if self.sense and read.name in OF_A_SENSE else self.entries[-1]
            owner.fields.append(read)

    def _open_sense(self, line: int, text: str) -> None:
        if not self.entries:
            self._homeless(line, text)
            return
        self.sense = Sense(line, [text], self.comments, line)
        self.comments = []
        self.entries[-1].senses.append(self.sense)

    def _indented(self, line: int, text: str) -> None:
        if self.sense:
            self.sense.add(line, text)
        else:
            self._open_sense(line, text)

    def _goes_on(self, index: int) -> bool:
        """Tell whether a line at the margin continues the meaning directly above it."""
        if self.sense is None or self.sense.last != self.first + index - 1:
            return False
        following = self.lines[index + 1] if index + 1 < len(self.lines) else ""
        opens = following[:1].isspace() or bool(_SENSE.match(following) or _FIELD.match(following))
        return not is_headline(self.lines[index], above_meaning=opens)

    def _open_entry(self, line: int, text: str) -> None:
        headline = read_headline(text)
        if not headline.term:
            fact = f"“{text.strip()}” names no term"
            hint = "write the Kazakh term first, then | and its equivalent"
            self.troubles.append(Trouble(Remark.DEFINITION_INCOMPLETE, line, fact, hint))
        self.entries.append(Entry(line, headline, self.comments))
        self.comments, self.sense = [], None

    def _homeless(self, line: int, text: str) -> None:
        fact = f"“{text.strip()}” stands above the first term"
        hint = "write the term on a line of its own above it"
        self.troubles.append(Trouble(Remark.DEFINITION_INCOMPLETE, line, fact, hint))
