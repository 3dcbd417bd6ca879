"""A glossary becomes ``definitions.apkg``: flash cards for Anki, which a later import updates in place."""

from __future__ import annotations

import html
import io
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import genanki

from daris.lang.labels import LABELS

if TYPE_CHECKING:
    from daris.publish.definitions.exports.glossary import Glossary, Item

FIELDS: Final = ("Key", "Term", "Equivalents", "Definition", "Lecture")
_STYLE: Final = (
    ".card { font: 1.2rem sans-serif; text-align: center; } .small { font-size: 0.8em; opacity: 0.7; }"
)
_BACK: Final = '<hr id="answer"><p>{{Definition}}</p><p class="small">{{Lecture}}</p>'
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive can hold."""


def as_apkg(glossary: Glossary, saved: int) -> bytes:
    """Return a package; Anki takes over changes to a note it knows if ``saved``, in seconds, is later."""
    deck = genanki.Deck(_number("deck", glossary), f"{glossary.title} ({glossary.language})")
    model = _model(glossary)
    for item in glossary.items:
        deck.add_note(genanki.Note(model=model, fields=_fields(item), guid=_guid(item, glossary)))
    raw = io.BytesIO()
    genanki.Package(deck).write_to_file(raw, timestamp=saved)
    return _undated(raw)


def _model(glossary: Glossary) -> genanki.Model:
    language = glossary.language
    forth, back = (LABELS[key][language] for key in ("card-term", "card-meaning"))
    templates = [
        {"name": forth, "qfmt": "{{Term}}", "afmt": "{{FrontSide}}<p>{{Equivalents}}</p>" + _BACK},
        {"name": back, "qfmt": "{{Equivalents}}", "afmt": "{{FrontSide}}<p>{{Term}}</p>" + _BACK},
    ]
    fields = [{"name": name} for name in FIELDS]
    return genanki.Model(
        _number("model", glossary), f"Daris {language}", fields, templates, _STYLE, sort_field_index=1
    )


def _fields(item: Item) -> list[str]:
    term = item.term
    senses = [f"{sense.text} ({sense.source})" if sense.source else sense.text for sense in term.senses]
    marked = [f"{place}. {sense}" for place, sense in enumerate(senses, start=1)]
    plain = [
        term.key,
        term.shown,
        ", ".join(other.text for other in term.others()),
        "\n".join(marked if len(senses) > 1 else senses),
        item.lecture,
    ]
    return [html.escape(text, quote=False).replace("\n", "<br>") for text in plain]


def _guid(item: Item, glossary: Glossary) -> str:
    """Name a note by what never changes: the course's language and the term's key."""
    return str(genanki.guid_for("daris", glossary.language, item.term.key))


def _number(kind: str, glossary: Glossary) -> int:
    """Return a number as Anki wants one, the same in every build of the edition."""
    name = f"daris {kind} {glossary.language}".encode()
    return 1 << 30 | int.from_bytes(sha256(name).digest()[:4]) >> 3


def _undated(package: io.BytesIO) -> bytes:
    """Pack again: genanki leaves the hour of the build in the archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
