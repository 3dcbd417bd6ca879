"""Tables: header rows that repeat and are tagged as headers, spans, alignment."""

from __future__ import annotations

from typing import Final

from docutils import nodes

from daris.publish.book.figures import FigureVisitors
from daris.publish.book.pen import written

INWARD: Final = frozenset({"entry"})
_ALIGNMENTS: Final = {f"text-{side}": side for side in ("left", "center", "right")}


class TableVisitors(FigureVisitors):
    """Print tables."""

    def visit_table(self, node: nodes.table) -> None:
        """Open a table; one with a title gets a number."""
        title = node.next_node(nodes.title)
        self.write(self.numbered("table", node, "table")[:-1] + ", " if title else "#daris-table(")

    def depart_table(self, _node: nodes.table) -> None:
        """Close it."""
        self.write(")")

    def visit_tgroup(self, node: nodes.tgroup) -> None:
        """Give the columns: as wide as their text, or in the proportions the author set."""
        specs = [child for child in node.children if isinstance(child, nodes.colspec)]
        given = "colwidths-given" in node.parent.get("classes", ())
        widths = [f"{int(spec.get('colwidth', 1))}fr" if given else "auto" for spec in specs]
        self.write(f"columns: ({''.join(width + ', ' for width in widths)}), ")

    def depart_tgroup(self, _node: nodes.tgroup) -> None:
        """Close nothing: nothing was opened."""

    visit_colspec, depart_colspec = written("")
    visit_thead, depart_thead = written("table.header(", "), ")
    visit_tbody, depart_tbody = written("")
    visit_row, depart_row = written("")

    def visit_entry(self, node: nodes.entry) -> None:
        """Open a cell with its spans."""
        spans = f"colspan: {int(node.get('morecols', 0)) + 1}, rowspan: {int(node.get('morerows', 0)) + 1}"
        names: list[str] = node["classes"]
        side = next((_ALIGNMENTS[name] for name in names if name in _ALIGNMENTS), "")
        self.write(f"table.cell({spans}{f', align: {side}' if side else ''})[")
        if _heads(node):
            self.begin("strong")

    def depart_entry(self, node: nodes.entry) -> None:
        """Close the cell."""
        self.write("]], " if _heads(node) else "], ")


def _heads(entry: nodes.entry) -> bool:
    """Say whether a cell heads a column, or a row of a table with stubs."""
    row = entry.parent
    if isinstance(row.parent, nodes.thead):
        return True
    specs = [child for child in row.parent.parent.children if isinstance(child, nodes.colspec)]
    position = row.index(entry)
    return position < len(specs) and bool(specs[position].get("stub"))
