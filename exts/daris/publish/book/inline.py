"""Words within a line: emphasis, code, abbreviations and the marks of other languages."""

from __future__ import annotations

from docutils import nodes

from daris.model.finding import Remark
from daris.publish.book import markup
from daris.publish.book.division import divisible
from daris.publish.book.kerning import stretches
from daris.publish.book.pen import Pen, wrapped


class InlineVisitors(Pen):
    """Print what stands within a line."""

    visit_emphasis, depart_emphasis = wrapped("emph")
    visit_strong, depart_strong = wrapped("strong")
    visit_title_reference, depart_title_reference = wrapped("emph")
    visit_subscript, depart_subscript = wrapped("sub")
    visit_superscript, depart_superscript = wrapped("super")
    visit_manpage, depart_manpage = wrapped("emph")
    visit_literal_emphasis, depart_literal_emphasis = wrapped("mono")
    visit_literal_strong, depart_literal_strong = wrapped("mono", strong=True)
    visit_inline, depart_inline = wrapped("plain")
    visit_acronym, depart_acronym = wrapped("plain")
    visit_generated, depart_generated = wrapped("plain")
    visit_problematic, depart_problematic = wrapped("plain")
    visit_substitution_reference, depart_substitution_reference = wrapped("plain")

    def visit_Text(self, node: nodes.Text) -> None:  # noqa: N802  # docutils names its visitors after its classes
        """Print words; a line end in Markdown is a space, except where every line counts."""
        words = node.astext()
        if isinstance(node.parent, nodes.FixedTextElement):
            self.text(words)
        else:
            self._words(divisible(words.replace("\n", " "), node, self.language))

    def _words(self, words: str) -> None:
        for stretch, kerned in stretches(words):
            if kerned:
                self.begin("kerned")
                self.text(stretch)
                self.end()
            else:
                self.text(stretch)

    def depart_Text(self, node: nodes.Text) -> None:  # noqa: N802  # docutils names its visitors after its classes
        """Nothing was opened."""

    def visit_literal(self, node: nodes.literal) -> None:
        """Print code within a line; links and emphasis inside it keep their own visitors."""
        if any(node.findall(nodes.reference)) or any(node.findall(nodes.emphasis)):
            self.begin("mono")
            return
        self.write(markup.call("literal", text=node.astext()))
        raise nodes.SkipNode

    def depart_literal(self, _node: nodes.literal) -> None:
        """Close code that holds other nodes."""
        self.end()

    def visit_abbreviation(self, _node: nodes.abbreviation) -> None:
        """Print the explanation as well: paper has no tooltip."""
        self.begin("plain")

    def depart_abbreviation(self, node: nodes.abbreviation) -> None:
        """Add the explanation in brackets."""
        if node.get("explanation"):
            self.text(f" ({node['explanation']})")
        self.end()

    def visit_raw(self, node: nodes.raw) -> None:
        """Print the box of a task list; other raw text is markup of another format, so say what is lost."""
        source = node.astext()
        if "task-list-item-checkbox" in source:
            self.begin("mono")
            self.text("☑ " if "checked" in source.replace("checkbox", "") else "☐ ")
            self.end()
        elif source.strip() and not source.lstrip().startswith("<!--"):
            formats = node.get("format", "")
            self.remark(
                Remark.BOOK_RAW, f"raw {formats} markup cannot be printed and is left out of the book", node
            )
        raise nodes.SkipNode
