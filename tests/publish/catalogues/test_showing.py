"""The build shows every translation, in whatever block, and says where one is old or missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from small_course import SmallCourse

if TYPE_CHECKING:
    from pathlib import Path

    from small_course import Result

ROOMS: Final = (
    "myst_parser",
    "daris.publish.safety",
    "daris.publish.catalogues",
    "daris.publish.lecture",
    "daris.publish.definitions",
)
KITCHEN: Final = r"""---
level: бакалавр
---
# Тақырып

Кіріспе мәтін[^note] және [сілтеме][site] мен `код`.

## 1. Бірінші

- тізім жолы
- екінші жол

| Баған | Екінші баған |
|-------|--------------|
| ұяшық | басқа ұяшық  |

Ұғым
: Ұғымның мағынасы.

:::{figure} map.png
:alt: Картаның сипаттамасы

Суреттің атауы
:::

![Екінші сурет](map.png)

$$\text{күш} = m a$$

```
code in no language
```

:::{quotation} Елші Айтқан
:work: Кітап

Дәйексөз мәтіні.
:::

:::{objectives}
- Мақсат
:::

:::{definitions}
Елші | ambassador
: Мемлекет өкілі.
:syn: Өкіл
:::

:::{note}
Ескерту мәтіні.
:::

:::{admonition} Өз атауы
Ішкі мәтін.
:::

> Сыртқы дәйексөз.

[^note]: Түсіндірме мәтіні.

