"""A reader reads one language or both, on a desk and on a phone, and the page remembers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from building import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LECTURE: Final = "lectures/02-public-diplomacy.html"
PARAGRAPH: Final = "article p[id=seed-33-35]"
FACING: Final = f"{PARAGRAPH} + .daris-source"


def _boxes(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    own, other = page.locator(PARAGRAPH).bounding_box(), page.locator(f"{FACING} > p").bounding_box()
    assert own is not None
    assert other is not None
    return dict(own), dict(other)  # type: ignore[arg-type]


def test_two_columns_on_a_desk_and_one_on_a_phone(chromium: Browser, course_address: str) -> None:
    """Side by side the two texts begin level where there is room, else the other stands below."""
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{LECTURE}")
        assert not page.locator(FACING).is_visible()
        page.locator("button[data-read=both]").click()
        own, other = _boxes(page)
        assert abs(own["y"] - other["y"]) < 4
        assert own["x"] + own["width"] <= other["x"]
        page.set_viewport_size({"width": 360, "height": 740})
        own, other = _boxes(page)
        assert own["y"] + own["height"] <= other["y"]
        assert other["x"] + other["width"] <= 360


def test_the_choice_needs_no_request_and_is_remembered(chromium: Browser, course: Built) -> None:
    """From a disk too: the other language alone, on this page and the next, and back again."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto((course.site / "kk" / LECTURE).as_uri())
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("requestfinished", lambda request: asked.append(request.url))
        english = page.locator("button[data-read=en]")
        english.click()
        assert english.get_attribute("aria-pressed") == "true"
        assert not page.locator(PARAGRAPH).is_visible()
        assert page.locator(FACING).is_visible()
        assert asked == []
        page.goto((course.site / "kk" / "lectures" / "01-diplomacy.html").as_uri())
        assert page.locator(".daris-source-heading").first.is_visible()
        page.locator("button[data-read=kk]").click()
        assert not page.locator(".daris-source").first.is_visible()


def test_the_switch_of_editions_shows_the_text_of_the_edition(chromium: Browser, course_address: str) -> None:
    """Whoever read English on the Kazakh page gets English text on the English one, not the Kazakh."""
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{LECTURE}")
        page.locator("button[data-read=en]").click()
        page.locator("a[data-edition=en]:visible").click()
        page.wait_for_url("**/en/**")
        assert page.locator(PARAGRAPH).is_visible()
        assert not page.locator(FACING).is_visible()


def test_the_switch_keeps_the_paragraph(chromium: Browser, course_address: str) -> None:
    """From a paragraph in the middle a reader comes to the same one in the other edition."""
    # Playwright waits by making code of a string, which the policy of the site refuses.
    with chromium.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{LECTURE}")
        page.locator("#seed-48-50").evaluate("block => block.scrollIntoView({behavior: 'instant'})")
        page.locator("a[data-edition=en]:visible").click()
        page.wait_for_url("**/en/**#seed-48-50")
        page.wait_for_function(
            "Math.abs(document.getElementById('seed-48-50').getBoundingClientRect().top) < 200"
        )


def test_without_a_script_the_page_is_in_its_own_language(chromium: Browser, course_address: str) -> None:
    """All text is there, and no control that would do nothing."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{course_address}en/{LECTURE}")
        assert page.locator(PARAGRAPH).is_visible()
        assert not page.locator(FACING).is_visible()
        assert not page.locator(".daris-controls").is_visible()


def test_size_and_contrast_stay(chromium: Browser, course_address: str) -> None:
    """The text grows, the next page knows it, and Escape closes the settings."""
    with chromium.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{LECTURE}")
        size = "block => parseFloat(getComputedStyle(block).fontSize)"
        before = page.locator(PARAGRAPH).evaluate(size)
        page.get_by_text("Баптаулар").click()
        page.locator("button[data-size=large]").click()
        page.locator("button.daris-contrast").click()
        page.keyboard.press("Escape")
        assert page.locator(".daris-panel:visible").count() == 0
        page.goto(f"{course_address}en/{LECTURE}")
        assert page.locator(PARAGRAPH).evaluate(size) > before
        assert page.locator("html[data-contrast=more]").count() == 1


@pytest.mark.parametrize("width", [360, 1440])
def test_the_controls_are_of_one_height(chromium: Browser, course_address: str, width: int) -> None:
    """Languages, references and settings stand in rows, none higher than its neighbour."""
    with chromium.new_context(viewport={"width": width, "height": 740}) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{LECTURE}")
        controls = page.locator(".daris-controls :is(button, summary):visible")
        heights = controls.evaluate_all("all => all.map((each) => each.getBoundingClientRect().height)")
        assert len(heights) == 5
        assert len(set(heights)) == 1


@pytest.mark.parametrize("width", [360, 768, 1024, 1440])
def test_panels_open_on_the_screen(chromium: Browser, course_address: str, width: int) -> None:
    """No part of the references or the settings is beyond the edge, in one language and in two."""
    with chromium.new_context(viewport={"width": width, "height": 740}) as context:
        page = context.new_page()
        for edition, mode in (("kk", "kk"), ("kk", "both"), ("en", "en"), ("en", "both")):
            page.goto(f"{course_address}{edition}/{LECTURE}")
            page.locator(f"button[data-read={mode}]").click()
            for summary in page.locator(".daris-settings > summary").all():
                summary.click()
                box = page.locator(".daris-panel:visible").bounding_box()
                assert box is not None
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= width
