"""Hyphens that stand for a dash become a dash; hyphens inside words and at either end of a line stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.scan.repair.stretches import substitute

if TYPE_CHECKING:
    from daris.model.text import Pass, Text

_DASH: Final = re.compile(
    r"""(?<=[^\W\d_])-[ ]+(?=[^\W\d_]) | (?<=[,.!?;»”"])[ ]*-[ ]+(?=\w) | (?<=\S)[ ]+-[ ]+(?=\S)""",
    re.VERBOSE,
)


def dashes(text: Text) -> Pass:
    """Write a dash with a space on both sides: only then does a definition look like one."""
    return substitute(text, "dashes", _DASH, lambda _: " – ")
