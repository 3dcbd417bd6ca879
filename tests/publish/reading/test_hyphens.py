"""The Kazakh text of a page is divided by the same patterns as that of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from py_mini_racer import MiniRacer

from daris.lang.kazakh_words import ranks
from daris.lang.syllables import PATTERNS
from daris.model.hyphenation import with_soft_hyphens
from daris.publish.reading.extension import HERE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LECTURE: Final = "lectures/02-public-diplomacy.html"
SHORTEST: Final = 8
COPIED: Final = """async () => {
  const [item] = await navigator.clipboard.read();
  return Promise.all(["text/plain", "text/html"].map(async (kind) => (await item.getType(kind)).text()));
}"""


@pytest.mark.slow
def test_the_script_divides_as_the_book_does() -> None:
    """Every fourth word of the word list that is long enough, and odd ones, in V8 and in Python."""
    words = [word for word in list(ranks())[::4] if len(word) >= SHORTEST and word.isalpha()]
    words += ["Мемлекеттің", "МЕМЛЕКЕТТІҢ", "мемЛекеттің", "халықаралық", "diplomacy", "компьютерлердің"]
    with MiniRacer() as engine:
        for name in ("hyphens", "patterns"):
            engine.eval((HERE / "static" / f"daris-{name}.js").read_text("utf-8"))
        divided = str(engine.call("DarisHyphens.divided", " ".join(words))).split(" ")
    differ = [
        (word, found)
        for word, found in zip(words, divided, strict=True)
        if with_soft_hyphens(word, PATTERNS, 3) != found
    ]
    assert differ == []


@pytest.mark.browser
@pytest.mark.slow
def test_a_page_is_divided_but_for_what_is_copied(chromium: Browser, course_address: str) -> None:
    """Paragraphs in Kazakh of both editions have soft hyphens; headings, English, and copies have none."""
    with chromium.new_context(bypass_csp=True, permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        for edition in ("kk", "en"):
            page.goto(f"{course_address}{edition}/{LECTURE}")
            page.locator("article p:lang(kk)", has_text="\u00ad").first.wait_for(state="attached")
            for silent in (
                "h1, h2, h3, code, pre",
                "article p:lang(en):not(:has([lang=kk]))",
                "title",
                "nav",
            ):
                found = page.locator(silent).all_text_contents()
                assert not [text for text in found if "\u00ad" in text]
            page.keyboard.press("Control+A")
            page.keyboard.press("Control+C")
            text, markup = page.evaluate(COPIED)
            assert len(text) > 1000
            assert "\u00ad" not in text + markup


@pytest.mark.browser
@pytest.mark.slow
def test_without_scripts_nothing_is_in_the_words(chromium: Browser, course_address: str) -> None:
    """What is served has no soft hyphen at all: not in text, ids, links or the head."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{LECTURE}")
        assert "\u00ad" not in page.content()
