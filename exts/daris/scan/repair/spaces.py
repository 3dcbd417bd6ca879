"""Runs of spaces become one, and spaces before a comma, inside brackets and at the ends go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.scan.repair.stretches import substitute

if TYPE_CHECKING:
    from daris.model.text import Pass, Text

_SPACES: Final = re.compile(
    r"""^[ ]+ | [ ]+$                                     # at the ends of the line
    | (?<=[\w»”)\]])[ ]+(?=(?:[,;:!?»)\]]|\.(?!\w))+(?:\s|$))  # before a sign that leans on its word
    | (?<=[«(\[])[ ]+(?=\w)                               # after a sign that leans on the next
    | [ ]{2,}
    """,
    re.VERBOSE,
)


def spaces(text: Text) -> Pass:
    """Set single spaces; what is left of a table's columns is not worth the doubt they cause."""
    return substitute(text, "spaces", _SPACES, lambda match: " " if _inside(match) else "")


def _inside(match: re.Match[str]) -> bool:
    line = match.string
    if match.start() == 0 or match.end() == len(line):
        return False
    return line[match.start() - 1] not in "«([" and line[match.end()] not in ",;:!?»)].…"
