"""A Text becomes the Pass that puts printed words for misread ones and marks what is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from daris.model.text import Edit, Mark, MarkKind, Pass
from daris.scan.repair.confusions.certainty import Document, Facts
from daris.scan.repair.confusions.decision import (
    SHORTEST,
    Reading,
    decide,
    in_case_of,
    may_be_a_name,
    torn,
)
from daris.scan.repair.confusions.joining import Put, joined, lead_a_name, runs
from daris.scan.repair.confusions.judgement import DAMAGED, judge, rivals
from daris.scan.repair.confusions.learning import learn
from daris.scan.repair.confusions.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.model.text import Text
    from daris.scan.repair.confusions.channel import Channel, Page

CERTAIN: Final = 0.965
"""Probability below which a reading is marked unclear: so 1 % of words are wrong without a mark (bench)."""

CLEAN: Final = 0.005
"""Share of words changed below which nobody need doubt the others."""

LONGEST: Final = 20
"""Letters; of 105,000 words of clean news three are longer; in the garble set no longer one was restored."""


class Assessment(NamedTuple):
    """What is put for each word of a text, what is known of it, and how the text was read."""

    readings: list[Reading]
    facts: list[Facts]
    page: Page
    channel: Channel


def confusions(text: Text) -> Pass:
    """Correct what the word list and the habits of this text's recogniser make certain enough."""
    found, readings = weighed(text)
    return _pass(found, readings, text.lines)


def weighed(text: Text) -> tuple[list[Token], list[Reading]]:
    """Return the words of a text and what is put for each, with the probability that it is right."""
    found = [token for token in tokens(text) if len(token.word) <= LONGEST]
    judged = assess(found)
    readings = _weighed(found, judged.readings, judged.facts, judged.page)
    return found, _beside(found, readings, judged)


def assess(found: Sequence[Token]) -> Assessment:
    """Decide on every token once, with the channel that these tokens teach, and say what is known of each."""
    reads = [_key(token.word) for token in found]
    whole = (
        read for read, token in zip(reads, found, strict=True) if len(read) >= SHORTEST and not torn(token)
    )
    channel, page = learn(whole)
    verdicts = judge(reads, channel, page)
    decided: dict[tuple[str, bool, bool, bool], Reading] = {}
    readings: list[Reading] = []
    for token, read in zip(found, reads, strict=True):
        place = (token.word, token.opens, token.torn_start, token.torn_end)
        if place not in decided:
            decided[place] = decide(token, verdicts[read], page)
        readings.append(decided[place])
    facts = [
        _facts(token, reading, known=verdicts[read].known)
        for token, reading, read in zip(found, readings, reads, strict=True)
    ]
    return Assessment(readings, facts, page, channel)


def _weighed(
    found: Sequence[Token], readings: Sequence[Reading], facts: Sequence[Facts], page: Page
) -> list[Reading]:
    """Put certainty for chance, but do not doubt what is whole and known where nothing is damaged."""
    clean = sum(fact.changed for fact in facts) / max(1, len(found)) < CLEAN
    document = Document.of(facts, page.unknown)
    weighed: list[Reading] = []
    for at, (token, reading) in enumerate(zip(found, readings, strict=True)):
        if not facts[at].changed and (clean or torn(token)):
            weighed.append(reading._replace(confidence=1.0))
            continue
        chance, quiet = document.certainty(at)
        named = not token.word.islower() and facts[at].rank >= 0
        trusted = quiet and (page.unknown < DAMAGED or named)
        undoubted = trusted and not facts[at].changed
        weighed.append(reading._replace(confidence=1.0 if undoubted else chance))
    return weighed


def _beside(found: Sequence[Token], readings: Sequence[Reading], judged: Assessment) -> list[Reading]:
    """Name another word beside each that is doubted and has none: a doubt says what else it may be.

    One, not two: if a word is wrong, the right one is named in 30 cases of 100, with two in 36; but two make
    a draft hard to read.
    """
    bare = [reading.confidence < CERTAIN and not reading.others for reading in readings]
    reads = [_key(token.word) for token, lonely in zip(found, bare, strict=True) if lonely]
    named = rivals(reads, judged.channel, judged.page) if reads else {}
    return [
        _named(token, reading, named[_key(token.word)]) if lonely else reading
        for token, reading, lonely in zip(found, readings, bare, strict=True)
    ]


def _named(token: Token, reading: Reading, rivals: Sequence[str]) -> Reading:
    written = (in_case_of(token.word, rival) for rival in rivals)
    other = next((word for word in written if word not in (reading.word, token.word)), None)
    return reading._replace(others=(other,)) if other else reading


def _facts(token: Token, reading: Reading, *, known: bool) -> Facts:
    changed = reading.word != token.word
    return Facts(
        token.line,
        reading.word.lower(),
        reading.confidence,
        reading.cost,
        reading.rank,
        changed=changed,
        damaged=changed or not (known or may_be_a_name(token) or len(token.word) < SHORTEST),
        capital=may_be_a_name(token),
    )


def _key(word: str) -> str:
    """Return a word as it is looked up: in lower case but for a capital at the start of a small word."""
    small = word.lower()
    return word[0] + small[1:] if word[1:] == small[1:] and len(small) == len(word) else small


def _pass(found: Sequence[Token], readings: Sequence[Reading], lines: Sequence[str]) -> Pass:
    """Turn readings into edits, and doubts into marks on the line after the edits."""
    edits: list[Edit] = []
    marks: list[Mark] = []
    puts = [_put(reading) for reading in readings]
    shift, line = 0, 0
    for run in runs(found, lines):
        first = found[run[0]]
        if first.line != line:
            shift, line = 0, first.line
        start = first.start + shift
        for at in run:
            token, reading = found[at], readings[at]
            if reading.word != token.word:
                edits.append(
                    Edit(line, token.start, token.end, reading.word, reading.confidence, reading.others)
                )
                shift += len(reading.word) - len(token.word)
        whole = joined(puts[run.start : run.stop])
        if whole.doubted and not lead_a_name(run, found, puts, lines):
            end, others = start + len(whole.word), "|".join(whole.others)
            marks.append(Mark(line, start, end, MarkKind.UNCLEAR, others, whole.confidence))
    return Pass("confusions", tuple(edits), tuple(marks))


def _put(reading: Reading) -> Put:
    return Put(reading.word, reading.confidence, reading.others, doubted=reading.confidence < CERTAIN)
