"""The translations of Sphinx's own words become text: templates print them as they are, markup included."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sphinx.locale import translators

from daris.model.finding import Remark
from daris.publish.safety.warning import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_MARKUP: Final = re.compile(r'<[^>]*>?|"')
"""Tags, and the quotation mark that ends an attribute."""


def keep_markup_out(app: Sphinx) -> None:
    """At ``builder-inited``: drop a translation that brings in a tag or a straight quotation mark."""
    folder = next(filter(None, (_catalogue(app, name) for name in app.config.locale_dirs)), None)
    if folder is None:  # what Sphinx itself ships is trusted
        return
    catalogue: dict[Any, str] = getattr(translators.get(("general", "sphinx")), "_catalog", {})
    for key, translation in list(catalogue.items()):
        source = key[0] if isinstance(key, tuple) else key
        if source and Counter(_MARKUP.findall(translation)) - Counter(_MARKUP.findall(source)):
            fact = (
                f"the translation of {source!r} brings in markup or a straight quotation mark and is not used"
            )
            warn(Remark.UNSAFE_RAW, fact, f"{folder}:1")
            catalogue[key] = source


def _catalogue(app: Sphinx, name: str) -> Path | None:
    path = Path(app.srcdir, name, app.config.language, "LC_MESSAGES", "sphinx.mo")
    return path.with_suffix(".po") if path.is_file() else None
