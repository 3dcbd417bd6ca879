"""Gap, unclear, supplied and corr say how sure a word is, in every output and both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from daris.publish.chapters import visitors
from daris.publish.chapters.editorial import ROLES, corr, gap, supplied, unclear
from small_course import SmallCourse

if TYPE_CHECKING:
    from docutils import nodes

    from small_course import Result

PAGE = """# Тақырып {gap}`margin`

Мақсат-мі{supplied}`ндеттерін` және {unclear}`жәй|жай|жей` сөз {unclear}`бар`.

Шеті {gap}`margin`, дағы {gap}`coffee`, {gap}` `, {corr}`дұрыс|бұрыс`.

Аудармасы бар {gap}`margin` мәтін {unclear}`сөз`.

{corr}`жалғыз` {unclear}`|а` {supplied}` `
"""

ENGLISH = (
    "The text was {unclear}`translated|rendered` as {supplied}`a whole` {gap}`margin` {corr}`right|worng`."
)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """Write a page with every role, one paragraph of it translated."""
    small = SmallCourse(tmp_path_factory.mktemp("course"), settings={"daris_seeds": ""})
    small.write("docs/index.md", PAGE)
    small.translate("en", "index", {"Аудармасы бар {gap}`margin` мәтін {unclear}`сөз`.": ENGLISH})
    return small


@pytest.fixture(scope="module")
def kazakh(course: SmallCourse) -> Result:
    """Build the Kazakh edition."""
    return course.build()


@pytest.fixture(scope="module")
def english(course: SmallCourse) -> Result:
    """Build the English edition."""
    return course.build(language="en")


def texts(result: Result, kind: str) -> list[tuple[str, str | None]]:
    """List the text and the tooltip of every mark of one kind in the paragraphs."""
    found = result.page("index").xpath(f'.//p//span[@class="daris-{kind}"]')
    return [(node.text_content(), node.get("title")) for node in found]


def test_gap(kazakh: Result) -> None:
    """A gap is brackets with an ellipsis that a screen reader calls by the reason of the loss."""
    margin = "жоғалған мәтін: беттің шеті қиылған"
    expected = [("[…]", reason) for reason in (margin, "жоғалған мәтін: coffee", "жоғалған мәтін", margin)]
    assert texts(kazakh, "gap") == expected
    found = kazakh.page("index").xpath('.//span[@class="daris-gap"]')
    assert all(node.get("role") == "img" and node.get("aria-label") == node.get("title") for node in found)


def test_unclear(kazakh: Result) -> None:
    """A doubtful reading has a sign behind it and the other readings in its tooltip."""
    readings = texts(kazakh, "unclear")
    assert readings[0] == ("жәй(?)", "екіұшты оқылған сөз; басқа оқылуы: жай, жей")
    assert readings[1] == ("бар(?)", "екіұшты оқылған сөз")


def test_supplied_within_a_word(kazakh: Result) -> None:
    """Restored letters stand in brackets directly behind the letters that were there."""
    assert texts(kazakh, "supplied") == [("[ндеттерін]", "редактор қалпына келтірген")]
    assert "Мақсат-мі[ндеттерін] және" in kazakh.page("index").text_content()


def test_corr(kazakh: Result) -> None:
    """A correction keeps what the source has, visibly."""
    assert texts(kazakh, "corr") == [("дұрыс [дереккөзде: бұрыс]", None)]


def test_english_labels(english: Result) -> None:
    """The English edition explains the marks in English, in paragraphs that are not translated too."""
    assert ("[…]", "lost text: the margin is cut off") in texts(english, "gap")
    assert texts(english, "unclear")[0] == ("жәй(?)", "unclear reading; other readings: жай, жей")
    assert ("дұрыс [in the source: бұрыс]", None) in texts(english, "corr")


def test_roles_in_a_translation(english: Result) -> None:
    """Roles that a translator writes are marks like those of the source."""
    words = "The text was translated(?) as [a whole] […] right [in the source: worng]."
    assert words in english.page("index").text_content()


@pytest.mark.parametrize("builder", ["text", "latex", "man", "epub", "xml"])
def test_other_outputs(course: SmallCourse, builder: str) -> None:
    """The signs are plain text in every other output."""
    result = course.build(builder)
    files = [
        path for path in result.out.rglob("*") if path.suffix in {".txt", ".tex", ".1", ".xhtml", ".xml"}
    ]
    written = "".join(path.read_text("utf-8") for path in files)
    plain = re.sub(r"<[^>]*>|\\DUrole\{[^}]*\}|\\sphinx\w+|[{}]|\\(?=\W)", "", written)
    plain = re.sub(r"\s+", " ", plain.replace("\\-", "-").replace(r"\[", "["))
    assert re.search(r"мі\s?\[\s?ндеттерін\s?\]\s?және жәй\s?\(\?\)\s?сөз", plain)
    assert re.search(r"дұрыс\s?\[дереккөзде: бұрыс\]", plain)


def test_role_without_words(kazakh: Result) -> None:
    """A role that lacks a part is a warning at its line, and its words stay."""
    warnings = kazakh.warned("editorial-role-damaged")
    assert len(warnings) == 3
    assert all("index.md:9: WARNING: " in line for line in warnings)
    assert "жалғыз" in kazakh.page("index").text_content()


def test_style_sheet(kazakh: Result) -> None:
    """The page brings the style of the marks along."""
    assert "daris-chapters.css" in kazakh.read("index.html")
    assert ".daris-gap" in kazakh.read("_static/daris-chapters.css")


class Pen:
    """A translator of the book that notes what it is told."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.told: list[tuple[str, dict[str, object]]] = []

    def begin(self, name: str, **arguments: str | int | bool | None) -> None:
        """Note the call that is opened."""
        self.told.append((name, dict(arguments)))

    def end(self) -> None:
        """Note the end of a call."""
        self.told.append(("end", {}))


@pytest.mark.parametrize(
    ("node", "name", "arguments"),
    [
        (gap("", reason="lost"), "gap", {"reason": "lost"}),
        (unclear("", alternatives="b, c"), "unclear", {"alternatives": "b, c"}),
        (supplied(""), "supplied", {}),
        (corr("", was="b"), "corr", {"was": "b"}),
    ],
)
def test_book(node: nodes.inline, name: str, arguments: dict[str, object]) -> None:
    """The book is told the name of the mark and what belongs to it."""
    assert isinstance(node, ROLES[name][0])
    pen = Pen()
    getattr(visitors, f"typst_{name}")(pen, node)
    visitors.typst_end(pen, node)
    assert pen.told == [(name, arguments), ("end", {})]
