"""Every kind of page of this repository's course, in a real browser, under the strictest policy."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from publish.reading.kinds import CHAPTERS, EDITIONS, MADE, addresses

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

    from building import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KB: Final = 1024
SPOKEN: Final = """() => {
  const own = document.documentElement.lang;
  const tagged = (element) => {
    const holder = element.closest("[lang]");
    return holder !== document.documentElement && holder.lang.split("-")[0] !== own;
  };
  const SILENT = "script, style, noscript, math, pre, code, kbd, .daris-unclear, #search-results li";
  const said = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (!around.closest(SILENT) && !tagged(around)) {
      said.push(walker.currentNode.textContent);
    }
  }
  for (const name of ["aria-label", "title", "alt", "placeholder", "data-open", "data-show", "data-hide"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (!tagged(element)) said.push(element.getAttribute(name));
    }
  }
  for (const element of document.querySelectorAll("meta[name=description], meta[property]")) {
    said.push(element.content);
  }
  return said.map((text) => text.trim()).filter(Boolean);
}"""
NAMES: Final = re.compile(
    r"\b(PDF|EPUB|JSON|CSV|TBX|Anki|MyST|Markdown|Poedit|Weblate|Daris|GitHub|APA|BibTeX|JavaScript|daris|po"
    r"|[0-9a-f_]{16,})\b"
)
"""Names of formats, programs and seeds, which are the same in every language."""
LATIN, CYRILLIC = re.compile(r"[A-Za-z]"), re.compile(r"[Ѐ-ӿ]")
OWN: Final = {"kk": (CYRILLIC, LATIN), "en": (LATIN, CYRILLIC)}


def _is_foreign(text: str, edition: str) -> bool:
    """Tell a string in the other language from a sentence that quotes a name from it."""
    own, other = (len(letters.findall(NAMES.sub("", text))) for letters in OWN[edition])
    return other > own and other > 1


def _watch(page: Page) -> list[str]:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type in {"error", "warning"} else None)
    return faults


def _note(asked: list[str], request: Request) -> None:
    asked.append(request.url)


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_on_any_page_breaks_the_strictest_policy(
    chromium: Browser, course_address: str, *, scripts: bool
) -> None:
    """``default-src 'self'`` without any exception: no refusal, no failed script, no request elsewhere."""
    faults: dict[str, list[str]] = {}
    with chromium.new_context(locale="de-DE", java_script_enabled=scripts) as context:
        for address in addresses():
            page = context.new_page()
            found = _watch(page)
            asked: list[str] = []
            page.on("requestfinished", partial(_note, asked))
            page.on("requestfailed", partial(_note, asked))
            page.goto(f"{course_address}{address}", wait_until="networkidle")
            page.close()
            found += [url for url in asked if not url.startswith(course_address)]
            if found:
                faults[address] = found
    assert faults == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_opens_from_a_disk(chromium: Browser, course: Built, edition: str) -> None:
    """From a memory stick the same pages have their look, their scripts and no fault."""
    faults: dict[str, list[str]] = {}
    with chromium.new_context() as context:
        for kind in (*CHAPTERS, "genindex.html", "search.html"):
            page = context.new_page()
            found = _watch(page)
            page.goto(f"{(course.site / edition / kind).as_uri()}", wait_until="load")
            assert page.locator("body[data-theme=auto]").count() == 1
            page.close()
            if found:
                faults[kind] = found
    assert faults == {}


def test_a_page_is_light(chromium: Browser, course_address: str) -> None:
    """At most 150 KB and 10 requests for a first visit to a lecture, uncompressed."""
    with chromium.new_context(locale="kk-KZ", service_workers="block") as context:
        page = context.new_page()
        weights: dict[str, int] = {}
        page.on("response", lambda answer: weights.update({answer.url: len(answer.body())}))
        page.goto(f"{course_address}kk/lectures/02-public-diplomacy.html", wait_until="networkidle")
        assert len(weights) <= 10
        assert (
            sum(weights.values()) <= 147 * KB
        )  # a few to spare: the course may grow by a line in the sidebar


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_word_of_the_interface_is_in_another_language(
    chromium: Browser, course_address: str, edition: str
) -> None:
    """After all scripts ran, text, labels and tooltips are in the language of the page, or tagged."""
    strange: dict[str, list[str]] = {}
    with chromium.new_context(locale="de-DE") as context:
        page = context.new_page()
        for address in (a for a in addresses() if a.startswith(edition)):
            page.goto(f"{course_address}{address}", wait_until="networkidle")
            if found := [text for text in page.evaluate(SPOKEN) if _is_foreign(text, edition)]:
                strange[address] = found
    assert strange == {}


def test_no_page_is_wider_than_its_screen(chromium: Browser, course_address: str) -> None:
    """On a phone, a tablet and a desk, in one language and in both, nothing must be moved sideways."""
    wide = []
    with chromium.new_context(locale="de-DE") as context:
        page = context.new_page()
        for width in (360, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            for address in (f"{edition}/{kind}" for edition in EDITIONS for kind in (*CHAPTERS, *MADE)):
                page.goto(f"{course_address}{address}", wait_until="load")
                for mode in ("own", "both", "other"):
                    page.evaluate(f"document.documentElement.dataset.reading = '{mode}'")
                    if page.evaluate("document.documentElement.scrollWidth") > width:
                        wide.append(f"{address} {width} {mode}")
    assert wide == []
