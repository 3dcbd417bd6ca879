"""A Text becomes the Pass that puts printed words for misread ones and marks what is not certain."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from daris.model.text import Edit, Mark, MarkKind, Pass
from daris.scan.repair.confusions.judgement import WORTH_NAMING, judge
from daris.scan.repair.confusions.learning import learn
from daris.scan.repair.confusions.tokens import Token, tokens
from daris.scan.repair.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.model.text import Text
    from daris.scan.repair.confusions.judgement import Verdict

SURE_ENOUGH: Final = 0.6
"""Probability from which on a word is changed."""

CERTAIN: Final = 0.9
"""Probability below which a reading is marked unclear."""

WHOLE: Final = 0.95
"""The same for a word at a cropped margin, which may be half a word."""

LONG: Final = 7
KEPT: Final = 2
"""Letters that such a word must have, and those next to the margin that must be right as they are."""

NEW_WORDS: Final = 0.01
"""Share of the words of clean Kazakh news that neither the list nor its endings know."""

BEYOND_REPAIR: Final = 0.5
"""Misread words that nothing is found for, for each one that is corrected."""

SHORTEST: Final = 2
"""Letters; a single letter may be an initial or a crumb."""

LONGEST: Final = 40
"""Letters; the search for a longer word would take too long, and there is none."""


class Reading(NamedTuple):
    """What is put for a word, how surely, and what else it may be, likeliest first."""

    word: str
    confidence: float
    others: tuple[str, ...] = ()
    strange: bool = False
    """No list has the word, and nothing better was found for it."""


def confusions(text: Text) -> Pass:
    """Correct what the word list and the habits of this text's recogniser make certain enough."""
    found = [token for token in tokens(text) if SHORTEST <= len(token.word) <= LONGEST]
    return _pass(found, _readings(found))


def _readings(found: Sequence[Token]) -> list[Reading]:
    """Decide on every token once, with the channel that these tokens teach."""
    words = lexicon()
    channel = learn((token.word.lower() for token in found if not _torn(token)), words)

    @cache
    def verdict(read: str) -> Verdict:
        return judge(read, words, channel)

    readings = [decide(token, verdict(token.word.lower())) for token in found]
    return _doubted(readings, sum(map(_differs, readings, found)) / max(1, len(found)))


def _differs(reading: Reading, token: Token) -> bool:
    return reading.word != token.word


def _doubted(readings: Sequence[Reading], misread: float) -> list[Reading]:
    """Trust a word that no list has the less, the more words of its text were misread."""
    trust = NEW_WORDS / (NEW_WORDS + misread * BEYOND_REPAIR)
    return [
        reading._replace(confidence=min(reading.confidence, trust)) if reading.strange else reading
        for reading in readings
    ]


def _pass(found: Sequence[Token], readings: Sequence[Reading]) -> Pass:
    """Turn readings into edits, and doubts into marks on the line after the edits."""
    edits: list[Edit] = []
    marks: list[Mark] = []
    shift, line = 0, 0
    for token, reading in zip(found, readings, strict=True):
        if token.line != line:
            shift, line = 0, token.line
        start = token.start + shift
        if reading.word != token.word:
            edits.append(Edit(line, token.start, token.end, reading.word, reading.confidence, reading.others))
            shift += len(reading.word) - len(token.word)
        if reading.confidence < CERTAIN:
            others = "|".join(reading.others)
            marks.append(Mark(line, start, start + len(reading.word), MarkKind.UNCLEAR, others))
    return Pass("confusions", tuple(edits), tuple(marks))


def decide(token: Token, verdict: Verdict) -> Reading:
    """Choose a reading, its confidence and its alternatives; names and abbreviations stay as they are."""
    best, probability = verdict.best
    read = token.word.lower()
    as_read = next(chance for candidate, chance in verdict.readings if candidate.word == read)
    if (_may_be_a_name(token) and not verdict.known) or (_torn(token) and not _mends(token, verdict)):
        return Reading(token.word, 1.0)
    others = tuple(
        _in_case_of(token.word, candidate.word)
        for candidate, chance in verdict.readings
        if chance >= WORTH_NAMING
    )
    if best.word == read or probability < SURE_ENOUGH:
        as_printed = tuple(other for other in others if other != token.word)
        return Reading(token.word, as_read, as_printed, strange=not verdict.known)
    reading = _in_case_of(token.word, best.word)
    return Reading(reading, probability, tuple(other for other in others if other != reading))


def _torn(token: Token) -> bool:
    return token.torn_start or token.torn_end


def _mends(token: Token, verdict: Verdict) -> bool:
    """Tell that a word at a cropped margin is surely whole: it is known once a letter inside it is right."""
    best, probability = verdict.best
    read = token.word.lower()
    return (
        not verdict.known
        and probability >= WHOLE
        and len(read) >= LONG
        and (not token.torn_start or best.word[:KEPT] == read[:KEPT])
        and (not token.torn_end or best.word[-KEPT:] == read[-KEPT:])
    )


def _may_be_a_name(token: Token) -> bool:
    """Tell names and abbreviations: capitals inside a sentence, unless a whole heading is set in them."""
    heading = token.word.isupper() and len(token.word) >= LONG
    return token.word[0].isupper() and not token.opens and not heading


def _in_case_of(read: str, word: str) -> str:
    """Write ``word`` in the case of ``read``: all capitals, one, or none."""
    letters = [letter for letter in read if letter.isalpha()]
    if len(letters) > 1 and sum(map(str.isupper, letters)) * 2 > len(letters):
        return word.upper()
    return word[0].upper() + word[1:] if read[0].isupper() else word
