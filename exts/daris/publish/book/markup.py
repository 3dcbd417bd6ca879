"""Values become Typst source that can be nothing but those values: the one place of escaping."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

Argument = str | int | bool | tuple[str, ...] | None
"""What a visitor may hand to a Typst function."""

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_REPLACEMENT: Final = "\ufffd"
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def string(text: str) -> str:
    """Return ``text`` as a Typst string literal on one line; signs that no font can draw become U+FFFD."""
    return '"' + "".join(map(_escaped, text)) + '"'


def argument(value: Argument) -> str:
    """Return ``value`` as a Typst literal."""
    match value:
        case None:
            return "none"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case tuple():
            return "(" + "".join(f"{string(each)}, " for each in value) + ")"
        case str():
            return string(value)


def call(name: str, /, **arguments: Argument) -> str:
    """Return ``#daris-name(key: value)``; raise ValueError for a name that is no plain word.

    An underscore in a key becomes a hyphen, as Typst writes its names.
    """
    keys = {key.replace("_", "-"): value for key, value in arguments.items()}
    for word in (name, *keys):
        if not _NAME.match(word):
            message = f"{word!r} cannot name a Typst function or argument"
            raise ValueError(message)
    inside = ", ".join(f"{key}: {argument(value)}" for key, value in keys.items())
    return f"#daris-{name}({inside})"


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign == "\r":
        return ""
    return _REPLACEMENT if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign
