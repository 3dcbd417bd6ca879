"""Kazakh words whose forms no ending explains; from any school grammar.

Roots that lose a vowel are those of two syllables with a narrow vowel before the last letter.
"""

from __future__ import annotations

from typing import Final

_FORMS: Final = {
    "ол": "оның оған оны одан онда онымен онан олар олардың оларға оларды олардан оларда олармен онысы "
    "сонікі оны о онымыз онікі онша",
    "бұл": "бұның бұған бұны бұдан бұнда бұнымен мұның мұны мұнда мұнымен мұнан мұнша мұндай бұлар бұлардың "
    "бұларға бұларды бұлармен бұлардан бұ бұндай мұндайды мұндайлар",
    "сол": "соның соған соны содан сонда сонымен сонан",
    "осы": "осының осыған осыны осыдан осында осымен",
    "мен": "менің маған мені менен менде менімен менікі",
    "сен": "сенің саған сені сенен сенде сенімен сенікі",
    "да": "де та те",
    "ма": "ме ба бе па пе",
    "қыл": "қып ғып",
    "бол": "боп",
    "кел": "кеп",
    "тап": "тауып тауыпты тауыппын",
    "шап": "шауып",
    "оқы": "оқы",  # not his arrow, оқ + ы
    "еркін": "еркін",  # not his will, ерк + ін
    "екі": "екеу",
    "бір": "біреу",
    "көрік": "көркі көркін көркіне көркінің көркімен көркінде",  # көрк would be қорқ on a Russian keyboard
}
FORMS: Final = {form: word for word, forms in _FORMS.items() for form in forms.split()}
"""Forms of pronouns, particles and the commonest verbs, with the word they belong to."""

_NARROW: Final = (
    "ауыз мойын ерін мұрын қарын орын қойын халық қорық құлық ырық мүлік парық нарық қалып қауіп есіт "
    "пейіл айырық бөрік ерік кейіп ғұрып әріп"
)
_VOICED: Final = {"қ": "ғ", "к": "г", "п": "б"}
SHORTENED: Final = {
    root[:-2] + last: root for root in _NARROW.split() for last in (root[-1], _VOICED.get(root[-1], root[-1]))
}
"""What is left of a root before a vowel: аузы is ауыз, халқы is халық."""
