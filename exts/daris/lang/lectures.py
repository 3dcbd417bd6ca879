"""Words by which a course text marks where a lecture begins and what its parts are."""

from __future__ import annotations

from typing import Final

LECTURE: Final = r"дәріс(?:тер)?|лекция|lecture"
"""What a lecture calls itself, in lower case; with a number on either side it begins one."""

PAGE: Final = r"бет|б\.|page|p\.|стр\.?"
"""What may stand before the number of a page."""

TOPIC: Final = r"(?:дәріс(?:тің)? |лекция(?:ның)? )?(?:тақырыбы|тақырып|тема|topic)"
"""What stands before the title of a lecture."""

SECTIONS: Final = (
    *("мақсаты", "мақсаттары", "дәрістің мақсаты", "дәріс мақсаты", "сабақтың мақсаты", "міндеттері"),
    *("жоспары", "жоспар", "дәріс жоспары", "дәрістің жоспары", "сабақтың жоспары"),
    *("негізгі ұғымдар", "негізгі терминдер", "түйін сөздер", "кілт сөздер", "тірек сөздер", "глоссарий"),
    *("кіріспе", "негізгі бөлім", "қорытынды", "дәріс мазмұны", "мазмұны", "аннотация"),
    *(
        "бақылау сұрақтары",
        "өзін-өзі тексеру сұрақтары",
        "сұрақтар",
        "тапсырмалар",
        "сұрақтар мен тапсырмалар",
    ),
    *("пайдаланылған әдебиеттер", "пайдаланылған әдебиеттер тізімі", "әдебиеттер", "әдебиеттер тізімі"),
    *("ұсынылатын әдебиеттер", "негізгі әдебиеттер", "қосымша әдебиеттер", "қосымша"),
    *("introduction", "conclusion", "references", "objectives", "key terms", "review questions", "abstract"),
)
"""Titles of the parts of a lecture, in lower case."""
