"""The words before and behind a quotation become who says it, in which work and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from daris.lang.citations import CITATION
from daris.lang.speech import (
    ACCORDING,
    APPEARED,
    CITING,
    CLAIMS,
    PUBLISHED,
    SAYS,
    TITLED,
    WORKS,
    WRITES,
)
from daris.scan.structure.speakers import PART, Speaker, names_only, speaker_in

_COLON: Final = re.compile(r": ?$")
_ACCORDING: Final = re.compile(rf"\b(?:{ACCORDING}),? ?$", re.IGNORECASE)
_CITING: Final = re.compile(rf"\b(?:{CITING}) (?P<who>[^,]{{3,80}})(?:, [^,]{{2,60}})?, ?$", re.IGNORECASE)
_WRITES: Final = re.compile(rf" (?:(?i:{WRITES}))(?: that)?,? ?$")
_AS: Final = re.compile(rf"^As (?P<who>.{{3,80}}?) (?:{WRITES})(?: it)?, ?$")
_SAYS: Final = re.compile(rf"[,.!?]? ?(?P<dash>[–—-])? ?(?P<says>{SAYS}|деген)\b", re.IGNORECASE)
_TAIL: Final = re.compile(rf"(?: ?\((?P<year>\d{{4}})[^)]*\))?(?: ?{CITATION})*[.;,!?]?$")
_WROTE_BEHIND: Final = re.compile(
    rf"[,.]? ?[–—-]? ?(?:(?:{WRITES}) (?:the )?(?P<who>.+)|(?P<first>.+?) (?:{WRITES}))\b"
)
_CLAIMS: Final = re.compile(rf" (?:{CLAIMS})")
_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|\([^()]*\)")
_YEAR: Final = re.compile(
    rf"\((?:[^()\d]{{0,20}})(?P<bracket>1\d{{3}}|20\d\d)\b[^()]*\)|"
    rf"\b(?P<plain>1\d{{3}}|20\d\d) (?:{PUBLISHED}) (?:{APPEARED})"
)
_DATED: Final = r"(?: ?\([^()]*\))?"
_TITLE: Final = r"[A-Z]\w+(?: (?:of|and|the|in|for|to|a|an|[A-Z]\w+))*"
_WORK: Final = re.compile(
    rf"[«“](?P<kazakh>[^«»“”]{{2,120}})[»”]{_DATED}(?: (?:{TITLED}))?(?: [^\W\d_]+)? {WORKS}\w*[дт][ае]\w*"
    rf"|\b[Ii]n (?:(?:his|her|their|the) (?:\w+ )?)?[«“]?(?P<english>{_TITLE})[»”]?{_DATED},"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something, where and when; ``moved`` tells that the words before say nothing else."""

    speaker: Speaker
    work: str = ""
    year: str = ""
    moved: bool = False


def attribution(before: str, after: str) -> Attribution | None:
    """Read ``before`` a quotation from the start of its sentence, and ``after`` it to the end of it."""
    found = _led_in(before) or _closed(before, after)
    if found is None:
        return None
    speaker, colon = found
    told = f"{before} {after}"
    work, year = _WORK.search(told), _YEAR.search(told)
    dated = (year["bracket"] or year["plain"]) if year else ""
    bare = re.sub(rf" ?\({dated}(?: ?ж\.?)?\)", "", before) if dated else before
    moved = colon and names_only(bare, speaker)
    return Attribution(speaker, (work["kazakh"] or work["english"]) if work else "", dated, moved)


def _masked(text: str) -> str:
    """Return a text of the same length without what stands in brackets and quotation marks."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def _led_in(before: str) -> tuple[Speaker, bool] | None:
    """Find a speaker whom the words before a quotation name; tell whether a colon ends them."""
    bare = _masked(before)
    colon = _COLON.search(before) is not None
    if _CITING.search(before):
        return _as_pair(speaker_in(_CITING.search(before)["who"], alone=True), colon=False)  # type: ignore[index]
    english = _AS.match(before) or _WRITES.search(re.sub(r":\s*$", "", before))
    if english:
        who = (
            bare[english.start("who") : english.end("who")]
            if "who" in english.groupdict()
            else bare[: english.start()]
        )
        return _as_pair(_subject(who, before), colon=False)
    if colon:
        return _as_pair(speaker_in(bare), colon=True)
    according = _ACCORDING.search(bare)
    return _as_pair(speaker_in(bare[: according.start()], alone=True), colon=False) if according else None


def _subject(who: str, before: str) -> Speaker | None:
    """Return the name right before an English verb; a surname alone needs a year behind it, or “as”."""
    alone = before.startswith("As ") or re.search(rf"{PART} \(\d{{4}}", before) is not None
    return speaker_in(re.split(r"[,(]", who.rstrip(" ,"))[-1], alone=alone) or speaker_in(
        who.rstrip(), alone=alone
    )


def _closed(before: str, after: str) -> tuple[Speaker, bool] | None:
    """Find the speaker of a quotation that ``– деп жазады X`` or ``, X wrote`` closes."""
    says = _SAYS.match(after)
    if says:
        return _as_pair(_after_says(before, after, says), colon=False)
    behind = _WROTE_BEHIND.match(after) if not before.strip("–—- ") else None
    if behind is None:
        return None
    return _as_pair(speaker_in(re.split(r"[,;(\[]", behind["who"] or behind["first"])[0]), colon=False)


def _after_says(before: str, after: str, says: re.Match[str]) -> Speaker | None:
    """Read ``– дейді X`` and ``X «…», – деп жазды``; ``«…» деген тақырып`` is a title."""
    title = says["says"].lower() == "деген" and not says["dash"]
    if title or after[says.end() :].strip().startswith(("аталатын", "аталған", "аталады")):
        return None
    if before.strip("–—- "):
        claimed = says["dash"] or _CLAIMS.match(after, says.end())
        return speaker_in(_masked(before)) if claimed else None
    told = _TAIL.sub("", after[says.end() :])
    speaker = speaker_in(told, alone=says["dash"] is not None and not told.strip()[:1].isupper())
    return speaker if speaker and not told[speaker.end :].strip() else None


def _as_pair(speaker: Speaker | None, *, colon: bool) -> tuple[Speaker, bool] | None:
    return (speaker, colon) if speaker else None
