"""A mention of a term in a real browser: its card on hover, focus and tap, from a disk, without a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lecture_course import ROOMS, LectureCourse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGE = """# Дәріс

Бұл {def}`дипломатияның` тарихы, {def}`елші`.

:::{definitions}
Дипломатия | diplomacy
: Келіссөз жүргізу өнері.

Елші | envoy
: Мемлекеттің өкілі.
:::
"""
CARD = ".daris-card"
LINK = "a.daris-term >> nth=0"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a page on the disk that mentions two terms."""
    course = LectureCourse(tmp_path_factory.mktemp("cards"), ROOMS)
    course.write("docs/index.md", PAGE)
    return (course.build().out / "index.html").as_uri()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """Open the page and note what goes wrong or leaves the disk."""
    with chromium.new_context(has_touch=True, viewport={"width": 360, "height": 640}) as context:
        context.set_default_timeout(10_000)
        opened = context.new_page()
        opened.on("request", lambda request: pytest.fail(request.url) if request.url[:4] == "http" else None)
        opened.on("pageerror", lambda error: pytest.fail(str(error)))
        opened.goto(address)
        yield opened


def test_hovering_shows_the_card_and_leaving_hides_it(page: Page) -> None:
    """The pointer may rest on the card itself; it holds the definition and the equivalent in its language."""
    page.locator(LINK).hover()
    card = page.locator(CARD)
    card.wait_for(state="visible")
    assert "Келіссөз жүргізу өнері." in card.inner_text()
    assert card.locator("[lang=en]").inner_text() == "diplomacy"
    card.hover()
    page.wait_for_timeout(400)
    assert card.is_visible()
    page.mouse.move(5, 600)
    card.wait_for(state="hidden")


def test_the_keyboard_shows_the_card_and_escape_closes_it(page: Page) -> None:
    """Focus explains, Escape closes and leaves the focus where it is, Enter follows the link."""
    page.locator(LINK).focus()
    page.locator(CARD).wait_for(state="visible")
    page.keyboard.press("Escape")
    page.locator(CARD).wait_for(state="hidden")
    assert page.evaluate("document.activeElement.className").count("daris-term") == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**#term-diplomacy")


def test_a_tap_explains_and_a_second_one_follows(page: Page) -> None:
    """On a phone the card fits the screen, another term takes its place, a tap elsewhere closes it."""
    page.locator(LINK).tap()
    page.locator(CARD).wait_for(state="visible")
    box = page.locator(CARD).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert "#term" not in page.url
    page.locator("a.daris-term >> nth=1").tap()
    page.wait_for_function("document.querySelector('.daris-card').textContent.includes('өкілі')")
    page.locator("h1").tap()
    page.locator(CARD).wait_for(state="hidden")
    page.locator(LINK).tap()
    page.locator(CARD).wait_for(state="visible")
    page.locator(LINK).tap()
    page.wait_for_url("**#term-diplomacy")


def test_the_card_leads_to_the_definition(page: Page) -> None:
    """Whoever reads the card can go on from it."""
    page.locator(LINK).tap()
    page.locator(f"{CARD} a").tap()
    page.wait_for_url("**#term-diplomacy")


def test_a_screen_reader_is_told_the_definition(page: Page) -> None:
    """The link is described by the card's text, with and without a script."""
    described = page.locator(LINK).evaluate(
        "link => document.getElementById(link.getAttribute('aria-describedby')).textContent"
    )
    assert "Келіссөз жүргізу өнері." in described


def test_without_a_script_the_link_is_a_link(chromium: Browser, address: str) -> None:
    """Nothing shows by mistake, and a click leads to the definition."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert not page.locator(".daris-cards").is_visible()
        page.locator(LINK).click()
        page.wait_for_url("**#term-diplomacy")
