"""What a reader finds, in a real browser, from a disk and from a server."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import pytest

from small_course import SmallCourse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def base(site: Path) -> str:
    """Return the address of the site as opened from a disk, where scripts may do least."""
    return site.as_uri()


@pytest.fixture
def page(chromium: Browser, base: str) -> Iterator[Page]:
    """Open a phone's window, in which no script may fail and no request may leave the site."""
    faults: list[str] = []
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on(
            "request", lambda request: None if request.url.startswith(base) else faults.append(request.url)
        )
        yield page
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [fault for fault in faults if "favicon" not in fault] == []


def search(page: Page, base: str, query: str, language: str = "kk") -> None:
    """Open the search page with a query, as the field in the sidebar does."""
    page.goto(f"{base}/{language}/html/search.html?q={quote(query)}")
    page.locator(".daris-search-count").wait_for()


def marks(page: Page, heading: str) -> list[str]:
    """Return the marked words below a heading."""
    group = page.locator("section", has=page.get_by_role("heading", name=heading))
    group.locator("mark").first.wait_for()
    return group.locator("mark").all_inner_texts()


def test_a_hit_is_marked_as_it_is_written(page: Page, base: str) -> None:
    """The query has another form than the text; the excerpt marks the text's, and leads to its section."""
    search(page, base, "елшілердің міндеттері")
    assert {"Елшілеріміздің", "міндеті"} <= set(marks(page, "Беттер"))
    link = page.locator(".daris-search-page a", has_text="Жұмсақ күш ұғымы")
    assert unquote(link.get_attribute("href") or "").endswith("bir.html#jumsaq-kus-ugymy")


def test_results_follow_the_keys(page: Page, base: str) -> None:
    """While a reader types, results come, for an unfinished word too, and go with the query."""
    page.goto(f"{base}/kk/html/search.html")
    field = page.get_by_role("searchbox", name="Іздейтін сөзіңізді")
    assert field.evaluate("field => field === document.activeElement")
    field.press_sequentially("дипл")
    assert "Дипломатия" in page.locator(".daris-search-page a").first.inner_text()
    field.fill("халкы")
    page.locator("mark", has_text="Халықтың").first.wait_for()
    field.fill("")
    page.locator("#search-results:empty").wait_for(state="attached")


def test_terms_come_first_and_the_other_edition_last(page: Page, base: str) -> None:
    """An English term on the Kazakh site finds the Kazakh definition, Kazakh pages, then English ones."""
    search(page, base, "soft power")
    assert page.locator("#search-results h3").all_inner_texts() == [
        "Терминдер мен анықтамалар",
        "Беттер",
        "Ағылшынша нұсқада",
    ]
    term = page.locator(".daris-search-term").first
    assert term.inner_text().split("\n")[0] == "жұмсақ күш · soft power"
    assert term.locator("p").inner_text() == "Өзгелерді тартымдылық арқылы бейімдеу қабілеті."
    assert {"жұмсақ", "күшінің"} <= set(marks(page, "Беттер"))
    assert {"soft", "power"} <= set(marks(page, "Ағылшынша нұсқада"))
    assert page.locator("ul[lang=en] a").first.get_attribute("href", timeout=1000)


def test_the_english_site_finds_kazakh(page: Page, base: str) -> None:
    """A Kazakh word on the English site finds the term, and the Kazakh pages under their own heading."""
    search(page, base, "елшіге", "en")
    assert page.locator(".daris-search-term").first.inner_text().split("\n")[0] == "ambassador · елші"
    assert "Елші" in marks(page, "In the Kazakh edition")


def test_the_keyboard_leads_through_results(page: Page, base: str) -> None:
    """Arrow down goes from the field to the first result, arrow up back; Enter opens it, with marks."""
    search(page, base, "елші")
    page.locator("mark").first.wait_for()
    page.get_by_role("searchbox").press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('li').className") == "daris-search-term"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/eki.html#*")


def test_a_screen_reader_hears_how_many(page: Page, base: str) -> None:
    """After a pause the count is told, and that nothing was found, in Kazakh."""
    search(page, base, "халық")
    page.get_by_role("status").get_by_text("нәтиже табылды").wait_for(state="attached")
    page.get_by_role("searchbox").fill("жоқсөззз")
    page.get_by_role("status").get_by_text("Ештеңе табылмады").wait_for(state="attached")


def test_pages_with_some_words_are_said_to_have_only_some(page: Page, base: str) -> None:
    """Where no page has all words, those with most come, under a line that says so."""
    search(page, base, "халық жоқсөззз")
    page.get_by_text("Барлық сөзі бар бет табылмады").first.wait_for()
    assert "Халықтың" in marks(page, "Беттер")


def test_a_stem_that_no_page_has_finds_what_begins_alike(page: Page, base: str) -> None:
    """A word that was cut otherwise than in the text is still found by its beginning."""
    search(page, base, "өкілетті ")
    assert "өкілі" in marks(page, "Беттер")


@pytest.mark.parametrize(
    ("query", "written"),
    [("когамдык", "Қоғамдық"), ("езгеріс", "өзгерістер"), ("елең ", "өлең"), ("озгерис", "өзгерістер")],
)
def test_a_russian_keyboard_and_a_misread_letter_find_the_word(
    page: Page, base: str, query: str, written: str
) -> None:
    """Letters that the keyboard lacks, and е that a scan reads for ө, in long words and in short ones."""
    search(page, base, query)
    assert written in marks(page, "Беттер")


def test_the_edition_in_latin_letters_finds_both_cases(page: Page, site: Path, base: str) -> None:
    """The i with a dot and the one without, small and capital, find one another."""
    course = SmallCourse(
        site / "latin", ("myst_parser", "daris"), {"html_theme": "furo", "daris_editions": {}}
    )
    course.write("docs/index.md", "# Pıkır\n\nINTA men BİLIK.\n")
    course.build(language="kk-Latn")
    for query, written in {"PIKIR": "Pıkır", "pikır": "Pıkır", "ınta": "INTA", "bilik": "BİLIK"}.items():
        search(page, f"{base}/latin/out", query, "kk-Latn")
        page.locator("#search-results li", has_text=written).first.wait_for()


def test_signs_of_markup_stay_text(page: Page, base: str) -> None:
    """Neither a query nor a page brings markup into the results."""
    search(page, base, "<img src=x onerror=alert(1)> белгілер")
    assert page.locator("#search-results img").count() == 0
    search(page, base, "белгілер")
    page.locator("mark").first.wait_for()
    assert "<b>бар</b> & " in page.locator(".daris-search-page .context").first.inner_text()


def test_no_english_on_the_kazakh_page(page: Page, base: str) -> None:
    """Every word of the search page and its results is Kazakh, but for what is marked as English."""
    search(page, base, "халық")
    page.locator("mark").first.wait_for()
    page.evaluate("document.querySelectorAll('article [lang=en]').forEach((part) => part.remove())")
    shown = page.locator("article").inner_text()
    assert not [word for word in shown.split() if word.isascii() and word.isalpha()]


def test_from_a_server_it_is_the_same(chromium: Browser, site: Path) -> None:
    """Over HTTP the page finds, marks and keeps the query in its address; nothing asked for is missing."""
    missing: list[str] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = chromium.new_page()
        page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
        search(page, f"http://127.0.0.1:{server.server_port}", "soft power")
        assert {"жұмсақ", "күшінің"} <= set(marks(page, "Беттер"))
        page.get_by_role("searchbox").fill("халықтан")
        page.locator("mark", has_text="Халықтың").first.wait_for()
        assert unquote(page.url).endswith("?q=халықтан")
        server.shutdown()
    assert missing == []
