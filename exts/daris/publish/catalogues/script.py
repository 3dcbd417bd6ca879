"""The interface catalogue becomes ``sphinx.js``, the words of Sphinx's own scripts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from sphinx import package_dir

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog


COUNTING: Final = re.compile(r"[n\d\s()!=<>&|%?:+*-]+")
"""What the choice of a plural form consists of, and nothing that acts."""


def interface_script(catalogue: Catalog, language: str) -> bytes:
    """Return a script with only those messages that Sphinx's scripts ask for."""
    scripts = "".join(path.read_text("utf-8") for path in sorted(_static().glob("*.js")))
    messages = {
        _singular(message.id): message.string
        for message in catalogue
        if message.id and message.string and not message.fuzzy and f'"{_singular(message.id)}"' in scripts
    }
    plural = catalogue.plural_expr if COUNTING.fullmatch(catalogue.plural_expr) else "n != 1"
    # Not Documentation.addTranslations: it makes code of a string, which a strict policy refuses.
    # The sign makes a number of the answer: Sphinx's script would look up form "true".
    return (
        f"Object.assign(Documentation.TRANSLATIONS, {json.dumps(messages, indent=1, sort_keys=True)});\n"
        f"Documentation.PLURAL_EXPR = (n) => +({plural});\n"
        f"Documentation.LOCALE = {json.dumps(language)};\n"
    ).encode()


def _static() -> Path:
    return package_dir / "themes" / "basic" / "static"


def _singular(msgid: str | Sequence[str]) -> str:
    return msgid if isinstance(msgid, str) else msgid[0]
