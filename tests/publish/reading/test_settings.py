"""The layer stands back where a course has settings of its own, and says what it cannot do."""

from __future__ import annotations

import gettext
import io
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

import pytest
from lxml import html
from sphinx.cmd.build import build_main
from sphinx.locale import translators

from daris.publish.reading.start_page import write_start_page

if TYPE_CHECKING:
    from pathlib import Path

CONF = 'language = "en"\nextensions = ["myst_parser", "daris.publish.catalogues", "daris.publish.reading"]\n'


def _build(root: Path, conf: str, page: str = "# Title\n\nText.\n", *options: str) -> tuple[int, str]:
    docs = root / "docs"
    docs.mkdir(exist_ok=True)
    (docs / "conf.py").write_text(CONF + conf, "utf-8")
    (docs / "index.md").write_text(page, "utf-8")
    translators.clear()
    gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001
    said = io.StringIO()
    with redirect_stderr(said), redirect_stdout(io.StringIO()):
        code = build_main(
            [*options, "-q", "--no-color", "-E", "-d", str(root / "trees"), str(docs), str(root / "site")]
        )
    return code, said.getvalue()


def _page(root: Path) -> html.HtmlElement:
    return html.document_fromstring((root / "site" / "index.html").read_bytes())


def test_settings_of_the_course_win(tmp_path: Path) -> None:
    """A theme, a title and a sidebar that conf.py names are left alone."""
    conf = 'html_theme = "basic"\nhtml_title = "Mine"\nhtml_copy_source = True\n'
    assert _build(tmp_path, conf) == (0, "")
    assert _page(tmp_path).findtext("head/title") == "Title — Mine"
    assert (tmp_path / "site" / "_sources" / "index.md.txt").is_file()
    assert not _page(tmp_path).xpath("//*[@class='sidebar-drawer']")


@pytest.mark.parametrize(("builder", "name"), [("epub", "index.xhtml"), ("json", "index.fjson")])
def test_pages_of_another_theme_are_left_alone(tmp_path: Path, builder: str, name: str) -> None:
    """An EPUB has Sphinx's own pages, JSON none: no switch to a site that is not there, nothing cut off."""
    conf = 'language = "kk"\nversion = "1"\n'
    code, said = _build(tmp_path, conf, "# Title\n\nText.\n", "-b", builder)
    assert code == 0, said
    page = (tmp_path / "site" / name).read_text("utf-8")
    assert "Text." in page
    assert "hreflang" not in page


def test_a_course_of_another_language_has_no_switch(tmp_path: Path) -> None:
    """Where this language is no edition there is nothing to switch to, and no book is promised."""
    assert _build(tmp_path, 'daris_editions = {"kk": "../kk/"}\n') == (0, "")
    assert not _page(tmp_path).xpath(
        "//*[@data-edition] | //link[@rel='alternate'] | //*[@class='daris-book']"
    )


def test_a_hosted_site_names_whole_addresses(tmp_path: Path) -> None:
    """With html_baseurl search engines get absolute addresses; readers stay on the copy they have."""
    assert _build(tmp_path, 'html_baseurl = "https://example.org/course/en/"\n') == (0, "")
    page = _page(tmp_path)
    addresses = page.xpath("//link[@rel='alternate']/@href")
    languages = ("en", "kk", "kk")  # the last one for readers of neither: the language of the lectures
    assert addresses == [f"https://example.org/course/{language}/index.html" for language in languages]
    (own,) = page.xpath("//link[@rel='canonical']/@href")
    assert own.startswith("https://example.org/course/en/")
    assert set(page.xpath("//a[@data-edition]/@href")) == {"../kk/index.html"}


def test_a_formula_that_cannot_be_read_is_shown_and_named(tmp_path: Path) -> None:
    """The source of the formula stays on the page, and the warning says where it stands."""
    conf = 'myst_enable_extensions = ["dollarmath"]\n'
    code, said = _build(tmp_path, conf, "# Title\n\nText $\\\\undefined<b>$.\n".replace("\\\\", "\\"))
    assert code == 0
    assert "index.md:3: WARNING" in said
    assert "[daris.formula-unreadable]" in said
    assert _page(tmp_path).xpath("//article//code/text()") == ["\\undefined<b>"]


def test_a_start_page_for_what_is_there(tmp_path: Path) -> None:
    """An edition without a page or a book is offered by the name of its language."""
    (tmp_path / "en").mkdir()
    page = html.document_fromstring(write_start_page(tmp_path, ["en"]).read_bytes())
    assert page.findtext("body/main/section/h2") == "English"
    assert page.xpath("//a/@href") == ["en/index.html"]


def test_a_title_cannot_break_the_start_page(tmp_path: Path) -> None:
    """Whatever an edition calls itself is text on the start page."""
    (tmp_path / "en").mkdir()
    title = "A &lt;script&gt;alert(1)&lt;/script&gt; &amp; B"
    (tmp_path / "en" / "index.html").write_text(f"<title>{title}</title><svg><title>x</title></svg>", "utf-8")
    page = html.document_fromstring(write_start_page(tmp_path, ["en"]).read_bytes())
    assert page.findtext("body/main/section/h2") == "A <script>alert(1)</script> & B"
    assert page.xpath("//script/@src") == ["_start/start.js"]
    assert len(page.xpath("//script")) == 1


@pytest.mark.parametrize(("conf", "worker"), [("", ["../"]), ("daris_offline = False\n", [])])
def test_reading_offline_can_be_turned_off(tmp_path: Path, conf: str, worker: list[str]) -> None:
    """A page says where the worker is, or nothing."""
    assert _build(tmp_path, conf) == (0, "")
    assert _page(tmp_path).xpath("//meta[@name='daris-site']/@content") == worker
