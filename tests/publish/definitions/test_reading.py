"""What a page adds to its terms: cards, places of use, lists, links of its own, an index in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from small_course import Result, SmallCourse

DEFINED = """# Бірінші дәріс

## Ұғымдар

:::{definitions}
Дипломатия | diplomacy
: келіссөз жүргізу өнері.
  :cite: [1]
: сыртқы саясатты іске асыру құралы <b>.

Елші | envoy
: Мемлекеттің өкілі; {def}`дипломатия` – оның ісі.
:::

:::{definitions-list}
:scope: lecture
:::
"""
MENTIONED = """# Екінші дәріс

## Тарихы

Бұл {def}`дипломатияның` тарихы мен {def}`елшілер <envoy>`.

:::{definitions}
Консул | consul
: Өкіл.
:::
"""


@pytest.fixture
def read(course: SmallCourse) -> SmallCourse:
    """Return a course with two lectures that define and mention terms."""
    course.write("docs/index.md", "# Курс\n\n:::{toctree}\none\ntwo\n:::\n")
    course.write("docs/one.md", DEFINED)
    course.write("docs/two.md", MENTIONED)
    course.translate("en", "one", {"келіссөз жүргізу өнері.": "the art of negotiation."})
    return course


def test_each_mention_names_a_card_on_its_own_page(read: SmallCourse) -> None:
    """A screen reader speaks the definition at the link, in its language; without a script nothing shows."""
    page = read.build("html", "en").page("two")
    described = page.xpath("//a[@aria-describedby]/@aria-describedby")
    assert described == ["card-diplomacy", "card-envoy"]
    (store,) = page.xpath('//div[@class="daris-cards"]')
    assert "hidden" in store.attrib
    assert store.get("data-open") == "Go to the definition"
    (card,) = page.xpath('//div[@id="card-diplomacy"]')
    assert card.xpath("p/strong/text() | p/span[@lang='kk']/text()") == ["diplomacy", "Дипломатия"]
    senses = [(sense.get("lang"), sense.text_content()) for sense in card.xpath("ol/li/span")]
    assert senses == [
        (None, "the art of negotiation."),
        ("kk", "сыртқы саясатты іске асыру құралы <b>."),
    ]
    assert card.xpath("ol/li/small/text()") == ["[1]"]


def test_a_page_without_mentions_has_no_cards(read: SmallCourse) -> None:
    """Nothing is added where nothing is explained."""
    assert not read.build().whole("index").xpath('//*[contains(@class, "daris-cards")]')


@pytest.mark.slow
def test_an_ebook_has_plain_links(read: SmallCourse) -> None:
    """Readers of books run no script, and a description that is not there would be an error."""
    read.settings.update({"epub_show_urls": "no", "epub_copyright": "2026", "version": "1"})
    page = read.build("epub").read("two.xhtml")
    assert "daris-term" in page
    assert "aria-describedby" not in page
    assert "daris-cards" not in page


def _uses(result: Result, page: str) -> dict[str, list[tuple[str, str]]]:
    """Return what stands behind each term of a page: words and addresses of its places of use."""
    return {
        term.get("id"): [
            (link.text_content(), link.get("href"))
            for link in term.getnext().xpath('.//p[contains(@class, "daris-used")]//a')
        ]
        for term in result.page(page).xpath("//dt")
    }


def test_a_definition_lists_where_its_term_is_used(read: SmallCourse) -> None:
    """Other pages by their title, the own page by its section; a term that nobody mentions lists nothing."""
    result = read.build()
    assert _uses(result, "one") == {
        "term-diplomacy": [("Ұғымдар", "#ugymdar"), ("Екінші дәріс", "two.html#tarihy")],
        "term-envoy": [("Екінші дәріс", "two.html#tarihy")],
    }
    assert _uses(result, "two") == {"term-consul": []}


def test_a_new_mention_reaches_the_definition(read: SmallCourse) -> None:
    """Only the page that mentions a term was edited; the page that defines it follows."""
    read.build()
    read.write("docs/two.md", MENTIONED.replace("{def}`елшілер <envoy>`", "елшілер"))
    assert _uses(read.build(), "one")["term-envoy"] == []


def test_a_list_may_hold_the_terms_of_its_lecture(read: SmallCourse) -> None:
    """In columns of both languages, in the order of the edition's alphabet, without a column for lectures."""
    page = read.build().page("one")
    rows = [[cell.text_content().strip() for cell in row] for row in page.xpath("//table//tr")]
    assert rows == [["Қазақша", "Ағылшынша"], ["Дипломатия", "diplomacy"], ["Елші", "envoy"]]
    assert page.xpath('//td/p/span[@lang="en"]/text()') == ["diplomacy", "envoy"]


