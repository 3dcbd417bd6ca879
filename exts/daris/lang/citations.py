"""Citation marks as course texts print them: ``[1]``, ``[1, 15 б.]``, ``[1; 305]``, ``[59,6]``, ``[3–5]``.

``[1, 15 6.]`` is a mark as well: a recogniser reads the б of бет as a six.
"""

from __future__ import annotations

from typing import Final

PAGE_SIGN: Final = r"(?:беттер|бет|бб|б|стр|сс|с|pp|p)"
"""What stands before or after the numbers of pages."""

_PART: Final = r"(?: ?[,;:–-] ?| )"

_PAGES: Final = rf"{PAGE_SIGN}(?![^\W\d_])\.?(?: ?\d{{1,4}})?"

CITATION: Final = rf"\[ ?[1-9]\d{{0,2}}(?:{_PART}\d{{1,4}}(?!\d)|{_PART}?{_PAGES}){{0,12}} ?\]"
"""A regular expression for one mark; it needs a number first, so that ``[x]`` and ``[0, 1]`` are none."""

INTERVALS: Final = r"кесінді|аралы[қғ]|интервал|сегмент|жиын|interval|segment|range"
"""Beginnings of the word, after two numbers in brackets or before them, that makes them an interval."""

PAGES_FOLLOW: Final = 10
"""A second number without a sign is a page when it is smaller, or larger by so many, than the first."""

FARTHEST_WORK: Final = 100
"""The same after a semicolon, which parts works more often than pages."""
