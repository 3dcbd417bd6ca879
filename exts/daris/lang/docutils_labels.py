"""Labels that docutils prints itself, in languages it does not ship; keys as in ``docutils.languages.en``.

Kazakh terms after the state terminology (termincom.kz) and the front matter of university textbooks.
"""

from __future__ import annotations

from typing import Final

from daris.lang.latin import CAPITALS_2021, LETTERS_2021
from daris.lang.tags import IN_LATIN, SOURCE
from daris.model.spelling import respelled

LABELS: Final[dict[str, dict[str, str]]] = {
    "kk": {
        "author": "Авторы",
        "authors": "Авторлары",
        "organization": "Ұйым",
        "address": "Мекенжайы",
        "contact": "Байланыс",
        "version": "Нұсқасы",
        "revision": "Түзетілуі",
        "status": "Күйі",
        "date": "Күні",
        "copyright": "Авторлық құқық",
        "dedication": "Арнау",
        "abstract": "Түйін",
        "attention": "Назар аударыңыз!",
        "caution": "Абайлаңыз!",
        "danger": "Қауіпті!",
        "error": "Қате",
        "hint": "Нұсқау",
        "important": "Маңызды",
        "note": "Ескертпе",
        "tip": "Кеңес",
        "warning": "Ескерту",
        "contents": "Мазмұны",
    }
}

FIELDS: Final[dict[str, dict[str, str]]] = {
    "kk": {
        "авторы": "author",
        "авторлары": "authors",
        "ұйым": "organization",
        "мекенжайы": "address",
        "байланыс": "contact",
        "нұсқасы": "version",
        "түзетілуі": "revision",
        "күйі": "status",
        "күні": "date",
        "авторлық құқық": "copyright",
        "арнау": "dedication",
        "түйін": "abstract",
    }
}
"""Bibliographic field names, in lower case, and the element each stands for."""

LABELS[IN_LATIN] = {
    key: respelled(words, LETTERS_2021, CAPITALS_2021) for key, words in LABELS[SOURCE].items()
}
FIELDS[IN_LATIN] = {
    respelled(words, LETTERS_2021, CAPITALS_2021): key for words, key in FIELDS[SOURCE].items()
}
