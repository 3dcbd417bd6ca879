"""Index entries of the course come in; the general index goes out, sorted as each alphabet is."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daris.lang.letters import ALPHABET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PLACES: Final = {letter: position for position, letter in enumerate(ALPHABET)}
_DEEPEST: Final = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """One line an author wrote for the index: its kind, its words, and the anchor it leads to."""

    kind: str
    words: str
    anchor: str
    main: bool = False


@dataclass(slots=True)
class _Growing:
    """An entry while mentions are gathered."""

    pages: list[tuple[str, bool]] = field(default_factory=list)
    see: list[tuple[str, str]] = field(default_factory=list)
    below: defaultdict[str, _Growing] = field(default_factory=lambda: defaultdict(_Growing))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index: words, pages (anchor, main), where else to look, and the lines below it."""

    words: str
    pages: tuple[tuple[str, bool], ...]
    see: tuple[tuple[str, str], ...]
    below: tuple[Entry, ...]


def entries(mentions: Iterable[Mention], language: str) -> tuple[Entry, ...]:
    """Gather mentions into sorted entries; the alphabet of ``language`` comes first."""
    root = _Growing()
    for mention in mentions:
        for path, also in _paths(mention):
            entry = root
            for words in path:
                entry = entry.below[words]
            if also:
                entry.see.append((mention.kind, also))
            elif (mention.anchor, mention.main) not in entry.pages:
                entry.pages.append((mention.anchor, mention.main))
    return _grown(root, language)


def initial(words: str) -> str:
    """Return the letter an entry stands under, or an empty string for a sign or a digit."""
    first = unicodedata.normalize("NFC", words).strip("«»\"'“”„ ")[:1]
    return first.upper() if first.isalpha() else ""


def sort_key(words: str, language: str) -> tuple[object, ...]:
    """Return what words are sorted by: signs, then one alphabet, then the other; Cyrillic first in Kazakh."""
    cyrillic_first = language.startswith("kk")
    letters = unicodedata.normalize("NFC", words).casefold()
    return (
        tuple(
            _weight(sign, cyrillic_first=cyrillic_first) for sign in letters if sign.isalnum() or sign == " "
        ),
        words,
    )


def _weight(sign: str, *, cyrillic_first: bool) -> tuple[int, int, str]:
    if not sign.isalpha():
        return (0, 0, sign)
    if sign in _PLACES or "CYRILLIC" in unicodedata.name(sign, ""):
        return (1 if cyrillic_first else 2, _PLACES.get(sign, len(_PLACES)), sign)
    plain = unicodedata.normalize("NFD", sign)[0]
    return (2 if cyrillic_first else 1, ord(plain), sign)


def _paths(mention: Mention) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the ways from the root to the entries of a mention, and the entry it refers to, if it does."""
    parts = tuple(part.strip() for part in mention.words.split(";") if part.strip())
    match mention.kind, len(parts):
        case (("see" | "seealso"), 2):
            yield parts[:1], parts[1]
        case "pair", 2:
            yield parts, ""
            yield parts[::-1], ""
        case "triple", 3:
            first, second, third = parts
            yield (first, f"{second} {third}"), ""
            yield (second, f"{third}, {first}"), ""
            yield (third, f"{first} {second}"), ""
        case _:
            if parts:
                yield parts[:_DEEPEST], ""


def _grown(entry: _Growing, language: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(words, tuple(below.pages), tuple(below.see), _grown(below, language))
        for words, below in sorted(entry.below.items(), key=lambda pair: sort_key(pair[0], language))
    )
