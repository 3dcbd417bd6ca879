"""The glossary of a site as files: written, read back by other means, and compared with what was defined."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from small_course import Result, SmallCourse

NAMES = tuple(f"definitions.{ending}" for ending in ("json", "csv", "tbx", "apkg"))
TBX = "{urn:iso:std:iso:30042:ed-2}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
GLOSSARY = "# Сөздік\n\n:::{definitions-list}\n:::\n"
LECTURE = """---
lecture: 1
---

# Дәріс <1> & «2»

:::{definitions}
:numbered:

Қоғамдық дипломатия | public diplomacy
  :syn: халықтық дипломатия
  :abbr: ҚД
: Шетел қоғамымен *тікелей* байланыс; <b> & "тырнақша".
  :cite: [1]
: =SUM(1) екінші.

Елші | envoy | ru: посол {#5-envoy}
: Мемлекеттің өкілі.
:::
"""


@pytest.fixture
def built(course: SmallCourse) -> SmallCourse:
    """Return a course with two terms and a page that lists them."""
    course.write("docs/index.md", "# Курс\n\n:::{toctree}\nl/one\nl/glossary\n:::\n")
    course.write("docs/l/one.md", LECTURE)
    course.write("docs/l/glossary.md", GLOSSARY)
    return course


def test_json_holds_every_field(built: SmallCourse) -> None:
    """Whoever reads the file knows of a term what its lecture says, in order of the alphabet."""
    content = json.loads(built.build().read("definitions.json"))
    assert (content["title"], content["language"]) == ("Курс", "kk")
    envoy, public = content["definitions"]
    assert envoy["key"] == "5-envoy"
    assert public == {
        "key": "public-diplomacy",
        "number": "1.1",
        "term": {"language": "kk", "text": "Қоғамдық дипломатия"},
        "equivalents": [{"language": "en", "text": "public diplomacy"}],
        "names": [
            {"language": "kk", "text": "халықтық дипломатия", "kind": "synonym"},
            {"language": "kk", "text": "ҚД", "kind": "abbreviation"},
        ],
        "senses": [
            {
                "language": "kk",
                "text": 'Шетел қоғамымен тікелей байланыс; <b> & "тырнақша".',
                "source": "[1]",
            },
            {"language": "kk", "text": "=SUM(1) екінші.", "source": ""},
        ],
        "lecture": "Дәріс <1> & «2»",
        "address": "l/one.html#term-public-diplomacy",
    }


def test_the_table_reads_back_as_the_json(built: SmallCourse) -> None:
    """A spreadsheet gets one row a sense, and nothing in it that it would run."""
    result = built.build()
    data = (result.out / "definitions.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@"}]
    found = [
        (row["key"], row["term"], row["equivalents"], row["definition"].removeprefix("'"), row["source"])
        for row in rows
    ]
    expected = [
        (
            item["key"],
            item["term"]["text"],
            "; ".join(f"{other['language']}: {other['text']}" for other in item["equivalents"]),
            sense["text"],
            sense["source"],
        )
        for item in json.loads(result.read("definitions.json"))["definitions"]
        for sense in item["senses"]
    ]
    assert found == expected
    assert rows[1]["synonyms"] == "kk: халықтық дипломатия"


def _languages(concept: ET.Element) -> dict[str, list[tuple[str, ...]]]:
    return {
        section.get(LANGUAGE, ""): [
            (group.findtext(f"{TBX}term", ""), *(note.text or "" for note in group.iter(f"{TBX}termNote")))
            for group in section.iter(f"{TBX}termSec")
        ]
        for section in concept.iter(f"{TBX}langSec")
    }


def test_the_term_base_reads_back(built: SmallCourse) -> None:
    """One concept a term, one section a language, definitions with their sources where they are told."""
    root = ET.fromstring((built.build().out / "definitions.tbx").read_bytes())  # noqa: S314  # made by us
    assert (root.tag, root.get("type"), root.get("style")) == (f"{TBX}tbx", "TBX-Basic", "dca")
    envoy, public = root.iter(f"{TBX}conceptEntry")
    assert envoy.get("id") == "term-5-envoy"
    assert _languages(envoy) == {
        language: [(text, "fullForm", "preferredTerm-admn-sts")]
        for language, text in (("kk", "Елші"), ("en", "envoy"), ("ru", "посол"))
    }
    assert _languages(public)["kk"] == [
        ("Қоғамдық дипломатия", "fullForm", "preferredTerm-admn-sts"),
        ("халықтық дипломатия", "fullForm", "admittedTerm-admn-sts"),
        ("ҚД", "abbreviation", "admittedTerm-admn-sts"),
    ]
    section = next(public.iter(f"{TBX}langSec"))
    told = [
        (group.findtext(f"{TBX}descrip"), group.findtext(f"{TBX}admin"))
        for group in section.iter(f"{TBX}descripGrp")
    ]
    assert told == [
        ('Шетел қоғамымен тікелей байланыс; <b> & "тырнақша".', "[1]"),
        ("=SUM(1) екінші.", None),
    ]


def _notes(package: Path, folder: Path) -> dict[str, tuple[str, ...]]:
    """Open the package's own database, as Anki does: fields of each note by its lasting name."""
    with zipfile.ZipFile(package) as archive:
        archive.extract("collection.anki2", folder)
    with sqlite3.connect(folder / "collection.anki2") as database:
        notes = database.execute("SELECT guid, flds FROM notes ORDER BY id").fetchall()
        cards = database.execute("SELECT COUNT(*) FROM cards").fetchone()
    assert cards == (2 * len(notes),), "each term is asked for both ways"
    return {guid: tuple(fields.split("\x1f")) for guid, fields in notes}


def test_the_cards_read_back_and_are_updated_in_place(built: SmallCourse, tmp_path: Path) -> None:
    """A changed definition keeps its card, another edition has cards of its own; markup is shown, not run."""
    notes = _notes(built.build().out / "definitions.apkg", tmp_path)
    assert list(notes.values()) == [
        ("5-envoy", "Елші", "envoy, посол", "Мемлекеттің өкілі.", "Дәріс &lt;1&gt; &amp; «2»"),
        (
            "public-diplomacy",
            "Қоғамдық дипломатия",
            "public diplomacy",
            '1. Шетел қоғамымен тікелей байланыс; &lt;b&gt; &amp; "тырнақша". ([1])<br>2. =SUM(1) екінші.',
            "Дәріс &lt;1&gt; &amp; «2»",
        ),
    ]
    built.write("docs/l/one.md", LECTURE.replace("Мемлекеттің өкілі.", "Ел атынан сөйлейтін өкіл."))
    changed = _notes(built.build().out / "definitions.apkg", tmp_path)
    assert list(changed) == list(notes)
    assert changed != notes
    english = _notes(built.build("html", "en").out / "definitions.apkg", tmp_path)
    assert not set(english) & set(notes)


def _linked_data(result: Result, page: str) -> list[dict[str, object]]:
    found = result.whole(page).xpath('//head/script[@type="application/ld+json"]/text()')
    return [json.loads(text) for text in found]


def test_search_engines_are_told_of_the_terms(built: SmallCourse) -> None:
    """The lecture names its own terms, the glossary all of them, with addresses that lead to them."""
    built.write(
        "docs/l/two.md", "---\norphan: true\n---\n\n# Б\n\n:::{definitions}\nЕл | state\n: </script>\n:::\n"
    )
    result = built.build()
    (lecture,) = _linked_data(result, "l/one")
    (glossary,) = _linked_data(result, "l/glossary")
    assert (lecture["@type"], lecture["name"]) == ("DefinedTermSet", "Дәріс <1> & «2»")
    for terms, count in ((lecture["hasDefinedTerm"], 2), (glossary["hasDefinedTerm"], 3)):
        assert isinstance(terms, list)
        assert len(terms) == count
        for term in terms:
            page, _, anchor = term["url"].removeprefix("../").partition("#")
            assert result.whole(page.removesuffix(".html")).xpath(f'//dt[@id="{anchor}"]')
    assert _linked_data(result, "index") == []


def test_the_glossary_links_to_the_files(built: SmallCourse) -> None:
    """A reader finds all four below the table, and they are there."""
    result = built.build()
    links = result.page("l/glossary").xpath('//ul[contains(@class, "daris-exports")]//a/@href')
    assert links == [f"../{name}" for name in NAMES]
    assert all((result.out / name).is_file() for name in NAMES)


@pytest.mark.slow
def test_two_builds_write_the_same_bytes(built: SmallCourse) -> None:
    """Neither the hour nor the order of a build is in a file."""
    first = {name: (built.build().out / name).read_bytes() for name in NAMES}
    built.write("docs/index.md", "# Курс\n\n:::{toctree}\nl/glossary\nl/one\n:::\n")
    again = built.build()
    assert {name: (again.out / name).read_bytes() for name in NAMES} == first


def test_the_date_of_a_build_can_be_given(built: SmallCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """With SOURCE_DATE_EPOCH a later date makes other cards, and nothing else."""
    made = []
    for epoch in ("1000000000", "1000000001"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        out = built.build().out
        made.append({name: (out / name).read_bytes() for name in NAMES})
    assert {name for name in NAMES if made[0][name] != made[1][name]} == {"definitions.apkg"}


def test_a_course_without_terms_has_no_files(built: SmallCourse) -> None:
    """Where the last term is gone, its files and the links to them go too."""
    built.build()
    built.write("docs/l/one.md", "# Дәріс\n")
    result = built.build()
    assert not [name for name in NAMES if (result.out / name).exists()]
    assert not result.page("l/glossary").xpath('//a[contains(@href, "definitions.")]')
