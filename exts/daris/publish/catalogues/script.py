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
    """Return a script with only those messages that Sphinx's scripts ask for."""
    scripts = "".join(path.read_text("utf-8") for path in sorted(_static().glob("*.js")))
    messages = {
        _singular(message.id): message.string
        for message in catalogue
        if message.id and message.string and not message.fuzzy and f'"{_singular(message.id)}"' in scripts
    }
    plural = f"+({catalogue.plural_expr})"  # a number: Sphinx's script would look up form "true"
    words = {"locale": language, "messages": messages, "plural_expr": plural}
    return f"Documentation.addTranslations({json.dumps(words, indent=1, sort_keys=True)});\n".encode()


def _static() -> Path:
    return package_dir / "themes" / "basic" / "static"


def _singular(msgid: str | Sequence[str]) -> str:
    return msgid if isinstance(msgid, str) else msgid[0]
