"""A course becomes a PDF that can be read, searched, heard and built again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from publish.book.binding import CONF, PICTURE, ROOTS, Book, build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Course = Callable[..., Book]


def test_the_kitchen_sink_is_set_without_a_warning(kitchen: Book) -> None:
    """Every construct is drawn, and none of them calls for a remark."""
    assert (kitchen.code, kitchen.said) == (0, "")


def test_every_word_of_the_pages_is_in_the_book(kitchen: Book) -> None:
    """No Kazakh word of the Markdown is lost on the way to the text layer."""
    printed = set(re.findall(r"\w+", kitchen.text))
    for page in ("index", "one", "two"):
        source = (ROOTS / "kitchen" / f"{page}.md").read_text(encoding="utf-8")
        alt = re.sub(r":alt:.*", "", source)
        assert set(re.findall(r"[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]+", alt)) - printed == set()


def test_the_book_is_tagged_and_says_its_language(kitchen: Book) -> None:
    """Screen readers find tags, the language of the document and of an English passage, and a title."""
    assert kitchen.language == "kk"
    assert "en" in kitchen.said_aloud("/Lang")
    assert kitchen.title == "Дипломатия негіздері: дәрістер курсы"
    assert kitchen.said_aloud("/Marked") == {"True"}
    assert kitchen.said_aloud("/DisplayDocTitle") == {"True"}


def test_labels_are_kazakh(kitchen: Book) -> None:
    """Contents, figures, tables, pages and the index carry Kazakh words."""
    for label in (
        "Мазмұны",
        "1-сурет. Елшіліктер картасы",
        "1-кесте. Дипломатияның түрлері",
        "-бет)",
        "Алфавиттік көрсеткіш",
    ):
        assert label in kitchen.text


def test_headings_are_bookmarks(kitchen: Book) -> None:
    """A reader finds the lectures and their sections in the viewer's side bar."""
    assert [str(entry["/Title"]) for entry in kitchen.outline] == [
        *(
            "Мазмұны",
            "Дипломатия ұғымы және оның анықтамалары",
            "Қоғамдық дипломатия",
            "Алфавиттік көрсеткіш",
        ),
    ]


def test_the_same_course_gives_the_same_bytes(kitchen: Book, tmp_path: Path) -> None:
    """Two builds of one course differ in nothing."""
    again = build(ROOTS / "kitchen", tmp_path)
    assert again.pdf.read_bytes() == kitchen.pdf.read_bytes()


def test_the_date_may_be_given(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is the date of the book where it is set."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    made = PdfReader(course("# A\n\nText.\n").pdf).metadata
    assert made is not None
    assert str(made["/CreationDate"]).startswith("D:19700102000000")


def test_an_edition_is_translated(course: Course, tmp_path: Path) -> None:
    """Catalogues apply unasked: the English edition has English words, title, labels and language."""
    (tmp_path / "locale/en/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "locale/en/LC_MESSAGES/index.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Курс"\nmsgstr "The course"\n\nmsgid "Мәтін."\nmsgstr "Some text."\n',
        encoding="utf-8",
    )
    book = course("# Курс\n\nМәтін.\n\n## Курс\n", language="en", locale_dirs=[str(tmp_path / "locale")])
    assert (book.said, book.language, book.title) == ("", "en", "The course")
    assert "Contents" in book.text
    assert "Some text." in book.text


def test_paper_may_be_small(course: Course) -> None:
    """The same course fits on A5."""
    page = PdfReader(course("# A\n\nText.\n", daris_paper="a5").pdf).pages[0]
    assert [round(float(side)) for side in page.mediabox[2:]] == [420, 595]


def test_the_file_is_named_after_the_project(course: Course) -> None:
    """A Kazakh name becomes Latin letters; a name may be given; nothing at all is ``book``."""
    assert course("# A\n", project="Қоғамдық дипломатия").pdf.name == "qogamdyq-diplomatia.pdf"
    assert course("# A\n", daris_pdf_name="mine").pdf.name == "mine.pdf"
    assert course("# A\n", project="…").pdf.name == "book.pdf"


STRANGE = """
from docutils import nodes

class strange(nodes.Element): pass
class kept(nodes.container): pass

def visit(self, node): self.begin("box", kind="note", title='A "] title')
def depart(self, node): self.end()

def wrap(app, tree):
    for par in list(tree.findall(nodes.paragraph)):
        kind = kept if par.astext() == "Inside." else strange
        box = kind("", par.deepcopy(), classes=["language-en"], ids=["x"])
        box.source, box.line = par.source, par.line
        par.replace_self(box)

def setup(app):
    app.add_node(kept, typst=(visit, depart))
    app.connect("doctree-read", wrap)
"""


@pytest.fixture
def strange(course: Course, tmp_path: Path) -> Course:
    """Return a function that builds a course with nodes of a foreign extension."""
    (tmp_path / "source/strange.py").write_text(STRANGE, encoding="utf-8")
    conf = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'source')!r})\n{CONF}extensions.append('strange')\n"
    )
    return lambda index: course(index, conf=conf)


def test_an_unknown_node_keeps_its_text(strange: Course) -> None:
    """A node of a foreign extension is a warning with its place, and its words are printed."""
    book = strange("# A\n\nWords inside.\n")
    assert "index.md:3: WARNING: the book has no visitor for strange" in book.said
    assert "Words inside." in book.text


def test_visitors_write_calls(strange: Course) -> None:
    """A visitor of another room opens and closes a function of the book and cannot break out of it."""
    book = strange("# A\n\nInside.\n\n[](#x)\n")
    assert 'A "] title Inside.' in book.text


def test_numbers_are_those_of_sphinx(course: Course) -> None:
    """Where Sphinx numbers sections and figures, the book prints the same numbers."""
    book = course(
        "# Book\n\n```{toctree}\n:numbered:\n\na\nb\n```\n",
        pages={
            "a.md": "# One\n\n## Below\n\nText.\n",
            "b.md": "# Two\n\n```{figure} p.svg\n:alt: P\n:name: fig\n\nShown\n```\n\n{numref}`fig`\n",
            "p.svg": PICTURE,
        },
        numfig=True,
    )
    for words in ("1 One", "1.1 Below", "2 Two", "2.1-сурет. Shown"):
        assert words in book.text


def test_a_page_without_a_title_is_printed(course: Course) -> None:
    """The project's name stands in for the title of a first page that has none."""
    book = course("Only words.\n", project="The project", suppress_warnings=["toc"])
    assert book.title == "The project"
    assert "Only words." in book.text


def test_links_lead_into_pages_code_and_pictures(course: Course) -> None:
    """A page without a title has a place of its own; a picture and code may be links."""
    book = course(
        "# A\n\n[page](untitled.md) [![Drawn](p.svg)](https://example.org/p) word\n\n"
        "[`code`](https://example.org/c)\n\n```{toctree}\nuntitled\n```\n\n"
        "```{eval-rst}\n:samp:`name{part}`\n```\n",
        pages={"untitled.md": "Only words.\n", "p.svg": PICTURE},
        suppress_warnings=["toc"],
    )
    assert book.said == ""
    assert book.links == {"https://example.org/p", "https://example.org/c"}
    assert "namepart" in book.text
