"""A Text becomes the Pass that puts printed words for misread ones and marks what is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.abbreviations import SAYABLE
from daris.lang.confusions import FOLDED
from daris.model.text import Edit, Mark, MarkKind, Pass
from daris.scan.repair.confusions.certainty import Document, Facts
from daris.scan.repair.confusions.joining import Put, joined, lead_a_name, runs
from daris.scan.repair.confusions.judgement import COMMON_RANK, DAMAGED, WORTH_NAMING, judge
from daris.scan.repair.confusions.learning import learn
from daris.scan.repair.confusions.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daris.model.text import Text
    from daris.scan.repair.confusions.channel import Page
    from daris.scan.repair.confusions.judgement import Verdict

SURE_ENOUGH: Final = 0.45
BEST_GUESS: Final = 0.3
"""Probabilities from which on a word of the list is changed, and one that no list has."""

CERTAIN: Final = 0.965
"""Probability below which a reading is marked unclear: so 1 % of words are wrong without a mark (bench)."""

WHOLE: Final = 0.95
"""The same for a word at a cropped margin, which may be half a word."""

LONG: Final = 6
KEPT: Final = 2
"""Letters that such a word must have, and those next to the margin that must be right as they are."""

CLEAN: Final = 0.005
"""Share of words changed below which nobody need doubt the others."""

NEVER: Final = 2.0
"""No probability reaches it."""

SHORTEST: Final = 2
"""Letters; a single letter may be an initial or a crumb."""

LONGEST: Final = 20
"""Letters; of 105,000 words of clean news three are longer; in the garble set no longer one was restored."""


class Reading(NamedTuple):
    """What is put for a word, how surely, and what else it may be, likeliest first."""

    word: str
    confidence: float
    others: tuple[str, ...] = ()
    rank: int = -1
    cost: float = 0.0


def confusions(text: Text) -> Pass:
    """Correct what the word list and the habits of this text's recogniser make certain enough."""
    found, readings = weighed(text)
    return _pass(found, readings, text.lines)


def weighed(text: Text) -> tuple[list[Token], list[Reading]]:
    """Return the words of a text and what is put for each, with the probability that it is right."""
    found = [token for token in tokens(text) if len(token.word) <= LONGEST]
    return found, _weighed(found, *assess(found))


def assess(found: Sequence[Token]) -> tuple[list[Reading], list[Facts], Page]:
    """Decide on every token once, with the channel that these tokens teach, and say what is known of each."""
    reads = [_key(token.word) for token in found]
    whole = (
        read for read, token in zip(reads, found, strict=True) if len(read) >= SHORTEST and not _torn(token)
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
    return readings, facts, page


def _weighed(
    found: Sequence[Token], readings: Sequence[Reading], facts: Sequence[Facts], page: Page
) -> list[Reading]:
    """Put certainty for chance, but do not doubt what is whole and known where nothing is damaged."""
    clean = sum(fact.changed for fact in facts) / max(1, len(found)) < CLEAN
    document = Document.of(facts, page.unknown)
    weighed: list[Reading] = []
    for at, (token, reading) in enumerate(zip(found, readings, strict=True)):
        if not facts[at].changed and (clean or _torn(token)):
            weighed.append(reading._replace(confidence=1.0))
            continue
        chance, quiet = document.certainty(at)
        named = not token.word.islower() and facts[at].rank >= 0
        trusted = quiet and (page.unknown < DAMAGED or named)
        undoubted = trusted and not facts[at].changed
        weighed.append(reading._replace(confidence=1.0 if undoubted else chance))
    return weighed


def _facts(token: Token, reading: Reading, *, known: bool) -> Facts:
    changed = reading.word != token.word
    return Facts(
        token.line,
        reading.word.lower(),
        reading.confidence,
        reading.cost,
        reading.rank,
        changed=changed,
        damaged=changed or not (known or _may_be_a_name(token) or len(token.word) < SHORTEST),
        capital=_may_be_a_name(token),
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


def decide(token: Token, verdict: Verdict, page: Page) -> Reading:
    """Choose a reading and its alternatives; names and abbreviations of clean pages stay as they are."""
    best, probability = verdict.best
    read = token.word.lower()
    as_read, chance_as_read = next(pair for pair in verdict.readings if pair[0].word == read)
    if _torn(token) and not _mends(token, verdict):
        return Reading(token.word, 1.0, rank=as_read.rank)
    if abbreviation := _abbreviation(token, verdict, chance_as_read):
        return abbreviation
    if best.word == read or probability < _bound(token, verdict, page):
        return Reading(token.word, chance_as_read, _others(token, verdict, token.word), as_read.rank)
    reading = _in_case_of(token.word, best.word)
    return Reading(reading, probability, _others(token, verdict, reading), best.rank, best.misread)


def _others(token: Token, verdict: Verdict, put: str) -> tuple[str, ...]:
    """Return what else is likely; if nothing is, the next best or, of a changed word, what was read."""
    written = {_in_case_of(token.word, one.word): chance for one, chance in verdict.readings}
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
    if not _may_be_a_name(token):
        return BEST_GUESS
    name_is_likely = page.unknown < DAMAGED or token.word[1:] != token.word[1:].lower()
    return NEVER if name_is_likely else WHOLE


def _torn(token: Token) -> bool:
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
