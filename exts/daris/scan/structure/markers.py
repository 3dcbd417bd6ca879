"""The beginning of a line tells what it is: an item, a heading, a lecture, a page number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.lang.lectures import PAGE, SECTIONS, TOPIC
from daris.lang.speech import SPOKEN
from daris.scan.structure.flow import GAP_SIGN
from daris.scan.structure.sentences import ends

if TYPE_CHECKING:
    from daris.scan.structure.lines import Line

_BULLET: Final = re.compile(r"(?:[-–—*] |[oо](?= [^\W\d_]) |[•·▪■●○◦►➢✓✔❖§] ?)(?=\S)")
_TIGHT: Final = re.compile(r"[-–—](?=[^\W\d_])")
_NUMBER: Final = re.compile(
    r"(?:(?P<open>\()?(?P<number>\d{1,3})(?(open)\)|[.)])|\[(?P<work>\d{1,3})\][.]?)"
    r"(?: (?=\S)|(?<=\.)(?=[^\W\d_]{2}))"
)
_LETTER: Final = re.compile(r"\(?(?:[^\W\d_]|[ivx]{1,4})\) ?(?=\S)")
_ROMAN: Final = re.compile(r"(?P<numeral>[IVXІХ]{1,5})[.)] (?=\S)")
_SPEECH: Final = re.compile(r"[-–—] ?(?:деп|дейді|деді|деген)\b")
_SPOKEN: Final = re.compile(rf"[-–—] ?.*[,.!?…»”\"] ?[-–—] ?(?:{SPOKEN})\b", re.IGNORECASE)
_TOPIC: Final = re.compile(rf"(?:{TOPIC})\s*[:.–—-]\s*(?P<title>\S.*)", re.IGNORECASE)
_SECTION: Final = re.compile(r"(?P<name>[^:.]{4,45}?)\s*(?:(?P<sign>[:.])\s*(?P<rest>.*))?")
_SUBNUMBER: Final = re.compile(r"\d{1,2}(?P<second>\.\d{1,2})?\.? (?=\S)")
_PAGE: Final = re.compile(rf"[-–—|~\[( ]*\d{{1,4}}[-–—|~\]). ]*|(?:{PAGE}) ?\d{{1,4}}", re.IGNORECASE)

DASHES: Final = "-–—"

_TITLE_LENGTH: Final = 100
_TITLE_WORDS: Final = 14
_NO_TITLE_ENDS: Final = ".,:;!?…-–—«("
_LOUDEST_ABBREVIATION: Final = 5


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of an item: it ends at ``end``; ``number`` is None for a bullet.

    An item keeps its letter or Roman numeral, for Markdown knows none: its marker ends where it begins.
    """

    end: int
    number: int | None = None


def item(line: Line, before: Line | None) -> Marker | None:
    """Find the marker of a list item; a dash that goes on with the sentence before is none."""
    number = _NUMBER.match(line.text)
    if number:
        return Marker(number.end(), int(number["number"] or number["work"]))
    if _LETTER.match(line.text) or (_ROMAN.match(line.text) and not (before and before.unfinished)):
        return Marker(0)
    if _SPEECH.match(line.text):
        return None
    bullet = _BULLET.match(line.text)
    if bullet is None:
        tight = _TIGHT.match(line.text)
        listed = before is not None and before.text[-1:] in (":", ";")
        return Marker(tight.end()) if tight and listed else None
    dash = line.text[0] in DASHES
    if dash and before and not line.apart and before.text[-1:] not in (*".:;,!?…»", GAP_SIGN):
        return None
    return Marker(bullet.end())


def spoken(text: str) -> bool:
    """Tell whether a line that a dash begins is said by somebody: ``– Иә, – деді ол.``."""
    return _SPOKEN.match(text) is not None


def topic(text: str) -> str | None:
    """Return the title that stands after ``Тақырыбы:``."""
    found = _TOPIC.match(text) if len(text) <= _TITLE_LENGTH * 3 else None
    return found["title"] if found else None


def section(text: str) -> int | None:
    """Return where the title of a known part of a lecture ends; what follows a colon is its text."""
    found = _SECTION.fullmatch(text)
    if found is None or found["name"].lower() not in SECTIONS:
        return None
    if found["rest"] and found["sign"] != ":":
        return None
    return found.start("rest") if found["rest"] else len(text)


def title_level(line: Line, before: Line | None, after: Line | None) -> int:
    """Tell the level of a line that can only be a heading, 0 if it may be text."""
    if not like_title(line):
        return 0
    letters = [sign for sign in line.text if sign.isalpha()]
    loud = len(letters) >= _LOUDEST_ABBREVIATION and all(map(str.isupper, letters))
    alone = line.apart and (after is None or after.apart)
    amid = (before is not None and before.unfinished and not like_title(before)) or (
        after is not None and after.text[:1].islower()
    )
    if not loud and (amid or not alone):
        return 0
    numbered = _SUBNUMBER.match(line.text)
    return 3 if numbered and numbered["second"] else 2


def like_title(line: Line) -> bool:
    """Tell whether a line has the length of a title, a capital at its start and no stop at its end."""
    text = line.text
    if len(text) > _TITLE_LENGTH or text.count(" ") >= _TITLE_WORDS or GAP_SIGN in text:
        return False
    return line.opens and any(map(str.isalpha, text)) and text[-1] not in _NO_TITLE_ENDS and not ends(text)


def page_number(text: str) -> bool:
    """Tell whether a line holds nothing but what may be the number of a page."""
    return _PAGE.fullmatch(text) is not None
