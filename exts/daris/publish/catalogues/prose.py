"""A message becomes its prose, which belongs to translators, and its markup, which belongs to the course."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from daris.lang.tags import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

ROLE: Final = re.compile(r"(?<!\\)\{([A-Za-z][\w:.+-]*)\}(`+)(.+?)(?<!`)\2(?!`)", re.DOTALL)
CODE: Final = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)
EITHER: Final = re.compile(rf"{ROLE.pattern}|(`+)(?:.+?)(?<!`)\4(?!`)", re.DOTALL)
"""What begins first is meant: in code about roles there is none."""
KEY: Final = re.compile(r"<([^<>]+)>\s*$")
KEYED: Final = frozenset(
    {
        *("def", "def:both", "def:num", "objective"),
        *("ref", "doc", "term", "numref", "eq", "cite", "download", "any", "footcite"),
    }
)
"""Roles whose text is, or ends in, the key of something: a translated key leads nowhere."""
PLACEHOLDER: Final = re.compile(r"\{\{.+?\}\}|\[\^[^\]\s]+\]")
FOOTNOTE: Final = re.compile(r"\[\^([^\]\s]+)\]")
FORMULA: Final = re.compile(r"(?<![\\$])(\${1,2})(?!\s)(.+?)(?<![\s\\])\1", re.DOTALL)
WORDS_OF_FORMULA: Final = re.compile(r"\\(?:text|mbox|textrm|textit|textbf)\w*\s*\{([^{}]*)\}")
DEFINED: Final = re.compile(r"^ {0,3}(\[([^\]^][^\]]*)\]:[ \t]*\S.*)$", re.MULTILINE)
"""Where a link of the form ``[words][label]`` leads."""
CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
LATIN: Final = re.compile(r"[A-Za-z]{2}")
ADDRESS: Final = re.compile(r"\]\([^)]*\)|<[^<>\s]+>|https?://\S+")
MARKED: Final = re.compile(r"[`<\]]|https?://")
"""A text without any of these is all visible."""
LATELY: Final = 256
"""Messages whose visible text is remembered: each check of an entry asks for it again."""
REASON: Final = "gap"
"""The role whose content is a reason from a fixed list, not text."""


def needs_translation(msgid: str, language: str) -> bool:
    """Tell by the letters whether a message is in another language than this edition."""
    text = visible_text(msgid)
    kazakh = bool(CYRILLIC.search(text))
    return not kazakh and bool(LATIN.search(text)) if language == SOURCE else kazakh


def is_prose(message: str, *, formula: bool = False) -> bool:
    """Tell whether there is a word to translate: no bare reference, number, address or formula."""
    text = " ".join(WORDS_OF_FORMULA.findall(message)) if formula else FORMULA.sub(_formula_words, message)
    return any(letter.isalpha() for letter in visible_text(PLACEHOLDER.sub("", text)))


def needed_definitions(string: str, chapter: str) -> tuple[str, ...]:
    """Return the lines that a translation parsed on its own lacks: link definitions, footnotes."""
    if "[" not in string:
        return ()
    links = (line for line, label in DEFINED.findall(chapter) if f"[{label.casefold()}]" in string.casefold())
    return (*links, *(f"[^{label}]: {label}" for label in dict.fromkeys(FOOTNOTE.findall(string))))


def _formula_words(formula: re.Match[str]) -> str:
    return " ".join(WORDS_OF_FORMULA.findall(formula[2]))


def roles(text: str) -> list[tuple[str, str, str]]:
    """Return name, backticks and content of every role that is none inside code."""
    if "`" not in text:
        return []
    return [(found[1], found[2], found[3]) for found in EITHER.finditer(text) if found[1]]


def replace_roles(new: Callable[[re.Match[str]], str], text: str) -> str:
    """Return the text with each role exchanged; code stays, whatever stands in it."""
    return text if "`" not in text else EITHER.sub(lambda found: new(found) if found[1] else found[0], text)


def without_roles(text: str) -> str:
    """Return the text that stands around the roles."""
    return replace_roles(lambda _: "", text)


@lru_cache(LATELY)
def visible_text(msgid: str) -> str:
    """Return the words of a message: no role names, keys, reasons of gaps, code or addresses."""
    if MARKED.search(msgid) is None:
        return msgid
    return ADDRESS.sub("]", CODE.sub("", replace_roles(_words, msgid)))


def _words(role: re.Match[str]) -> str:
    if role[1] == REASON:
        return ""
    shown, bracket, _ = role[3].partition("<")
    return (shown if bracket else "") if role[1] in KEYED else role[3]
