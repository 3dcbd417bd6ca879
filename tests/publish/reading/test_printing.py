"""A lecture on paper is a handout: the text and nothing that only a screen needs."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ONE: Final = "lectures/01-diplomacy.html"
SCREEN_ONLY: Final = (
    ".sidebar-drawer",
    ".toc-drawer",
    ".mobile-header",
    ".daris-editions",
    ".daris-controls",
    ".daris-marks-switch",
    ".theme-toggle",
    ".related-pages",
    ".daris-book",
    ".back-to-top",
    ".headerlink",
)


@pytest.mark.parametrize("edition", ["kk", "en"])
def test_only_the_text_is_printed(chromium: Browser, course_address: str, edition: str) -> None:
    """No navigation, switch or button; the definitions and the folded answers are there, in dark ink."""
    with chromium.new_context(color_scheme="dark", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{course_address}{edition}/{ONE}")
        page.evaluate("document.documentElement.dataset.contrast = 'more'")
        page.emulate_media(media="print", color_scheme="dark")
        shown = [name for name in SCREEN_ONLY if page.locator(f"{name}:visible").count()]
        assert shown == []
        meanings = page.locator("dl.daris-definitions li")
        assert [meaning for meaning in meanings.all() if not meaning.is_visible()] == []
        assert meanings.count() >= 3
        assert page.locator(".daris-card:visible").count() == 0
        colours = page.evaluate(
            "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
        )
        ink, paper = (sum(map(int, colour[4:-1].split(", "))) for colour in colours)
        assert ink < 200 < paper


def test_a_printed_page_reads_as_text(chromium: Browser, course_address: str, tmp_path: Path) -> None:
    """Chromium's own PDF of a lecture has its title, its answers, and no address but of other sites."""
    with chromium.new_context(locale="kk-KZ", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{ONE}", wait_until="networkidle")
        made = tmp_path / "handout.pdf"
        page.pdf(path=made, format="A4")
    done = subprocess.run(["pdftotext", "-layout", made, "-"], capture_output=True, text=True, check=True)  # noqa: S607
    text = " ".join(done.stdout.split())
    assert "Дипломатия ұғымы және оның анықтамалары" in text
    assert "Жауабы" in text
    assert course_address not in text
    for word in ("English", "Баптаулар", "Сілтеме жасау", "Келесі"):
        assert word not in text
