"""The words and signs of a reading are weighed: what the lattice and the line say of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from daris.scan.repair.wrong_script.arcs import NUMBER_OF_SIGN
from daris.scan.repair.wrong_script.confidence import Facts, SignFacts, calibrated
from daris.scan.repair.wrong_script.costs import (
    CAPITALS,
    CUT,
    ENDED,
    FIRST,
    FRESH,
    SIGNED,
    SMALL,
    TITLE,
    detail_of,
    kind_of,
)
from daris.scan.repair.wrong_script.reading import Token, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from daris.scan.repair.wrong_script.automaton import Floats
    from daris.scan.repair.wrong_script.lattice import Lattice
    from daris.scan.repair.wrong_script.lexicon import Lexicon

RIVALS: Final = 2
WORTH_NAMING: Final = 0.02
"""A rival of a word is named if it is at least so likely."""
AROUND: Final = range(-2, 3)
"""How many characters before or behind a word may end and still be the same."""
_ALIKE: Final = {FRESH: SMALL, TITLE: FIRST}

Ends = dict[tuple[int, int], list[tuple[int, int, float]]]
"""By line and character: what may end there, in which case, and how likely."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a reading, what is known of it, how likely it is, and its likeliest rivals."""

    token: Token
    facts: Facts | SignFacts
    chance: float
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one strip says; ``cost`` is -ln P of the best reading together with its misreading."""

    words: tuple[Word, ...]
    cost: float

    def __str__(self) -> str:
        """Return the reading as one line."""
        return text_of(word.token for word in self.words)


class Share(NamedTuple):
    """The share of a word in the lattice, those of its rivals, and the lesser of its neighbours."""

    own: float
    rivals: Mapping[int, float]
    beside: float = 1.0


@dataclass(frozen=True, slots=True)
class Shares:
    """How likely words and signs are to end where, by the lattice of one page."""

    words: Ends
    signs: Ends

    @classmethod
    def of(cls, lattice: Lattice, likelihood: Sequence[Floats]) -> Shares:
        """Collect what is likely enough to matter."""
        shares = cls(defaultdict(list), defaultdict(list))
        for level, chance in zip(lattice.levels, likelihood, strict=True):
            kind = kind_of(level.label)
            for arc in np.flatnonzero((chance > WORTH_NAMING / 4) & np.isin(kind, (SIGNED, ENDED, CUT))):
                ends = shares.signs if kind[arc] == SIGNED else shares.words
                case = int(lattice.case[level.source[arc]])
                told = int(detail_of(level.label[arc])), _ALIKE.get(case, case), float(chance[arc])
                ends[int(lattice.line[level.target[arc]]), level.position].append(told)
        return shares

    def at(self, ends: Ends, line: int, place: int) -> Iterator[tuple[int, int, float]]:
        """Yield what ends near a character."""
        return chain.from_iterable(ends.get((line, place + step), ()) for step in AROUND)

    def sign(self, token: Token, line: int) -> float:
        """Return the share of a sign."""
        own = NUMBER_OF_SIGN[token.text]
        return sum(chance for sign, _, chance in self.at(self.signs, line, token.end) if sign & 0xFF == own)

    def word(self, token: Token, line: int, lexicon: Lexicon) -> Share:
        """Return the share of a word, cased as it is, and those of the words it competes with."""
        rivals: defaultdict[int, float] = defaultdict(float)
        own = 0.0
        for word, case, chance in self.at(self.words, line, token.end):
            if word == token.word:
                own += chance * (case == _case(token.text))
            elif word < len(lexicon.words):
                rivals[word] += chance
        return Share(own, rivals)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page as it was read: its number, its characters, and what a letter of it cost."""

    number: int
    garbled: str
    per_letter: float
    read: Sequence[Token]


def weighed(line: Line, shares: Shares, lexicon: Lexicon) -> tuple[Word, ...]:
    """Weigh every word and sign of a line."""
    places = [place for place, token in enumerate(line.read) if token.word >= 0]
    alone = [shares.word(line.read[place], line.number, lexicon) for place in places]
    edged = [1.0, *(share.own for share in alone), 1.0]
    own = {
        place: share._replace(beside=min(edged[rank], edged[rank + 2]))
        for rank, (place, share) in enumerate(zip(places, alone, strict=True))
    }
    return tuple(
        _word(place, line, own[place], lexicon, last=place == places[-1])
        if place in own
        else _sign(place, line, shares.sign(token, line.number))
        for place, token in enumerate(line.read)
    )


def _word(place: int, line: Line, share: Share, lexicon: Lexicon, *, last: bool) -> Word:
    token, rivals = line.read[place], share.rivals
    length = max(1, len(token.text))
    garbled = line.garbled[token.start : token.end]
    facts = Facts(
        share.own,
        max(rivals.values(), default=0.0),
        share.beside,
        line.per_letter,
        token.cost / length,
        token.ending,
        token.strange / length,
        length,
        max(1, len(garbled) - garbled.count(" ")),
        garbled.count(" "),
        number=token.text[:1].isdigit(),
        capitals=_case(token.text) == CAPITALS,
        last=last,
    )
    ranked = sorted(rivals, key=lambda word: (-rivals[word], word))
    named = (
        _dressed(lexicon.words[word], token.text) for word in ranked[:RIVALS] if rivals[word] >= WORTH_NAMING
    )
    return Word(token, facts, calibrated(facts), tuple(named))


def _sign(place: int, line: Line, share: float) -> Word:
    token = line.read[place]
    after = next((other.text[:1] for other in line.read[place + 1 :] if other.word >= 0), "")
    alike = line.garbled[token.start : token.end] == token.text
    facts = SignFacts(share, line.per_letter, token.text, after, alike)
    return Word(token, facts, calibrated(facts))


def _case(text: str) -> int:
    """Return the case of a word as the search knows it."""
    if len(text) > 1 and text.isupper():
        return CAPITALS
    return FIRST if text[:1].isupper() else SMALL


def _dressed(word: str, like: str) -> str:
    """Give a rival the case of the reading it competes with, or the other if only that tells them apart."""
    if like.lower() == word:
        return word.capitalize() if like == word else word
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
