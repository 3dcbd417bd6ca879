"""Formulas: LaTeX becomes Typst mathematics, described by its LaTeX source for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from daris.model.finding import Remark
from daris.publish.book import markup
from daris.publish.book.latex import formula
from daris.publish.book.pen import Pen

if TYPE_CHECKING:
    from typing import Never


class FormulaVisitors(Pen):
    """Print formulas in the line and on lines of their own."""

    unprintable: frozenset[str] = frozenset()
    """Translated formulas that Typst was asked about and refused."""

    def visit_math(self, node: nodes.math) -> Never:
        """Print a formula within a line."""
        self._print(node, block=False)
        raise nodes.SkipNode

    def visit_math_block(self, node: nodes.math_block) -> Never:
        """Print a formula on a line of its own, with its number if it has one."""
        self._print(node, block=True)
        raise nodes.SkipNode

    def _print(self, node: nodes.Element, *, block: bool) -> None:
        latex = node.astext().strip()
        number = f"({node['number']})" if node.get("number") else None
        translated = formula(latex)
        if translated is None or translated in self.unprintable:
            fact = f"the formula {latex} cannot be translated for the book; its LaTeX is printed"
            self.remark(Remark.BOOK_FORMULA, fact, node)
            self.write(markup.call("formula-source", text=latex, block=block))
            return
        call = markup.call("formula", alt=latex, block=block, number=number)
        self.write(f"{call}[$ {translated} $]" if block else f"{call}[${translated}$]")
