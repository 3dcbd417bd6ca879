"""What the decoder believes of a document: units, spaces and margins, before and after it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daris.scan.repair.wrong_script.channel import prior

if TYPE_CHECKING:
    from daris.scan.repair.wrong_script.channel import Units

KEEP: Final = (0.05, 0.3, 1.2, 0.05)
DROP: Final = (4.5, 2.5, 0.5, 3.5)
TAIL: Final = 2.5
HEAD: Final = 3.5


@dataclass(frozen=True, slots=True)
class Model:
    """All costs that a document may teach.

    ``keep`` and ``drop`` are what a space costs as the end of a word and inside a word, in four kinds: one
    space between longer groups of letters, beside one short group, between two short groups; several spaces.
    ``tail`` and ``head`` are what it costs that the margin cut a word at the start or at the end of a line.
    """

    units: Units
    keep: tuple[float, ...] = KEEP
    drop: tuple[float, ...] = DROP
    tail: float = TAIL
    head: float = HEAD


def unseen() -> Model:
    """Return what is believed of any document."""
    return Model(prior())
