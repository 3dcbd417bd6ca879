"""Marks such as ``[1, 12 б.; 3–5]`` become the works they cite, each with its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.lang.citations import CITATION, FARTHEST_WORK, INTERVALS, PAGE_SIGN, PAGES_FOLLOW

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK: Final = re.compile(CITATION)
_VARIABLE: Final = re.compile(r"(?<![^\W_])[^\W_]{1,2}$")
_INTERVAL: Final = re.compile(rf"\W*(?:{INTERVALS})", re.IGNORECASE)
_INTERVAL_BEFORE: Final = re.compile(rf"(?:{INTERVALS})\w* $", re.IGNORECASE)
_FIELD: Final = re.compile(
    rf"(?P<border>[\[,;:]) ?(?P<sign>{PAGE_SIGN}\.?)? ?"
    rf"(?P<first>\d+)(?: ?[–-] ?(?P<last>\d+))?(?P<after>(?: ?-? ?{PAGE_SIGN}| 6(?=\.))\.?)?"
)
_LONGEST_RANGE: Final = 30
_WORD: Final = 24


@dataclass(frozen=True, slots=True)
class Part:
    """One work by its number in the list of references; ``pages`` as in ``14-16``, or nothing."""

    number: int
    pages: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark from ``start`` to ``end`` of a text; the places of its parts lie inside."""

    start: int
    end: int
    parts: tuple[Part, ...]


def cited(text: str) -> tuple[Mark, ...]:
    """Return the citation marks of a text; the ends of an interval and an index are none."""
    return tuple(
        Mark(*found.span(), tuple(_parts(text, *found.span())))
        for found in _MARK.finditer(text)
        if not _mathematical(text, found)
    )


def _mathematical(text: str, found: re.Match[str]) -> bool:
    """Tell ``[2, 5] аралығында`` and ``x[1]`` from citations."""
    if _VARIABLE.search(text, max(0, found.start() - _WORD), found.start()):
        return True
    before = text[max(0, found.start() - _WORD) : found.start()]
    interval = _INTERVAL.match(text, found.end()) or _INTERVAL_BEFORE.search(before)
    return interval is not None and any(sign in found[0] for sign in ",;")


def _parts(text: str, start: int, end: int) -> Iterator[Part]:
    """Read the fields of a mark: a number cites a work, unless it can only be a page of the one before."""
    parts: list[Part] = []
    for field in _FIELD.finditer(text, start, end):
        place = field.start("first"), field.end()
        first, last = int(field["first"]), int(field["last"] or field["first"])
        if parts and _is_page(field, first, parts[-1]):
            pages = f"{first}-{last}" if last != first else str(first)
            before = parts[-1]
            pages = f"{before.pages}, {pages}".strip(", ")
            parts[-1] = Part(before.number, pages, before.start, place[1])
        elif first < last <= first + _LONGEST_RANGE:
            parts += (Part(number, "", *place) for number in range(first, last + 1))
        else:
            parts.append(Part(first, "", *place))
    return iter(parts)


def _is_page(field: re.Match[str], number: int, before: Part) -> bool:
    if field["sign"] or field["after"] or field["border"] == ":":
        return True
    farthest = FARTHEST_WORK if field["border"] == ";" else PAGES_FOLLOW
    return not before.number < number < before.number + farthest
