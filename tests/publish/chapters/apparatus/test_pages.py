"""Real builds: every chapter with seed lines has a page of sources, exact, safe and written when it must."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from small_course import SmallCourse

if TYPE_CHECKING:
    from lxml import html

    from small_course import Result

CASES = Path(__file__).parents[3] / "cases" / "chapters" / "apparatus"
ROOMS = ("myst_parser", *(f"daris.publish.{room}" for room in ("safety", "chapters", "lecture", "book")))
ALWAYS = {"genindex.html", "search.html"}
"""Pages that Sphinx writes at every build."""
CONTENTS = "index.html"
"""The page that lists the chapters: Sphinx writes it again when it has read one, with the same bytes."""


def course(root: Path, **files: str) -> SmallCourse:
    """Make a course of chapters and one seed; ``a`` is ``docs/a.md``, ``scan`` the seed."""
    made = SmallCourse(root, ROOMS)
    made.write("docs/index.md", "# Course\n\n```{toctree}\n:glob:\nlectures/*\n```\n")
    made.write("seeds/scan.txt", files.pop("scan"))
    for name, text in files.items():
        made.write(f"docs/lectures/{name}.md", text)
    return made


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """Take the course of the case files, with a title in English."""
    texts = {
        "scan": (CASES / "scan.txt").read_text("utf-8"),
        "one": (CASES / "lecture.md").read_text("utf-8"),
    }
    made = course(tmp_path_factory.mktemp("small"), **texts)
    made.translate("en", "lectures/one", {"Дипломатия": "Diplomacy"})
    return made


@pytest.fixture(scope="module")
def site(small: SmallCourse) -> Result:
    """Build the site."""
    return small.build()


def links(page: html.HtmlElement, kind: str) -> list[str]:
    """Return the addresses of the links of one class."""
    return [str(link.get("href")) for link in page.iter("a") if kind in (link.get("class") or "").split()]


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_page_as_text(small: SmallCourse, language: str) -> None:
    """Lines, words, signs, counts and explanations are those of the golden file, in both editions."""
    result = small.build("text", language)
    assert result.warnings == ()
    assert result.read("sources/lectures/one.txt") == (CASES / f"page-{language}.txt").read_text("utf-8")


def test_links_lead_both_ways(site: Result) -> None:
    """Every mark leads to words of its block, every paragraph sign back to the block."""
    chapter, page = site.page("lectures/one"), site.page("sources/lectures/one")
    forth, back = links(chapter, "daris-mark"), links(page, "daris-paragraph-link")
    assert [link.partition("#")[0] for link in forth] == ["../sources/lectures/one.html"] * 3
    assert [link.partition("#")[0] for link in back] == ["../../lectures/one.html"] * 3
    for links_of_one, other in ((forth, page), (back, chapter)):
        ids = {str(element.get("id")) for element in other.iter() if element.get("id")}
        assert {link.partition("#")[2] for link in links_of_one} <= ids


def test_marks_speak(site: Result) -> None:
    """A mark shows the lines of its block, says in words what it is, and adds no word to the search index."""
    marks = [link for link in site.page("lectures/one").iter("a") if link.get("class") == "daris-mark"]
    assert [mark.text for mark in marks] == ["1–2", "2", "5"]
    assert [mark.get("aria-label") for mark in marks] == [
        "Дереккөз: 1–2-жолдар",
        "Дереккөз: 2-жол",
        "Дереккөз: 5-жол",
    ]
    assert "1–2" not in site.read("searchindex.js")


def test_ids_are_those_of_every_edition(small: SmallCourse, site: Result) -> None:
    """The place of a block has the same name whatever its language."""
    english = small.build(language="en")
    assert links(english.page("lectures/one"), "daris-mark") == links(site.page("lectures/one"), "daris-mark")


def test_languages_are_marked(small: SmallCourse, site: Result) -> None:
    """Kazakh lines carry their language in the English edition, English words in the Kazakh one."""
    english = small.build(language="en").page("sources/lectures/one")
    spoken = [str(element.text_content()) for element in english.iter() if element.get("lang") == "kk"]
    assert any("созіне" in words for words in spoken)
    assert any("сөзіне" in words for words in spoken)
    assert not any("complex" in words for words in spoken)
    kazakh = site.page("sources/lectures/one")
    assert [str(e.text_content()) for e in kazakh.iter() if e.get("lang") == "en"] == [
        "complex", "forms", "of", "governance",
    ]  # fmt: skip


def test_search_and_translators_see_nothing_of_it(small: SmallCourse, site: Result) -> None:
    """No misread word is searchable, and no catalogue has a message of the page."""
    assert "созіне" not in site.read("searchindex.js")
    assert "сөзіне" in site.read("searchindex.js") or "созін" not in site.read("searchindex.js")
    templates = {path.stem: path.read_text("utf-8") for path in small.build("gettext").out.rglob("*.pot")}
    assert set(templates) == {"index", "one", "sphinx"} or set(templates) == {"index", "one"}
    assert not any("Дереккөз" in text for text in templates.values())


@pytest.mark.parametrize("builder", ["html", "text"])
def test_a_chapter_without_notes_has_no_page(tmp_path: Path, builder: str) -> None:
    """Nor one that somebody wrote under the same name."""
    made = course(tmp_path, scan="one\n", one="# One\n\n<!-- seed 1 -->\none\n", two="# Two\n\nwords\n")
    made.write("docs/lectures/one.md", "---\nseed: scan\n---\n# One\n\n<!-- seed 1 -->\none\n")
    made.write("docs/sources/lectures/one.md", "---\norphan: true\n---\n# Mine\n\nMine alone.\n")
    result = made.build(builder)
    suffix = {"html": "html", "text": "txt"}[builder]
    assert "Mine alone." in result.read(f"sources/lectures/one.{suffix}")
    assert not (result.out / "sources" / "lectures" / f"two.{suffix}").exists()


def edit(made: SmallCourse, name: str, before: str, after: str) -> None:
    """Replace a word of a file, and let its time be later than that of what was built."""
    path = made.root / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    later = time.time() + 2
    os.utime(path, (later, later))


def written(made: SmallCourse, change: tuple[str, str, str]) -> tuple[set[str], set[str]]:
    """Name the pages that a build writes after one change, and those that are other than before."""
    out = made.build().out
    for path in out.rglob("*"):
        os.utime(path, (1_900_000_000, 1_900_000_000))  # later than any source, so nothing else is stale
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in out.rglob("*.html")}
    edit(made, *change)
    os.utime(made.root / change[0], (1_900_000_100, 1_900_000_100))
    made.build()
    after = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in out.rglob("*.html")}
    assert set(before) == set(after)
    touched, other = (
        {path.relative_to(out).as_posix() for path in after if after[path][side] != before[path][side]}
        for side in (0, 1)
    )
    return touched - ALWAYS, other


def two_chapters(root: Path) -> SmallCourse:
    """Make two chapters that share line 2 of a seed, and a third with a line of its own."""
    head = "---\nseed: scan\n---\n"
    return course(
        root,
        scan="бір екі\nүш төрт\nбес алты\n",
        one=f"{head}# One\n\n<!-- seed 1-2 -->\nбір екі үш\n",
        two=f"{head}# Two\n\n<!-- seed 2 -->\nтөрт\n",
        three=f"{head}# Three\n\n<!-- seed 3 -->\nбес алты\n",
    )


def test_a_changed_word_writes_its_chapter_and_its_sources(tmp_path: Path) -> None:
    """A word of a chapter that shares no line rewrites exactly two pages."""
    touched, other = written(two_chapters(tmp_path), ("docs/lectures/three.md", "алты", "алтау"))
    assert other == {"lectures/three.html", "sources/lectures/three.html"}
    assert touched == other | {CONTENTS}


def test_a_changed_word_writes_the_sources_of_who_shares_its_line(tmp_path: Path) -> None:
    """The page of the other chapter is written too, the other chapter is not."""
    touched, other = written(two_chapters(tmp_path), ("docs/lectures/two.md", "төрт", "төрттен"))
    assert other == {"lectures/two.html", "sources/lectures/two.html"}
    assert touched == other | {CONTENTS, "sources/lectures/one.html"}


def test_a_changed_seed_writes_what_shows_it(tmp_path: Path) -> None:
    """Another letter in the seed changes the page of sources that holds its line, and no other."""
    _, other = written(two_chapters(tmp_path), ("seeds/scan.txt", "алты", "алтьі"))
    assert other == {"sources/lectures/three.html"}


def test_a_chapter_shows_its_own_words(tmp_path: Path) -> None:
    """What another chapter holds of a shared line is neither shown as its own nor called left out."""
    page = two_chapters(tmp_path).build("text").read("sources/lectures/two.txt")
    assert "2 үш төрт\n   ¶ төрт\n" in page
    assert "*" not in page.partition("]-")[2]


def test_a_gone_chapter_takes_its_page_along(tmp_path: Path) -> None:
    """The next build knows neither; that is no warning."""
    made = two_chapters(tmp_path)
    made.build()
    (made.root / "docs" / "lectures" / "three.md").unlink()
    made.write("seeds/scan.txt", "бір екі\nүш төрт\n")
    result = made.build()
    assert result.warnings == ()
    assert "sources/lectures/three" not in result.app.env.found_docs


ATTACK = (
    '<script>alert(1)</script> <img src=x onerror=alert(2)> "><svg/onload=alert(3)>\n'
    '{{ 7*7 }} {raw}`x` $\\href{javascript:alert(4)}{x}$ #import "/etc/passwd" ]]> \x1b[31m\u202eabc *b*\n'
    "[x](javascript:alert(5)) ```{include} /etc/passwd ``` <!-- seed 1 --> &lt;b&gt; @preview\n"
)


@pytest.mark.parametrize("builder", ["html", "text", "typst"])
def test_a_hostile_seed_is_only_shown(tmp_path: Path, builder: str) -> None:
    """Markup of any kind in a seed is printed sign by sign and acts nowhere; invisible signs are seen."""
    chapter = "---\nseed: scan\n---\n# One\n\n<!-- seed 1-3 -->\nwords\n\n<!-- seed dropped 2: <b>x</b> -->\n"
    result = course(tmp_path, scan=ATTACK, one=chapter).build(builder)
    assert not [line for line in result.warnings if "ERROR" in line]
    if builder == "html":
        body = result.page("sources/lectures/one")
        assert not [e.tag for e in body.iter("script", "img", "svg", "b", "iframe")]
        assert "<script>alert(1)</script>" in str(body.text_content())
        assert not any(str(href).startswith("javascript") for href in body.xpath("//@href"))
        assert "\u202e" not in result.read("sources/lectures/one.html")
    elif builder == "text":
        assert "javascript:alert(5)" in result.read("sources/lectures/one.txt")
    else:
        (book,) = result.out.glob("*.pdf")
        text = "".join(page.extract_text() for page in PdfReader(book).pages).replace("\n", "")
        assert "alert(1)" in text
        assert "root:" not in text


def test_the_book_ends_with_a_list_of_corrections(small: SmallCourse) -> None:
    """A section for each lecture: raw and edited words with their lines and page, punctuation left out."""
    result = small.build("typst")
    (book,) = result.out.glob("*.pdf")
    reader = PdfReader(book)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    listed = text.rpartition("Түзетулер тізімі Дипломатия")[2]
    assert "созіне → сөзіне · қүралы. → құралы." in listed
    assert "берсек" not in listed
    assert "с о т р іе х" in listed
