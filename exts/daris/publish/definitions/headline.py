"""The first line of a definition becomes its term, equivalents and key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daris.lang.latin import LATIN
from daris.lang.tags import TAG
from daris.model.anchor import anchor

_BAR: Final = re.compile(r"(?<!\\)\|")
_KEY: Final = re.compile(r"\{#(?P<key>[^{}\s]+)\}\s*$")
_LANGUAGE: Final = re.compile(rf"(?P<language>{TAG}):\s+(?P<text>.+)")
_MARKUP: Final = re.compile(r"\{[\w-]+\}(?=`)|[`*]")
_SENTENCE_END: Final = re.compile(r"[.!?…;]['\"»”)\]]*$")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A term in another language, a BCP 47 tag such as ``en``."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Headline:
    """A term in Markdown, its equivalents in the order written, and the key that names it for good."""

    term: str
    equivalents: tuple[Equivalent, ...]
    key: str


def is_same(language: str, other: str) -> bool:
    """Tell whether two tags name one language, in whatever script: kk and kk-Latn."""
    return language.partition("-")[0] == other.partition("-")[0]


def read_headline(line: str) -> Headline:
    r"""Read ``term | public diplomacy | ru: … {#key}``; a bar that belongs to the text is written ``\|``."""
    found = _KEY.search(line)
    words = line[: found.start()] if found else line
    term, *others = (part.replace("\\|", "|").strip() for part in _BAR.split(words))
    equivalents = tuple(_equivalent(other) for other in others if other)
    return Headline(term, equivalents, _key(found["key"] if found else "", term, equivalents))


def is_headline(line: str, *, above_meaning: bool) -> bool:
    """Tell whether a line directly below a meaning begins the next definition.

    A bar or a key says so; without them a line above a meaning does, unless it ends like a sentence.
    """
    if _BAR.search(line) or _KEY.search(line):
        return True
    return above_meaning and not _SENTENCE_END.search(line.rstrip())


def _equivalent(text: str) -> Equivalent:
    found = _LANGUAGE.fullmatch(text)
    return Equivalent(found["language"], found["text"]) if found else Equivalent("en", text)


def _key(written: str, term: str, equivalents: tuple[Equivalent, ...]) -> str:
    """Prefer what the author wrote, then English, then the term spelled in Latin letters."""
    english = next((other.text for other in equivalents if other.language == "en"), "")
    names = (anchor(_MARKUP.sub("", name), LATIN) for name in (written, english, term))
    return next((name for name in names if name), "term")
