"""Our own words on a page, in every language of an edition; Kazakh in the register of a textbook."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, dict[str, str]]] = {
    "objectives": {"kk": "Мақсаттары", "en": "Objectives"},
    "key-points": {"kk": "Негізгі тұжырымдар", "en": "Key points"},
    "review": {"kk": "Бақылау сұрақтары", "en": "Review questions"},
    "contents": {"kk": "Мазмұны", "en": "Contents"},
    "index": {"kk": "Алфавиттік көрсеткіш", "en": "Index"},
    "numbered-figure": {"kk": "{number}-сурет", "en": "Figure {number}"},
    "numbered-table": {"kk": "{number}-кесте", "en": "Table {number}"},
    "numbered-code-block": {"kk": "{number}-листинг", "en": "Listing {number}"},
    "page-reference": {"kk": "{page}-бет", "en": "p. {page}"},
    "picture": {"kk": "Сипаттамасы жоқ сурет", "en": "Picture without description"},
    "see": {"kk": "қараңыз: {entry}", "en": "see {entry}"},
    "seealso": {"kk": "сондай-ақ қараңыз: {entry}", "en": "see also {entry}"},
    "definition": {"kk": "анықтама", "en": "definition"},
    "term": {"kk": "Термин", "en": "Term"},
    "equivalent": {"kk": "Баламасы", "en": "Equivalent"},
    "lecture": {"kk": "Дәріс", "en": "Lecture"},
    "synonym": {"kk": "Синонимі", "en": "Also called"},
    "abbreviation": {"kk": "Қысқартылған түрі", "en": "Abbreviation"},
    "citation": {"kk": "Дереккөзі", "en": "Source"},
    "lecture-number": {"kk": "{}-дәріс", "en": "Lecture {}"},
    "minutes": {"kk": "{} минут", "en": "{} minutes"},
    "level": {"kk": "Деңгейі", "en": "Level"},
    "keywords": {"kk": "Түйін сөздер", "en": "Keywords"},
    "gap": {"kk": "жоғалған мәтін", "en": "lost text"},
    "gap-margin": {"kk": "беттің шеті қиылған", "en": "the margin is cut off"},
    "gap-page": {"kk": "беттің жалғасы жоқ", "en": "the page does not go on"},
    "gap-damage": {"kk": "бет бүлінген", "en": "the page is damaged"},
    "gap-illegible": {"kk": "оқылмайды", "en": "illegible"},
    "unclear": {"kk": "екіұшты оқылған сөз", "en": "unclear reading"},
    "unclear-others": {"kk": "басқа оқылуы", "en": "other readings"},
    "supplied": {"kk": "редактор қалпына келтірген", "en": "restored by an editor"},
    "corr": {"kk": "дереккөзде", "en": "in the source"},
    "outdated": {"kk": "аударма ескірген", "en": "outdated translation"},
    "incomplete": {
        "kk": "Бұл беттің аудармасы аяқталмаған: {total} үзіндінің {open} аударылмаған, {outdated} ескірген.",
        "en": "The translation of this page is not complete: of {total} passages, {open} are not translated "
        "and {outdated} are outdated.",
    },
}
