"""Runs become one line of Markdown: doubt, loss and language as roles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang.tags import SOURCE
from daris.model.lecture import Certainty
from daris.scan.draft.escape import blanks, inline, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daris.model.lecture import Run, Sentence

LANGUAGES: Final = frozenset({"en", SOURCE, "ru"})
"""Languages that have a role of their own; another is told only of whole blocks."""

_UNSAID: Final = "lost"


def line(sentence: Sentence, language: str) -> str:
    """Return a sentence as one line, in a block written in ``language``."""
    return opened(words(sentence, language).strip())


def lines(sentences: Iterable[Sentence], language: str) -> tuple[str, ...]:
    """Return one line a sentence: an edit touches one line, the message of the paragraph stays whole."""
    return tuple(filter(None, (line(sentence, language) for sentence in sentences)))


def words(sentence: Sentence, language: str) -> str:
    """Return runs as Markdown for the middle of a line."""
    merged = _merged(sentence)
    plain = [_plain(run, language) for run in merged]
    return "".join(
        inline(run.text, followed=index + 1 < len(merged)) if plain[index] else _role(run)
        for index, run in enumerate(merged)
    )


def _merged(sentence: Sentence) -> list[Run]:
    """Put neighbours together that differ in nothing, so that no markup can arise between them."""
    merged: list[Run] = []
    for run in sentence:
        last = merged[-1] if merged else None
        if last and run.certainty is Certainty.PLAIN is last.certainty and run.language == last.language:
            merged[-1] = type(run)(last.text + run.text, run.certainty, run.language)
        else:
            merged.append(run)
    return merged


def _plain(run: Run, language: str) -> bool:
    return run.certainty is Certainty.PLAIN and (run.language == language or run.language not in LANGUAGES)


def _role(run: Run) -> str:
    match run.certainty:
        case Certainty.GAP:
            return f"{{gap}}`{blanks(run.text).replace('`', '').strip() or _UNSAID}`"
        case Certainty.UNCLEAR:
            return _beside(run.text, "|`", lambda text, whole: _unclear(text, run.note if whole else ""))
        case _:  # Markdown works inside this role alone
            return _beside(run.text, "`", lambda text, _: f"{{lang-{run.language}}}`{inline(text)}`")


def _unclear(text: str, note: str) -> str:
    """Write a reading and the others behind a bar each; one that holds a backtick cannot be written down."""
    readings = (blanks(reading).strip() for reading in note.split("|"))
    others = "".join(f"|{reading}" for reading in readings if reading and "`" not in reading)
    return f"{{unclear}}`{text}{others}`"


def _beside(text: str, barred: str, role: Callable[[str, bool], str]) -> str:
    """Write ``text`` with ``role``, but the signs a role cannot hold, and blanks at its ends, beside it."""
    parts = re.split(f"([{barred}])", blanks(text))
    written: list[str] = []
    for index, part in enumerate(parts):
        bare = part.strip(" ")
        if index % 2 or not bare:
            written.append(inline(part, followed=True))
        else:
            before, after = part.split(bare)
            written += (before, role(bare, len(parts) == 1), after)
    return "".join(written)
