"""A Verdict becomes the Reading that is put for a word: what was read, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.abbreviations import SAYABLE
from daris.lang.confusions import FOLDED
from daris.scan.repair.confusions.judgement import COMMON_RANK, DAMAGED, WORTH_NAMING

if TYPE_CHECKING:
    from daris.scan.repair.confusions.channel import Page
    from daris.scan.repair.confusions.judgement import Verdict
    from daris.scan.repair.confusions.tokens import Token

SURE_ENOUGH: Final = 0.45
BEST_GUESS: Final = 0.3
"""Probabilities from which on a word of the list is changed, and one that no list has."""

WHOLE: Final = 0.95
"""The same for a word at a cropped margin, which may be half a word."""

LONG: Final = 6
KEPT: Final = 2
"""Letters that such a word must have, and those next to the margin that must be right as they are."""

NEVER: Final = 2.0
"""No probability reaches it."""

SHORTEST: Final = 2
"""Letters; a single letter may be an initial or a crumb."""


class Reading(NamedTuple):
    """What is put for a word, how surely, and what else it may be, likeliest first."""

    word: str
    confidence: float
    others: tuple[str, ...] = ()
    rank: int = -1
    cost: float = 0.0


def decide(token: Token, verdict: Verdict, page: Page) -> Reading:
    """Choose a reading and its alternatives; names and abbreviations of clean pages stay as they are."""
    best, probability = verdict.best
    read = token.word.lower()
    as_read, chance_as_read = next(pair for pair in verdict.readings if pair[0].word == read)
    if torn(token) and not _mends(token, verdict):
        return Reading(token.word, 1.0, rank=as_read.rank)
    if abbreviation := _abbreviation(token, verdict, chance_as_read):
        return abbreviation
    if best.word == read or probability < _bound(token, verdict, page):
        return Reading(token.word, chance_as_read, _others(token, verdict, token.word), as_read.rank)
    reading = in_case_of(token.word, best.word)
    return Reading(reading, probability, _others(token, verdict, reading), best.rank, best.misread)


def _others(token: Token, verdict: Verdict, put: str) -> tuple[str, ...]:
    """Return what else is likely; if nothing is, the next best or, of a changed word, what was read."""
    written = {in_case_of(token.word, one.word): chance for one, chance in verdict.readings}
    written.pop(put, None)
    likely = tuple(word for word, chance in written.items() if chance >= WORTH_NAMING)
    return likely or ((token.word,) if put != token.word else tuple(written)[:1])


def _abbreviation(token: Token, verdict: Verdict, as_read: float) -> Reading | None:
    """Return the common abbreviation that an unknown one is surely misread for; a word it is not."""
    if verdict.known or not token.word.isupper() or not SHORTEST <= len(token.word) < LONG:
        return None
    for candidate, chance in verdict.readings:
        if candidate.rank >= COMMON_RANK and not SAYABLE.fullmatch(candidate.word):
            sure = chance / (chance + as_read)
            put = candidate.word.upper()
            return (
                Reading(put, sure, (token.word,), candidate.rank, candidate.misread)
                if sure >= WHOLE
                else None
            )
    return None


def _bound(token: Token, verdict: Verdict, page: Page) -> float:
    """Return the probability from which on a word is changed: what may be a name only on a bad page."""
    if len(token.word) < SHORTEST:
        return NEVER
    if verdict.known:
        return SURE_ENOUGH
    if not may_be_a_name(token):
        return BEST_GUESS
    name_is_likely = page.unknown < DAMAGED or token.word[1:] != token.word[1:].lower()
    return NEVER if name_is_likely else WHOLE


def torn(token: Token) -> bool:
    """Tell that a margin may have cut letters off a word."""
    return token.torn_start or token.torn_end


def _mends(token: Token, verdict: Verdict) -> bool:
    """Tell that a word at a cropped margin is surely whole: it is known once a letter inside it is right.

    Or it is a common little word but for letters that are always taken for one another.
    """
    best, probability = verdict.best
    read = token.word.lower()
    if probability < WHOLE:
        return False
    if best.rank >= COMMON_RANK and best.word.translate(FOLDED) == read.translate(FOLDED):
        return True
    return (
        not verdict.known
        and len(read) >= LONG
        and (not token.torn_start or best.word[:KEPT] == read[:KEPT])
        and (not token.torn_end or best.word[-KEPT:] == read[-KEPT:])
    )


def may_be_a_name(token: Token) -> bool:
    """Tell names and abbreviations: capitals inside a sentence, unless a whole heading is set in them."""
    heading = token.word.isupper() and len(token.word) >= LONG
    return token.word[0].isupper() and not token.opens and not heading


def in_case_of(read: str, word: str) -> str:
    """Write ``word`` in the case of ``read``: all capitals, one, or none."""
    letters = [letter for letter in read if letter.isalpha()]
    if len(letters) > 1 and sum(map(str.isupper, letters)) * 2 > len(letters):
        return word.upper()
    return word[0].upper() + word[1:] if read[0].isupper() else word
