"""A course in two editions, as a reader gets it, for the tests of its search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from building import ROOT
from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "# Курс\n\n```{toctree}\nbir\neki\n```\n"
FIRST = """# Дипломатия

Елші туралы алғашқы сөз.

## Жұмсақ күш ұғымы

:::{definitions}
жұмсақ күш | soft power
: Өзгелерді тартымдылық арқылы бейімдеу қабілеті.
:::

Мемлекет жұмсақ күшінің көздерін білуі керек. Елшілеріміздің міндеті ауыр.
"""
SECOND = """# Екінші дәріс

:::{definitions}
елші | ambassador
: Мемлекеттің өкілі.
:::

Халықтың пікірі маңызды. Мәтін <b>бар</b> & белгілер.

Қоғамдық өзгерістер туралы өлең.
"""
ENGLISH = {
    "bir": {
        "Дипломатия": "Diplomacy",
        "Елші туралы алғашқы сөз.": "First words about the ambassador.",
        "Жұмсақ күш ұғымы": "The notion of attraction",
        "Өзгелерді тартымдылық арқылы бейімдеу қабілеті.": "The ability to attract others.",
        "Мемлекет жұмсақ күшінің көздерін білуі керек. Елшілеріміздің міндеті ауыр.": "A state must know the "
        "sources of its soft power. Our ambassadors have a hard task.",
    },
    "eki": {"Екінші дәріс": "Second lecture", "Халықтың пікірі маңызды.": "Opinion matters."},
}
EDITIONS = {"kk": "../../kk/html/", "en": "../../en/html/"}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """Write the course."""
    course = SmallCourse(
        tmp_path_factory.mktemp("search"),
        ("myst_parser", "daris"),
        {"html_theme": "furo", "daris_editions": EDITIONS, "project": "Курс"},
    )
    for name, text in {"index": INDEX, "bir": FIRST, "eki": SECOND}.items():
        course.write(f"docs/{name}.md", text)
    course.write("locale/kk/LC_MESSAGES/sphinx.po", (ROOT / "locale/kk/LC_MESSAGES/sphinx.po").read_bytes())
    for name, messages in ENGLISH.items():
        course.translate("en", name, messages)
    return course


@pytest.fixture(scope="module")
def site(course: SmallCourse) -> Path:
    """Build both editions and return the folder above them."""
    for language in EDITIONS:
        course.build(language=language)
    return course.root / "out"