[site]: https://example.org/
"""
TRANSLATED: Final = {
    "бакалавр": "bachelor",
    "Тақырып": "Heading",
    "Кіріспе мәтін[^note] және [сілтеме][site] мен `код`.": "Intro[^note] with [a link][site] and `код`.",
    "1. Бірінші": "1. First",
    "тізім жолы": "# list line",
    "екінші жол": "- second line",
    "Баған": "Column",
    "Екінші баған": "Second column",
    "ұяшық": "10. cell",
    "басқа ұяшық": "another cell",
    "Ұғым": "Notion",
    "Ұғымның мағынасы.": "> What the notion means.",
    "Картаның сипаттамасы": "What the map shows",
    "Суреттің атауы": "Name of the figure",
    "Екінші сурет": "Second picture",
    r"\text{күш} = m a": r"\text{force} = m a",
    "Елші Айтқан, *Кітап*": "Ambassador Said, *Book*",
    "Дәйексөз мәтіні.": "Text of the quotation.",
    "Мақсат": "+ Aim",
    "Елші": "Ambassador plenipotentiary",
    "Мемлекет өкілі.": "Who represents a state.",
    "Өкіл": "Envoy",
    "Ескерту мәтіні.": "Text of the note.",
    "Өз атауы": "1) Own title",
    "Ішкі мәтін.": "Inner text.",
    "Сыртқы дәйексөз.": "Outer quotation.",
    "Түсіндірме мәтіні.": "Text of the footnote.",
}


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    """Return a course with one page that has a block of every kind."""
    made = SmallCourse(tmp_path, ROOMS)
    made.write("docs/index.md", KITCHEN)
    made.write("docs/map.png", b"\x89PNG\r\n\x1a\n")
    return made


def _po(course: SmallCourse, entries: str) -> Path:
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    return course.write("locale/en/LC_MESSAGES/index.po", header + entries)


def _text(built: Result) -> str:
    page = built.page("index")
    alts = (image.get("alt", "") for image in page.iter("img"))
    return " ".join(" ".join([page.text_content(), *alts]).split())


def _warnings(built: Result) -> list[str]:
    return [line for line in built.warnings if "image" not in line]


def test_every_kind_of_block_shows_its_translation(course: SmallCourse) -> None:
    """Headings, lists, tables, terms, figures, formulas, quotations, boxes, footnotes, links: all English."""
    course.translate("en", "index", TRANSLATED)
    built = course.build(language="en")
    assert _warnings(built) == []
    text = _text(built).replace("[1]", "")
    plain = (re.sub(r"\[\^note\]|\[site\]|[\[\]`*]", "", string) for string in TRANSLATED.values())
    assert [string for string in plain if string not in text] == []
    assert 'href="https://example.org/"' in built.read("index.html")
    assert set(re.findall(r"[а-яәғқңөұүһі]+", text)) == {"код", "лші"}
    assert "daris-incomplete" not in built.read("index.html")


def test_code_is_shown_translated_where_the_course_asks_for_it(course: SmallCourse) -> None:
    """Sphinx makes ``::`` of every translated block of code in Markdown."""
    course.translate("en", "index", {"code in no language\n": "code in English\n"})
    built = course.build(language="en", gettext_additional_targets=("index", "literal-block"))
    assert "code in English" in _text(built)
    assert "::" not in _text(built)


def test_what_is_not_translated_says_its_language_and_the_page_says_so(course: SmallCourse) -> None:
    """Every Kazakh block of an English page has lang="kk"; a banner counts and links to the Kazakh page."""
    course.translate("en", "index", {"Тақырып": "Heading"})
    built = course.build(language="en", extensions=[*ROOMS, "daris.publish.reading"])
    assert _warnings(built) == []
    page = built.page("index")
    spoken = {" ".join(element.text_content().split()) for element in page.xpath(".//*[@lang='kk']")}
    for words in ("тізім жолы", "Суреттің атауы #", "ұяшық", "Дәйексөз мәтіні.", "Сыртқы дәйексөз."):
        assert any(words.removesuffix(" #") in text for text in spoken), words
    (banner,) = page.find_class("daris-incomplete")
    assert "is not complete" in banner.text_content()
    assert banner.xpath(".//a/@href") == ["../kk/index.html", "translation-status.html"]
    assert not course.build(language="kk").page("index").find_class("daris-incomplete")


FUZZY: Final = '#, fuzzy\n#| msgid "{0}"\nmsgid "{1}"\nmsgstr "{2}"\n'
REPAIRED: Final = FUZZY.format("Мемлекет екiлі.", "Мемлекет өкілі.", "Who represents.")
REWRITTEN: Final = FUZZY.format("Тізім жоқ болды", "тізім жолы", "There was no list")


def test_a_repaired_source_keeps_its_translation_on_the_page(course: SmallCourse) -> None:
    """A correction of the scan costs the reader nothing: no mark, no Kazakh sentence."""
    _po(course, REPAIRED)
    text = _text(course.build(language="en"))
    assert "Who represents." in text
    assert "Мемлекет өкілі." not in text
    assert "outdated translation" not in text


@pytest.mark.parametrize(("setting", "shown"), [("mark", "There was no list [outdated translation]"),
                                                ("source", "тізім жолы [outdated translation]")])  # fmt: skip
def test_a_rewritten_source_is_never_a_silent_change(course: SmallCourse, setting: str, shown: str) -> None:
    """The page shows the old translation with a mark, or by setting the source with a mark."""
    _po(course, REWRITTEN)
    built = course.build(language="en", daris_outdated=setting)
    assert shown in _text(built)
    assert built.page("index").find_class("daris-outdated")
    assert "outdated: 1" in _text(built)


def test_an_old_translation_whose_markup_does_not_fit_gives_way_to_the_source(course: SmallCourse) -> None:
    """A link of yesterday leads nowhere today, and a script in an unfinished entry reaches no page."""
    _po(course, FUZZY.format("Ескі", "тізім жолы", "Old <script>alert(1)</script>"))
    built = course.build(language="en")
    assert "тізім жолы [outdated translation]" in _text(built)
    assert "alert(1)" not in built.read("index.html")


def test_a_mark_goes_when_the_translator_has_looked(course: SmallCourse) -> None:
    """The page is written again even where the words stay the same."""
    _po(course, REWRITTEN)
    assert "outdated translation" in _text(course.build(language="en"))
    _po(course, REWRITTEN.replace("#, fuzzy\n", "").replace('#| msgid "Тізім жоқ болды"\n', ""))
    text = _text(course.build(language="en"))
    assert "There was no list" in text
    assert "outdated translation" not in text


def test_what_cannot_be_applied_is_named_with_its_place_in_the_catalogue(course: SmallCourse) -> None:
    """Never a silent fall-back: what only Sphinx can see, a table here, is a warning at the entry itself."""
    table = 'msgid "екінші жол"\nmsgstr "| one | two |\\n| --- | --- |\\n| 1 | 2 |"\n'
    path = _po(course, 'msgid "тізім жолы"\nmsgstr "list line"\n\n' + table)
    line = path.read_text("utf-8").split("\n").index('msgid "екінші жол"') + 1
    built = course.build(language="en")
    assert "list line" in _text(built)
    assert "екінші жол" in _text(built)
    (said,) = [warning for warning in _warnings(built) if "could not be applied" in warning]
    assert f"{path}:{line}: WARNING: the translation of 'екінші жол' could not be applied" in said
    assert "[daris.catalogue-not-applied]" in said


def test_both_languages_side_by_side(course: SmallCourse) -> None:
    """Behind each translated block stands its source with its own lang and an id that never moves."""
    course.translate("en", "index", TRANSLATED)
    built = course.build(language="en", daris_side_by_side=True)
    assert _warnings(built) == []
    page = built.page("index")
    blocks = page.find_class("daris-source")
    sources = {" ".join(block.text_content().split()): block for block in blocks}
    for words in ("Тақырып", "тізім жолы", "ұяшық", "Дәйексөз мәтіні.", "Мақсат", "Мемлекет өкілі."):
        assert sources[words].get("lang") == "kk", words
        assert sources[words].get("id", "").startswith("source-")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    first = {text: block.get("id") for text, block in sources.items()}
    course.write("docs/index.md", KITCHEN.replace("# Тақырып", "# Тақырып\n\nЖаңа сөйлем.", 1))
    again = course.build(language="en", daris_side_by_side=True).page("index").find_class("daris-source")
    assert first.items() <= {" ".join(b.text_content().split()): b.get("id") for b in again}.items()
    assert not course.build(language="en").page("index").find_class("daris-source")


def test_a_text_that_stands_twice_on_a_page_has_two_ids(course: SmallCourse) -> None:
    """Two equal sentences each face their source, each under an id of its own, in the order of the page."""
    course.write("docs/index.md", "# Тақырып\n\nБір сөйлем.\n\nБір сөйлем.\n")
    _po(course, 'msgid "Бір сөйлем."\nmsgstr "One sentence."\n')
    page = course.build(language="en", daris_side_by_side=True).page("index")
    first, second = (block.get("id", "") for block in page.find_class("daris-source"))
    assert second == f"{first}-2"
    assert {block.get("lang") for block in page.find_class("daris-source")} == {"kk"}