def test_a_further_language_has_a_column(course: SmallCourse) -> None:
    """Whoever gives Russian equivalents finds them in the list of the course."""
    course.write(
        "docs/index.md",
        "# К\n\n:::{definitions}\nЕлші | envoy | ru: посол\n: Өкіл.\n:::\n\n:::{definitions-list}\n:::\n",
    )
    page = course.build("html", "en").page("index")
    rows = [[cell.text_content().strip() for cell in row] for row in page.xpath("//table//tr")]
    assert rows == [["English", "Kazakh", "Russian", "Lecture"], ["envoy", "Елші", "посол", "К"]]


def test_a_scope_that_is_none_is_warned_of(course: SmallCourse) -> None:
    """The known ones are named."""
    course.write("docs/index.md", "# К\n\n:::{definitions-list}\n:scope: бәрі\n:::\n")
    (said,) = course.build("dummy").warnings
    assert "course" in said
    assert "lecture" in said


PLAIN = """# Екінші дәріс: елші

Елшілердің ісі – дипломатия. Елші, `елші` және [елші](https://example.org).

## Дипломатияның тарихы

Дипломатияны {def}`сол елші <envoy>` жүргізеді; елші – өкіл. Консул келді.

:::{definitions}
Консул | consul
: Консул – елшіден бөлек өкіл.
:::
"""


def test_the_first_occurrence_in_a_section_can_become_a_link(read: SmallCourse) -> None:
    """In any form, once a section; not in titles, code, other links, nor in a term's own definition."""
    read.write("docs/two.md", PLAIN)
    read.settings["daris_link_terms"] = True
    result = read.build()
    assert result.warnings == ()
    links = result.page("two").xpath('//a[contains(@class, "daris-def")]')
    assert [(link.text_content(), link.get("href")) for link in links] == [
        ("Елшілердің", "one.html#term-envoy"),
        ("дипломатия", "one.html#term-diplomacy"),
        ("Дипломатияны", "one.html#term-diplomacy"),
        ("сол елші", "one.html#term-envoy"),
        ("Консул", "#term-consul"),
    ]


def test_nothing_is_linked_unasked(read: SmallCourse) -> None:
    """The setting is off until a course turns it on."""
    read.write("docs/two.md", PLAIN)
    links = read.build().page("two").xpath('//a[contains(@class, "daris-def")]')
    assert [link.text_content() for link in links] == ["сол елші"]


def test_the_index_of_the_site_follows_the_kazakh_alphabet(course: SmallCourse) -> None:
    """Ә after А, Қ after К, І near the end; Latin comes last in the Kazakh edition, first in English."""
    terms = ("Ішкі саясат", "Әділет", "Қоғам", "Абырой | honour", "Келіссөз", "Ықпал")
    entries = "\n\n".join(f"{term}\n: Мағына." for term in terms)
    course.write("docs/index.md", f"# К\n\n:::{{definitions}}\n{entries}\n:::\n")
    letters = {
        language: course.build("html", language).page("genindex").xpath("//h2/text()")
        for language in ("kk", "en")
    }
    kazakh = ["А", "Ә", "К", "Қ", "Ы", "І"]
    assert letters == {"kk": [*kazakh, "H"], "en": ["H", *kazakh]}


def test_a_number_that_is_not_there_is_warned_of(course: SmallCourse) -> None:
    """The reader gets the term instead, the author is told how to number it."""
    course.write("docs/index.md", "# К\n\n{def:num}`ел`\n\n:::{definitions}\nЕл | state\n: Жер.\n:::\n")
    result = course.build()
    (said,) = result.warned("definition-number-missing")
    assert "“Ел” has no number; add :numbered: to its {definitions} block" in said
    assert result.page("index").xpath("//a[contains(@class, 'daris-def')]/span/text()") == ["Ел"]


def test_an_equivalent_that_is_not_there_is_warned_of(course: SmallCourse) -> None:
    """The place is that of the definition, where it is to be written."""
    course.write("docs/index.md", "# К\n\n{def:both}`ел`\n\n:::{definitions}\nЕл\n: Жер.\n:::\n")
    (said,) = course.build().warned("definition-incomplete")
    assert "index.md:6" in said
    assert "“Ел” has no equivalent; write one behind |" in said
