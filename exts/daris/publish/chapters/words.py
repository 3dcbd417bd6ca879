"""The blocks of a chapter, before any translation, become words that know how sure they are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, takewhile
from typing import TYPE_CHECKING, Final

from docutils import nodes

from daris.lang.tags import SOURCE
from daris.publish.chapters.editorial import corr, gap, supplied, unclear

if TYPE_CHECKING:
    from collections.abc import Iterator

_LANGUAGE: Final = "language-"
_SIGNED: Final = (gap, unclear, supplied, corr)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one certainty; ``sign`` names the editorial role they stand in, empty for none.

    ``note`` is what the role says besides: why text is lost, other readings, what the source has.
    """

    text: str
    sign: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two blanks of a block; a gap is a word too, ``glued`` if no blank is before it.

    A word of a ``field`` names e.g. a speaker: it is the author's only if the source has it.
    """

    pieces: tuple[Piece, ...]
    language: str = SOURCE
    glued: bool = False
    field: bool = False

    @property
    def read(self) -> str:
        """Return the letters that the source must show, misread or not; nothing if it lacks them."""
        lacking = [piece for piece in self.pieces if piece.sign in {"supplied", "gap"}]
        told = [
            piece.note if piece.sign == "corr" else piece.text
            for piece in self.pieces
            if piece not in lacking
        ]
        read = "".join(told)
        return read if not lacking or any(map(str.isalnum, read)) else ""


@dataclass(frozen=True, slots=True)
class Held:
    """A block that a provenance note stands above: its id in every edition, its seed lines, its words."""

    identity: str
    sources: tuple[tuple[str, int, int], ...]
    words: tuple[Word, ...]


def words_of(block: nodes.Element) -> tuple[Word, ...]:
    """Return the words of a block, without those of blocks inside that have a note of their own.

    The words of an attribution come first: a draft makes them of what stood before the quotation.
    """
    texts = list(_texts(block))
    first = [text for text in texts if _within(text, nodes.attribution)]
    rest = [text for text in texts if not _within(text, nodes.attribution)]
    return tuple(chain.from_iterable(_cut(group) for part in (first, rest) for group in _grouped(part)))


def _texts(block: nodes.Element) -> Iterator[nodes.Text]:
    """Find the words an author wrote: titles of boxes and comments are none."""
    for text in block.findall(nodes.Text):
        around = list(_ancestors(text, block))
        own = not any("seed" in node or isinstance(node, nodes.Invisible) for node in around)
        if own and not _box_title(around):
            yield text


def _ancestors(node: nodes.Node, block: nodes.Element) -> Iterator[nodes.Element]:
    """Go up from a node to the block, which is not included."""
    return takewhile(lambda around: around is not block, _upwards(node))


def _box_title(around: list[nodes.Element]) -> bool:
    return any(isinstance(node, nodes.title) and isinstance(node.parent, nodes.Admonition) for node in around)


def _grouped(texts: list[nodes.Text]) -> Iterator[list[nodes.Text]]:
    """Put the texts of one paragraph together: between two paragraphs a word ends."""
    group: list[nodes.Text] = []
    for text in texts:
        if group and _paragraph(text) is not _paragraph(group[0]):
            yield group
            group = []
        group.append(text)
    if group:
        yield group


def _paragraph(text: nodes.Text) -> nodes.Element:
    return next(node for node in _upwards(text) if not isinstance(node, nodes.Inline))


def _cut(group: list[nodes.Text]) -> Iterator[Word]:
    """Cut a paragraph at its blanks, and a gap off the word it touches."""
    field, language, glued = _within(group[0], nodes.attribution), SOURCE, False
    pieces: list[Piece] = []
    for text in group:
        for piece, after_blank in _pieces(text):
            torn = bool(pieces) and "gap" in {piece.sign, pieces[-1].sign}
            if pieces and (after_blank or torn):
                yield Word(tuple(pieces), language, glued, field)
            if after_blank or torn:
                pieces, glued = [], not after_blank
            if piece.text or piece.sign:
                pieces.append(piece)
                language = _language(text)
    if pieces:
        yield Word(tuple(pieces), language, glued, field)


def _pieces(text: nodes.Text) -> Iterator[tuple[Piece, bool]]:
    """Yield the pieces of one text node, each with whether a blank stands before it."""
    signed = next((node for node in _upwards(text) if isinstance(node, _SIGNED)), None)
    if signed is None:
        yield from _split(text.astext(), "")
    elif signed.next_node(nodes.Text) is text:  # else it is a sign that the role adds
        match signed:
            case gap():
                yield Piece("", "gap", signed["reason"]), False
            case unclear():
                yield from _split(text.astext(), "unclear", signed["alternatives"])
            case supplied():
                yield from _split(text.astext()[1:-1], "supplied")
            case _:
                yield Piece(text.astext(), "corr", signed["was"]), False


def _split(text: str, sign: str, note: str = "") -> Iterator[tuple[Piece, bool]]:
    """Cut at blanks; one at the end is told by an empty piece."""
    words = text.split()
    for index, word in enumerate(words):
        yield Piece(word, sign, note), index > 0 or text[0].isspace()
    if text and (not words or text[-1].isspace()):
        yield Piece(""), True


def _upwards(node: nodes.Node) -> Iterator[nodes.Element]:
    around = node.parent
    while around is not None:
        yield around
        around = around.parent


def _within(text: nodes.Text, kind: type[nodes.Element]) -> bool:
    return any(isinstance(node, kind) for node in _upwards(text))


def _language(text: nodes.Text) -> str:
    for node in _upwards(text):
        classes: list[str] = node.get("classes", [])
        found = next((name for name in classes if name.startswith(_LANGUAGE)), "")
        if found:
            return found.removeprefix(_LANGUAGE)
    return SOURCE
