"""Nodes that came from the document of one message belong to the page that they stand on.

Each keeps a way to the document that it was parsed in, whose settings know the whole environment. So every
tree of a translated page was pickled with all that Sphinx knew of the course by then: at 400 lectures 1.1 MB
instead of 0.2 MB, a quarter of the time of a build, and worse than in proportion to the course. (In stock
Sphinx too: ``sphinx.transforms.i18n`` moves such nodes; ``docutils.nodes.Node.document``.)
"""

from __future__ import annotations

from sphinx.transforms import SphinxTransform


class BelongToPage(SphinxTransform):
    """Let every node of a page know the page as its document."""

    default_priority = 879
    """After all that moves nodes, before Sphinx's collectors (880) take copies of some."""

    def apply(self, **_: object) -> None:
        """Go through the tree once."""
        for node in self.document.findall():
            if node is not self.document:
                node.document = self.document
