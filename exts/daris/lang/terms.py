"""What a term and its meaning look like in Kazakh, and what only looks like them.

The endings are those of the school grammar; the words were collected from course texts. All is lower case.
"""

from __future__ import annotations

from typing import Final

OPENINGS: Final = frozenset(
    {
        *("әуелі", "алдымен", "енді", "сонымен", "демек", "яғни", "ал", "және", "сондай-ақ", "бірінші"),
        *("жалпы",),
    }
)
"""Words before a term that are no part of it."""

NO_TERMS: Final = frozenset(
    {
        *("ол", "бұл", "бул", "осы", "сол", "мынау", "анау", "мен", "сен", "сіз", "біз", "олар", "бұлар"),
        *("міне", "өзі", "бәрі", "барлығы", "кім", "не", "қайсы", "ешкім", "әркім", "бірі", "екіншісі"),
        *("біреуі", "көбі", "ең", "ертең", "бүгін", "кеше", "қазір", "бүрсігүні", "былтыр", "биыл", "күні"),
        *("бірақ", "дегенмен", "алайда", "сондықтан", "сонымен", "өйткені", "себебі", "яғни", "демек"),
        *("әрі", "мысалы", "мәселен", "әрине", "бәлкім", "бірінші", "екінші", "үшінші", "біріншіден"),
        *("екіншіден", "бастысы", "маңыздысы", "жауап", "жауабы", "сұрақ", "мақсаты", "мақсат", "міндеті"),
        *("міндет", "нәтижесі", "нәтиже", "ерекшелігі", "артықшылығы", "кемшілігі", "мәні", "маңызы"),
        *("рөлі", "орны", "тақырыбы", "міндеттері", "құрамы", "көлемі", "саны", "мерзімі", "атауы"),
        *("авторы", "символы", "белгісі", "ерекшеліктері", "кезеңдері", "мысалдары", "нәтижелері"),
        *("басталуы", "аяқталуы", "жалғасы", "сұрағы", "қорытынды", "ескерту", "түрлері", "белгілері"),
        *("кезеңі", "мысал", "шешімі", "кілті", "негізі"),
    }
)
"""Words before a dash that are no term: pronouns, connectives, words that frame a statement."""

OURS: Final = ("мыз", "міз", "ңыз", "ңіз")
"""Endings of my, our and your: nobody defines what is his alone."""

CASES: Final[tuple[tuple[tuple[str, ...], bool | None], ...]] = (
    (("тың", "тің", "қа", "ке", "ты", "ті", "та", "те", "тан", "тен", "пен"), True),
    (("дың", "дің", "ға", "ге", "ды", "ді", "да", "де", "дан", "ден", "бен"), False),
    (("ның", "нің", "ны", "ні", "мен", "нда", "нде", "нан", "нен", "сына", "сіне", "ына", "іне"), None),
)
"""Case endings; whether the stem before them must end in a voiceless sound, None where any may."""

VOICELESS: Final = "пфкқтсшщчцхһбвгд"
"""Letters before the first kind; those at the end of loans such as клуб sound voiceless too."""

NOT_INFLECTED: Final = frozenset(
    {
        *("сауда", "команда", "пропаганда", "легенда", "аренда", "бригада", "олимпиада", "блокада"),
        *("баррикада", "феномен", "спортсмен", "бизнесмен", "қағида", "пайда", "бәйге", "өнеге", "жорға"),
        *("тамада", "мақта"),
    }
)
"""Words whose last letters are an ending by chance."""

GENITIVE: Final = ("ның", "нің", "дың", "дің", "тың", "тің")
"""Endings of the owner."""

ACCUSATIVE: Final = ("ны", "ні", "ды", "ді", "ты", "ті", "ын", "ін", "сын", "сін")
"""Endings of the object; the last two carry the possessive."""

DATIVE: Final = ("ға", "ге", "қа", "ке")
"""Endings of the receiver."""

ATTRIBUTIVE: Final = (
    *("лық", "лік", "дық", "дік", "тық", "тік", "ғы", "гі", "қы", "кі", "лы", "лі"),
    *("сыз", "сіз", "и", "аралық", "лас", "шыл", "шіл"),
)
"""Endings of words that describe the noun after them."""

HAVING: Final[tuple[tuple[tuple[str, ...], bool | None], ...]] = (
    (("ты", "ті"), True),
    (("ды", "ді"), False),
)
"""Endings of words that say what the noun after them has: күшті; in уақыты the same letters are none."""

OWNED: Final = ("ығы", "ігі")
"""Endings that only look like those: жиынтық, жиынтығы."""

