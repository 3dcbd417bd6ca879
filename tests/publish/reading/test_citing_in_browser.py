"""A reader takes a reference along: of the page or of a passage, from a server and from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from building import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LECTURE: Final = "lectures/02-public-diplomacy.html"
PASSAGE: Final = "seed-33-35"


@pytest.mark.parametrize(("edition", "word"), [("kk", "қаралған күні"), ("en", "accessed")])
def test_a_passage_is_copied_with_its_address(
    chromium: Browser, course_address: str, edition: str, word: str
) -> None:
    """The passage in the address is offered, what is copied is what is shown, and nothing is asked for."""
    address = f"{course_address}{edition}/{LECTURE}"
    with chromium.new_context(bypass_csp=True, permissions=["clipboard-read"]) as context:
        page = context.new_page()
        page.goto(f"{address}#{PASSAGE}", wait_until="networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.locator(".daris-cite summary").click()
        chooser = page.locator(".daris-cite select")
        expect(chooser).to_have_value(PASSAGE)  # a panel says that it opened when it did, not at once
        references = page.locator(".daris-reference").all()
        assert len(references) == 3
        for reference in references:
            shown = reference.locator("pre").inner_text()
            assert f"{address}#{PASSAGE}" in shown
            reference.locator("button").click()
            assert page.evaluate("navigator.clipboard.readText()").strip() == shown.strip()
        assert word in references[0].locator("pre").inner_text()
        assert page.locator(".daris-cite [role=status]").inner_text() != ""
        chooser.select_option(index=0)
        assert f"{address} (" in references[0].locator("pre").inner_text()
        assert asked == []


def test_from_a_disk_no_address_of_the_disk_is_cited(chromium: Browser, course: Built) -> None:
    """A path of somebody's disk helps nobody: author, title, course and year remain."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto((course.site / "kk" / LECTURE).as_uri())
        page.locator(".daris-cite summary").click()
        for shown in page.locator(".daris-reference pre").all_inner_texts():
            assert "2026" in shown
            assert "file:" not in shown
            assert "{" not in shown or shown.startswith("@misc")
