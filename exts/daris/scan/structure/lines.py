"""A Text becomes printed lines: what each holds, and the features by which paragraphs are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.scan.structure.flow import GAP_SIGN, plain, tidy
from daris.scan.structure.pieces import flows
from daris.scan.structure.sentences import ends
from daris.scan.structure.spacing import closed_up

if TYPE_CHECKING:
    from daris.model.text import Text
    from daris.scan.structure.flow import Flow

LONGEST_PRINTED: Final = 160
"""Characters of the longest line a page can hold; a longer one is a paragraph that nobody wrapped."""

_NARROWEST: Final = 40
_SHARE_BELOW: Final = 0.8
_SHORT: Final = 0.75
_VERY_SHORT: Final = 0.6
_INDENT: Final = re.compile(r"\t| {2,}")
_OPENING: Final = '«“"([…. '


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds text, in the seed or after repair, with the features that paragraphs show.

    ``apart`` tells that blank lines or a page's end stand before it; ``text`` has a sign for each gap.
    """

    number: int
    flow: Flow
    text: str
    apart: bool
    indented: bool

    @property
    def wordless(self) -> bool:
        """Tell that the line holds neither letter nor digit nor gap."""
        return not any(sign.isalnum() or sign == GAP_SIGN for sign in self.text)

    @property
    def unfinished(self) -> bool:
        """Tell that a sentence goes on after this line."""
        return not ends(self.text) and not self.text.endswith((":", ";"))

    @property
    def opens(self) -> bool:
        """Tell that the line begins as a sentence may: with a capital or a digit, not with a gap."""
        first = self.text.lstrip(_OPENING)[:1]
        return first.isupper() or first.isdecimal()

    @property
    def first_language(self) -> str:
        """Name the language in which the line begins."""
        return self.flow[0].language if self.flow else "kk"

    @property
    def last_language(self) -> str:
        """Name the language in which the line ends."""
        return self.flow[-1].language if self.flow else "kk"


def lines_of(text: Text) -> tuple[Line, ...]:
    """Return the lines that hold text, in order; a form feed sets its line apart as a blank line does."""
    found: list[Line] = []
    apart = True
    for number, (flow, raw) in enumerate(zip(flows(text), text.seed.lines, strict=True), 1):
        tidied = closed_up(tidy(flow))
        if tidied or raw.strip():
            turned = "\f" in raw[: len(raw) - len(raw.lstrip())]
            indented = _INDENT.match(raw) is not None
            found.append(Line(number, tidied, plain(tidied), apart or turned, indented))
        apart = not raw.strip() and not tidied
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide the lines of a text were set, in characters."""

    width: int

    @classmethod
    def of(cls, lines: tuple[Line, ...]) -> Measure:
        """Take the width that four of five printed lines keep below."""
        lengths = sorted(len(line.text) for line in lines if len(line.text) <= LONGEST_PRINTED)
        usual = lengths[int(len(lengths) * _SHARE_BELOW)] if lengths else 0
        return cls(max(usual, _NARROWEST))

    def closes(self, line: Line) -> bool:
        """Tell that a line which ends a sentence ends its paragraph: it is short, or was never wrapped."""
        return len(line.text) < self.width * _SHORT or len(line.text) > LONGEST_PRINTED

    def stands_alone(self, line: Line) -> bool:
        """Tell that a line is too short to be one whose sentence was broken for lack of room."""
        return len(line.text) < self.width * _VERY_SHORT
