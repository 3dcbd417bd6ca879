"""What a reader gets without any script: language, switch, links, formulas, nothing from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

if TYPE_CHECKING:
    from pathlib import Path

LECTURE = "lectures/бірінші.html"
KINDS = ("index.html", LECTURE, "екінші.html", "genindex.html", "search.html")
PROPER = re.compile(r"PDF|EPUB|JavaScript")
"""Names that are the same in every language."""
SPOKEN = ("title", "alt", "aria-label", "placeholder")


def _read(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def _words(page: html.HtmlElement) -> list[str]:
    """Return all a reader sees or hears that carries no language of its own."""
    for silent in page.xpath("//script | //style | //math | //*[@lang and not(self::html)]"):
        silent.drop_tree()
    heard = [element.get(name) for element in page.iter() for name in SPOKEN if element.get(name)]
    return [text.strip() for text in (*page.itertext(), *heard) if isinstance(text, str)]


@pytest.mark.parametrize("kind", KINDS)
def test_no_english_is_left_on_a_kazakh_page(site: Path, kind: str) -> None:
    """Text, labels for screen readers, titles: no word in Latin script, on every kind of page."""
    page = _read(site / "kk" / kind)
    assert page.get("lang") == "kk"
    assert [text for text in _words(page) if re.search(r"[A-Za-z]{2}", PROPER.sub("", text))] == []


def test_the_interface_of_the_english_edition_is_english(site: Path) -> None:
    """The site's own words follow the edition; only the untranslated course is Kazakh here."""
    page = _read(site / "en" / "search.html")
    assert page.get("lang") == "en"
    assert page.xpath("//input[@class='sidebar-search']/@placeholder") == ["Search"]
    assert "Toggle site navigation sidebar" in page.xpath("//@aria-label")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("here", "there", "name"), [("kk", "en", "English"), ("en", "kk", "Қазақша")])
def test_every_page_leads_to_itself_in_the_other_edition(
    site: Path, kind: str, here: str, there: str, name: str
) -> None:
    """The link works without a script, names its language itself, and stands in header and sidebar."""
    path = site / here / kind
    page = _read(path)
    links = page.xpath(f"//a[@data-edition='{there}']")
    assert len(links) == 2
    for link in links:
        assert (path.parent / unquote(link.get("href"))).resolve() == (site / there / kind).resolve()
        assert (link.text, link.get("lang"), link.get("hreflang")) == (name, there, there)
    alternates = page.xpath("//link[@rel='alternate']")
    assert [link.get("hreflang") for link in alternates] == [here, there, "x-default"]
    targets = [(path.parent / unquote(link.get("href"))).resolve() for link in alternates]
    assert [target.exists() for target in targets] == [True, True, True]
    assert targets[2] == (site / "kk" / kind).resolve()


def test_no_page_names_another_server(site: Path) -> None:
    """Nothing is loaded from elsewhere and nothing leads there, on any page."""
    for path in site.rglob("*.html"):
        page = _read(path)
        assert [
            address for address in page.xpath("//@href | //@src | //@action") if urlsplit(address).netloc
        ] == []
    sheets = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    assert not re.search(r"url\(\s*['\"]?(https?:)?//", sheets)


def test_no_sources_are_published(site: Path) -> None:
    """A reader gets pages, not the chapters' files."""
    assert [path for path in site.rglob("*") if path.suffix in {".md", ".po", ".mo", ".doctree"}] == []


def test_formulas_are_part_of_the_page(site: Path) -> None:
    """MathML inline and on its own line, with its number; no script draws it."""
    page = _read(site / "kk" / LECTURE)
    assert len(page.xpath("//article//math")) == 3
    assert len(page.xpath("//div[@class='math']")) == 2
    assert len(page.xpath("//div[@class='math']//span[@class='eqno']")) == 1
    assert not [source for source in page.xpath("//script/@src") if "mathjax" in source.lower()]


def test_captions_in_the_sidebar_have_a_level(site: Path) -> None:
    """A heading by role says which level it is."""
    headings = _read(site / "kk" / "index.html").xpath("//*[@role='heading']")
    assert headings
    assert {heading.get("aria-level") for heading in headings} == {"2"}


def test_the_title_is_that_of_the_first_page(site: Path) -> None:
    """The course's name comes from its first heading, which is translated, not from conf.py."""
    page = _read(site / "kk" / LECTURE)
    assert page.findtext("head/title") == "Бірінші дәріс - Дипломатия курсы"
    assert page.xpath("//*[@class='sidebar-brand-text']/text()") == ["Дипломатия курсы"]


def test_the_book_is_linked_from_every_page(site: Path) -> None:
    """The sidebar leads to the PDF of this edition."""
    for kind in KINDS:
        path = site / "kk" / kind
        (link,) = _read(path).xpath("//*[@class='daris-book'][1]/a")
        assert (path.parent / unquote(link.get("href"))).resolve() == (site / "kk" / "дәрістер.pdf").resolve()


def test_a_lecture_links_to_itself_alone(site: Path) -> None:
    """A lecture offers its own PDF and EPUB, where both will be; other pages offer none."""
    page = _read(site / "kk" / LECTURE)
    links = page.xpath("//*[contains(@class, 'daris-handouts')][contains(., 'Осы дәріс')]/a/@href")
    name = LECTURE.removesuffix(".html")
    assert [unquote(link) for link in links] == [f"../handouts/{name}.pdf", f"../handouts/{name}.epub"]
    assert "handouts" not in (site / "kk/index.html").read_text("utf-8")


def test_numbers_of_figures_and_dates_are_kazakh(site: Path) -> None:
    """1-сурет, 1-кесте, and a date with a Kazakh month."""
    text = " ".join(_read(site / "kk" / LECTURE).text_content().split())
    assert "1-сурет Елші" in text
    assert "1-сурет және 1-кесте қараңыз" in text
    assert re.search(r"Соңғы жаңартылған күні: \d{4} ж\. \d{1,2} [а-яәіңғүұқөһ]+", text)


def test_the_start_page_needs_no_script(site: Path) -> None:
    """Two links, each in its language, with the titles of the editions and the book that is there."""
    page = _read(site / "index.html")
    cards = {card.get("lang"): card for card in page.xpath("//section")}
    assert list(cards) == ["kk", "en"]
    for language, card in cards.items():
        assert card.xpath("a[@class='read']/@href") == [f"{language}/index.html"]
        assert card.findtext("h2") == "Дипломатия курсы"
    assert [unquote(link) for link in page.xpath("//a[@class='book']/@href")] == ["kk/дәрістер.pdf"]
    assert page.get("lang") == "kk"
