"""The whole way: from the one real seed to two sites and two books."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from pypdf import PdfReader

from building import ROOT, build, daris

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from building import Built

pytestmark = pytest.mark.slow
EDITIONS = ("kk", "en")
SEED_DIGEST = "13ca676d0a9b"


def _pages(site: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield path, html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def _ids(page: html.HtmlElement) -> list[str]:
    return [element.get("id") for element in page.xpath("//article//*[@id]")]


def test_the_course_builds_without_a_warning(course: Built) -> None:
    """Both editions and both formats, with warnings as errors, and nothing on standard error."""
    assert (course.code, course.complained) == (0, "")


def test_both_editions_have_a_site_and_a_book(course: Built) -> None:
    """A start page, two sites, two PDF books."""
    assert (course.site / "index.html").is_file()
    for edition in EDITIONS:
        assert (course.site / edition / "index.html").is_file()
        assert len(list((course.site / edition).glob("*.pdf"))) == 1


def test_every_link_leads_somewhere(course: Built) -> None:
    """Each link and each file that a page names exists, down to the place within the page."""
    pages = dict(_pages(course.site))
    anchors = {
        path: {element.get("id") for element in page.xpath("//*[@id]")} for path, page in pages.items()
    }
    broken = []
    for path, page in pages.items():
        for target in page.xpath("//@href | //@src"):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or target == "#":
                continue
            folder = course.site if parts.path.startswith("/") else path.parent  # as on a server
            found = (folder / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
            known = anchors.get(found)
            if not found.exists() or (
                parts.fragment and known is not None and unquote(parts.fragment) not in known
            ):
                broken.append(f"{path.relative_to(course.site)} -> {target}")
    assert not broken


def test_a_place_has_the_same_name_in_both_editions(course: Built) -> None:
    """Sections, definitions and lecture blocks keep their ids, so that a reader keeps the place."""
    for path, page in _pages(course.site / "kk"):
        name = path.relative_to(course.site / "kk")
        if name.parts[0] in {"genindex.html", "search.html"}:
            continue
        other = html.document_fromstring((course.site / "en" / name).read_bytes())
        assert set(_ids(page)) == set(_ids(other)), name


def test_nothing_is_loaded_from_elsewhere(course: Built) -> None:
    """No page asks another server for anything, and no build folder is published."""
    for path, page in _pages(course.site):
        loaded = page.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src | //iframe/@src")
        assert not [source for source in loaded if urlsplit(source).netloc], path
    assert not list(course.site.rglob("*.doctree")) + list(course.site.rglob("*.pickle"))


def test_every_line_of_the_seed_is_accounted_for_and_every_message_translated(course: Built) -> None:
    """Coverage of the seed is complete, and so are both catalogues."""
    done = daris(
        "status",
        "--json",
        "--docs",
        course.root / "docs",
        "--seeds",
        course.root / "seeds",
        "--locale",
        course.root / "locale",
    )
    status = json.loads(done.stdout)
    assert done.returncode == 0
    assert status["coverage"]["missing"] == 0
    for edition in EDITIONS:
        assert status["translation"][edition]["untranslated"] == 0
        assert status["translation"][edition]["fuzzy"] == 0


def test_the_catalogues_are_up_to_date(course: Built) -> None:
    """Extracting the messages again changes no byte of any catalogue."""
    locale = course.root / "locale"
    before = {path: path.read_bytes() for path in locale.rglob("*.po")}
    done = daris(
        "catalogues", "--docs", course.root / "docs", "--locale", locale, "--build", course.root / "build"
    )
    assert done.returncode == 0, done.stderr
    assert {path: path.read_bytes() for path in locale.rglob("*.po")} == before


def test_the_books_hold_the_text_of_the_lectures(course: Built) -> None:
    """The words of each lecture can be copied out of the PDF, every Kazakh letter whole."""
    wanted = {
        "kk": ("Әуелі дипломатия сөзіне түсіндірме берсек", "Негізгі тұжырымдар", "public diplomacy"),
        "en": ("The concept of diplomacy and its definitions", "Key points", "soft power"),
    }
    for edition, phrases in wanted.items():
        (book,) = (course.site / edition).glob("*.pdf")
        text = " ".join(" ".join(page.extract_text() for page in PdfReader(book).pages).split())
        assert not [phrase for phrase in phrases if phrase not in text]
        assert "�" not in text


def test_the_seed_in_the_repository_is_the_customers(course: Built) -> None:
    """The real seed is kept byte for byte, before and after a build."""
    name = "000_6186f278bdb17545.txt"
    given = (ROOT / "seeds" / name).read_bytes()
    assert sha256(given).hexdigest().startswith(SEED_DIGEST)
    assert (course.root / "seeds" / name).read_bytes() == given


def test_building_again_changes_nothing(course: Built) -> None:
    """Two builds of the same course give the same bytes."""
    before = {path: path.read_bytes() for path in course.site.rglob("*") if path.is_file()}
    again = build(course.root, "--strict")
    assert again.code == 0
    assert {path: path.read_bytes() for path in course.site.rglob("*") if path.is_file()} == before


def test_no_finished_page_is_called_incomplete(course: Built) -> None:
    """The course is translated whole, so no page of either edition says that a passage is missing."""
    called = [path.name for path, page in _pages(course.site) if page.find_class("daris-incomplete")]
    assert called == []
