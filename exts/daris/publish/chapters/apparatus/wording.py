"""Words of a chapter become nodes with their signs, in the language each is written in."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from daris.publish.chapters.editorial import build_corr, build_supplied, build_unclear, gap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daris.publish.chapters.words import Piece, Word

    Label = Callable[[str], str]


def shown(text: str) -> str:
    """Return text whose invisible characters can be seen: a seed may hold any, and none may act."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def worded(words: Iterable[Word], edition: str, label: Label) -> list[nodes.Node]:
    """Return the nodes of words with blanks between them."""
    found: list[nodes.Node] = []
    for language, group in groupby(words, lambda word: word.language):
        made = _run(tuple(group), label)
        if found and not isinstance(made[0], gap):
            found.append(nodes.Text(" "))
        found += made if language == edition else [spoken(language, *made)]
    return found


def spoken(language: str, *children: nodes.Node) -> nodes.inline:
    """Return nodes in a language that is not that of the edition."""
    return nodes.inline("", "", *children, classes=[f"language-{language}"])


def _run(words: tuple[Word, ...], label: Label) -> list[nodes.Node]:
    made: list[nodes.Node] = []
    for word in words:
        if made and not word.glued:
            made.append(nodes.Text(" "))
        made += [_piece(piece, label) for piece in word.pieces]
    return made


def _piece(piece: Piece, label: Label) -> nodes.Node:
    text = shown(piece.text)
    match piece.sign:
        case "gap":
            return gap("", "[…]", reason=piece.note)
        case "unclear":
            node: nodes.Node | None = build_unclear("|".join((text, *piece.note.split(", "))), label)
        case "supplied":
            node = build_supplied(text, label)
        case "corr":
            node = build_corr(f"{text}|{shown(piece.note)}", label)
        case _:
            node = None
    return node or nodes.Text(text)
