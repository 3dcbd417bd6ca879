"""The nodes of translated pages: each is a standard docutils node, so every builder can print it."""

from __future__ import annotations

from docutils import nodes


class outdated_mark(nodes.inline):  # noqa: N801  # docutils finds visitors by the class's name
    """The sign behind a translation that was made for another text."""


class translation_banner(nodes.container):  # noqa: N801  # see above
    """What is missing from the translation of this page; ``docname`` is the page."""


class source_block(nodes.container):  # noqa: N801  # see above
    """The text that a translated block was translated from, right behind it, in its own language.

    Its id is ``source-`` and a digest of the text: the same in every edition and build. No id, footnote or
    target inside belongs to it, so that each has one place only.
    """
