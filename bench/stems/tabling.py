"""The likeliest stem of every word becomes the table that a search reads."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from daris.lang.kazakh_folding import LETTERS
from daris.lang.kazakh_grammar import NOUN, VERB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bench.stems.learning import Model

FEWEST: Final = {"stems": 5, "endings": 3, "changes": 2}
"""In how many words something must stand to get into the table; changes are endings that alter the stem."""

SCALE: Final = 2
"""Weights are logarithms times this, rounded."""

UNKNOWN: Final = (6, 5)
WHOLE: Final = 1.5
"""How much less a word without ending weighs: a missed ending costs a reader more than one too many."""

VOICED: Final = 0.7
"""How much less a stem weighs whose last letter is voiced before a vowel."""

AORIST: Final = "р"
UNLIKELY: Final = 2.0
"""How much less that ending of a verb weighs: жүйелер is systems, and hardly ever a form of жүйеле."""

MIXED: Final = 0.1
"""With that share of endings of the other harmony a stem is taken to have both."""

NEVER: Final = "-"

_INSTRUMENT: Final = re.compile("[мбп]ен(ен)?$")
_NEUTRAL: Final = ("дики", "ники", "тики")
_FOLD: Final = str.maketrans(LETTERS)


class Change(NamedTuple):
    """What a word has after its stem, and what the stem has instead, folded."""

    ending: str
    instead: str
    category: str


def fold(word: str) -> str:
    """Return a lower-case word in the letters that a search compares."""
    return word.translate(_FOLD)


def vowels_of(ending: str) -> str:
    """Return which vowels an ending in folded letters asks for: b, f, or x for no matter which."""
    ending = _INSTRUMENT.sub("", ending)
    if any(letter in "аы" for letter in ending):
        return "b"
    return "f" if any(letter in "еи" for letter in ending) and ending not in _NEUTRAL else "x"


def change_of(word: str, stem: str, model: Model) -> Change:
    """Compare a word with its stem."""
    known = _shared(word, stem)
    short, root = fold(word), fold(stem)
    same = _shared(short, root)
    return Change(short[same:], root[same:], _category(word[known:], stem[known:], stem, model))


def _shared(word: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))


def _category(ending: str, instead: str, stem: str, model: Model) -> str:
    full = ending[len(instead) :] if instead else ending
    noun, verb = full in NOUN, full in VERB or ending[:1] in {"ю", "я", "и"}
    if not ending or noun != verb:
        return "v" if ending and verb else "n"
    return "v" if model.stems.get((stem, "v"), 0) > model.stems.get((stem, "n"), 0) else "n"


def make_table(pairs: Iterable[tuple[str, str]], model: Model) -> dict[str, object]:
    """Count stems and endings of words with their stems, and weigh them."""
    changes: Counter[Change] = Counter()
    stems: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for word, stem in pairs:
        change = change_of(word, stem, model)
        changes[change] += 1
        stems[fold(stem)][change.category, vowels_of(change.ending)] += 1
    return {
        "unknown": UNKNOWN,
        "stems": _grouped(
            (_code(seen), stem) for stem, seen in stems.items() if seen.total() >= FEWEST["stems"]
        ),
        "endings": _grouped(_weighed(changes)),
    }


def _code(seen: Counter[tuple[str, str]]) -> str:
    """Return the weights as noun and as verb, and the vowels."""
    by_category = Counter[str]()
    by_vowels = Counter[str]()
    for (category, vowels), count in seen.items():
        by_category[category] += count
        by_vowels[vowels] += count
    decided = by_vowels["b"] + by_vowels["f"]
    front = by_vowels["f"] / decided if decided else 0.5
    vowels = "b" if front <= MIXED else "f" if front >= 1 - MIXED else "x"
    return " ".join([_weight(by_category["n"]), _weight(by_category["v"]), vowels])


def _weight(count: int) -> str:
    return str(round(SCALE * math.log(max(count - 1.5, 0) + 0.3))) if count else NEVER


def _weighed(changes: Counter[Change]) -> Iterator[tuple[str, str]]:
    totals = Counter[str]()
    for change, count in changes.items():
        totals[change.category] += count
    scores: dict[Change, float] = {}
    for change, count in changes.items():
        score = math.log(count / totals[change.category])
        if (change.ending, change.category) == (AORIST, "v"):
            score -= UNLIKELY
        if not change.ending:
            score -= WHOLE
            scores["", "", "v"] = score  # type: ignore[index]
        if count >= FEWEST["changes" if change.instead else "endings"]:
            scores[change] = score
            scores |= {voiced: scores.get(voiced, score - VOICED) for voiced in _voiced(change)}
    for (ending, instead, category), score in scores.items():
        written = f"{ending}>{instead}" if instead else ending
        yield f"{category} {vowels_of(ending)} {round(SCALE * score)}", written or ">"


def _voiced(change: Change) -> Iterator[Change]:
    if not change.instead and change.ending[:1] in set("аыеиу") - {""}:
        yield Change("г" + change.ending, "к", change.category)
        yield Change("б" + change.ending, "п", change.category)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    groups: Mapping[str, list[str]] = defaultdict(list)
    for code, word in pairs:
        groups[code].append(word)
    return {code: " ".join(sorted(words)) for code, words in sorted(groups.items())}
