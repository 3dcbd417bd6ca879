"""The terms of a course become a TBX file that translators' tools load as their glossary.

Weblate, Virtaal and OmegaT read the older TBX of ISO 30042:2008 (``martif``), through translate-toolkit or by
themselves; the glossary that readers download from the site is TBX-Basic of 2019.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from daris.lang.tags import SOURCE
from daris.publish.catalogues.terms import Term

if TYPE_CHECKING:
    from daris.publish.catalogues.terms import TermBase

NAME: Final = "glossary.tbx"
"""The file, from the folder of the catalogues."""
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def as_term_file(base: TermBase) -> bytes:
    """Return one entry a term that has an equivalent, one section a language, in the order of the chapters.

    A term that several chapters define is one entry with all its equivalents.
    """
    root = ET.Element("martif", {"type": "TBX", LANGUAGE: SOURCE})
    about = ET.SubElement(ET.SubElement(root, "martifHeader"), "fileDesc")
    ET.SubElement(ET.SubElement(about, "sourceDesc"), "p").text = "daris catalogues"
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for number, (source, equivalents) in enumerate(_together(base).items(), 1):
        _entry(body, number, Term(source, tuple(equivalents)))
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _together(base: TermBase) -> dict[str, dict[tuple[str, str], None]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for term in base.terms:
        if term.equivalents:
            found.setdefault(term.source, {}).update(dict.fromkeys(term.equivalents))
    return found


def _entry(body: ET.Element, number: int, term: Term) -> None:
    entry = ET.SubElement(body, "termEntry", {"id": f"term-{number}"})
    for language, text in ((SOURCE, term.source), *term.equivalents):
        section = ET.SubElement(entry, "langSet", {LANGUAGE: language})
        ET.SubElement(ET.SubElement(section, "tig"), "term").text = text
