"""What a reader sees in a real browser, on a phone and on a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import pytest

from daris.publish.reading.start_page import write_start_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LECTURE = quote("lectures/бірінші.html")
KINDS = ("index.html", LECTURE, "genindex.html", f"search.html?q={quote('елші')}")
PHONE, DESK = (360, 740), (1440, 900)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a fresh profile, as of a reader who comes for the first time."""
    # Playwright waits by making code of a string, which the policy of the site refuses.
    with chromium.new_context(locale="kk-KZ", bypass_csp=True) as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


@pytest.mark.parametrize("size", [PHONE, DESK])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_asks_elsewhere_or_stumbles(
    page: Page, served: str, kind: str, size: tuple[int, int]
) -> None:
    """No request leaves the site, no script fails, nothing is too wide, the switch is in sight."""
    foreign, faults = [], []
    page.on(
        "request", lambda request: None if request.url.startswith(served) else foreign.append(request.url)
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{served}kk/{kind}")
    page.wait_for_load_state("networkidle")
    assert (foreign, faults) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator("a[data-edition=en]:visible").count() == 1


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_the_switch_keeps_the_place(page: Page, served: str, size: tuple[int, int]) -> None:
    """From the middle of a lecture a reader comes to the same heading in the other edition."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{served}kk/{LECTURE}")
    page.evaluate("document.getElementById('negizgi').scrollIntoView({behavior: 'instant'})")
    page.locator("a[data-edition=en]:visible").click()
    page.wait_for_url("**/en/**")
    assert "/en/lectures/бірінші.html#" in unquote(page.url)
    heading = "document.getElementById('negizgi').getBoundingClientRect().top"
    page.wait_for_function(f"Math.abs({heading}) < 200")


def test_the_switch_keeps_a_search(page: Page, served: str) -> None:
    """The query goes along, and results are there in the other edition too."""
    page.goto(f"{served}kk/search.html?q={quote('елші')}")
    page.locator("#search-results li").first.wait_for()
    page.locator("a[data-edition=en]:visible").click()
    page.wait_for_url("**/en/search.html?q=*")
    page.locator("#search-results li").first.wait_for()


def test_the_search_page_speaks_kazakh(page: Page, served: str) -> None:
    """Results are announced in Kazakh by Sphinx's own script."""
    page.goto(f"{served}kk/search.html?q={quote('елші')}")
    page.get_by_text("Іздеу аяқталды: 2 бет табылды.").wait_for()
    assert page.locator("#search-results h2").inner_text() == "Іздеу нәтижелері"
    page.goto(f"{served}kk/search.html?q={quote('қысқа')}")
    page.get_by_text("Іздеу аяқталды: бір бет табылды.").wait_for()
    page.goto(f"{served}kk/search.html?q={quote('жоқсөз')}")
    page.get_by_text("ештеңе табылмады").wait_for()


def test_search_works_from_a_disk(page: Page, site: Path) -> None:
    """Opened without a server, search finds pages and no script fails."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site.as_uri()}/kk/search.html?q={quote('елші')}")
    page.locator("#search-results li").first.wait_for()
    assert faults == []


@pytest.mark.parametrize(("languages", "edition"), [("kk-KZ", "kk"), ("en-GB", "en"), ("kk", "kk")])
def test_the_start_page_follows_the_browser(
    chromium: Browser, site: Path, served: str, languages: str, edition: str
) -> None:
    """A first visit leads to the edition of the browser's language, from a server and from a disk."""
    for base in (served, f"{site.as_uri()}/"):
        with chromium.new_context(locale=languages) as context:
            page = context.new_page()
            page.goto(f"{base}index.html")
            page.wait_for_url(f"**/{edition}/index.html")


def test_the_start_page_lets_others_choose_and_remembers(chromium: Browser, served: str) -> None:
    """A reader of neither language chooses once; the next visit, and a later switch, are remembered."""
    with chromium.new_context(locale="de-DE") as context:
        page = context.new_page()
        page.goto(served)
        page.locator("a.read[data-edition=en]").click()
        page.wait_for_url("**/en/index.html")
        page.goto(served)
        page.wait_for_url("**/en/index.html")
        page.locator("a[data-edition=kk]:visible").click()
        page.wait_for_url("**/kk/index.html")
        page.goto(served)
        page.wait_for_url("**/kk/index.html")
        page.goto(f"{served}index.html#choose")
        assert page.locator("a.read").count() == 2


def test_a_third_edition_is_remembered_as_itself(chromium: Browser, tmp_path: Path) -> None:
    """Kazakh in Latin letters is not Kazakh in Cyrillic: by choice and by the browser."""
    editions = ("kk", "en", "kk-Latn")
    for edition in editions:
        (tmp_path / edition).mkdir()
        (tmp_path / edition / "index.html").write_text("<title>Course</title>", "utf-8")
    start = write_start_page(tmp_path, editions).as_uri()
    with chromium.new_context(locale="de-DE") as context:
        page = context.new_page()
        page.goto(start)
        page.locator("a.read[data-edition=kk-Latn]").click()
        page.wait_for_url("**/kk-Latn/index.html")
        page.goto(start)
        page.wait_for_url("**/kk-Latn/index.html")
    for locale, edition in (("kk-Latn-KZ", "kk-Latn"), ("kk-Cyrl-KZ", "kk"), ("en-GB", "en")):
        with chromium.new_context(locale=locale) as context:
            page = context.new_page()
            page.goto(start)
            page.wait_for_url(f"**/{edition}/index.html")


def test_everything_can_be_read_without_scripts(chromium: Browser, served: str) -> None:
    """With JavaScript off the start page offers both editions and the switch leads to the page."""
    with chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(served)
        page.locator("a.read[data-edition=kk]").click()
        page.goto(f"{served}kk/{LECTURE}")
        page.locator("a[data-edition=en]:visible").click()
        assert unquote(page.url).endswith("/en/lectures/бірінші.html")


def test_a_lecture_read_to_its_end_is_marked(page: Page, served: str) -> None:
    """Opening is not reading; from the end on, the lecture has a mark in the sidebar of both editions."""
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    marked = page.locator(".sidebar-tree a.daris-read")
    page.goto(f"{served}kk/{LECTURE}")
    page.wait_for_load_state("networkidle")
    assert marked.count() == 0
    page.mouse.wheel(0, 100_000)
    marked.wait_for()
    assert (marked.count(), marked.get_attribute("title")) == (1, "Оқылды")
    page.goto(f"{served}en/index.html")
    marked.wait_for()
    assert (marked.count(), marked.get_attribute("title")) == (1, "Read")
