"""Our own words on a page, in every language of an edition; Kazakh in the register of a textbook."""

from __future__ import annotations

from typing import Final

from daris.lang.latin import CAPITALS_2021, LETTERS_2021
from daris.lang.tags import IN_LATIN, SOURCE
from daris.model.spelling import respelled

_WRITTEN: Final[dict[str, dict[str, str]]] = {
    "objectives": {"kk": "Мақсаттары", "en": "Objectives"},
    "key-points": {"kk": "Негізгі тұжырымдар", "en": "Key points"},
    "priming": {"kk": "Дәріс алдындағы сұрақтар", "en": "Before you read"},
    "discussion": {"kk": "Талқылауға арналған сұрақтар", "en": "For discussion"},
    "readings": {"kk": "Қосымша әдебиеттер", "en": "Further reading"},
    "references": {"kk": "Пайдаланылған әдебиеттер", "en": "References"},
    "numbered-example": {"kk": "{}-мысал", "en": "Example {}"},
    "numbered-exercise": {"kk": "{}-жаттығу", "en": "Exercise {}"},
    "numbered-objective": {"kk": "{}-мақсат", "en": "objective {}"},
    "answer": {"kk": "Жауабы", "en": "Answer"},
    "answers": {"kk": "Сұрақтардың жауаптары", "en": "Answers"},
    "solution": {"kk": "Шешуі", "en": "Solution"},
    "review": {"kk": "Бақылау сұрақтары", "en": "Review questions"},
    "contents": {"kk": "Мазмұны", "en": "Contents"},
    "for-students": {"kk": "Студенттерге арналған басылым", "en": "Edition for students"},
    "index": {"kk": "Алфавиттік көрсеткіш", "en": "Index"},
    "numbered-figure": {"kk": "{number}-сурет", "en": "Figure {number}"},
    "numbered-table": {"kk": "{number}-кесте", "en": "Table {number}"},
    "numbered-code-block": {"kk": "{number}-листинг", "en": "Listing {number}"},
    "page-reference": {"kk": "{page}-бет", "en": "p. {page}"},
    "picture": {"kk": "Сипаттамасы жоқ сурет", "en": "Picture without description"},
    "accessibility-summary": {
        "kk": "Кітаптың бүкіл мазмұнын мәтін ретінде оқуға немесе тыңдауға болады: тақырыптар мен мазмұн "
        "белгіленген, суреттердің сипаттамасы бар, формулалар MathML түрінде жазылған.",
        "en": "Everything in this book can be read or heard as text: headings and contents are marked, "
        "pictures are described, formulas are MathML.",
    },
    "see": {"kk": "қараңыз: {entry}", "en": "see {entry}"},
    "seealso": {"kk": "сондай-ақ қараңыз: {entry}", "en": "see also {entry}"},
    "definition": {"kk": "анықтама", "en": "definition"},
    "numbered-definition": {"kk": "{}-анықтама.", "en": "Definition {}."},
    "in-kk": {"kk": "қазақша", "en": "Kazakh"},
    "in-en": {"kk": "ағылшынша", "en": "English"},
    "in-ru": {"kk": "орысша", "en": "Russian"},
    "short-kk": {"kk": "қаз.", "en": "Kazakh"},
    "short-en": {"kk": "ағылш.", "en": "English"},
    "short-ru": {"kk": "орыс.", "en": "Russian"},
    "used": {"kk": "Кездесетін жері", "en": "Used in"},
    "card-term": {"kk": "Терминнен анықтамаға", "en": "From term to definition"},
    "card-meaning": {"kk": "Баламадан терминге", "en": "From equivalent to term"},
    "to-definition": {"kk": "Анықтамаға өту", "en": "Go to the definition"},
    "exports": {"kk": "Сөздікті жүктеп алу", "en": "Download the glossary"},
    "export-json": {"kk": "JSON: бағдарламалар үшін", "en": "JSON for programs"},
    "export-csv": {"kk": "CSV: кестелік редакторлар үшін", "en": "CSV for spreadsheets"},
    "export-tbx": {"kk": "TBX: терминологиялық база", "en": "TBX for term bases"},
    "export-apkg": {"kk": "Anki: жаттауға арналған карточкалар", "en": "Anki flash cards"},
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
    "source-page": {"kk": "Дереккөз", "en": "Source"},
    "to-sources": {"kk": "Дереккөз және түзетулер", "en": "Source and corrections"},
    "back-to-lecture": {"kk": "Дәріске оралу", "en": "Back to the lecture"},
    "to-paragraph": {"kk": "Дәрістегі абзац", "en": "Paragraph of the lecture"},
    "corrections": {"kk": "Түзетулер тізімі", "en": "List of corrections"},
    "what-is-corrected": {
        "kk": "Тыныс белгілерінің түзетулері көрсетілмеген.",
        "en": "Corrected punctuation is not listed.",
    },
    "no-corrections": {"kk": "Түзетілген сөз жоқ.", "en": "No word was corrected."},
    "source-line": {"kk": "{}-жол", "en": "line {}"},
    "source-lines": {"kk": "{}-жолдар", "en": "lines {}"},
    "marks-show": {"kk": "Жол нөмірлерін көрсету", "en": "Show line numbers"},
    "marks-hide": {"kk": "Жол нөмірлерін жасыру", "en": "Hide line numbers"},
    "how-to-read": {
        "kk": "Әр жұпта алдымен дереккөздің жолы, содан кейін дәрістің мәтіні берілген.",
        "en": "Each pair gives a line of the source first, then the text of the lecture.",
    },
    "sample-word": {"kk": "сөз", "en": "word"},
    "sample-misread": {"kk": "соз", "en": "wcrd"},
    "dropped": {"kk": "дәріске алынбаған", "en": "left out"},
    "count-emended": {"kk": "түзетілген сөздер", "en": "corrected words"},
    "count-omitted": {"kk": "дәріске алынбаған сөздер мен белгілер", "en": "words and signs left out"},
    "count-added": {"kk": "дереккөзде жоқ сөздер", "en": "words that the source does not have"},
    "count-supplied": {"kk": "редактор қалпына келтірген сөздер", "en": "words restored by an editor"},
    "count-gap": {"kk": "мәтін жоғалған жерлер", "en": "places where text is lost"},
    "count-unclear": {"kk": "екіұшты оқылған сөздер", "en": "unclear readings"},
    "count-dropped": {"kk": "дәріске алынбаған жолдар", "en": "lines left out"},
    "outdated": {"kk": "аударма ескірген", "en": "outdated translation"},
    "incomplete": {
        "kk": "Бұл беттің аудармасы аяқталмаған: {total} үзіндінің {open} аударылмаған, {outdated} ескірген.",
        "en": "The translation of this page is not complete: of {total} passages, {open} are not translated "
        "and {outdated} are outdated.",
    },
}

LABELS: Final[dict[str, dict[str, str]]] = {
    key: words | {IN_LATIN: respelled(words[SOURCE], LETTERS_2021, CAPITALS_2021)}
    for key, words in _WRITTEN.items()
}
"""What is written above, and in the Latin alphabet by rule."""
