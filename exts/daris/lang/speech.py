"""Words that tell who says what is quoted."""

from __future__ import annotations

from typing import Final

SAYS: Final = r"деп|дейді|деді|деген|дегені|says|said|writes|wrote"
"""The first word after a quotation that its speaker follows, or that closes it."""

ACCORDING: Final = (
    r"айтқандай|айтуынша|пікірінше|пікірі бойынша|ойынша|жазғандай|атап өткендей|көрсеткендей|"
    r"сөзімен айтқанда|сөзіне қарағанда|тұжырымдағандай"
)
"""The last word before a quotation, but for a comma, where a speaker stands before it."""

ROLES: Final = frozenset(
    {
        *(
            "академик",
            "ақын",
            "ағартушы",
            "аудармашы",
            "ғалым",
            "дипломат",
            "доктор",
            "доцент",
            "елбасы",
            "елші",
        ),
        *(
            "жазушы",
            "журналист",
            "зерттеуші",
            "императорлық",
            "кандидат",
            "канцлер",
            "қайраткер",
            "қайраткері",
        ),
        *(
            "лингвист",
            "маман",
            "министр",
            "министрі",
            "мемлекет",
            "басшысы",
            "ойшыл",
            "педагог",
            "премьер-министр",
        ),
        *(
            "президент",
            "президенті",
            "профессор",
            "психолог",
            "саясаткер",
            "саясаттанушы",
            "сарапшы",
            "социолог",
        ),
        *(
            "тарихшы",
            "тілші",
            "философ",
            "филолог",
            "хатшы",
            "хатшысы",
            "экономист",
            "заңгер",
            "әлеуметтанушы",
        ),
        *(
            "президентіміз",
            "америкалық",
            "француз",
            "неміс",
            "ағылшын",
            "қазақ",
            "орыс",
            "қытай",
            "түрік",
            "грек",
        ),
        *(
            "professor",
            "president",
            "minister",
            "ambassador",
            "scholar",
            "scientist",
            "political",
            "american",
        ),
    }
)
"""Words, in lower case, that stand before a name and belong to it."""

ADJECTIVES: Final = ("дық", "дік", "тық", "тік", "лық", "лік")
"""Endings of what may stand before such a word: америкалық саясаткер."""

OF: Final = ("дың", "дің", "тың", "тің", "ның", "нің")
"""Endings of the genitive, cut from a surname: Назарбаевтың айтуынша."""
