"""Pieces of lines become a flow of text that can be read as one string, cut, and turned into runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from daris.model.lecture import Certainty, Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.model.lecture import Sentence

GAP_SIGN: Final = "\ufdd0"
"""Stands for a gap in a flow's text: a code point that no text may hold."""

_BLANKS: Final = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of one seed line that share their certainty and language.

    The text of a gap is ``GAP_SIGN``; its ``note`` is the reason.
    """

    text: str
    line: int
    certainty: Certainty = Certainty.PLAIN
    language: str = "kk"
    note: str = ""


Flow = tuple[Piece, ...]


def plain(flow: Flow) -> str:
    """Return the characters of a flow as one string, each gap as one sign."""
    return "".join(piece.text for piece in flow)


def cut(flow: Flow, offsets: Iterable[int]) -> tuple[Flow, ...]:
    """Cut at rising offsets of the plain text, in one walk; n offsets give n + 1 flows."""
    parts: list[Flow] = []
    part: list[Piece] = []
    index = position = 0
    pieces = list(flow)
    for offset in offsets:
        while index < len(pieces) and position + len(pieces[index].text) <= offset:
            part.append(pieces[index])
            position += len(pieces[index].text)
            index += 1
        if index < len(pieces) and position < offset:
            head, pieces[index] = _halved(pieces[index], offset - position)
            part.append(head)
            position = offset
        parts.append(tuple(part))
        part = []
    return (*parts, tuple(pieces[index:]))


def _halved(piece: Piece, length: int) -> tuple[Piece, Piece]:
    return replace(piece, text=piece.text[:length]), replace(piece, text=piece.text[length:])


def tidy(flow: Flow) -> Flow:
    """Leave single blanks between words, none at either end, and one gap where several touch."""
    tidied: list[Piece] = []
    for piece in flow:
        text = _BLANKS.sub(" ", piece.text)
        if text.startswith(" ") and (not tidied or tidied[-1].text.endswith(" ")):
            text = text[1:]
        if text == GAP_SIGN:
            _drop_same_gap(tidied, piece)
        if text:
            tidied.append(replace(piece, text=text))
    while tidied and not tidied[-1].text.rstrip(" "):
        tidied.pop()
    if tidied:
        tidied[-1] = replace(tidied[-1], text=tidied[-1].text.rstrip(" "))
    return tuple(tidied)


def _drop_same_gap(tidied: list[Piece], gap: Piece) -> None:
    """Forget a gap, and the blank after it, that ``gap`` continues: both margins of one cut are one loss.

    A gap that is all there is of its line stays, or nothing would tell of that line.
    """
    last = len(tidied) - 1
    if last >= 0 and tidied[last].text == " ":
        last -= 1
    if last < 1 or tidied[last].text != GAP_SIGN or tidied[last].note != gap.note:
        return
    before = last - 1 if tidied[last - 1].text != " " else last - 2
    if before >= 0 and tidied[before].line == tidied[last].line:
        del tidied[last:]


def runs(flow: Flow) -> Sentence:
    """Return the runs of a flow: pieces that differ only in their line become one."""
    return tuple(
        Run(_text(key, group), key[0], key[1], key[2] if key[0] is Certainty.UNCLEAR else "")
        for key, group in groupby(tidy(flow), _kind)
    )


def _kind(piece: Piece) -> tuple[Certainty, str, str, int]:
    """Tell pieces apart: each gap and each reading that has others is a run of its own."""
    alone = piece.certainty is Certainty.GAP or bool(piece.note)
    return piece.certainty, piece.language, piece.note, id(piece) if alone else 0


def _text(kind: tuple[Certainty, str, str, int], group: Iterable[Piece]) -> str:
    if kind[0] is Certainty.GAP:
        return kind[2]
    return "".join(piece.text for piece in group)


def language(flow: Flow) -> str:
    """Name the language of nine tenths of the letters, Kazakh if no other has as many."""
    letters: dict[str, int] = {}
    for piece in flow:
        count = sum(map(str.isalpha, piece.text))
        letters[piece.language] = letters.get(piece.language, 0) + count
    most = max(letters, key=lambda name: letters[name], default="kk")
    return most if letters.get(most, 0) * 10 >= sum(letters.values()) * 9 else "kk"
