"""The HTML of a tree of pages becomes pieces in which the way to one page can be marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES: Final = re.compile(
    r'(<ul>|</ul>|<li class="toctree-l\d+(?: has-children)?">|<a class="reference internal" href="[^"]*">'
    r'| class="toctree-checkbox"|</li>)'
)
LINK: Final = '<a class="reference internal" href="'
CURRENT_LINK: Final = '<a class="current reference internal" href="#">'
CURRENT_LIST: Final = '<ul class="current">'


@dataclass(slots=True)
class Item:
    """Where an entry stands among the pieces: its list, itself, its box to fold, the entry around it."""

    around: Item | None
    list: int
    item: int
    link: int = -1
    box: int = -1


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree in which no page is the current one; ``entries`` are found by the address in their link."""

    pieces: tuple[str, ...]
    entries: dict[str, list[Item]]

    def marked(self, address: str) -> str | None:
        """Return the HTML on the page at ``address``; None where it stands in the tree more than once."""
        entries = self.entries.get(address, [])
        if len(entries) > 1:
            return None
        pieces = list(self.pieces)
        for entry in entries:
            pieces[entry.link] = CURRENT_LINK
            _mark_way(pieces, entry)
            pieces[entry.item] = f'{pieces[entry.item][:-2]} current-page">'
        return "".join(pieces)

    def moved(self, leading: Callable[[str], str]) -> Tree:
        """Return the same tree with other addresses: what ``leading`` makes of each up to its ``#``."""
        pieces, entries = list(self.pieces), dict[str, list[Item]]()
        for place, piece in enumerate(pieces):
            if piece.startswith(LINK):
                page, mark, anchor = piece[len(LINK) : -2].partition("#")
                pieces[place] = f'{LINK}{leading(page)}{mark}{anchor}">'
        for found in self.entries.values():
            for entry in found:
                entries.setdefault(pieces[entry.link][len(LINK) : -2], []).append(entry)
        return Tree(tuple(pieces), entries)


def read_tree(tree: str) -> Tree:
    """Cut the HTML that Furo makes of Sphinx's tree, the entries found by the address of their first link."""
    pieces = tuple(PIECES.split(tree))
    entries: dict[str, list[Item]] = {}
    lists: list[int] = []
    open_items: list[Item] = []
    for place, piece in enumerate(pieces):
        if piece == "<ul>":
            lists.append(place)
        elif piece == "</ul>":
            lists.pop()
        elif piece.startswith("<li"):
            open_items.append(Item(open_items[-1] if open_items else None, lists[-1], place))
        elif piece == "</li>":
            open_items.pop()
        elif piece.startswith(LINK) and open_items[-1].link < 0:
            open_items[-1].link = place
            entries.setdefault(piece[len(LINK) : -2], []).append(open_items[-1])
        elif piece.endswith('"toctree-checkbox"'):
            open_items[-1].box = place
    return Tree(pieces, entries)


def _mark_way(pieces: list[str], entry: Item | None) -> None:
    while entry is not None:
        pieces[entry.list] = CURRENT_LIST
        level, children, _ = re.split(r'( has-children)?">', pieces[entry.item], maxsplit=1)
        pieces[entry.item] = f'{level} current{children or ""}">'
        if entry.box >= 0:
            pieces[entry.box] = ' checked=""' + pieces[entry.box]
        entry = entry.around
