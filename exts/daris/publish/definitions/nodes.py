"""The nodes of a definition: each is a standard docutils node, so every builder can print it."""

from __future__ import annotations

from docutils import nodes


class definitions(nodes.definition_list):  # noqa: N801  # docutils finds visitors by the class's name
    """Some definitions, as one directive holds them."""


class definition_entry(nodes.definition_list_item):  # noqa: N801  # see above
    """One term with its meaning; its attributes are what the store keeps."""


class defined_term(nodes.term):  # noqa: N801  # see above
    """The term as the catalogue knows it; after translation also its equivalents."""


class leading_term(nodes.inline):  # noqa: N801  # see above
    """The term in the language of the edition: what HTML calls ``dfn``."""


class equivalents(nodes.inline):  # noqa: N801  # see above
    """The term in the other languages, with its brackets and commas."""


class equivalent(nodes.inline):  # noqa: N801  # see above
    """The term in one other language, which its class ``language-xx`` names."""


class meaning(nodes.definition):  # noqa: N801  # see above
    """What a term means: blocks, or ``senses``; then the notes on the term."""


class senses(nodes.enumerated_list):  # noqa: N801  # see above
    """Several meanings of one term, numbered."""


class sense(nodes.list_item):  # noqa: N801  # see above
    """One of several meanings; ``number`` counts from 1."""


class term_note(nodes.paragraph):  # noqa: N801  # see above
    """A short remark on a term; ``kind`` is ``synonym``, ``abbreviation``, ``citation`` or ``used``."""


class term_number(nodes.inline):  # noqa: N801  # see above
    """The number of a definition within its lecture, with our word for a definition."""


class term_link(nodes.reference):  # noqa: N801  # see above
    """A mention of a term that found it; ``key`` says which card of the page explains it."""


class term_reference(nodes.inline):  # noqa: N801  # see above
    """A mention of a term until the catalogue has spoken; ``target`` is a key or an inflected form.

    ``style`` is that of the role: empty, ``both`` or ``num``.

    It is no ``pending_xref`` yet, because Sphinx compares those of a text with those of its translation
    word for word, and would reject a translated form; this room compares the keys instead.
    """


class glossary_list(nodes.General, nodes.Element):  # noqa: N801  # see above
    """The place where the terms of the course will stand, or of the lecture if ``scope`` says so."""
