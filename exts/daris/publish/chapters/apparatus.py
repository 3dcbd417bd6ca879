"""Raw seed lines and the edited text of a block become corrections, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGNS: Final = re.compile(r"\[…\]|\(\?\)|[\[\]]")
"""What the editorial nodes add to the words of a block."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of the seed and what stands for them in the chapter; either may be empty."""

    raw: str
    edited: str


def corrections(raw: Iterable[str], edited: str) -> tuple[Correction, ...]:
    """Align the seed's lines with the text of the block that holds them, in the order of the text.

    Only what differs is returned; brackets and other editorial signs count as nothing.
    """
    before, after = " ".join(raw).split(), _SIGNS.sub("", edited).split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Correction(" ".join(before[first:last]), " ".join(after[start:end]))
        for kind, first, last, start, end in matcher.get_opcodes()
        if kind != "equal"
    )
