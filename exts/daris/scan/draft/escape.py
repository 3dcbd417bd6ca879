"""Printed text becomes Markdown that means just that text.

Only what would be markup gets a backslash: a lecturer reads the draft and a translator its messages,
and both would stumble over backslashes that do nothing.
"""

from __future__ import annotations

import re
from typing import Final

from daris.lang.citations import CITATION

_BLANKS: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ufeff]+")
_INLINE: Final = re.compile(
    rf"(?<![\w\]!^\\])(?P<citation>{CITATION})(?=[\s.,;)»]|$)"  # [1] is no link, for no draft defines one
    r"|(?P<sign>[\\`{}\[\]<$|]|~(?=~)|(?<=~)~|(?<! )\*|\*(?! )"  # a star between blanks is a star
    r"|(?<![^\W_])_|_(?![^\W_])"  # snake_case is no emphasis
    r"|&(?=#?\w{1,40};))"
)
_OPENING: Final = re.compile(
    r"""[-+*](?=\s|$|[-+]) | [:>%] | [=](?=[=\s]*$) | \#(?=\#{0,5}(?:\s|$)) | (?:-[-\s]*$)
    | (?P<number>\d{1,9})(?=[.)](?:\s|$)) | \((?=.*\)=\s*$)""",
    re.VERBOSE,
)
_CLOSING_HASHES: Final = re.compile(r"(?:(?<=\s)|^)(?=#+$)")


def blanks(text: str) -> str:
    """Return ``text`` with every run of white space or control characters as one blank."""
    return _BLANKS.sub(" ", text)


def inline(text: str, *, followed: bool = False) -> str:
    """Escape text in the middle of a line; ``followed`` tells that a role comes directly after it."""
    shown = blanks(text)
    escaped = _INLINE.sub(_inline, shown)
    last = re.search(rf"{CITATION}$", shown) if followed else None
    if last and escaped.endswith(last[0]) and not escaped.endswith(f"\\{last[0]}"):
        return f"{escaped[: -len(last[0])]}\\{last[0]}"
    return escaped


def _inline(match: re.Match[str]) -> str:
    return match["citation"] or f"\\{match['sign']}"


def opened(line: str) -> str:
    """Escape what would begin a list, a heading, a directive or a comment at the start of a Markdown line."""
    match = _OPENING.match(line)
    if match is None:
        return line
    return f"{match['number'] or ''}\\{line[match.end('number') if match['number'] else 0 :]}"


def closed(line: str) -> str:
    """Escape number signs at the end of a heading, where Markdown would take them for its frame."""
    return _CLOSING_HASHES.sub(r"\\", line)
