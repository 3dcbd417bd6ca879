"""The assembled course comes in, one Typst document goes out: all visitors together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from daris.publish.book import lists, pairs, tables
from daris.publish.book.blocks import BlockVisitors
from daris.publish.book.formulas import FormulaVisitors
from daris.publish.book.inline import InlineVisitors
from daris.publish.book.lists import ListVisitors
from daris.publish.book.pairs import PairVisitors
from daris.publish.book.references import ReferenceVisitors
from daris.publish.book.skipped import SkippedVisitors
from daris.publish.book.sphinxnodes import SphinxVisitors
from daris.publish.book.tables import TableVisitors

if TYPE_CHECKING:
    from collections.abc import Mapping


class TypstTranslator(
    TableVisitors,
    InlineVisitors,
    BlockVisitors,
    ListVisitors,
    ReferenceVisitors,
    FormulaVisitors,
    SphinxVisitors,
    PairVisitors,
    SkippedVisitors,
):
    """Print every node that docutils, MyST and Sphinx can make.

    ``body`` holds the source, ``origins`` the Markdown line behind each of its lines.
    """

    inward: ClassVar[frozenset[str]] = lists.INWARD | pairs.INWARD | tables.INWARD
    strays: ClassVar[Mapping[str, tuple[str, str]]] = lists.STRAYS
