"""Two versions of a source text become a distance: was it repaired as a misread page is, or rewritten.

A translation outlives a repair and not a rewriting. The distance is stated, so that a person can check it:
spacing, punctuation, quotation marks and case count nothing; markup, digits and words in Latin letters must
be the same; of the letters that remain, at most one a word may be replaced, lost or added beyond the pairs
that recognisers confuse (``daris.lang.confusions``), and at most one in forty overall, but always one.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Final

from daris.lang.confusions import LIGATURES, LOOK_ALIKES
from daris.lang.old_fonts import LATIN_TWINS
from daris.publish.catalogues.prose import (
    ADDRESS,
    CODE,
    CYRILLIC,
    PLACEHOLDER,
    replace_roles,
    roles,
    without_roles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD: Final = re.compile(r"[^\W\d_]+")
EXACT: Final = re.compile(r"\d+|(?<!\w)[A-Za-z]+(?!\w)")
"""A changed number or name is a changed fact, however small the change."""
ONE_IN: Final = 40
CONFUSED_ONE_IN: Final = 6
"""Letters of confusion pairs that may differ: the worst words of a scan have about one in six wrong."""

_Change = tuple[int, str, str]
"""Index of the word, the letters before, the letters after."""


def is_repair(before: str, after: str) -> bool:
    """Tell whether the text changed only as the repair of a scan changes it."""
    if before == after:
        return True
    if _markup(before) != _markup(after):
        return False
    old, new = _plain(before), _plain(after)
    if EXACT.findall(old) != EXACT.findall(new):
        return False
    return _is_close(WORD.findall(old), "".join(WORD.findall(new)))


def distance(before: str, after: str) -> int:
    """Return how many letters differ, for choosing the nearest of several texts."""
    old, new = ("".join(WORD.findall(_plain(text))) for text in (before, after))
    return sum(max(len(left), len(right)) for _, left, right in _changes([old], new))


def _is_close(words: list[str], after: str) -> bool:
    letters = sum(map(len, words))
    if abs(letters - len(after)) > max(1, letters // CONFUSED_ONE_IN):
        return False
    confused = other = 0
    by_word: dict[int, int] = {}
    for word, old, new in _changes(words, after):
        size = max(len(old), len(new))
        if _is_confusion(old, new):
            confused += size
        else:
            other += size
            by_word[word] = by_word.get(word, 0) + size
    return (
        max(by_word.values(), default=0) <= 1
        and other <= max(1, letters // ONE_IN)
        and confused <= max(2, letters // CONFUSED_ONE_IN)
    )


def _changes(words: list[str], after: str) -> Iterator[_Change]:
    """Yield the stretches that differ, by longest matching blocks; a stretch belongs to its first word."""
    owner = [number for number, word in enumerate(words) for _ in word]
    before = "".join(words)
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield owner[min(start, len(owner) - 1)] if owner else 0, before[start:end], after[first:last]


def _is_confusion(old: str, new: str) -> bool:
    """Tell whether one is read for the other, in either direction, letter by letter or as joined letters."""
    if len(old) == len(new) and all(frozenset(pair) in _pairs() for pair in zip(old, new, strict=True)):
        return True
    return frozenset((old, new)) in _pairs()


@cache
def _pairs() -> frozenset[frozenset[str]]:
    tables = (LOOK_ALIKES, LIGATURES)
    return frozenset(
        frozenset((printed, read))
        for table in tables
        for printed, readings in table.items()
        for read in readings
    )


def _markup(text: str) -> list[str]:
    """Return all that is no prose, in order: roles with keys, code, links, placeholders."""
    marks = [f"{name}{text if name == 'gap' or '<' in text else ''}" for name, _, text in roles(text)]
    rest = without_roles(text)
    return [
        *marks,
        *(found[0] for found in CODE.finditer(rest)),
        *ADDRESS.findall(rest),
        *PLACEHOLDER.findall(text),
    ]


def _plain(text: str) -> str:
    without = ADDRESS.sub(" ", CODE.sub(" ", replace_roles(_before_key, text)))
    return WORD.sub(_in_one_script, without).casefold()


def _before_key(role: re.Match[str]) -> str:
    return role[3].partition("<")[0]


def _in_one_script(word: re.Match[str]) -> str:
    """Spell a word of both scripts in Cyrillic: no reader sees the Latin i of a recogniser."""
    return word[0].translate(LATIN_TWINS) if CYRILLIC.search(word[0]) else word[0]
