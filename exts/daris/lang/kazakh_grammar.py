"""The endings that Kazakh words take, whole, and the letters that may stand before them.

Source: any school grammar; the tables of plural, possessive, cases, persons, tenses and moods.
Written with back vowels and voiced beginnings as the grammars do; ``_both`` adds the twins with front vowels.
"""

from __future__ import annotations

from itertools import product
from typing import Final

_FRONT: Final = str.maketrans("аығқ", "еігк")
"""An ending with back vowels becomes its twin with front vowels."""


def _joined(*slots: str) -> frozenset[str]:
    """Return every way to take one word of each slot; a bare dash in a slot is nothing."""
    words = [[word.strip("-") for word in slot.split()] for slot in slots]
    return frozenset("".join(chosen) for chosen in product(*words))


def _both(*endings: frozenset[str]) -> frozenset[str]:
    back = frozenset().union(*endings)
    return (back | {ending.translate(_FRONT) for ending in back}) - {""}


_PLURAL: Final = "- лар дар тар"
_POSSESSIVE: Final = "- ым м ың ң ы сы ымыз мыз ыңыз ңыз"
_CASE: Final = "- ның дың тың ға қа на а ды ты ны н да та нда дан тан нан мен бен пен менен бенен пенен"
_PLACE: Final = "дағы тағы ндағы"
_LIKENESS: Final = "дай тай ндай дайын тайын ша нша дықы тықы ныкы"
_PERSON: Final = "- мын бын пын сың мыз быз пыз сыз сыздар сыңдар"
_INFLECTED: Final = (
    _joined(_PLURAL, _POSSESSIVE, _CASE)
    | _joined(_PLURAL, _POSSESSIVE, _PLACE)
    | _joined(_PLURAL, _POSSESSIVE, _LIKENESS)
    | _joined(_PLURAL, _PLACE, "лар дар тар", _CASE)
)

NOUN: Final = _both(
    _INFLECTED,
    _joined(_PLURAL, _POSSESSIVE, _PLACE, "- ы сы", "- ның ға на ды ны н да нда дан нан мен дың"),
    _joined(_PLURAL, _POSSESSIVE, "- да та нда дан тан", _PERSON),
    _joined("рақ ырақ лау дау тау ғы қы"),
    _joined("ыншы ншы", "- сы сын сында да ден"),
) | {"нікі", "дікі", "тікі"}
"""Endings of nouns, adjectives, numerals and pronouns."""

_VOICE: Final = "- ыл л ын н ыс с ысыл ыныл"
_NEGATION: Final = "- ма ба па"
_OF_PARTICIPLE: Final = (
    _joined("- лар дар тар", _POSSESSIVE, _CASE) | _joined(_PLACE) | _joined("дай тай ндай ша")
)
_FINITE: Final = (
    _joined("ды ты", "- м ң қ ңыз ңдар ңыздар")
    | _joined("а й", "- мын сың сыз ды мыз сыңдар сыздар")
    | _joined("ып п", "- ты пын сың сыз пыз тымын")
    | _joined("са", "- м ң қ ңыз ңыздар")
    | _joined("ар р армын армыз арсыз арлық арлықтай арға арда")
    | _joined("мас бас пас мастан бастан пастан масын мастай")
    | _joined("сын сындар айын йын айық йық ыңыз ңыз ыңыздар ңыздар ыңдар ңдар ыңызшы ңызшы шы")
)
_VERBAL: Final = (
    _joined("ған қан атын йтын у ушы", " ".join(ending or "-" for ending in sorted(_OF_PARTICIPLE)))
    | _joined("ған қан", "дық", "- тан ы ым ынан ын ымен ының ына")
    | _joined("ғыш қыш ғалы қалы мақ бақ пақ мақшы бақшы пақшы ғанша қанша майынша")
    | _joined("ғысы қысы ғым қым ғың май бай пай ғай қай")
)
VERB: Final = _both(
    frozenset(before + ending for before in _joined(_VOICE, _NEGATION) for ending in _FINITE | _VERBAL),
    _joined("ма ба па ыл ын ыс"),
)
"""Endings of verbs, from the voice to the case of a participle."""

VOICES: Final = ("л", "н", "с", "ыл", "іл", "ын", "ін", "ыс", "іс")
"""Passive, reflexive, reciprocal: a verb that ends so is a form of the verb without, where there is one."""

NEGATIONS: Final = ("ма", "ме", "ба", "бе", "па", "пе")
"""Endings of a verb that is denied, which is a form of the verb too."""

PARTICIPLES: Final = ("ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін")
"""Endings of participles, which decline like nouns."""

VOWELS: Final = "аәеоөұүыіэя"
"""Vowels after which an ending begins with a consonant; и, у and ю behave like consonants."""

ANY_VOWELS: Final = VOWELS + "иуюё"

VOICELESS: Final = "кқпстфхцчшщһбвгд"
"""Letters after which an ending begins without voice; б, в, г and д end borrowed words and sound so."""

SHORT_ROOTS: Final = _joined("де же не ту су бу қу жу ми би ки ти жи қи ши зу ду ия")
"""Roots of a consonant and a vowel; all others of two letters begin with the vowel."""
