"""Words that stand where a term may stand are judged by their endings."""

from __future__ import annotations

import re
from typing import Final

from daris.lang import terms as words

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_TERM: Final = re.compile(r"[^\W_]+(?:[ ,.’'()-]{1,2}[^\W_]+)*[)]?")
_MOST_WORDS: Final = 8
_SHORTEST_STEM: Final = 3
_SHORTEST_VERB: Final = 2
_FEWEST_IN_MEANING: Final = 2
_MOST_ATTRIBUTES: Final = 2
_SAYING: Final = 3
_FEWEST_BESIDE_PRONOUN: Final = 6
_FEWEST_OF_OWNER: Final = 4


def is_term(text: str, *, surely: bool = False) -> bool:
    """Tell whether words may be a term: few, no number among them, the last a nominative, no pronoun.

    Where the sentence says ``surely`` that they are one, their endings need not speak for it.
    """
    if not _TERM.fullmatch(text) or any(map(str.isdecimal, text)):
        return False
    found = _WORD.findall(text.lower())
    if len(found) > _MOST_WORDS:
        return False
    if {found[0], found[-1]} & (words.NO_TERMS | words.OWNERS | words.PRONOUNS):
        return False
    if not surely and (words.CONJUNCTIONS & set(found[-2:-1]) or found[-1].endswith(words.THOSE_WHO)):
        return False
    return surely or not (oblique(found[-1]) or found[-1].endswith(words.OURS))


def oblique(word: str) -> bool:
    """Tell whether a word in lower case carries a case ending that fits its stem."""
    if word in words.NOT_INFLECTED:
        return False
    return _fits(word, words.CASES)


def _fits(
    word: str, endings: tuple[tuple[tuple[str, ...], bool | None], ...], shortest: int = _SHORTEST_STEM
) -> bool:
    """Tell whether one of the endings stands on a stem whose last sound allows it."""
    for group, voiceless in endings:
        for ending in group:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= shortest and _sounds(stem, voiceless=voiceless):
                return True
    return False


def _sounds(stem: str, *, voiceless: bool | None) -> bool:
    return voiceless is None or (stem[-1] in words.VOICELESS) == voiceless


def bare_term(text: str) -> str:
    """Return a term without the words that lead a sentence in."""
    opening = next((first for first in words.FIRSTS if text.lower().startswith(first)), "")
    parts = text[len(opening) :].split(" ")
    while len(parts) > 1 and parts[0].lower().strip(",") in words.OPENINGS:
        del parts[0]
    return " ".join(parts)


def after_adverbs(text: str) -> str:
    """Return a term without the words before it that say where: ``Ғылымда дискурс``."""
    found = list(_WORD.finditer(text))
    places = [word.end() for word in found[:-1] if oblique(word[0].lower())]
    return text[places[-1] :].lstrip(" ,") if places else text


def says_what_it_is(meaning: str) -> bool:
    """Tell whether words may be a meaning: several, and no verb or predicate at their end."""
    found = _WORD.findall(re.sub(r"\[[^\]]*\]", "", meaning.split(". ", maxsplit=1)[0].lower()))
    if len(found) < _FEWEST_IN_MEANING:
        return False
    if len(found) <= _SAYING and found[0] in words.PRAISE | words.NUMERALS:
        return False
    last = found[-1]
    if last in words.PREDICATES or last in words.INDIVIDUALS or last.endswith(words.LIKENESS):
        return False
    return not placed(last) and not _fits(last, words.FINITE, _SHORTEST_VERB)


def placed(word: str) -> bool:
    """Tell whether a word in lower case says where, whence or whither."""
    return word not in words.NOT_INFLECTED and _fits(word, words.PLACES)


def says_one_thing(term: str, meaning: str) -> bool:
    """Tell a definition from words about what somebody owns, about two things, or about a name."""
    found, told = _WORD.findall(term.lower()), _WORD.findall(meaning)
    if followed_by_owner(term) and len(told) < _FEWEST_OF_OWNER:
        return False
    if not words.CONJUNCTIONS.isdisjoint(found) and told[-1].lower().endswith(words.PLURAL):
        return False
    return not all(word[0].isupper() for word in told)


def points_elsewhere(meaning: str) -> bool:
    """Tell whether the words only point to what was said before: ``бұл көше``, ``мұндай саясатты``."""
    found = _WORD.findall(meaning.lower())
    return len(found) < _FEWEST_BESIDE_PRONOUN and not words.PRONOUNS.isdisjoint(found)


def last_term(text: str, *, active: bool) -> tuple[int, int]:
    """Find the term at the end of ``text``, before ``деп``: a noun and what describes it.

    After ``active`` verbs the meaning is an object, so that the term begins behind the last accusative.
    """
    quoted = re.search(r"[«“][^«»“”]{2,60}[»”] ?$", text)
    if quoted:
        return quoted.start(), quoted.end()
    found = list(_WORD.finditer(text))
    if not found:
        return 0, 0
    if active:
        objects = [word for word in found[:-1] if word[0].lower().endswith(words.ACCUSATIVE)]
        return (objects[-1].end() + 1, found[-1].end()) if objects else (0, 0)
    first = len(found) - 1
    if first and _owned(found[first][0].lower()) and not oblique(found[first - 1][0].lower()):
        first -= 1
    while first and len(found) - first <= _MOST_ATTRIBUTES and _describes(found[first - 1][0].lower()):
        first -= 1
    return found[first].start(), found[-1].end()


def leading_term(text: str) -> int:
    """Return where the term at the beginning of ``text`` ends: the first noun, with what describes it."""
    quoted = re.match(r"«[^«»]{2,60}»", text)
    if quoted:
        return quoted.end()
    end = 0
    for index, word in enumerate(_WORD.finditer(text)):
        if index and oblique(word[0].lower()):
            return end
        if index > _MOST_ATTRIBUTES:
            return 0
        end = word.end()
        if not _describes(word[0].lower()):
            return end
    return 0


def followed_by_owner(term: str) -> bool:
    """Tell whether the words hold an owner, as in ``дипломатияның міндеті``: that says something of it."""
    return any(word.endswith(words.GENITIVE) for word in _WORD.findall(term.lower()))


def _owned(word: str) -> bool:
    """Tell whether a word belongs to the noun before it; елші only ends like that."""
    return word.endswith(words.POSSESSIVE) and not word.endswith(words.DOERS)


def _describes(word: str) -> bool:
    """Tell whether a word in lower case may describe the noun after it."""
    if word.endswith(words.OWNED) or len(word) <= _SHORTEST_STEM + 1:
        return False
    return word.endswith(words.ATTRIBUTIVE) or _fits(word, words.HAVING)
