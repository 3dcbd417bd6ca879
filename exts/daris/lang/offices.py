"""Words of office that stand before a name and belong to it, in lower case."""

from __future__ import annotations

from typing import Final

ROLES: Final = frozenset(
    {
        *("академик", "ақын", "ағартушы", "аудармашы", "ғалым", "дипломат", "доктор", "доцент", "елбасы"),
        *("елші", "жазушы", "журналист", "зерттеуші", "императорлық", "кандидат", "канцлер", "қайраткер"),
        *("қайраткері", "лингвист", "маман", "министр", "министрі", "мемлекет", "басшысы", "ойшыл"),
        *("педагог", "премьер-министр", "президент", "президенті", "профессор", "психолог", "саясаткер"),
        *("саясаттанушы", "сарапшы", "социолог", "тарихшы", "тілші", "философ", "филолог", "хатшы"),
        *("хатшысы", "экономист", "заңгер", "әлеуметтанушы", "президентіміз", "америкалық", "француз"),
        *("неміс", "ағылшын", "қазақ", "орыс", "қытай", "түрік", "грек", "professor", "president"),
        *("minister", "ambassador", "scholar", "scientist", "political", "american", "historian"),
        *("philosopher", "diplomat", "economist", "writer", "sociologist", "linguist", "secretary"),
        *("general", "researcher", "theorist", "analyst", "journalist", "expert", "chancellor", "king"),
        *("queen", "british", "french", "german", "russian", "chinese", "kazakh", "turkish", "english"),
        *("senator", "dr", "sir", "lord", "lady", "mr", "mrs", "ms", "prof", "проф", "акад", "доц"),
        *("director", "academician", "scholars", "lawyer", "educator", "poet", "prime", "foreign"),
        *("former", "британ", "америка", "жапон", "өзбек", "қырғыз", "әл", "данышпан", "ғұлама", "шешен"),
        *("батыр", "хан", "режиссер", "математик", "физик", "химик", "биолог", "дәрігер", "инженер"),
        *("суретші", "композитор", "сенатор", "депутат", "төраға", "төрағасы", "ректор", "директор"),
        *("мұғалім", "оқымысты", "теоретик", "білгір", "этнограф", "географ", "әдебиеттанушы"),
        *("мәдениеттанушы", "сыншы", "публицист", "драматург"),
    }
)
"""Words, in lower case, that stand before a name and belong to it."""

OWNED: Final = ("сы", "сі", "ы", "і")
"""Endings of an office that belongs to somebody: неміс философы, сыртқы істер министрі."""

QUALITIES: Final = frozenset(
    {"белгілі", "атақты", "көрнекті", "танымал", "ұлы", "аса", "халықаралық", "істер", "сыртқы"}
)
"""Words that may stand before such a word, besides what ends like an adjective."""

TITLES: Final = r"Dr|Prof|Mr|Mrs|Ms|Проф|Акад|Доц|проф|акад|доц"
"""Offices that are written short, with a full stop, before a name; they are no initials."""

ADJECTIVES: Final = ("дық", "дік", "тық", "тік", "лық", "лік")
"""Endings of what may stand before such a word: америкалық саясаткер."""

OF: Final = ("дың", "дің", "тың", "тің", "ның", "нің")
"""Endings of the genitive, cut from a surname: Назарбаевтың айтуынша."""
