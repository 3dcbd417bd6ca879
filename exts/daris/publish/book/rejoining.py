"""A mended PDF comes in; a word that is divided between two pages is whole in the text of the first.

A search looks at one page at a time. So the foot of a page says the whole word, and the head of the next page
says only what comes after it. Nothing that is drawn changes.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pikepdf

from daris.publish.book.glyphs import saying, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.publish.book.glyphs import Fonts, Unit

HYPHENS: Final = ("-", "\u2010")
_REFERENCE: Final = re.compile(rb"\d+ \d+ R")
_EDGE: Final = re.compile(rb"BDC|EMC")


def rejoined(book: pikepdf.Pdf, fonts: list[Fonts], contents: list[bytes]) -> list[bytes]:
    """Return the contents of all pages with every such word rejoined; ``fonts`` are those of each page."""
    made = contents.copy()
    for number, (here, there) in enumerate(pairwise(_owners(book))):
        for last, first in _across(here, there):
            both = slice(number, number + 2)
            made[both] = _rejoin(fonts[both], made[both], last, first)
    return made


def _owners(book: pikepdf.Pdf) -> list[list[bytes]]:
    """Return for each page which element each of its marked pieces belongs to."""
    if "/StructTreeRoot" not in book.Root:
        return []
    tree = pikepdf.NumberTree(book.Root["/StructTreeRoot"]["/ParentTree"])
    places = [page.get("/StructParents", None) for page in book.pages]
    written = [tree[int(place)].unparse(resolved=True) if place is not None else b"" for place in places]
    return [_REFERENCE.findall(elements) for elements in written]


def _across(here: list[bytes], there: list[bytes]) -> Iterator[tuple[int, int]]:
    """Yield, for elements on both pages, their last piece on the one and their first on the other."""
    last = {owner: piece for piece, owner in enumerate(here)}
    for owner in dict.fromkeys(there):
        if owner in last:
            yield last[owner], there.index(owner)


def _rejoin(fonts: list[Fonts], contents: list[bytes], last: int, first: int) -> list[bytes]:
    """Return the contents of two pages where a piece of the one goes on in a piece of the other."""
    foot, head = contents
    begun = tuple(units(fonts[0], foot, *_piece(foot, last)))[-1:]
    opening = _first_word(head, units(fonts[1], head, *_piece(head, first)))
    if not begun or not begun[0].text.endswith(HYPHENS) or not opening:
        return contents
    whole = "".join(unit.text for unit in opening).lstrip()
    rest, _, behind = whole.partition(" ")
    return [_said(foot, begun, begun[0].text[:-1] + rest), _said(head, opening, behind)]


def _first_word(stream: bytes, shown: Iterator[Unit]) -> tuple[Unit, ...]:
    """Return what shows the first word of a piece, with whatever the last of it shows besides."""
    found: list[Unit] = []
    for unit in shown:
        if found and b"ET" in stream[found[-1].end : unit.start]:
            break
        found.append(unit)
        if " " in unit.text:
            break
    return tuple(found)


def _said(stream: bytes, shown: tuple[Unit, ...], text: str) -> bytes:
    """Return the stream with ``text`` said where it shows some units."""
    said = text.encode("utf-16-be").hex().upper().encode()
    source, place = b"", shown[0].start
    for unit in shown:
        source += stream[place : unit.start] + unit.inside
        place = unit.end
    return stream[: shown[0].start] + saying(said, source) + stream[place:]


def _piece(stream: bytes, number: int) -> tuple[int, int]:
    """Return where the marked content with a number begins and ends."""
    opening = re.search(rb"/MCID %d\s*>>\s*BDC" % number, stream)
    depth, start = 1, opening.end() if opening else len(stream)
    for edge in _EDGE.finditer(stream, start):
        depth += 1 if edge[0] == b"BDC" else -1
        if not depth:
            return start, edge.start()
    return start, start
