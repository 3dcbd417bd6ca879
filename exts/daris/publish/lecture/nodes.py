"""The nodes of a lecture's blocks: each is a standard docutils node, so every builder can print it."""

from __future__ import annotations

from docutils import nodes


class passage(nodes.container):  # noqa: N801  # docutils finds visitors by the class's name
    """Blocks in the language that its class ``language-xx`` names."""


class foreign(nodes.inline):  # noqa: N801  # see above
    """Words in the language that its class ``language-xx`` names."""


class quotation(nodes.block_quote):  # noqa: N801  # see above
    """What somebody else said; then possibly one ``quoted_from``."""


class quoted_from(nodes.attribution):  # noqa: N801  # see above
    """Speaker, role, work, year and source, as one message for the translator."""


class lecture_box(nodes.admonition):  # noqa: N801  # see above
    """Objectives, an example, review questions …, as ``kind`` says; a ``box_title`` comes first."""


class box_title(nodes.title):  # noqa: N801  # see above
    """The title of a box: our own word, and after Locale behind it what the author calls the box."""


class folded(nodes.container):  # noqa: N801  # see above
    """An ``answer`` or a ``solution``, as ``kind`` says, to be opened; a ``folded_title`` comes first."""


class folded_title(nodes.paragraph):  # noqa: N801  # see above
    """Our own word for what is folded, in no catalogue."""


class objective_mark(nodes.inline):  # noqa: N801  # see above
    """Which objective a question reviews, by its ``number``, until the catalogue has spoken."""


class lecture_facts(nodes.container):  # noqa: N801  # see above
    """What the front matter says of a lecture, under its title."""


class lecture_fact(nodes.paragraph):  # noqa: N801  # see above
    """One of these facts; ``kind`` is ``number``, ``minutes``, ``level`` or ``keywords``."""
