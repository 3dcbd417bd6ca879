"""A glossary becomes ``definitions.tbx``: TermBase eXchange of ISO 30042:2019, TBX-Basic in DCA style."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from daris.publish.definitions.characters import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daris.publish.definitions.exports.glossary import Glossary, Item
    from daris.publish.definitions.store import Sense, Term

NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"

Named = tuple[str, str]
"""A name and what TBX calls its kind: ``fullForm`` or ``abbreviation``."""


def as_tbx(glossary: Glossary) -> bytes:
    """Return one concept a term and one section a language; the first name of each is the preferred one."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_tag("tbx"), {"type": "TBX-Basic", "style": "dca", LANGUAGE: glossary.language})
    about = _put(_put(root, "tbxHeader"), "fileDesc")
    _put(_put(about, "titleStmt"), "title", glossary.title)
    _put(_put(about, "sourceDesc"), "p", glossary.title)
    body = _put(_put(root, "text"), "body")
    for item in glossary.items:
        _concept(body, item)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _concept(body: ET.Element, item: Item) -> None:
    concept = _put(body, "conceptEntry", id=item.term.anchor)
    _put(concept, "descrip", item.lecture, type="subjectField")
    names = _names(item.term)
    for sense in item.term.senses:
        if sense.language not in names:
            _define(concept, sense, {LANGUAGE: sense.language})
    for language, found in names.items():
        section = _put(concept, "langSec", **{LANGUAGE: language})
        for sense in item.term.senses:
            if sense.language == language:
                _define(section, sense, {})
        _terms(section, found)


def _names(term: Term) -> dict[str, list[Named]]:
    names: defaultdict[str, list[Named]] = defaultdict(list)
    names[term.language].append((term.shown, "fullForm"))
    for other in term.others():
        names[other.language].append((other.text, "fullForm"))
    for name in term.names:
        names[name.language].append(
            (name.text, "abbreviation" if name.kind == "abbreviation" else "fullForm")
        )
    return dict(names)


def _terms(section: ET.Element, names: Iterable[Named]) -> None:
    for place, (text, kind) in enumerate(names):
        group = _put(section, "termSec")
        _put(group, "term", text)
        _put(group, "termNote", kind, type="termType")
        _put(group, "termNote", ADMITTED if place else PREFERRED, type="administrativeStatus")


def _define(place: ET.Element, sense: Sense, attributes: Mapping[str, str]) -> None:
    group = _put(place, "descripGrp")
    _put(group, "descrip", sense.text, type="definition", **attributes)
    if sense.source:
        _put(group, "admin", sense.source, type="source")


def _put(parent: ET.Element, name: str, text: str = "", /, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, _tag(name), attributes)
    element.text = clean(text) or None
    return element


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
