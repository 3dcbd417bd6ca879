"""What the guards refuse becomes a warning with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from docutils import nodes

    from daris.model.finding import Remark

logger = logging.getLogger(__name__)


def warn(remark: Remark, fact: str, node: nodes.Node | str | tuple[str, int]) -> None:
    """Log that something was kept out; ``node`` or the nearest node around it tells the place."""
    place = node if isinstance(node, (str, tuple)) else _placed(node)
    logger.warning("%s", fact, type="daris", subtype=remark.code, location=place)


def _placed(node: nodes.Node) -> nodes.Node:
    around: nodes.Node | None = node
    while around is not None:
        if around.source and around.line:
            return around
        around = around.parent
    return node
