"""A reader who lost the network goes on reading, in both editions."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import Error

from daris.publish.reading.start_page import write_start_page
from serving import serve

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from building import Built

LECTURE = quote("lectures/бірінші.html")
KEPT = """async (part) => {
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const kept of await store.keys()) if (kept.url.includes(part)) return true;
  }
  return false;
}"""


def _version(site: Path) -> str:
    write_start_page(site, ["kk"])
    return (site / "daris-worker.js").read_text("utf-8").partition('STORE = "')[2].partition('"')[0]


def test_each_state_of_the_site_has_a_version(tmp_path: Path) -> None:
    """A word on a page changes it, the same pages keep it, a book to download is not counted."""
    (tmp_path / "kk").mkdir()
    page = tmp_path / "kk" / "index.html"
    page.write_text("<title>Курс</title>", "utf-8")
    first = _version(tmp_path)
    assert first.startswith("daris-")
    (tmp_path / "kk" / "kurs.epub").write_bytes(b"")
    (tmp_path / "kk" / "objects.inv").write_bytes(b"")
    page.write_text("<title>Курс</title><p>Сөз</p>", "utf-8")
    second = _version(tmp_path)
    assert first != second
    assert _version(tmp_path) == second


def test_the_manifest_names_what_is_there(tmp_path: Path) -> None:
    """The title of the course, its language, icons and a first page that exist."""
    (tmp_path / "kk").mkdir()
    (tmp_path / "kk" / "index.html").write_text("<title>Курс</title>", "utf-8")
    write_start_page(tmp_path, ["kk"])
    manifest = json.loads((tmp_path / "site.webmanifest").read_text("utf-8"))
    assert (manifest["name"], manifest["lang"]) == ("Курс", "kk")
    for place in (manifest["start_url"], *(icon["src"] for icon in manifest["icons"])):
        assert (tmp_path / place).is_file()
    assert (tmp_path / "_start" / "daris.png").stat().st_size < 20_000


def _looks(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.querySelector('article')).lineHeight"))


@pytest.mark.browser
@pytest.mark.slow
def test_a_page_and_its_other_edition_open_without_a_network(chromium: Browser, site: Path) -> None:
    """After one visit, and with the server gone, the page and its other edition are there, as they were."""
    faults: list[str] = []
    # Playwright waits by making code of a string, which the policy of the site refuses.
    with chromium.new_context(locale="kk-KZ", bypass_csp=True) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        with serve(site) as served:
            page.goto(f"{served}kk/{LECTURE}", wait_until="networkidle")
            for part in (f"kk/{LECTURE}", f"en/{LECTURE}", "/en/_static/daris-", "/_start/start.css"):
                page.wait_for_function(f"({KEPT})({json.dumps(part)})")
            page.wait_for_load_state("networkidle")
            looks = _looks(page)
            assert faults == []
        page.reload()
        assert page.locator("article h1").first.inner_text().startswith("Бірінші дәріс")
        assert _looks(page) == looks
        page.locator("a[data-edition=en]:visible").click()
        page.wait_for_url("**/en/**")
        assert page.locator("html[lang=en] article h1").count() == 1
        assert _looks(page) == looks
        with pytest.raises(Error):
            page.goto(f"{served}en/never-seen.html")


@pytest.mark.browser
@pytest.mark.slow
def test_the_search_works_without_a_network(chromium: Browser, course: Built) -> None:
    """Who has read a lecture finds its words afterwards, in other forms, with an excerpt."""
    lecture = "lectures/02-public-diplomacy"
    with chromium.new_context(locale="kk-KZ", bypass_csp=True) as context:
        page = context.new_page()
        with serve(course.site) as served:
            page.goto(f"{served}kk/{lecture}.html", wait_until="networkidle")
            for part in ("search.html", "searchindex.js", "terms.js", f"{lecture}.js", "language_data.js"):
                page.wait_for_function(f"({KEPT})({json.dumps(part)})")
        page.goto(f"{served}kk/search.html?q={quote('елдердің дипломатиясына')}")
        page.locator("li mark", has_text="дипломатия").first.wait_for()


@pytest.mark.browser
@pytest.mark.slow
def test_nothing_is_installed_from_a_disk(chromium: Browser, site: Path) -> None:
    """From a memory stick no worker and no manifest is looked for."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/kk/{LECTURE}", wait_until="load")
        assert page.locator("meta[name=daris-site]").count() == 1
        assert page.locator("link[rel=manifest]").count() == 0


@pytest.mark.browser
@pytest.mark.slow
def test_a_course_that_turns_it_off_takes_it_back(chromium: Browser, site: Path, tmp_path: Path) -> None:
    """A page without the address of the worker removes the one that an earlier build installed."""
    registered = "async (count) => (await navigator.serviceWorker.getRegistrations()).length === count"
    copy = shutil.copytree(site, tmp_path / "site")
    with chromium.new_context(locale="kk-KZ", bypass_csp=True) as context, serve(copy) as served:
        page = context.new_page()
        page.goto(f"{served}kk/index.html", wait_until="networkidle")
        assert page.evaluate(f"({registered})(1)")
        index = copy / "kk" / "index.html"
        index.write_text(re.sub(r'<meta name="daris-site"[^>]*>', "", index.read_text("utf-8")), "utf-8")
        page.reload()
        page.wait_for_function(f"({registered})(0)")
