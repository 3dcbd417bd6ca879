"""The words of one text become the channel of the recogniser that read it."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from daris.scan.repair.confusions.candidates import swaps
from daris.scan.repair.confusions.channel import Channel, Misreading, channel
from daris.scan.repair.confusions.judgement import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daris.scan.repair.lexicon import Lexicon

SAMPLE: Final = 2000
"""Different unknown words that are looked at; more teach nothing new."""

RARE_RANK: Final = 4
"""A word below this rank is no witness of how another was read."""

PRICE: Final = 1.5
"""Nats a misread letter costs before anything is known of the recogniser."""


def learn(words: Iterable[str], lexicon: Lexicon) -> Channel:
    """Guess which unknown words are which known ones, count how their letters were read, and guess again."""
    counted = Counter(words)
    letters: Counter[str] = Counter()
    for word, times in counted.items():
        for letter in word:
            letters[letter] += times
    unknown = dict(
        islice(((word, times) for word, times in counted.items() if lexicon.rank(word) is None), SAMPLE)
    )
    share = sum(unknown.values()) / max(1, counted.total())
    first = channel(_first_guess(unknown, lexicon), letters, share)
    return channel(_second_guess(unknown, lexicon, first), letters, share)


def _first_guess(unknown: Mapping[str, int], lexicon: Lexicon) -> Counter[Misreading]:
    seen: Counter[Misreading] = Counter()
    for word, times in unknown.items():
        guesses = (
            (rank - PRICE * len(swaps(other, word)), other)
            for other, rank in lexicon.alike(word)
            if rank >= RARE_RANK
        )
        best = max(guesses, default=None)
        if best is not None:
            for misreading in swaps(best[1], word):
                seen[misreading] += times
    return seen


def _second_guess(unknown: Mapping[str, int], lexicon: Lexicon, first: Channel) -> Counter[Misreading]:
    seen: Counter[Misreading] = Counter()
    for word, times in unknown.items():
        for candidate, probability in judge(word, lexicon, first).readings:
            for misreading in candidate.misreadings:
                seen[misreading] += times * probability  # type: ignore[assignment]  # typeshed counts in int
    return seen
