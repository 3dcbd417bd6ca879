"""Formulas become MathML in the page itself: no script, no request, readable by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number

from daris.model.finding import Remark

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

logger = logging.getLogger(__name__)


def add_math_renderer(app: Sphinx) -> None:
    """Register the renderer ``mathml``; it becomes the default in the room's setup."""
    app.add_html_math_renderer("mathml", (_inline, None), (_display, None))


def _inline(self: HTML5Translator, node: nodes.math) -> None:
    self.body.append(_mathml(self, node, block=False))
    raise nodes.SkipNode


def _display(self: HTML5Translator, node: nodes.math_block) -> None:
    self.body.append(self.starttag(node, "div", CLASS="math"))
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, _("Link to this equation"))
        self.body.append("</span>")
    self.body.append(_mathml(self, node, block=True) + "</div>\n")
    raise nodes.SkipNode


def _mathml(self: HTML5Translator, node: nodes.Element, *, block: bool) -> str:
    """Return the formula, or its source as code with a warning where docutils cannot read it."""
    source = node.astext()
    try:
        return str(tex2mathml(source, as_block=block))
    except MathError as error:
        message = "%s: this formula is shown as it was typed: %s"
        subtype = Remark.FORMULA_UNREADABLE.code
        logger.warning(message, error, source, location=node, type="daris", subtype=subtype)
        return f"<code>{self.encode(source)}</code>"
