"""The page that says how far a translation is: what a reader, a program and a web page can take from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from daris.publish.catalogues.status import Translated
from daris.publish.catalogues.status_page import badge, percent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Build = Callable[..., tuple[int, str]]
    Write = Callable[..., Path]

SOURCE = "Дипломатия – елдің сыртқы саясаты."


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Progress of the translation"), ("kk", "Аударманың барысы")]
)
def test_every_edition_has_the_page_and_a_link_to_it(
    root: Path, sphinx: Build, write: Write, language: str, title: str
) -> None:
    """The page, its JSON and its badge come with each site, in the words of the edition."""
    write("index.po", (SOURCE, "Diplomacy is foreign policy."), ("Дипломатия", ""))
    write("lectures/one.po", ("Елші мемлекет атынан сөйлейді.", ""))
    assert sphinx(language, "-W") == (0, "")
    site = root / "site" / language
    page = (site / "translation-status.html").read_text("utf-8")
    assert f"<h1>{title}</h1>" in page
    assert 'href="lectures/one.html"' in page
    assert ">4 / 4</td>" in page
    assert f'<a href="translation-status.html">{title}</a>' in (site / "index.html").read_text("utf-8")
    figures = json.loads((site / "translation-status.json").read_text("utf-8"))
    assert [each["words_open"] for each in figures["en"]] == [1, 4]
    picture = ET.parse(site / "translation-status.svg").getroot()  # noqa: S314  # our own file
    assert "en 44 %" in "".join(picture.itertext())


def test_an_unfinished_page_leads_there(root: Path, sphinx: Build, write: Write) -> None:
    """The banner of a lecture names the page, from whatever folder."""
    write("lectures/one.po", ("1. Кіріспе", "1. Introduction"), ("Елші мемлекет атынан сөйлейді.", ""))
    assert sphinx("en", "-W") == (0, "")
    lecture = (root / "site" / "en" / "lectures" / "one.html").read_text("utf-8")
    assert '<a href="../translation-status.html">Progress of the translation</a>' in lecture


def test_a_course_without_catalogues_has_no_such_page(root: Path, sphinx: Build) -> None:
    """Nothing is promised where nothing is translated."""
    assert sphinx("kk", "-W") == (0, "")
    assert not (root / "site" / "kk" / "translation-status.html").exists()
    assert "daris-status" not in (root / "site" / "kk" / "index.html").read_text("utf-8")


def test_a_hundred_is_only_what_is_done() -> None:
    """One open word of a thousand leaves 99; an edition without anything to translate is whole."""
    done, almost = Translated("a", 2, 2, 0, words=1000), Translated("a", 2, 1, 0, words=1000, words_open=1)
    assert [percent(each) for each in ((done,), (almost,), ())] == [100, 99, 100]
    assert "kk 100 % · en 99 %" in badge({"kk": (done,), "en": (almost,)})
