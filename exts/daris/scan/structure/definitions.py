"""A sentence becomes the term and the meaning it defines, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.lang import definitions as words
from daris.scan.structure.flow import GAP_SIGN
from daris.scan.structure.terms import (
    bare_term,
    followed_by_owner,
    is_term,
    last_term,
    leading_term,
    says_what_it_is,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Stretch = tuple[int, int]

LONGEST: Final = 1200
"""Characters of a sentence that may be a definition; what is longer is no sentence."""

_FLAGS: Final = re.IGNORECASE
_STOP: Final = r"[.;]?(?: ?\[[^\]]*\])?[.]?$"
_TERM: Final = r"(?P<term>[^–—:;.!?«»]{2,90}?)"
_BARE: Final = r"(?P<bare>[^–—:;.!?«»]{2,90}?)"
_QUOTED: Final = r"«(?P<term>[^«»]{2,60})»"
_DASHED: Final = re.compile(rf"(?:{_QUOTED}|{_BARE}) [–—-] (?P<meaning>.+)", _FLAGS)
_SAID: Final = re.compile(
    rf"(?:{_QUOTED}|{_BARE}) {words.IS_SAID},?(?: [–—-])? (?:(?:{words.COPULA}) )?(?P<meaning>.+)",
    _FLAGS,
)
_CALLED: Final = re.compile(
    rf"(?P<rest>.+ )(?:{words.CALLED}|(?P<active>{words.CALL})){_STOP}",
    _FLAGS,
)
_IS: Final = re.compile(rf"(?P<rest>.+) (?:{words.IS}|{words.AS}){_STOP}", _FLAGS)
_MEANS: Final = re.compile(
    rf"(?:{_QUOTED}|(?P<bare>[^«»,:;.!?]{{2,60}}?)) (?:{words.NAMED}),? (?P<meaning>.+) {words.MEANS}{_STOP}",
    _FLAGS,
)
_EXPLAINED: Final = re.compile(
    rf"{_TERM} (?:{words.NAMED_DATIVE}) {words.IF_EXPLAINED},? "
    rf"(?:{words.COPULA})(?: ?[–—-])? ?(?P<meaning>.+)",
    _FLAGS,
)
_LISTED: Final = re.compile(rf"{_TERM} (?P<meaning>«.+») {words.DEFINED_AS}{_STOP}", _FLAGS)
_COPULA: Final = re.compile(rf"(?:{words.COPULA}) ", _FLAGS)


@dataclass(frozen=True, slots=True)
class Found:
    """A term as it is printed, but for the ending of its case, and the stretch of its meaning."""

    term: str
    meaning: Stretch


def define(sentence: str) -> Found | None:
    """Return what a sentence defines; the first pattern that fits decides."""
    if len(sentence) > LONGEST:
        return None
    for pattern in PATTERNS:
        found = pattern(sentence)
        if found is not None:
            return found if GAP_SIGN not in found.term else None
    return None


def _explained(sentence: str) -> Found | None:
    """Read ``T сөзіне түсіндірме берсек, ол – D``."""
    match = _EXPLAINED.match(sentence)
    return _checked(bare_term(match["term"]), match) if match else None


def _listed(sentence: str) -> Found | None:
    """Read ``T-ға «D1», «D2» секілді анықтамалар беріледі``."""
    match = _LISTED.match(sentence)
    if match is None:
        return None
    term = match["term"]
    return _checked(term[:-2] if term.endswith(words.DATIVE) else term, match)


def _named(sentence: str) -> Found | None:
    """Read ``«T» термині D білдіреді``."""
    match = _MEANS.match(sentence)
    return _checked(match["term"] or match["bare"], match) if match else None


def _called(sentence: str) -> Found | None:
    """Read ``D T деп аталады`` and ``D-ны T деп атайды``."""
    match = _CALLED.match(sentence)
    if match is None:
        return None
    start, end = last_term(match["rest"], active=match["active"] is not None)
    if start == 0 or end <= start:
        return None
    return _accepted(match["rest"][start:end].strip("«» "), (0, start))


def _said(sentence: str) -> Found | None:
    """Read ``T дегеніміз – D``."""
    match = _SAID.match(sentence)
    if match is None:
        return None
    return _accepted(match["term"] or bare_term(match["bare"]), match.span("meaning"), surely=True)


def _dashed(sentence: str) -> Found | None:
    """Read ``T – D`` and ``T – бұл D``."""
    match = _DASHED.match(sentence)
    if match is None:
        return None
    copula = _COPULA.match(match["meaning"])
    meaning = (match.start("meaning") + (copula.end() if copula else 0), match.end("meaning"))
    if not says_what_it_is(sentence[slice(*meaning)]):
        return None
    return _accepted(match["term"] or bare_term(match["bare"]), meaning)


def _is(sentence: str) -> Found | None:
    """Read ``T D болып табылады`` and ``T D ретінде анықталады``."""
    match = _IS.match(sentence)
    if match is None or " – " in match["rest"] or "," in match["rest"][:20]:
        return None
    end = leading_term(match["rest"])
    if end == 0 or followed_by_owner(match["rest"][:end]):
        return None
    return _accepted(match["rest"][:end].strip("«» "), (end + 1, match.end("rest")))


def _checked(term: str, match: re.Match[str]) -> Found | None:
    return _accepted(term, match.span("meaning"))


def _accepted(term: str, meaning: Stretch, *, surely: bool = False) -> Found | None:
    """Return the finding unless the term cannot be one, or nothing is said of it."""
    return Found(term, meaning) if is_term(term, surely=surely) and meaning[1] - meaning[0] > 1 else None


PATTERNS: Final[tuple[Callable[[str], Found | None], ...]] = (
    _explained,
    _listed,
    _said,
    _named,
    _called,
    _dashed,
    _is,
)
"""From the surest pattern to the least sure."""
