"""A key or an inflected form becomes the terms it can mean."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from daris.lang.english_endings import ENDINGS as ENGLISH
from daris.lang.kazakh_suffixes import BACK, FRONT, HARDENED
from daris.lang.latin import LATIN
from daris.lang.tags import SOURCE
from daris.model.anchor import anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daris.publish.definitions.store import Term

_KAZAKH: Final = BACK | FRONT
_SOFT: Final = {hard: soft for soft, hard in HARDENED.items()}
"""Last letters of a stem and what they become before a vowel: құқық, құқығы."""

_AROUND: Final = "«»“”„\"'’.,;:!?()[]… "


def find(target: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return the terms that ``target`` names: one, none, or several if it is ambiguous.

    A key wins over a form; among forms the longest known name that ``target`` begins with,
    provided that the rest is an ending. Of terms with one key the first counts.
    """
    by_key: dict[str, Term] = {}
    for term in terms:
        by_key.setdefault(term.key, term)
    key = target if target in by_key else anchor(target, LATIN)
    if key in by_key and _looks_like_key(target):
        return (by_key[key],)
    return _by_form(_plain(target), tuple(by_key.values()))


def _looks_like_key(target: str) -> bool:
    return target.isascii() and " " not in target.strip()


def _by_form(form: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    lengths = {term.key: max(_fits(form, term), default=0) for term in terms}
    longest = max(lengths.values(), default=0)
    return tuple(term for term in terms if longest and lengths[term.key] == longest)


def _fits(form: str, term: Term) -> Iterator[int]:
    """Yield how much of ``form`` each name of the term explains, if only an ending is left."""
    for language, name in names_of(term):
        known = _plain(name)
        if known and (_inflects(form, known) if language == SOURCE else _inflects_english(form, known)):
            yield len(known)


def names_of(term: Term) -> Iterator[tuple[str, str]]:
    """Yield language and words of everything by which a term can be mentioned."""
    yield SOURCE, term.original
    yield term.language, term.shown
    for synonym in term.synonyms:
        yield SOURCE, synonym
    for other in term.equivalents:
        yield other.language, other.text


def _inflects(form: str, known: str) -> bool:
    stem = known[:-1] + _SOFT.get(known[-1], known[-1])
    if form == known or (form.startswith(known) and form[len(known) :] in _KAZAKH):
        return True
    return form.startswith(stem) and form[len(stem) :] in _KAZAKH


def _inflects_english(form: str, known: str) -> bool:
    if known.endswith("y") and form == known[:-1] + "ies":
        return True
    return form == known or (form.startswith(known) and form[len(known) :] in ENGLISH)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).strip(_AROUND)
