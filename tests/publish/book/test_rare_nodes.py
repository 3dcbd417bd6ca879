"""Trees that no Markdown makes, but an extension may: every word of them is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from publish.book.binding import CONF

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.book.binding import Book

    Course = Callable[..., Book]

INLINE = (
    *(nodes.acronym, nodes.emphasis, nodes.generated, nodes.inline, nodes.literal, nodes.problematic),
    *(nodes.strong, nodes.subscript, nodes.substitution_reference, nodes.superscript, nodes.target),
    *(nodes.title_reference, addnodes.literal_emphasis, addnodes.literal_strong, addnodes.manpage),
    *(addnodes.pending_xref_condition, nodes.citation_reference, nodes.reference),
    *(addnodes.download_reference, addnodes.number_reference, nodes.footnote_reference, nodes.abbreviation),
    *(addnodes.desc_returns, addnodes.desc_optional, addnodes.desc_parameter, addnodes.desc_parameterlist),
    *(addnodes.desc_type_parameter_list, addnodes.desc_type_parameter, addnodes.desc_signature_line),
    *(addnodes.desc_addname, addnodes.desc_classname, addnodes.desc_name, addnodes.desc_type),
    *(addnodes.desc_annotation, addnodes.desc_sig_name, addnodes.production),
)
BLOCKS = (
    *(nodes.paragraph, nodes.rubric, nodes.subtitle, nodes.attribution, nodes.literal_block),
    *(nodes.doctest_block, nodes.line, nodes.author, nodes.address, nodes.date, addnodes.centered),
    *(addnodes.compact_paragraph, addnodes.versionmodified),
)
GROUPS = (
    *(nodes.attention, nodes.block_quote, nodes.caution, nodes.compound, nodes.container, nodes.danger),
    *(nodes.decoration, nodes.error, nodes.footer, nodes.header, nodes.hint, nodes.important, nodes.note),
    *(nodes.sidebar, nodes.tip, nodes.topic, nodes.warning, nodes.authors, addnodes.acks, addnodes.desc),
    *(addnodes.desc_content, addnodes.glossary, addnodes.hlist, addnodes.hlistcol),
    *(addnodes.productionlist, addnodes.seealso, nodes.bullet_list, nodes.enumerated_list, nodes.line_block),
    *(
        nodes.definition_list,
        nodes.field_list,
        nodes.option_list,
        nodes.footnote,
        nodes.citation,
        nodes.figure,
    ),
)
MODULE = """
from docutils import nodes
import pickle

def add(app, tree):
    tree.children[0].extend(pickle.loads({trees!r}))

def setup(app):
    app.connect("doctree-read", add)
"""


def words(kind: type[nodes.Element]) -> str:
    """Return a word that belongs to one class of nodes alone."""
    return f"word{kind.__name__.replace('_', '')}word"


def printed(course: Course, source: Path, trees: list[nodes.Element]) -> Book:
    """Build a course whose only page holds the trees."""
    import pickle  # noqa: PLC0415  # trees of our own making

    (source / "trees.py").write_text(MODULE.format(trees=pickle.dumps(trees)), encoding="utf-8")
    conf = f"import sys; sys.path.insert(0, {str(source)!r}); sys.modules.pop('trees', None)\n"
    return course("# A\n\nText.\n", conf=f"{conf}{CONF}extensions.append('trees')\n")


def test_every_word_within_a_line_is_printed(course: Course, tmp_path: Path) -> None:
    """Whatever marks a word within a line, the word stands in the book."""
    trees = [nodes.paragraph("", "", kind("", words(kind))) for kind in INLINE]
    book = printed(course, tmp_path / "source", list(trees))
    assert book.said == ""
    assert [kind.__name__ for kind in INLINE if words(kind) not in book.text] == []


def test_every_word_of_a_block_is_printed(course: Course, tmp_path: Path) -> None:
    """Whatever kind of block words stand in, alone or in any group, they stand in the book."""
    alone = [kind(words(kind), words(kind)) for kind in BLOCKS]
    groups = [kind("", nodes.paragraph("", words(kind))) for kind in GROUPS]
    book = printed(course, tmp_path / "source", [*alone, *groups])
    assert book.said == ""
    assert [kind.__name__ for kind in (*BLOCKS, *GROUPS) if words(kind) not in book.text] == []


def test_what_nobody_refers_to_is_printed_where_it_stands(course: Course, tmp_path: Path) -> None:
    """A note without a call, an item among terms, and details of the authors lose no word."""
    note = nodes.footnote("", nodes.label("", "7"), nodes.paragraph("", "lonely"), ids=["f"])
    item = nodes.definition_list_item("", nodes.paragraph("", "stray"), nodes.term("", "term"))
    options = nodes.option_list(
        "",
        nodes.option_list_item(
            "",
            nodes.option_group(
                "",
                nodes.option("", nodes.option_string("", "-v")),
                nodes.option(
                    "", nodes.option_string("", "--out"), nodes.option_argument("", "FILE", delimiter="=")
                ),
            ),
            nodes.description("", nodes.paragraph("", "talk")),
        ),
    )
    info = nodes.docinfo("", nodes.author("", "Abai"), nodes.authors("", nodes.author("", "Gullion")))
    classified = nodes.definition_list_item("", nodes.term("", "noun"), nodes.classifier("", "class"))
    book = printed(
        course, tmp_path / "source", [note, nodes.definition_list("", item, classified), options, info]
    )
    assert book.said == ""
    for phrase in ("7 lonely", "stray", "term", "-v, --out=FILE talk", "Abai", "Gullion", "noun (class)"):
        assert phrase in book.text


def test_any_node_may_be_in_another_language(course: Course, tmp_path: Path) -> None:
    """The class ``language-xx`` reaches the tags of the PDF, whatever node bears it."""
    trees: list[nodes.Element] = [
        nodes.paragraph("", "", nodes.inline("", "a", classes=["language-en"])),
        nodes.paragraph("", "b", classes=["language-ru"]),
        nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "c"), classes=["language-de"])),
        nodes.paragraph("", "d", classes=["language-python", "language-"]),
        nodes.comment("", "no word", classes=["language-fr"]),
    ]
    book = printed(course, tmp_path / "source", trees)
    assert book.said == ""
    assert book.said_aloud("/Lang") == {"kk", "en", "ru", "de"}
