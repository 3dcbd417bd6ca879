"""The words of one text become the channel of the recogniser that read it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from daris.scan.repair.confusions.channel import Channel, Misreading, Page, channel, kinds, unlearnt
from daris.scan.repair.confusions.judgement import judge
from daris.scan.repair.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SAMPLE: Final = 400
"""Different unknown words that are looked at; more teach nothing new."""

FEWEST: Final = 5
"""Unknown words that teach anything."""

ROUNDS: Final = 2

UNSEEN: Final = 0.5
FEW: Final = 30
"""Misread words that may have been overlooked, and words of a text too short to tell how it was read."""

ONCE: Final = 0.75
"""Taken off every count: a word must not prove its own reading."""


def learn(words: Iterable[str]) -> tuple[Channel, Page]:
    """Guess what unknown words were, count how their letters were read, and guess again.

    Return the channel and what was counted. Only then is it known how many words were misread: the
    channel is learnt as if any word might have been.
    """
    counted = Counter(words)
    unknown = Counter(
        {word: times for word, times in counted.items() if lexicon().rank(word.lower()) is None}
    )
    damage = unknown.total() / max(1, counted.total(), 30)
    page = Page(_letters(counted), damage)
    sample = dict(islice(unknown.items(), SAMPLE))
    learnt = _learnt(sample, page)
    misread = _misread(sample, learnt, page) * unknown.total() / max(1, sum(sample.values()))
    return learnt, replace(page, misread=(misread + UNSEEN) / (counted.total() + FEW))


def _learnt(sample: Mapping[str, int], page: Page) -> Channel:
    weights = kinds({}, page)
    if len(sample) < FEWEST:
        return unlearnt(weights.index(max(weights)))
    seen: Mapping[Misreading, float] = {}
    for _ in range(ROUNDS):
        seen = _seen(sample, channel(weights, seen, page), page)
        weights = kinds(seen, page)
    return channel(weights, seen, page)


def _misread(sample: Mapping[str, int], learnt: Channel, page: Page) -> int:
    """Count the words that are likelier misread than new; a capital may begin a name and tells nothing."""
    verdicts = judge(sample, learnt, page)
    return sum(
        times for word, times in sample.items() if word.islower() and verdicts[word].best[0].word != word
    )


def _letters(words: Mapping[str, int]) -> Mapping[str, int]:
    letters: Counter[str] = Counter()
    for word, times in words.items():
        for letter in word.lower():
            letters[letter] += times
    return letters


def _seen(unknown: Mapping[str, int], guess: Channel, page: Page) -> Mapping[Misreading, float]:
    """Count the words in which letters were misread so, each by its probability; one proves nothing."""
    seen: dict[Misreading, float] = {}
    verdicts = judge(unknown, guess, page)
    for word in unknown:
        for candidate, probability in verdicts[word].readings:
            for misreading in candidate.misreadings:
                if misreading[0] != misreading[1]:
                    seen[misreading] = seen.get(misreading, 0.0) + probability
    return {misreading: times - ONCE for misreading, times in seen.items() if times > ONCE}
