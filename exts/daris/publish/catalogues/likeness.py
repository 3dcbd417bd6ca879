"""A translated entry becomes remarks where it differs from its source: links, figures, terms, signs."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from daris.model.finding import Remark
from daris.publish.catalogues.prose import (
    CODE,
    FORMULA,
    LATELY,
    WORDS_OF_FORMULA,
    visible_text,
    without_roles,
)
from daris.publish.catalogues.terms import TermBase, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daris.publish.catalogues.blocks import Block
    from daris.publish.catalogues.entries import Entry

    Wrong = tuple[Remark, str, str]

LINK: Final = re.compile(
    r"(?<!\\)\]\(\s*<?([^)\s>]+)|<([a-z][\w+.-]*:[^<>\s]+|[^\s<>@]+@[^\s<>]+)>|(https?://[^\s)>\]]+)"
)
LINKING: Final = re.compile(r"[\]<]|https?://")
"""What no link can do without."""
LABEL: Final = re.compile(r"(?<!\\)\]\[([^\]^]+)\]")
NUMBER: Final = re.compile(r"\d+")
PAIRS: Final = {"brackets": ("(", ")"), "square brackets": ("[", "]"), "quotation marks": ("«“", "»”")}
CUT: Final = re.compile(r"\{gap\}`[^`]*`\W*$")
"""Where a page breaks off, a sentence has no end of its own."""
SENTENCE_ENDS: Final = {".": ".", "…": ".", "!": "!", "?": "?", ":": ":", ";": ";", ",": ","}
TRAILING: Final = re.compile(r"(?:[»”\"’')\]*_\s]|\[\^[^\]]+\]|\{[\w-]+\}`[^`]*`)+$")
ALLOWED: Final = re.compile(r"#\s*daris:\s*allow\s+(.+)")
"""What a translator writes above an entry that is right as it is: ``# daris: allow catalogue-term``."""


def unlike(block: Block, language: str, base: TermBase) -> Iterator[Wrong]:
    """Yield the remarks on one entry, but for those that its translator allows by a comment."""
    allowed = {
        code
        for line in block.comments
        if (found := ALLOWED.match(line))
        for code in re.split(r"[\s,]+", found[1])
    }
    entry = block.entry
    for remark, fact, hint in (
        *_links(entry),
        *_numbers(entry),
        *_signs(entry),
        *_terms(entry, language, base),
    ):
        if remark.code not in allowed:
            yield remark, fact, f"{hint}, or allow it: # daris: allow {remark.code}"


def _links(entry: Entry) -> Iterator[Wrong]:
    if not LINKING.search(f"{entry.msgid}\n{entry.msgstr}"):
        return
    before, after = (_addresses(text) for text in (entry.msgid, entry.msgstr))
    if before != after:
        fact = f"links differ: {_listed(before - after)} in the source, {_listed(after - before)} here"
        yield Remark.CATALOGUE_LINKS, fact, "copy every address from the source"


def _addresses(text: str) -> Counter[str]:
    plain = CODE.sub("", without_roles(text))
    links = ("".join(found).rstrip(".,;:") for found in LINK.findall(plain))
    return Counter((*links, *LABEL.findall(plain)))


def _numbers(entry: Entry) -> Iterator[Wrong]:
    before, after = (Counter(NUMBER.findall(_prose(text))) for text in (entry.msgid, entry.msgstr))
    if before != after:
        fact = f"numbers differ: {_listed(before - after)} in the source, {_listed(after - before)} here"
        yield Remark.CATALOGUE_NUMBERS, fact, "check the figure"


def _signs(entry: Entry) -> Iterator[Wrong]:
    source, target = _prose(entry.msgid), _prose(entry.msgstr)
    for name, (opening, closing) in PAIRS.items():
        if _balance(target, opening, closing) != _balance(source, opening, closing):
            yield Remark.CATALOGUE_PUNCTUATION, f"{name} do not pair as in the source", "open and close each"
    before, after = _end(entry.msgid), _end(entry.msgstr)
    if before != after and not CUT.search(entry.msgid):
        fact = f"the source ends with {before or 'no sign'}, the translation with {after or 'none'}"
        yield Remark.CATALOGUE_PUNCTUATION, fact, "end as the source does"


def _balance(text: str, opening: str, closing: str) -> int:
    return sum(map(text.count, opening)) - sum(map(text.count, closing))


def _terms(entry: Entry, language: str, base: TermBase) -> Iterator[Wrong]:
    target = visible_text(entry.msgstr)
    for term in base.mentioned(visible_text(entry.msgid), translated_to=language):
        names = term.names(language)
        if not holds(target, names, language):
            wanted = " or ".join(f"“{name}”" for name in names)
            fact = f"“{term.source}” is defined as {wanted}, which is not here"
            yield Remark.CATALOGUE_TERM, fact, "use the equivalent of the definition"


@lru_cache(LATELY)
def _prose(text: str) -> str:
    """Return the words and signs: no code, formulas, addresses or keys; a reader's brackets stay."""
    spoken = FORMULA.sub(lambda formula: " ".join(WORDS_OF_FORMULA.findall(formula[2])), text)
    return visible_text(spoken)


def _end(text: str) -> str:
    return SENTENCE_ENDS.get(TRAILING.sub("", text)[-1:], "")


def _listed(names: Counter[str]) -> str:
    return ", ".join(sorted(names.elements())) or "none"
