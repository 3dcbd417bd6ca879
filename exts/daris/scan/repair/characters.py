"""Characters that no page prints become spaces, nothing, or a gap; letters become one code point each."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from daris.model.text import Edit, Mark, MarkKind, Pass

if TYPE_CHECKING:
    from daris.model.text import Text

_SPACE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_LOST: Final = "\ufffd"
_CLUSTER: Final = re.compile(
    r".[\u0300-\u036f]+|[\uf900-\ufaff\ufb00-\ufb06]|[\x00-\x1f\x7f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)


def characters(text: Text) -> Pass:
    """Leave only what can be seen: hidden characters and split letters match no word list."""
    edits: list[Edit] = []
    marks: list[Mark] = []
    for number, line in enumerate(text.lines, 1):
        if line.isascii() and line.isprintable():
            continue
        found = _edits(number, line)
        edits += found
        marks += _gaps(number, line, found)
    return Pass("characters", tuple(edits), tuple(marks))


def _edits(number: int, line: str) -> list[Edit]:
    return [
        Edit(number, match.start(), match.end(), new)
        for match in _CLUSTER.finditer(line)
        if (new := _seen(match[0])) != match[0]
    ]


def _seen(cluster: str) -> str:
    return _INVISIBLE.sub(
        "", _SPACE.sub(" ", unicodedata.normalize("NFKC" if len(cluster) == 1 else "NFC", cluster))
    )


def _gaps(number: int, line: str, edits: list[Edit]) -> list[Mark]:
    """Mark each byte that could not be decoded, in the coordinates of the line after ``edits``."""
    gaps: list[Mark] = []
    for start in (match.start() for match in re.finditer(_LOST, line)):
        shift = sum(len(edit.new) - (edit.end - edit.start) for edit in edits if edit.end <= start)
        gaps.append(Mark(number, start + shift, start + shift + 1, MarkKind.GAP, "damaged byte"))
    return gaps
