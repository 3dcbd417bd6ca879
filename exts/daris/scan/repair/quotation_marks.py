"""Straight, English and German quotation marks become guillemets, as Kazakh prints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daris.scan.repair.stretches import substitute

if TYPE_CHECKING:
    from daris.model.text import Pass, Text

_QUOTATION: Final = re.compile(
    r"""(?<![\w"“„])(?:["“”„]|<<|,,)(?=\w)   # opens before a word
    ([^"“”„«»<>]+?)
    (?<=[\w.!?…)])(?:["“”]|>>|'')(?!\w)      # closes after one
    """,
    re.VERBOSE,
)


def quotation_marks(text: Text) -> Pass:
    """Change marks only in pairs on one line: half a pair may be a sign of inches, or a crumb of the scan."""
    return substitute(text, "quotation-marks", _QUOTATION, lambda match: f"«{match[1]}»")
