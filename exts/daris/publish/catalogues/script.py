"""The interface catalogue becomes ``sphinx.js``, the words of Sphinx's own scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sphinx import package_dir

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog


def interface_script(catalogue: Catalog, language: str) -> bytes:
    """Return a script with only those messages that Sphinx's scripts ask for.

    It sets what Sphinx's ``addTranslations`` would: that one makes a function of a text, which a strict
    ``Content-Security-Policy`` refuses.
    """
    scripts = "".join(path.read_text("utf-8") for path in sorted(_static().glob("*.js")))
    messages = {
        _singular(message.id): message.string
        for message in catalogue
        if message.id and message.string and not message.fuzzy and f'"{_singular(message.id)}"' in scripts
    }
    words = json.dumps(messages, indent=1, sort_keys=True)
    return (
        f"Object.assign(Documentation.TRANSLATIONS, {words});\n"
        f"Documentation.PLURAL_EXPR = (n) => +({catalogue.plural_expr});\n"  # a number, no truth
        f"Documentation.LOCALE = {json.dumps(language)};\n"
    ).encode()


def _static() -> Path:
    return package_dir / "themes" / "basic" / "static"


def _singular(msgid: str | Sequence[str]) -> str:
    return msgid if isinstance(msgid, str) else msgid[0]
