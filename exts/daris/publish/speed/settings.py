"""MyST's throwaway document is made from settings that are read once.

Before it renders any text, MyST makes a document that serves only where none is given (the default of
``options.get`` in ``DocutilsRenderer.setup_render``), with docutils' settings from nothing: 72 option objects
of optparse, 2 ms of the 3 ms that a translated message takes.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from docutils.utils import new_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes


def with_kept_settings(make_document: Callable[..., nodes.document]) -> Callable[..., nodes.document]:
    """Return MyST's ``make_document`` with a memory for the settings of each parser."""
    kept: dict[tuple[Any, ...], Any] = {}

    def make(source_path: str = "notset", *parser: Any) -> nodes.document:  # noqa: ANN401  # a class of parser
        if parser not in kept:
            kept[parser] = make_document(source_path, *parser).settings
        return new_document(source_path, settings=copy(kept[parser]))

    return make
