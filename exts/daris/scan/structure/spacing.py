"""A heading word whose letters are spaced out is closed up, so that it can be read as a word."""

from __future__ import annotations

import re
from typing import Final

from daris.lang.lectures import LECTURE, NUMBERED_TOPIC, SECTIONS, TOPIC
from daris.scan.structure.flow import Flow, cut, plain

_SPACED: Final = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?![^\W\d_])")
_HEADING: Final = re.compile(rf"{LECTURE}|{NUMBERED_TOPIC}|{TOPIC}", re.IGNORECASE)


def closed_up(flow: Flow) -> Flow:
    """Return ``Д Ә Р І С 1`` as ``ДӘРІС 1``; other words keep their letters apart, as they were printed."""
    spaced = _SPACED.match(plain(flow))
    if spaced is None:
        return flow
    word = spaced[0].replace(" ", "")
    if not _HEADING.fullmatch(word) and word.lower() not in SECTIONS:
        return flow
    blanks = [offset for offset, sign in enumerate(spaced[0]) if sign == " "]
    parts = cut(flow, [border for offset in blanks for border in (offset, offset + 1)])
    return tuple(piece for part in parts[::2] for piece in part)
