"""Real builds of a course with definitions: strict, in both languages, by every builder, in part."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from sphinx.cmd.build import build_main

if TYPE_CHECKING:
    from pathlib import Path

    from small_course import Result, SmallCourse

INDEX = "# Курс\n\n:::{toctree}\none\ntwo\nglossary\n:::\n"
ONE = """# Бірінші дәріс

:::{definitions}
Дипломатия | diplomacy {#diplomacy}
: Сыртқы саясатты іске асыру құралы.

Елші | ambassador {#ambassador}
: Мемлекеттің өкілі.
:::
"""
TWO = """# Екінші дәріс

Бұл {def}`дипломатияның <diplomacy>` тарихы, {def}`diplomacy` және {def}`елшілерге`.
"""
GLOSSARY = "# Сөздік\n\n:::{definitions-list}\n:::\n"
MARK = "<!-- not written again -->"
ENGLISH = {
    "one": {"Дипломатия": "Diplomacy", "Мемлекеттің өкілі.": "One who speaks for a state."},
    "two": {
        "Бұл {def}`дипломатияның <diplomacy>` тарихы, {def}`diplomacy` және {def}`елшілерге`.": (
            "On {def}`ambassadors`, on {def}`diplomacy` and the history {def}`of diplomacy <diplomacy>`."
        )
    },
}


@pytest.fixture
def full(course: SmallCourse) -> SmallCourse:
    """Return a course with two lectures, a glossary and a few translations."""
    for name, text in (("index", INDEX), ("one", ONE), ("two", TWO), ("glossary", GLOSSARY)):
        course.write(f"docs/{name}.md", text)
    for name, messages in ENGLISH.items():
        course.translate("en", name, messages)
    return course


def _html(result: Result, name: str) -> str:
    return result.read(f"{name}.html")


def _mark(page: Path) -> None:
    page.write_text(page.read_text("utf-8") + MARK, "utf-8")


def _is_marked(page: Path) -> bool:
    return page.read_text("utf-8").endswith(MARK)


@pytest.mark.slow
@pytest.mark.parametrize("builder", ["html", "latex", "text", "gettext", "man", "epub"])
@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_builder_is_content(full: SmallCourse, builder: str, language: str) -> None:
    """No builder warns in either language, whatever the translator did to the words of a reference."""
    full.settings["latex_engine"] = "xelatex"
    full.settings.update({"epub_show_urls": "no", "epub_copyright": "2026", "version": "1"})
    warnings = full.build(builder, language).warnings
    assert warnings == ()


def test_anchors_are_the_same_in_every_edition_and_stay(full: SmallCourse) -> None:
    """A reader who switches the language stays at the term; one inserted above moves no other."""
    before = _html(full.build(), "one")
    english = _html(full.build("html", "en"), "one")
    full.write("docs/one.md", ONE.replace("{definitions}\n", "{definitions}\nМиссия | mission\n: Топ.\n\n"))
    after = _html(full.build(), "one")
    for page in (before, english, after):
        assert 'id="term-diplomacy"' in page
        assert 'id="term-ambassador"' in page


def test_a_term_is_a_dfn_and_its_equivalent_says_its_language(full: SmallCourse) -> None:
    """The edition's own term leads, the others follow in brackets; a screen reader knows which is which."""
    kazakh = _html(full.build(), "one")
    english = _html(full.build("html", "en"), "one")
    assert (
        '<dfn>Дипломатия</dfn><span class="daris-equivalents"> (<span lang="en">diplomacy</span>)</span>'
        in kazakh
    )
    assert (
        '<dfn>Diplomacy</dfn><span class="daris-equivalents"> (<span lang="kk">Дипломатия</span>)</span>'
        in english
    )
    assert "<dfn>ambassador</dfn>" in english, "without a translation the equivalent leads"


def test_a_term_without_translation_and_equivalent_keeps_its_language(course: SmallCourse) -> None:
    """Where the edition knows no word, the Kazakh one leads and says that it is Kazakh, everywhere."""
    definition = ":::{definitions}\nШаңырақ {#shanyraq}\n: Үй.\n:::\n"
    glossary = ":::{definitions-list}\n:::\n"
    course.write("docs/index.md", f"# К\n\n*{{def}}`shanyraq`*\n\n{definition}\n{glossary}")
    page = course.build("html", "en").page("index")
    assert page.xpath('//dfn[@lang="kk"]/text()') == ["Шаңырақ"]
    assert page.xpath('//em/a[@href="#term-shanyraq"]/span[@lang="kk"]/text()') == ["Шаңырақ"]
    assert page.xpath('//td[1]//span[@lang="kk"]/text()') == ["Шаңырақ"]


def test_other_names_are_notes_that_the_index_and_references_know(course: SmallCourse) -> None:
    """A synonym is translated like a term, and both its wordings lead to the term."""
    entry = "Ел | state\n  :syn: мемлекет\n  :cite: [1]\n: Халқы бар жер."
    course.write("docs/index.md", f"# К\n\n{{def}}`мемлекеттің`\n\n:::{{definitions}}\n{entry}\n:::\n")
    course.translate("en", "index", {"мемлекет": "body politic", "{def}`мемлекеттің`": "{def}`body politic`"})
    result = course.build("html", "en")
    assert result.warnings == ()
    notes = result.page("index").xpath('//dd/p[contains(@class, "daris-term-note")]')
    assert [note.text_content() for note in notes] == [
        "Also called: body politic",
        "Source: [1]",
        "Used in: К",
    ]
    index = result.read("genindex.html")
    assert 'index.html#term-state">body politic' in index
    assert 'index.html#term-state">мемлекет' in index


def test_references_show_the_words_of_the_edition(full: SmallCourse) -> None:
    """A key alone shows the term, words before a key show themselves, an inflected form finds its term."""
    links = '//a[contains(@class, "daris-def")]'
    found = {}
    for language in ("kk", "en"):
        page = full.build("html", language).page("two")
        found[language] = [(link.text_content(), link.get("href")) for link in page.xpath(links)]
    diplomacy, ambassador = "one.html#term-diplomacy", "one.html#term-ambassador"
    assert found["kk"] == [("дипломатияның", diplomacy), ("Дипломатия", diplomacy), ("елшілерге", ambassador)]
    assert found["en"] == [("ambassadors", ambassador), ("Diplomacy", diplomacy), ("of diplomacy", diplomacy)]


def test_index_and_search_know_both_languages(full: SmallCourse) -> None:
    """The index lists each term in Kazakh and English in every edition; the search offers it by its name."""
    for language in ("kk", "en"):
        result = full.build("html", language)
        index = result.read("genindex.html")
        assert 'one.html#term-diplomacy">Дипломатия' in index
        assert 'one.html#term-diplomacy">' + ("diplomacy" if language == "kk" else "Diplomacy") in index
        objects = [
            (name, shown, page)
            for name, shown, _, page, _, _ in result.app.env.domains["daris"].get_objects()
        ]
        assert objects == [
            ("diplomacy", "Дипломатия" if language == "kk" else "Diplomacy", "one"),
            ("ambassador", "Елші" if language == "kk" else "ambassador", "one"),
        ]
        label = "анықтама" if language == "kk" else "definition"
        assert json.dumps(label) in result.read("searchindex.js")


def test_an_any_reference_finds_a_term(full: SmallCourse) -> None:
    """Markdown's own link to a key works as well."""
    full.write("docs/two.md", "# Екі\n\n[сөз](diplomacy) {any}`елшілерге`\n")
    result = full.build()
    hrefs = result.page("two").xpath("//a[contains(@href, 'term-')]/@href")
    assert hrefs == ["one.html#term-diplomacy", "one.html#term-ambassador"]
    assert result.warnings == ()


@pytest.mark.slow
def test_parallel_builds_say_the_same(full: SmallCourse, tmp_path: Path) -> None:
    """Two processes that read and write give the very pages that one gives, without a warning."""
    for number in range(6):
        full.write(
            f"docs/more{number}.md", f"---\norphan: true\n---\n\n# Тағы {number}\n\n{{def}}`diplomacy`\n"
        )
    full.write(
        "docs/conf.py", f"extensions = {list(full.extensions)}\nmyst_enable_extensions = ['colon_fence']\n"
    )
    pages = {}
    for jobs in ("1", "2"):
        out = tmp_path / f"jobs{jobs}"
        places = ["-d", str(tmp_path / f"trees{jobs}"), str(full.root / "docs"), str(out)]
        assert build_main(["-q", "-W", "-j", jobs, "-D", "language=kk", *places]) == 0
        pages[jobs] = {path.name: path.read_text("utf-8") for path in out.glob("*.html")}
    assert pages["1"] == pages["2"]


def test_a_changed_term_reaches_the_pages_that_mention_it(full: SmallCourse) -> None:
    """Only the lecture is edited; glossary and mentions follow, pages without the term are left alone."""
    full.write("docs/other.md", "---\norphan: true\n---\n\n# Басқа бет\n")
    untouched = full.build().out / "other.html"
    _mark(untouched)
    full.write("docs/one.md", ONE.replace("Дипломатия | diplomacy", "Елшілік өнері | diplomacy"))
    second = full.build()
    assert second.warnings == ()
    assert "Елшілік өнері" in _html(second, "two")
    assert "Елшілік өнері" in _html(second, "glossary")
    assert "Дипломатия" not in _html(second, "glossary")
    assert _is_marked(untouched)


def test_a_removed_term_leaves_no_trace_but_a_warning(full: SmallCourse) -> None:
    """The glossary forgets it, and the page that mentions it, though not edited, is warned of with a hint."""
    full.build()
    full.write("docs/one.md", ONE.replace("Дипломатия | diplomacy {#diplomacy}", "Миссия | mission"))
    result = full.build()
    assert "term-diplomacy" not in _html(result, "glossary")
    assert len(result.warned("definition-unknown")) == 2
    full.write("docs/one.md", ONE)
    assert full.build().warnings == ()


def test_a_removed_page_takes_its_terms_along(full: SmallCourse) -> None:
    """Terms of a page that is gone are gone."""
    full.build()
    (full.root / "docs" / "one.md").unlink()
    full.write("docs/index.md", INDEX.replace("one\n", ""))
    result = full.build()
    assert "term-" not in _html(result, "glossary")
    assert len(result.warned("definition-unknown")) == 3


def test_an_unchanged_course_is_left_alone(full: SmallCourse) -> None:
    """A second build reads and writes nothing."""
    page = full.build().out / "two.html"
    _mark(page)
    full.build()
    assert _is_marked(page)


def test_the_style_sheets_are_part_of_the_site(full: SmallCourse) -> None:
    """Each room brings its own, and only to HTML."""
    result = full.build()
    assert (result.out / "_static" / "definitions.css").is_file()
    assert "definitions.css" in _html(result, "one")
