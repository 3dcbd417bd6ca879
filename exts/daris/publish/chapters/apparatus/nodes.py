"""The nodes of the apparatus: each is a standard docutils node, so every builder can print it."""

from __future__ import annotations

from docutils import nodes


class apparatus(nodes.container):  # noqa: N801  # docutils spells the names of nodes like this
    """Stands on the page of sources of the document ``chapter`` until the page is written."""


class misread(nodes.emphasis):  # noqa: N801  # as above
    """Words of the seed that the chapter has otherwise, or not at all."""


class emended(nodes.emphasis):  # noqa: N801  # as above
    """Words of the chapter that the seed has otherwise, or not at all."""


class line_number(nodes.inline):  # noqa: N801  # as above
    """The number of a line of the seed."""


class paragraph_link(nodes.reference):  # noqa: N801  # as above
    """Leads from the words of a block on the page of sources to the block itself."""


class source_mark(nodes.inline):  # noqa: N801  # as above
    """Stands in the margin: the numbers of a block's lines, which lead to its words among the sources.

    It holds no text: searching for a number should not find every lecture.
    """


class source_line(nodes.paragraph):  # noqa: N801  # as above
    """Stands under the title of a chapter and leads to its page of sources; it holds no text either."""
