"""The numbers in the margin, in a real browser, from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from publish.chapters.apparatus.test_pages import two_chapters

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_reader_switches_the_numbers_off_for_good(tmp_path: Path, chromium: Browser) -> None:
    """They are shown at first, hidden by the switch, still hidden on the next page, and shown on demand."""
    lectures = two_chapters(tmp_path).build(html_theme="furo").out / "lectures"
    with chromium.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((lectures / "one.html").as_uri())
        mark, switch = page.locator(".daris-mark"), page.locator(".daris-marks-switch")
        assert mark.is_visible()
        switch.click()
        assert not mark.is_visible()
        page.goto((lectures / "two.html").as_uri())
        assert not mark.is_visible()
        switch.press("Enter")
        assert mark.is_visible()
        assert [url for url in asked if not url.startswith("file:")] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_are_shown_without_a_script_and_widen_nothing(
    tmp_path: Path, chromium: Browser, width: int
) -> None:
    """Whoever runs no script sees the numbers and the link, and no page is wider than the screen."""
    out = two_chapters(tmp_path).build(html_theme="furo").out
    with chromium.new_context(java_script_enabled=False, viewport={"width": width, "height": 700}) as context:
        page = context.new_page()
        for name in ("lectures/one.html", "sources/lectures/one.html"):
            page.goto((out / name).as_uri())
            box = page.locator("article").bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= width
        page.goto((out / "lectures" / "one.html").as_uri())
        assert page.locator(".daris-mark").is_visible()
        assert page.locator(".daris-marks-switch").count() == 0
        page.locator(".daris-source-line a").click()
        assert "/sources/lectures/one.html" in page.url
