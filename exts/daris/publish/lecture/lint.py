"""A chapter's outline becomes remarks on its teaching: what a good lecture has and this one lacks.

Each rule is one function; the tuple ``RULES`` is the lint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.function_words import ENGLISH
from daris.lang.letters import ONLY_KAZAKH
from daris.lang.russian import LITTLE_WORDS
from daris.model.finding import Finding, Place, Remark
from daris.publish.lecture.outline import Outline, Piece, outline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DEEPEST_HEADING: Final = 3
"""Deeper headings number a reader's patience, and no printed contents shows them."""

SLOWEST, FASTEST = 5, 200
"""Words a minute: speech is never faster than 200 of them; 5 leave time for any discussion."""

FOREIGN_WORDS: Final = 8
"""So many words are no name and no term any more."""

_BETRAYING: Final = 2
"""So many little words of Russian in a text without a Kazakh letter are no chance."""

_SPEECH: Final = ("passage", "quotation", "definitions")
"""Directives that can say in which language their text is."""

_NO_PROSE: Final = frozenset(
    {
        *("code", "code-block", "code-cell", "sourcecode", "highlight", "literalinclude", "parsed-literal"),
        *("raw", "math", "eval-rst", "csv-table", "toctree", "references", "readings", "contents", "only"),
    }
)
"""Directives whose text is no prose of the lecture: code, or titles of works in their own language."""

_REVIEWS: Final = re.compile(r"\{objective\}`\s*(\d+)\s*`")
_ROLE: Final = re.compile(r"\{[\w:-]+\}`[^`]*`|`[^`]*`|\]\([^)]*\)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[A-Za-z]+")


def lint(docs: Path) -> tuple[Finding, ...]:
    """Look at every chapter under ``docs``, but not in folders that begin with a dot or an underscore."""
    chapters = (
        path
        for path in sorted(docs.rglob("*.md"))
        if path.is_file() and not any(part[0] in "._" for part in path.relative_to(docs).parts[:-1])
    )
    return tuple(
        finding
        for path in chapters
        for finding in lint_chapter(path.read_text("utf-8-sig", "replace"), str(path))
    )


def lint_chapter(text: str, file: str) -> tuple[Finding, ...]:
    """Return what each rule has to say of a chapter, in the order of its lines."""
    read = outline(text, file)
    return tuple(sorted((finding for rule in RULES for finding in rule(read)), key=lambda found: found.place))


def objectives_are_reviewed(read: Outline) -> Iterator[Finding]:
    """Every objective has a question or an exercise that names it; a chapter without questions is a draft."""
    marks = {int(found) for piece in read.pieces for found in _REVIEWS.findall(piece.text)}
    asks = any(True for _ in read.directives("review", "exercise"))
    for number, piece in enumerate(_objectives(read), start=1):
        if asks and number not in marks:
            fact = f"objective {number} is reviewed by no question"
            hint = f"add {{objective}}`{number}` to a question in {{review}}, or ask one"
            yield _finding(Remark.OBJECTIVE_NOT_REVIEWED, read, piece.line, fact, hint)


def quotations_have_sources(read: Outline) -> Iterator[Finding]:
    """Every quotation says where its words stand."""
    for piece in read.directives("quotation"):
        if not {"source", "work"} & {name for name, value in piece.options if value}:
            fact = f"the quotation of {piece.text or 'nobody'} has no source"
            hint = "add :work: or :source:, were it only the source that this lecture is drawn from"
            yield _finding(Remark.QUOTATION_WITHOUT_SOURCE, read, piece.line, fact, hint)


def passages_are_tagged(read: Outline) -> Iterator[Finding]:
    """Text in another language says so; English and Russian are told by their letters and little words."""
    for piece in read.pieces:
        language = _foreign(piece.text) if piece.kind in {"text", "item"} else ""
        if language and not {*_SPEECH, *_NO_PROSE} & {*piece.inside}:
            fact = f"the text seems to be in another language ({language}), and nothing says so"
            hint = f"put it into :::{{passage}} {language}, or the words into {{lang-{language}}}`…`"
            yield _finding(Remark.PASSAGE_UNTAGGED, read, piece.line, fact, hint)


def headings_are_shallow(read: Outline) -> Iterator[Finding]:
    """No heading is deeper than three."""
    for piece in read.pieces:
        if piece.kind == "heading" and piece.level > DEEPEST_HEADING:
            fact = f"the heading “{piece.text}” is of level {piece.level}"
            hint = (
                f"use at most {DEEPEST_HEADING} levels; a deeper point is a paragraph or a lecture of its own"
            )
            yield _finding(Remark.HEADING_TOO_DEEP, read, piece.line, fact, hint)


def minutes_are_plausible(read: Outline) -> Iterator[Finding]:
    """Minutes in the front matter fit the number of words."""
    minutes = str(read.fields.get("minutes", ""))
    if not minutes.isdecimal() or not int(minutes):
        return
    words = sum(
        len(_WORD.findall(_ROLE.sub(" ", piece.text)))
        for piece in read.pieces
        if piece.kind != "directive" and not _NO_PROSE & {*piece.inside}
    )
    pace = words / int(minutes)
    if not SLOWEST <= pace <= FASTEST:
        fact = f"{words} words in {minutes} minutes are {pace:.0f} a minute"
        hint = f"a lecture has between {SLOWEST} and {FASTEST}; mend `minutes:` in the front matter"
        yield _finding(Remark.MINUTES_IMPLAUSIBLE, read, 1, fact, hint)


RULES: Final[tuple[Callable[[Outline], Iterator[Finding]], ...]] = (
    objectives_are_reviewed,
    quotations_have_sources,
    passages_are_tagged,
    headings_are_shallow,
    minutes_are_plausible,
)


def _objectives(read: Outline) -> list[Piece]:
    """Return the objectives of the page, or where it has none those of the front matter."""
    items = [
        piece
        for piece in read.pieces
        if piece.kind == "item" and piece.level == 1 and piece.inside == ("objectives",)
    ]
    written = read.fields.get("objectives")
    return items or [Piece("item", 1) for _ in (written if isinstance(written, list) else ())]


def _foreign(text: str) -> str:
    """Return the language of a text that is surely not Kazakh, else nothing."""
    words = [word.lower() for word in _WORD.findall(_ROLE.sub(" ", text))]
    if len(words) < FOREIGN_WORDS:
        return ""
    latin = [word for word in words if _LATIN.fullmatch(word)]
    if 2 * len(latin) > len(words) and ENGLISH & {*latin}:
        return "en"
    kazakh = any(letter in ONLY_KAZAKH for word in words for letter in word)
    return "" if kazakh or len(LITTLE_WORDS & {*words}) < _BETRAYING else "ru"


def _finding(remark: Remark, read: Outline, line: int, fact: str, hint: str) -> Finding:
    return Finding(remark, Place(read.file, line), fact, hint)
