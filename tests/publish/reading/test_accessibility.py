"""Every kind of page by the rules of WCAG 2.2 and good practice, as axe-core reads them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest

from publish.reading.kinds import addresses

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Rules = dict[str, str | list[str]]

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE: Final = files("axe_playwright_python") / "axe.min.js"
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SIZES: Final = {"phone": (360, 740), "desk": (1440, 900)}
EVERY: Final[Rules] = {"type": "tag", "values": list(TAGS)}
TWO: Final = "lectures/02-public-diplomacy.html"
"""The kind of page that can be read in two languages."""
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
LOOKS: Final[tuple[tuple[Literal["light", "dark"], str], ...]] = (
    ("light", "usual"),
    ("dark", "usual"),
    ("light", "more"),
    ("dark", "more"),
)
LOOK: Final = (
    """([reading, contrast]) => Object.assign(document.documentElement.dataset, {reading, contrast})"""
)


def _violations(page: Page) -> list[str]:
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", EVERY
    )
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("size", SIZES)
def test_open_panels_break_no_rule(chromium: Browser, course_address: str, size: str) -> None:
    """The settings and the references, opened, on a lecture of either edition."""
    width, height = SIZES[size]
    broken: dict[str, list[str]] = {}
    with chromium.new_context(viewport={"width": width, "height": height}, bypass_csp=True) as context:
        page = context.new_page()
        for edition in ("kk", "en"):
            page.goto(f"{course_address}{edition}/{TWO}")
            page.evaluate(AXE.read_text("utf-8"))
            for panel in page.locator(".daris-settings").all():
                panel.locator("summary").click()
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    if found := _violations(page):
                        broken[f"{edition} {scheme}"] = found
    assert broken == {}


@pytest.mark.parametrize("size", SIZES)
def test_no_page_breaks_a_rule(chromium: Browser, course_address: str, size: str) -> None:
    """No violation on any kind of page of either edition, light and dark, with usual and high contrast."""
    width, height = SIZES[size]
    broken: dict[str, list[str]] = {}
    with chromium.new_context(
        viewport={"width": width, "height": height}, bypass_csp=True, locale="de-DE", reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        for address in addresses():
            page.emulate_media(color_scheme="light")
            page.goto(f"{course_address}{address}", wait_until="networkidle")
            page.evaluate(AXE.read_text("utf-8"))
            for mode in ("own", "both") if address.endswith(TWO) else ("own",):
                for scheme, contrast in LOOKS:
                    page.emulate_media(color_scheme=scheme)
                    page.evaluate(LOOK, [mode, contrast])
                    if found := _violations(page):
                        broken[f"{address} {scheme} {mode} {contrast}"] = found
    assert broken == {}


FOCUSED: Final = """() => {
  const held = document.activeElement;
  const { top, left, right, bottom, width, height } = held.getBoundingClientRect();
  const inside = left > -1 && right < innerWidth + 1 && top > -1 && bottom < innerHeight + 1;
  const marked = getComputedStyle(held).outlineStyle !== "none";
  return {
    name: held === document.body ? "" : held.outerHTML.slice(0, 120),
    fault: inside && marked && Math.min(width, height) >= 1 ? "" : `${[left, top, right, bottom]} ${marked}`,
  };
}"""
"""What the keyboard is at, and what is wrong with it."""
MOST: Final = 200


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_sees_where_it_is(chromium: Browser, course_address: str, size: str) -> None:
    """Tab leads through a whole lecture and out of it, to what is in sight and marked."""
    width, height = SIZES[size]
    with chromium.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", bypass_csp=True
    ) as context:
        page = context.new_page()
        page.goto(f"{course_address}kk/{TWO}", wait_until="networkidle")
        page.add_style_tag(
            content="*, *::before { transition: none !important; scroll-behavior: auto !important }"
        )
        passed: list[dict[str, str]] = []
        while len(passed) < MOST and (not passed or passed[-1]["name"]):
            page.keyboard.press("Tab")
            passed.append(page.evaluate(FOCUSED))
        assert 20 < len(passed) < MOST
        assert [stop for stop in passed if stop["fault"] and stop["name"]] == []
