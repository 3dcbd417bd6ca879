"""What translators' tools get besides the catalogues: the glossary and the settings of Weblate."""

from __future__ import annotations

import configparser
import re
from xml.etree import ElementTree as ET

from building import ROOT
from daris.command.check import term_base
from daris.publish.catalogues.checking import INTERFACE, catalogue_files
from daris.publish.catalogues.term_file import LANGUAGE, NAME, as_term_file
from daris.publish.catalogues.terms import Term, TermBase


def _read(data: bytes) -> list[list[tuple[str, str]]]:
    entries = ET.fromstring(data).iter("termEntry")  # noqa: S314  # our own bytes
    return [
        [(section.attrib[LANGUAGE], "".join(section.itertext()).strip()) for section in entry.iter("langSet")]
        for entry in entries
    ]


def test_a_term_is_one_entry_however_often_it_is_defined() -> None:
    """Equivalents of all chapters come together; a term without any is of no use to a translator."""
    twice = Term("күш", (("en", "power"),)), Term("күш", (("en", "power"), ("ru", "сила"))), Term("сөз", ())
    assert _read(as_term_file(TermBase(twice))) == [[("kk", "күш"), ("en", "power"), ("ru", "сила")]]


def test_the_course_s_glossary_is_up_to_date() -> None:
    """``make catalogues`` wrote it after the last change of a definition, the same bytes each time."""
    base = term_base(ROOT / "docs")
    assert (ROOT / "locale" / NAME).read_bytes() == as_term_file(base)
    assert [("kk", "Жұмсақ күш"), ("en", "soft power")] in _read(as_term_file(base))


def test_weblate_finds_every_catalogue_of_the_course_and_the_glossary() -> None:
    """The pattern of the settings fits each chapter in each language and not the words of the site."""
    settings = configparser.ConfigParser(interpolation=None)
    settings.read(ROOT / ".weblate", "utf-8")
    pattern = re.compile(settings["discovery"]["match"])
    for path in catalogue_files(ROOT / "locale"):
        name = path.relative_to(ROOT).as_posix()
        found = pattern.fullmatch(name)
        assert bool(found) == (path.name != INTERFACE), name
        if found:
            assert re.fullmatch(settings["discovery"]["language_regex"], found["language"])
    assert (ROOT / settings["glossary"]["template"]).is_file()
