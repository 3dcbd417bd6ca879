"""What the editions of a course are called, and how each greets a reader, in its own language."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {"kk": "Қазақша", "en": "English"}
"""The name of each language in itself, as Unicode CLDR has it, with a capital for a link of its own."""

GREETINGS: Final[dict[str, dict[str, str]]] = {
    "kk": {
        "this-page": "Осы бет қазақ тілінде",
        "choose": "Оқу тілін таңдаңыз",
        "read": "Қазақша оқу",
        "book": "PDF кітапты ашу",
        "ebook": "EPUB кітапты жүктеп алу",
        "parallel": "Екі тілдегі PDF кітапты ашу",
        "lecture": "Осы дәріс жеке",
    },
    "en": {
        "this-page": "This page in English",
        "choose": "Choose a language to read in",
        "read": "Read in English",
        "book": "Open the PDF book",
        "ebook": "Download the EPUB book",
        "parallel": "Open the PDF book in both languages",
        "lecture": "This lecture alone",
    },
}
