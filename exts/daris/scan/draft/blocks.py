"""Blocks become lines of Markdown, each below the note that names its seed lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daris.lang.tags import SOURCE
from daris.model.lecture import Definition, Dropped, Heading, Items, Paragraph, Quotation
from daris.scan.draft.escape import blanks, closed, inline, opened
from daris.scan.draft.sentences import line, lines, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daris.model.lecture import Block, Run


def markdown(block: Block) -> str:
    """Return a block with its provenance note, without a line end at the end."""
    stretches = ", ".join(map(str, block.lines))
    if isinstance(block, Dropped):
        return f"<!-- seed dropped {stretches}: {_comment(block.reason)} -->"
    return "\n".join((f"<!-- seed {stretches} -->", *_lines(block)))


def _comment(text: str) -> str:
    """Return text that cannot end the comment it stands in."""
    return blanks(text).replace("--", "- -").replace(">", "").strip() or "no reason given"


def _lines(block: Heading | Paragraph | Items | Quotation | Definition) -> Iterable[str]:
    match block:
        case Heading():
            return (f"{'#' * block.level} {closed(words(block.runs, SOURCE).strip())}",)
        case Paragraph():
            return _in_language(lines(block.sentences, block.language), block.language)
        case Items():
            return _items(block)
        case Quotation():
            return _quotation(block)
        case _:
            return _fenced("definitions", "", _definition(block))


def _in_language(body: Iterable[str], language: str) -> Iterable[str]:
    return body if language == SOURCE else _fenced("passage", language, body)


def _fenced(directive: str, argument: str, body: Iterable[str]) -> Iterable[str]:
    return (f":::{{{directive}}} {argument}".rstrip(), *body, ":::")


def _quotation(block: Quotation) -> Iterable[str]:
    """Write the speaker as the title of the quotation, and what else is known of it as options."""
    language = block.body.language
    told = (
        ("role", block.role),
        ("work", block.work),
        ("year", block.year),
        ("lang", "" if language == SOURCE else language),
        ("source", block.source),
    )
    options = (f":{name}: {inline(value)}" for name, value in told if value)
    body = lines(block.body.sentences, language)
    return _fenced("quotation", inline(block.speaker), (*options, "", *body))


def _items(block: Items) -> Iterable[str]:
    languages = {item.language for item in block.items}
    language = languages.pop() if len(languages) == 1 else SOURCE
    body: list[str] = []
    for index, item in enumerate(block.items):
        marker = "- " if block.start is None else f"{block.start + index}. "
        first, *rest = lines(item.sentences, language) or ("",)
        body += (f"{marker}{first}".rstrip(), *(f"{' ' * len(marker)}{more}" for more in rest))
    return _fenced("references", "", body) if block.references else _in_language(body, language)


def _definition(block: Definition) -> Iterable[str]:
    """Write the term, its equivalent behind a bar, and a meaning with its language if it is a foreign one."""
    other = f" | {inline(block.equivalent)}" if block.equivalent else ""
    language = () if block.language == SOURCE else (f"  :lang: {block.language}",)
    return (f"{opened(inline(block.term).strip())}{other}", f": {_entry(block)}", *language)


def _entry(block: Definition) -> str:
    """Return the meaning if term and meaning hold every word of the sentence, and else the sentence.

    The entry prints the term above the meaning, as the sentence printed it before its dash.
    No word of the author's is lost: ``дегеніміз`` or ``деп аталады`` keeps its whole sentence.
    """
    told = _word_list(block.term) + _word_list(block.equivalent) + _word_list(_text(block.meaning))
    whole = block.meaning if told == _word_list(_text(block.sentence)) else block.sentence
    return opened(words(whole, block.language).strip()) if whole else line(block.sentence, block.language)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _word_list(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()