POSSESSIVE: Final = ("сы", "сі", "ы", "і")
"""Endings by which a noun belongs to the noun before it."""

DOERS: Final = ("шы", "ші")
"""Endings of somebody by his work: елші, оқушы."""

FINITE: Final[tuple[tuple[tuple[str, ...], bool | None], ...]] = (
    (("ты", "ті", "қан", "кен", "пақ", "пек"), True),
    (("ды", "ді", "ған", "ген", "мақ", "мек"), False),
    (("мыз", "міз"), None),
)
"""Endings of a verb that closes a sentence; саясаты is none, for -ты needs a voiceless sound before it."""

PREDICATES: Final = frozenset(
    {
        *("жоқ", "бар", "емес", "керек", "қажет", "мүмкін", "тиіс", "шарт", "маңызды", "дұрыс", "оңай"),
        *("қиын", "дайын", "риза", "бос", "ашық", "жабық", "аман", "жақын", "алыс", "қарсы", "көп", "аз"),
        *("жақсы", "жаман", "пайдалы", "тегін", "ақылы", "бірдей", "ұқсас", "міндетті", "керекті"),
        *("жоғары", "төмен", "уақытша", "белгілі", "айқын", "анық", "рас", "жеткілікті"),
    }
)
"""Words other than verbs that close a statement rather than a definition."""

PRONOUNS: Final = frozenset(
    {
        *("бұл", "осы", "сол", "мына", "мұндай", "осындай", "сондай", "мынадай", "ол", "олар", "оны"),
        *("бұны", "мұны", "соны", "оларды", "мұндайды", "осыны", "бәрі", "барлығы", "кейбіреулер"),
        *("біреулер",),
    }
)
"""Words that point to another sentence: what they mean is said there."""

FIRSTS: Final = ("ең алдымен ", "ең әуелі ")
"""Openings of two words."""

NUMERALS: Final = frozenset(
    {
        *("екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он", "жиырма", "отыз", "қырық"),
        *("елу", "алпыс", "жетпіс", "сексен", "тоқсан", "жүз", "мың", "миллион", "жарты", "бірнеше"),
        *("көптеген",),
    }
)
"""First words of a count: шарттың мерзімі – бес жыл."""

PLURAL: Final = ("лар", "лер", "дар", "дер", "тар", "тер")
"""Endings of several things."""

THOSE_WHO: Final = ("ғандар", "гендер", "қандар", "кендер", "атындар", "етіндер", "йтындар", "йтіндер")
"""Endings of those who do something: келгендер."""

OWNERS: Final = frozenset(
    {
        *("оның", "мұның", "бұның", "соның", "осының", "олардың", "менің", "сенің", "сіздің", "біздің"),
        *("өзінің",),
    }
)
"""Pronouns in the genitive: оның сөзі is somebody's word, not the word оның."""

CONJUNCTIONS: Final = frozenset({"мен", "бен", "пен", "және", "немесе", "я"})
"""Before the last word they join two things: nobody defines two at once."""

INDIVIDUALS: Final = frozenset(
    {
        *("қаласы", "астанасы", "елордасы", "өзені", "көлі", "тауы", "облысы", "ауылы", "ақыны"),
        *("жазушысы", "президенті", "батыры", "ханы", "ғалымы", "мүшесі", "үлгісі", "мысалы", "авторы"),
        *("иегері", "жеңімпазы", "досы", "арқасы", "жемісі", "серігі", "ұлы", "қызы", "ұрпағы"),
        *("қайраткері", "перзенті", "түлегі", "міндеті", "борышы", "парызы", "мақсаты", "кепілі", "тірегі"),
        *("жетістігі", "кілті", "мақтанышы"),
    }
)
"""Last words of what is said of one person, place or thing, which no definition does."""

PRAISE: Final = frozenset(
    {"зор", "үлкен", "ұлы", "тамаша", "нағыз", "басты", "керемет", "асыл", "баға", "мол"}
)
"""First words of a short saying: денсаулық – зор байлық."""

PLACES: Final[tuple[tuple[tuple[str, ...], bool | None], ...]] = (
    (("та", "те", "тан", "тен", "қа", "ке"), True),
    (("да", "де", "дан", "ден"), False),
    (("нда", "нде", "нан", "нен"), None),
)
"""Endings of where, whence and whither, which close no meaning; -ға is left out for the sake of тұлға."""

LIKENESS: Final = ("ғандай", "гендей", "қандай", "кендей")
"""Endings of a likeness, by which proverbs close."""
