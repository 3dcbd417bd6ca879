"""A sentence becomes the term and the meaning it defines, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.lang import definitions as words
from daris.lang.terms import ACCUSATIVE, DATIVE, INDIVIDUALS
from daris.scan.structure import english
from daris.scan.structure.equivalents import equivalent
from daris.scan.structure.flow import GAP_SIGN
from daris.scan.structure.found import Found, Stretch
from daris.scan.structure.terms import (
    after_adverbs,
    bare_term,
    followed_by_owner,
    is_term,
    last_term,
    leading_term,
    placed,
    points_elsewhere,
    says_one_thing,
    says_what_it_is,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST: Final = 1200
"""Characters of a sentence that may be a definition; what is longer is no sentence."""

_SHORT_TERM: Final = 3
_FLAGS: Final = re.IGNORECASE
_STOP: Final = r"[.;]?(?: ?\[[^\]]*\])?[.]?$"
_TERM: Final = r"(?P<term>[^–—:;.!?«»]{2,90}?)"
_BARE: Final = r"(?P<bare>[^–—:;.!?«»()]{2,90}?)"
_QUOTED: Final = r"[«“](?P<term>[^«»“”]{2,60})[»”]"
_ASIDE: Final = r"(?: ?\((?P<aside>[^()]{1,80})\))?"
_HEAD: Final = rf"(?:{_QUOTED}|{_BARE}){_ASIDE}"
_DASHED: Final = re.compile(rf"{_HEAD} [–—-] (?P<meaning>.+)", _FLAGS)
_SAID: Final = re.compile(
    rf"{_HEAD} (?:{words.IS_SAID}),?(?: ?[–—-])? (?:(?:{words.COPULA}) )?(?P<meaning>.+)",
    _FLAGS,
)
_CALLED: Final = re.compile(
    rf"(?P<rest>.+ )(?:{words.CALLED}|(?P<active>{words.CALL})){_STOP}",
    _FLAGS,
)
_SAYING: Final = re.compile(rf"{_HEAD} деп (?P<meaning>.+) {words.SAYING}{_STOP}", _FLAGS)
_IS: Final = re.compile(rf"(?P<rest>.+) (?:{words.IS}|{words.AS}){_STOP}", _FLAGS)
_MEANS: Final = re.compile(
    rf"(?:{_QUOTED}|(?P<bare>[^«»,:;.!?()]{{2,60}}?)){_ASIDE} (?:{words.NAMED}),?"
    rf"(?: [–—-])? (?P<meaning>.+) (?:{words.MEANS}){_STOP}",
    _FLAGS,
)
_EXPLAINED: Final = re.compile(
    rf"{_TERM} (?:{words.NAMED_DATIVE}) {words.IF_EXPLAINED},? "
    rf"(?:{words.COPULA})(?: ?[–—-])? ?(?P<meaning>.+)",
    _FLAGS,
)
_LISTED: Final = re.compile(rf"{_TERM} (?P<meaning>«.+») {words.DEFINED_AS}{_STOP}", _FLAGS)
_COPULA: Final = re.compile(rf"(?:{words.COPULA}) ", _FLAGS)
_PREDICATE: Final = re.compile(rf" (?:{words.IS}|{words.AS}){_STOP}", _FLAGS)
_OBJECT: Final = re.compile(rf"(?:{'|'.join(ACCUSATIVE)})$", _FLAGS)
_PARALLEL: Final = re.compile(r", [^,–—]{2,40} [–—] |^[^–—]{1,20} [–—] ")
_LATIN: Final = re.compile(r"[A-Za-z]")
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")
_PERSON: Final = re.compile(r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]\w+")


def define(sentence: str) -> Found | None:
    """Return what a sentence defines; the first pattern that fits decides."""
    if len(sentence) > LONGEST or sentence.rstrip(" »”").endswith("?"):
        return None
    if len(_LATIN.findall(sentence)) > len(_CYRILLIC.findall(sentence)):
        found = english.define(sentence)
        return found if found and GAP_SIGN not in found.term else None
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
    return _checked(term[:-2] if term.endswith(DATIVE) else term, match)


def _named(sentence: str) -> Found | None:
    """Read ``«T» термині D білдіреді``."""
    match = _MEANS.match(sentence)
    if match is None or (match["bare"] and followed_by_owner(match["bare"])):
        return None
    return _headed(match)


def _called(sentence: str) -> Found | None:
    """Read ``D T деп аталады``, ``D-ны T деп атайды`` and ``D-ны T дейді``."""
    match = _CALLED.match(sentence)
    if match is None:
        return None
    start, end = last_term(match["rest"], active=match["active"] is not None)
    said = match["rest"][:start]
    if start == 0 or end <= start or points_elsewhere(said):
        return None
    if not match["active"] and placed(said.split()[-1].lower()):
        return None
    return _accepted(match["rest"][start:end].strip("«» "), (0, start))


def _saying(sentence: str) -> Found | None:
    """Read ``T деп D-ны айтамыз``."""
    match = _SAYING.match(sentence)
    if match is None or not _OBJECT.search(match["meaning"]) or points_elsewhere(match["meaning"]):
        return None
    if match["term"]:
        return _headed(match)
    head = after_adverbs(bare_term(match["bare"]))
    start, end = last_term(head, active=False)
    term = head if len(head.split()) <= _SHORT_TERM and is_term(head) else head[start:end]
    return _accepted(term, match.span("meaning"), aside=match["aside"])


def _said(sentence: str) -> Found | None:
    """Read ``T дегеніміз – D``."""
    match = _SAID.match(sentence)
    return _headed(match, surely=True) if match else None


def _dashed(sentence: str) -> Found | None:
    """Read ``T – D`` and ``T – бұл D``."""
    match = _DASHED.match(sentence)
    if match is None or _PARALLEL.search(match["meaning"]):
        return None
    copula, predicate = _COPULA.match(match["meaning"]), _PREDICATE.search(match["meaning"])
    start = match.start("meaning")
    end = start + predicate.start() if predicate else match.end("meaning")
    meaning = (start + (copula.end() if copula else 0), end)
    term, said = match["term"] or bare_term(match["bare"]), sentence[slice(*meaning)]
    if not says_what_it_is(said) or not says_one_thing(term, said):
        return None
    return _accepted(term, meaning, aside=match["aside"])


def _is(sentence: str) -> Found | None:
    """Read ``T D болып табылады`` and ``T D ретінде анықталады``."""
    match = _IS.match(sentence)
    if match is None or " – " in match["rest"] or "," in match["rest"][:20]:
        return None
    end = leading_term(match["rest"])
    said = match["rest"][end + 1 :]
    if end == 0 or followed_by_owner(match["rest"][:end]) or _PERSON.match(said):
        return None
    if said.split(" ")[-1].lower() in INDIVIDUALS:
        return None
    return _accepted(match["rest"][:end].strip("«» "), (end + 1, match.end("rest")))


def _headed(match: re.Match[str], *, surely: bool = False) -> Found | None:
    """Accept the term at the head of the sentence, in quotation marks or bare."""
    term = match["term"] or bare_term(match["bare"])
    return _accepted(term, match.span("meaning"), aside=match["aside"], surely=surely)


def _checked(term: str, match: re.Match[str]) -> Found | None:
    return _accepted(term, match.span("meaning"))


def _accepted(term: str, meaning: Stretch, *, aside: str | None = None, surely: bool = False) -> Found | None:
    """Return the finding unless the term cannot be one, or nothing is said of it."""
    if not is_term(term, surely=surely) or meaning[1] - meaning[0] <= 1:
        return None
    return Found(term, meaning, equivalent(aside or ""))


PATTERNS: Final[tuple[Callable[[str], Found | None], ...]] = (
    _explained,
    _listed,
    _said,
    _saying,
    _named,
    _called,
    _dashed,
    _is,
)
"""From the surest pattern to the least sure."""
